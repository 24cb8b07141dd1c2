import type { UpdateListenerPayload } from 'lexical';

/** What a follower may take between a key and its letter (ms). Beyond it, it waits for a pause in the typing. */
const CHEAP = 4;
/** Quiet time after the last change before dear work is done (ms), and the longest that it is put off. */
const QUIET = 250;
const LONGEST = 3000;

/** Is this update only letters in texts that were there before? Whatever is put in or taken out marks its parent. */
export const isTyping = ({ dirtyElements }: Pick<UpdateListenerPayload, 'dirtyElements'>): boolean =>
  ![...dirtyElements.values()].some(Boolean);

export type Follower = {
  /** Something changed; what is not just typed (`now`) is followed at once, however dear. */
  follow: (now?: boolean) => void;
  stop: () => void;
};

/**
 * Work that follows every change of a brief: done at once while it is quick, which it is in a brief of some pages, and
 * in a pause of the typing where it took longer the last time. `clock` and `later` are for tests.
 */
export function createFollower(
  work: () => void,
  clock: () => number = () => performance.now(),
  later: (run: () => void, ms: number) => () => void = (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
): Follower {
  let cost = 0;
  let since: number | null = null;
  let cancel = () => {};
  const run = () => {
    cancel();
    since = null;
    const began = clock();
    work();
    cost = clock() - began;
  };
  return {
    follow(now = false) {
      if (now || (cost <= CHEAP && since === null)) {
        run();
        return;
      }
      cancel();
      since ??= clock();
      cancel = later(run, Math.max(0, Math.min(QUIET, since + LONGEST - clock())));
    },
    stop: () => cancel(),
  };
}
