import { AppError } from '../../shared/ipc/app-error';
import {
  fullLibraryContract,
  type Input,
  type LibraryChannel,
  type LibraryHandlers,
  type Output,
} from '../../shared/ipc/contract';
import type { Store } from './store/open-store';

/** An open library: what the window's requests, the command line, tests and benches all talk to. */
export type Library = {
  readonly folder: string;
  /**
   * Answers one request, having checked its input against the contract. When it returns, a change is on the disk;
   * when it throws, nothing was changed. Expected failures are `AppError`s.
   */
  request<C extends LibraryChannel>(channel: C, input: Input<C>): Output<C>;
  /** Whether there is such a request. */
  answers(name: string): name is LibraryChannel;
  /** Empties the write-ahead log and lets other processes open the library. */
  close(): void;
};

const IDLE_MS = 30_000;

/**
 * A library over an open store. `handlers` may gain handlers later (large ones are loaded when first asked for); a
 * request that nothing answers yet is refused.
 */
export function makeLibrary(folder: string, store: Store, handlers: Partial<LibraryHandlers>): Library {
  let idle: NodeJS.Timeout | undefined;
  const checkpointWhenIdle = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      try {
        store.checkpoint();
      } catch (error) {
        console.error(
          'The write-ahead log could not be emptied; it is tried again after the next change.',
          error,
        );
      }
    }, IDLE_MS);
    // A command line must be able to end without waiting for this.
    idle.unref();
  };
  return {
    folder,
    request(channel, input) {
      const parsed = fullLibraryContract[channel].input.safeParse(input);
      if (!parsed.success) {
        const where = parsed.error.issues
          .map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`)
          .join('; ');
        throw new AppError('invalid-input', `The request ${channel} was refused (${where}).`);
      }
      checkpointWhenIdle();
      // The contract ties each channel to its input; the compiler cannot follow that through an index.
      const handler = handlers[channel] as ((value: unknown) => Output<typeof channel>) | undefined;
      if (!handler) throw new AppError('internal', `Nothing answers ${channel} here.`);
      return handler(parsed.data);
    },
    answers: (name): name is LibraryChannel => Object.hasOwn(fullLibraryContract, name),
    close() {
      clearTimeout(idle);
      store.close();
    },
  };
}
