import type { WebFrameMain } from 'electron';
import { z } from 'zod';
import { AppError, type Reply, toWireError } from '../../../shared/ipc/app-error';
import { type Channel, contract, type ShellHandlers, shellContract } from '../../../shared/ipc/contract';
import type { RequestAnswers } from './late-answers';
import { whyNotPlain } from './plain-data';

type Answerer = (channel: Channel, input: unknown) => Promise<unknown>;

/**
 * Answers the requests of windows: only for the main window's own frame, with input and output parsed by the contract;
 * what a handler throws crosses as a code and a sentence.
 */
export function answerRequests(options: {
  isOwnFrame: (frame: WebFrameMain | null) => boolean;
  shell: ShellHandlers;
  library: (channel: Channel, input: unknown) => Promise<unknown>;
  /** Called after a request that went well. */
  onDone: (channel: Channel, input: unknown) => void;
  /** Starts importing files dropped on the window. */
  startDrop: (paths: readonly string[]) => { jobId: string };
  /** Adds a picture that came as bytes; reads what it is given, whatever that is. */
  addImage: (sent: unknown) => Promise<unknown>;
  findImage: RequestAnswers['findImage'];
}): RequestAnswers {
  const refuseStranger = (frame: WebFrameMain | null): void => {
    if (!options.isOwnFrame(frame)) throw new Error('Refused: not from the main window.');
  };
  return {
    async request(channel, frame, input): Promise<Reply<unknown>> {
      refuseStranger(frame);
      const answer: Answerer = isShellChannel(channel) ? callShell(options.shell) : options.library;
      try {
        const value = await answerOne(channel, input, answer);
        options.onDone(channel, input);
        return { ok: true, value };
      } catch (error) {
        if (!(error instanceof AppError)) console.error(`${channel} failed:`, error);
        return { ok: false, error: toWireError(error) };
      }
    },
    // The paths come from the preload script, which reads them off the File objects that only a real drop makes; no
    // request of the page itself carries a path, so this is not in the contract.
    async drop(frame, input): Promise<Reply<unknown>> {
      refuseStranger(frame);
      const paths = Paths.safeParse(input);
      if (paths.success) return { ok: true, value: options.startDrop(paths.data) };
      const message = 'What was dropped holds no files to import.';
      return { ok: false, error: toWireError(new AppError('invalid-input', message)) };
    },
    // A picture is larger than a request may be, and comes as bytes, which no request of the page carries.
    async image(frame, input): Promise<Reply<unknown>> {
      refuseStranger(frame);
      try {
        return { ok: true, value: await options.addImage(input) };
      } catch (error) {
        if (!(error instanceof AppError)) console.error('Adding an image failed:', error);
        return { ok: false, error: toWireError(error) };
      }
    },
    findImage: options.findImage,
  };
}

/** Exported for tests: everything between the sender check and the envelope. */
export async function answerOne(channel: Channel, input: unknown, answer: Answerer): Promise<unknown> {
  const fault = whyNotPlain(input);
  if (fault) throw new AppError('invalid-input', `The request ${channel} was refused: ${fault}.`);
  const parsed = contract[channel].input.safeParse(input);
  if (!parsed.success)
    throw new AppError('invalid-input', `The request ${channel} was refused: ${firstIssue(parsed.error)}.`);
  return contract[channel].output.parse(await answer(channel, parsed.data));
}

const isShellChannel = (channel: Channel): channel is keyof ShellHandlers =>
  Object.hasOwn(shellContract, channel);

/** The handler of a channel takes that channel's input: `answerOne` has parsed it by the same entry of the contract. */
const callShell =
  (shell: ShellHandlers): Answerer =>
  (channel, input) =>
    (shell as Record<string, (input: unknown) => Promise<unknown>>)[channel]?.(input) ??
    Promise.reject(new AppError('internal', `Nothing answers ${channel}.`));

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.');
  return `${where ? `“${where}”: ` : ''}${issue?.message ?? 'not as the contract says'}`;
}

const Paths = z.array(z.string().min(1).max(4096)).min(1).max(10_000);
