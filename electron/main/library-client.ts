import type { UtilityProcess } from 'electron';
import { z } from 'zod';
import { AppError, WireError } from '../../shared/ipc/app-error';
import type { Input, LibraryChannel, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { LibraryCheck } from '../library/check-reply';
import { checkLibrary } from './check-library';
import { type ForkedLibrary, forkLibrary } from './fork-library';

const FromLibrary = z.union([
  z.object({
    type: z.literal('opened'),
    sqlite: z.string().optional(),
    /** The file was not closed by whoever had it last, and has to be checked (`Store.isUnchecked`). */
    isUnchecked: z.boolean().optional(),
  }),
  z.object({ type: z.literal('checking') }),
  z.object({ type: z.literal('failed'), error: WireError }),
  z.object({
    id: z.int(),
    reply: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: WireError }),
    ]),
  }),
]);

type Running = {
  child: UtilityProcess;
  opened: Promise<void>;
  ended: Promise<void>;
  pending: Map<number, Pending>;
};
type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** A library that keeps dying is left alone: this many starts within a minute, then every request says so. */
const STARTS_A_MINUTE = 4;
const ASK_AGAIN_MS = 1000;
const CLOSE_LIMIT_MS = 5000;
/** A check may be ended by a system that is short of memory. */
const CHECKS_TRIED = 3;
/** How long a library that turned out to be damaged still takes what was being typed. */
const LAST_SAVES_MS = 3000;

export type LibraryClient = {
  request: LibraryRequest;
  /** SQLite's version, once the library is open; empty when it cannot be opened. */
  sqliteVersion(): Promise<string>;
  /** Waits for the requests under way, then ends the process. Nothing can be asked afterwards. */
  close(): Promise<void>;
};

/**
 * Starts the library process on `folder`. Requests wait until it is open; where it cannot be opened each fails with
 * the reason. A process that dies fails what was under way, is told to `onFailure`, and is started again at the next
 * request.
 */
