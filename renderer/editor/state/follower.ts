import { $isTextNode, type LexicalEditor, type UpdateListenerPayload } from 'lexical';
import { afterPaint, beforeAct } from './after-paint';

/** What a follower may take between two keys (ms). Beyond it, it waits for a pause in the typing. */
const CHEAP = 4;
/** Nodes of a brief of some twenty pages. In shorter ones letters are followed right behind their frame, however dear. */
const LONG = 1000;
/** Quiet time after the last change before dear work is done (ms), and the longest that it is put off. */
const QUIET = 250;
const LONGEST = 3000;

type Changes = Pick<
  UpdateListenerPayload,
  'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState'
>;

/**
 * Is this update only letters in texts that were there before? Lexical marks the root whatever changes; each text that
 * changed has to stand where it stood.
 */
export function isTyping({ dirtyElements, dirtyLeaves, editorState, prevEditorState }: Changes): boolean {
  if (dirtyLeaves.size === 0) return false;
  for (const [key, isChanged] of dirtyElements) if (isChanged && key !== 'root') return false;
  for (const key of dirtyLeaves) {
    const now = editorState._nodeMap.get(key);
    const before = prevEditorState._nodeMap.get(key);
    if (!$isTextNode(now) || !$isTextNode(before)) return false;
    if (now.__parent !== before.__parent || now.__prev !== before.__prev || now.__next !== before.__next)
      return false;
  }
  return true;
}

/**
 * `typed`: letters, which are to be seen first. `typed-in-long`: letters in a long brief, where dear work waits for a pause,
 * too. `more`: more than letters, which is followed at once, however dear. Without any, work is done at once while it is quick.
 */
export type FollowedChange = 'typed' | 'typed-in-long' | 'more';

/** Which letters this update typed, if it is nothing but letters. */
export function typedIn(update: Changes): 'typed' | 'typed-in-long' | undefined {
  if (!isTyping(update)) return undefined;
  return update.editorState._nodeMap.size > LONG ? 'typed-in-long' : 'typed';
}

export type Follower = {
  follow: (change?: FollowedChange) => void;
  stop: () => void;
};

/** When work may be done: now (ms), in some milliseconds, and once the letter is on the screen. */
export type FollowerClock = {
  now: () => number;
  later: (run: () => void, ms: number) => () => void;
  soon: (run: () => void) => () => void;
  /** Calls back before the analyst does anything but go on writing. */
  beforeAct: (run: () => void) => () => void;
};

const CLOCK: FollowerClock = {
  now: () => performance.now(),
  later(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  soon: afterPaint,
  beforeAct,
};

/**
 * Work that follows every change of a brief: of letters behind the frame that shows them, and in a long brief in a pause of
 * the typing where it took longer the last time. `clock` is for tests.
 */
export function createFollower(work: () => void, clock: FollowerClock = CLOCK): Follower {
  let cost = 0;
  /** Since when dear work is put off, and until when. */
  let since: number | null = null;
  let due = 0;
  let cancelPause: (() => void) | null = null;
  let cancelAct: (() => void) | null = null;
  let cancelSoon: (() => void) | null = null;
  const callOff = () => {
    cancelPause?.();
    cancelAct?.();
    cancelSoon?.();
    cancelPause = null;
    cancelAct = null;
    cancelSoon = null;
    since = null;
  };
  const run = () => {
    callOff();
    const began = clock.now();
    work();
    cost = clock.now() - began;
  };
  // A timer that is set anew for each key costs more than one that looks at the time when it comes.
  const pause = () => {
    cancelPause = clock.later(
      () => {
        cancelPause = null;
        if (clock.now() < due) pause();
        else run();
      },
      Math.max(0, due - clock.now()),
    );
  };
  return {
    follow(change) {
      const isCheap = cost <= CHEAP && since === null;
      if (change === 'more' || (isCheap && change === undefined)) run();
      else if (change === 'typed' || (isCheap && change === 'typed-in-long')) cancelSoon ??= clock.soon(run);
      else {
        since ??= clock.now();
        due = Math.min(clock.now() + QUIET, since + LONGEST);
        cancelAct ??= clock.beforeAct(run);
        if (cancelPause === null) pause();
      }
    },
    stop: callOff,
  };
}

/** Calls `follower` for all that changes in the text, and `caret` also for each move of the caret. */
export function followChanges(
  editor: LexicalEditor,
  { follower, caret }: { follower?: Follower; caret?: Follower },
): () => void {
  return editor.registerUpdateListener((update) => {
    const change = typedIn(update);
    // What stands at the caret is looked at whenever it moves.
    caret?.follow(change ?? 'more');
    if (update.dirtyElements.size > 0 || update.dirtyLeaves.size > 0) follower?.follow(change);
  });
}
