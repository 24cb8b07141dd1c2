import { type UtilityProcess, utilityProcess } from 'electron';

export type ForkedLibrary = {
  child: UtilityProcess;
  /** What the library read unasked once it was open (`FIRST_LIST`); undefined where it could not. */
  firstList: Promise<unknown>;
  /** Hands over what the process said so far, then whatever it says. */
  listen(listener: (message: unknown) => void): void;
  /** Calls back when the process ends, at once if it has ended already. */
  onExit(listener: () => void): void;
};

/** Starts the library's process and has it open `folder`. Loads nothing else, so that a start can begin with it. */
export function forkLibrary(modulePath: string, folder: string): ForkedLibrary {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright library' });
  const early: unknown[] = [];
  let deliver = (message: unknown): void => {
    early.push(message);
  };
  child.on('message', (message: unknown) => deliver(message));
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
  });
  // Its first words say how the opening went, unless the file is checked before that.
  const firstList = new Promise<unknown>((resolve) => {
    const hear = (message: unknown): void => {
      if (isChecking(message)) child.once('message', hear);
      else resolve(firstListOf(message));
    };
    child.once('message', hear);
    child.once('exit', () => resolve(undefined));
  });
  child.postMessage({ type: 'open', folder });
  return {
    child,
    firstList,
    // Never during the call: what comes of a message may need what the caller does next.
    listen(listener) {
      queueMicrotask(() => {
        deliver = listener;
        for (const message of early.splice(0)) listener(message);
      });
    },
    onExit(listener) {
      if (hasEnded) queueMicrotask(listener);
      else child.once('exit', listener);
    },
  };
}

const isChecking = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'checking';

const firstListOf = (opened: unknown): unknown =>
  typeof opened === 'object' && opened !== null && 'firstList' in opened ? opened.firstList : undefined;