export function startLibrary(options: {
  modulePath: string;
  /** The process that checks a file which was not closed. */
  checkPath: string;
  folder: string;
  /** A process forked ahead of time, for the first start. */
  forked?: ForkedLibrary;
  onFailure: (error: { code: string; message: string }) => void;
  /** The file was not closed, and is checked while it is in use (`behind`) or before it is opened (`first`). */
  onCheck?: (when: 'behind' | 'first') => void;
}): LibraryClient {
  const starts: number[] = [];
  let nextId = 1;
  let sqlite = '';
  let closing = false;
  /** Why the library could not be opened, and when: asked again soon, it would only say the same. */
  let refusal: { error: AppError; at: number } | undefined;
  let running: Running | undefined;
  let { forked } = options;
  let check: LibraryCheck | undefined;

  function start(): Running {
    const now = Date.now();
    while (starts[0] !== undefined && starts[0] < now - 60_000) starts.shift();
    if (starts.length >= STARTS_A_MINUTE) {
      if (refusal) throw refusal.error;
      throw new AppError(
        'internal',
        'The library stopped several times in a row. Close Briefwright and start it again.',
      );
    }
    starts.push(now);
    const fork = forked ?? forkLibrary(options.modulePath, options.folder);
    forked = undefined;
    const { child } = fork;
    const pending = new Map<number, Pending>();
    let settle: Pending = { resolve: () => {}, reject: () => {} };
    const opened = new Promise<void>((resolve, reject) => {
      settle = { resolve: () => resolve(), reject };
    });
    opened.catch(() => {});
    fork.onExit(() => {
      const wasCurrent = running?.child === child;
      if (wasCurrent) running = undefined;
      const error = new AppError(
        'internal',
        'The library process stopped. What was saved is safe; repeat the last step.',
      );
      settle.reject(error);
      for (const waiting of pending.values()) waiting.reject(error);
      pending.clear();
      if (!closing && wasCurrent) options.onFailure({ code: error.code, message: error.message });
    });
    fork.listen((raw) => {
      const message = FromLibrary.parse(raw);
      if ('id' in message) return answer(pending, message.id, message.reply);
      if (message.type === 'checking') return options.onCheck?.('first');
      if (message.type === 'opened') {
        sqlite = message.sqlite ?? '';
        refusal = undefined;
        settle.resolve(undefined);
        if (message.isUnchecked) {
          options.onCheck?.('behind');
          void checkBehind(child);
        }
        return;
      }
      refusal = { error: new AppError(message.error.code, message.error.message), at: Date.now() };
      settle.reject(refusal.error);
      running = undefined;
      child.kill();
      if (!closing) options.onFailure(message.error);
    });
    // Heard from the beginning: a process that has ended already says so only once.
    const ended = new Promise<void>((resolve) => fork.onExit(resolve));
    return { child, opened, ended, pending };
  }

  /**
   * Has the file checked while it is in use. When it is damaged: says so at once, so that the window saves what was being
   * typed (into the log; the file is left alone), then ends the library's process. The next one refuses the file.
   */
  async function checkBehind(child: UtilityProcess): Promise<void> {
    let damage: AppError | null | undefined;
    for (let tries = 0; damage === undefined && tries < CHECKS_TRIED; tries += 1) {
      check?.stop();
      check = checkLibrary(options.checkPath, options.folder);
      damage = await check.damage;
      if (closing || running?.child !== child) return;
    }
    if (damage === undefined) {
      console.error('The library file could not be checked; it is checked at the next start.');
      return;
    }
    child.postMessage({ type: 'checked', isWhole: damage === null });
    if (damage === null) return;
    const tell = () => options.onFailure({ code: damage.code, message: damage.message });
    tell();
    await new Promise((resolve) => setTimeout(resolve, LAST_SAVES_MS));
    if (closing || running?.child !== child) return;
    refusal = { error: damage, at: Date.now() };
    running = undefined;
    child.postMessage({ type: 'close' });
    // Again, for a window that was opened anew meanwhile.
    tell();
  }

  type Answer = Extract<z.infer<typeof FromLibrary>, { id: number }>['reply'];
  function answer(pending: Map<number, Pending>, id: number, reply: Answer): void {
    const waiting = pending.get(id);
    pending.delete(id);
    if (!waiting) return;
    if (reply.ok) waiting.resolve(reply.value);
    else waiting.reject(new AppError(reply.error.code, reply.error.message));
  }

  async function request<C extends LibraryChannel>(channel: C, input: Input<C>): Promise<Output<C>> {
    if (closing) throw new AppError('internal', 'Briefwright is closing.');
    if (refusal && !running && Date.now() - refusal.at < ASK_AGAIN_MS) throw refusal.error;
    running ??= start();
    const { child, opened, pending } = running;
    await opened;
    const id = nextId++;
    const value = await new Promise<unknown>((resolve, reject) => {
      pending.set(id, { resolve, reject });
      child.postMessage({ id, channel, input });
    });
    // The library validates what it answers with the same contract; windows get it parsed once more at their boundary.
    return value as Output<C>;
  }

  running = start();
  return {
    request,
    async sqliteVersion() {
      await running?.opened.catch(() => undefined);
      return sqlite;
    },
    async close() {
      closing = true;
      check?.stop();
      const last = running;
      if (!last) return;
      const drained = Date.now() + CLOSE_LIMIT_MS;
      while (last.pending.size > 0 && Date.now() < drained)
        await new Promise((resolve) => setTimeout(resolve, 10));
      last.child.postMessage({ type: 'close' });
      const limits = [
        setTimeout(() => last.child.kill(), CLOSE_LIMIT_MS),
        setTimeout(() => killAtOnce(last.child.pid), 2 * CLOSE_LIMIT_MS),
      ];
      await last.ended;
      for (const limit of limits) clearTimeout(limit);
    },
  };
}

/** Ends a process that does not hear that it should end. What it saved is on the disk. */
function killAtOnce(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone meanwhile.
  }
}
