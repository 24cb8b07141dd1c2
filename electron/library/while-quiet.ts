/** Milliseconds between two slices, in which requests are heard. */
const PAUSE_MS = 5;

export type QuietWork = {
  /** Somebody asks for something: the work waits until it has been quiet again. */
  asked(): void;
  stop(): void;
};

/**
 * Does work while nobody asks for anything: once it has been quiet for `quietMs`, `slice` by slice for as long as `slice` says
 * that more is to do. A request waits for one slice at most.
 */
export function whileQuiet(quietMs: number, slice: () => boolean): QuietWork {
  let timer: NodeJS.Timeout | undefined;
  const after = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (slice()) after(PAUSE_MS);
    }, ms);
    // A process that is told to end does not wait for this.
    timer.unref();
  };
  return { asked: () => after(quietMs), stop: () => clearTimeout(timer) };
}
