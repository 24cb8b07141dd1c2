import type { ErrorCode } from '../../../shared/ipc/app-error';

/** Quiet time after the last change before a save, and the longest that any change waits for one, `NO_IDLE` left out (ms). */
const QUIET = 600;
const LONGEST_WAIT = 1600;
/** Pause between tries while saving fails (ms). */
const RETRY = 3000;

export type SaveStatus =
  | { save: 'saved' | 'saving' | 'unsaved' }
  /** `stale-revision`: the stored brief was changed elsewhere; the analyst decides, no retry helps. */
  | { save: 'not-saved'; code: ErrorCode; message: string };

export type AutosaveJob<Snapshot> = {
  /** Reads what the brief holds at this moment; called once per save. */
  read: () => Snapshot;
  /** Writes it; resolves with the new revision only after the commit. */
  write: (snapshot: Snapshot, revision: number) => Promise<{ revision: number }>;
  revision: number;
  onStatus: (status: SaveStatus) => void;
  describe: (error: unknown) => { code: ErrorCode; message: string };
};

export type Autosave = {
  /** Something changed. */
  touch: () => void;
  /** Saves now. Rejects with the reason when the brief is not saved afterwards; the edits are kept and tried again. */
  flush: () => Promise<void>;
  /** True while anything is not stored that is to be. */
  isDirty: () => boolean;
  status: () => SaveStatus;
  /** Forgets pending saves; for a brief that the analyst chose to reload, or whose words are stored as another. */
  stop: () => void;
};

/** Longest that a save waits for a moment in which the window does nothing else (ms). */
const NO_IDLE = 200;

/** Reading the brief takes as long as half a frame: it would hold back a letter that comes just then. */
const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: NO_IDLE });
  else work();
};

/** Saves a brief as it is written. One save at a time; changes made during a save are saved by the next. */
export function createAutosave<Snapshot>(job: AutosaveJob<Snapshot>): Autosave {
  let revision = job.revision;
  let status: SaveStatus = { save: 'saved' };
  let dirtySince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  const show = (next: SaveStatus) => {
    status = next;
    if (!stopped) job.onStatus(next);
  };
  const schedule = (ms: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = stopped ? null : setTimeout(() => whenIdle(saveChanges), ms);
  };

  // Meanwhile it may have been saved by somebody who could not wait.
  const saveChanges = () => {
    if (!stopped && running === null && dirtySince !== null) void save().catch(() => {});
  };

  async function saveOnce(): Promise<void> {
    const since = dirtySince;
    dirtySince = null;
    show({ save: 'saving' });
    try {
      const reply = await job.write(job.read(), revision);
      revision = reply.revision;
    } catch (error) {
      dirtySince = since ?? Date.now();
      const reason = job.describe(error);
      show({ save: 'not-saved', ...reason });
      if (reason.code !== 'stale-revision') schedule(RETRY);
      throw error;
    }
    if (dirtySince === null) show({ save: 'saved' });
    else {
      show({ save: 'unsaved' });
      schedule(QUIET);
    }
  }

  function save(): Promise<void> {
    if (running !== null) return running;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running = saveOnce().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    touch() {
      if (stopped) return;
      const now = Date.now();
      dirtySince ??= now;
      if (running !== null || (status.save === 'not-saved' && status.code === 'stale-revision')) return;
      // A failing save keeps its own rhythm and its message until it succeeds.
      if (status.save === 'not-saved') return;
      if (status.save !== 'unsaved') show({ save: 'unsaved' });
      schedule(Math.max(0, Math.min(QUIET, dirtySince + LONGEST_WAIT - now)));
    },
    async flush() {
      while (!stopped && (running !== null || dirtySince !== null)) await save();
    },
    isDirty: () => !stopped && (running !== null || dirtySince !== null),
    status: () => status,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
