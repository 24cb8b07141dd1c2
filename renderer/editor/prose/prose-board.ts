import type { Article } from '../../../shared/model';
import { findInProse, type ProseFinding } from './find-in-prose';
import type { ProseBlock } from './prose-blocks';

export type ProseBoard = {
  /** Looks through what is new or changed, when the window has nothing better to do. */
  update: (blocks: readonly ProseBlock[], articles: ReadonlyMap<string, Article>) => void;
  /** In document order; the same array until something changes. */
  get: () => readonly ProseFinding[];
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

/** Calls back with how many more milliseconds may be used, and returns what calls it off. */
export type WhenIdle = (work: (timeLeft: () => number) => void) => () => void;

/** Quiet time after the last change (ms): a run of words is looked at once it is typed, not at every letter. */
const QUIET = 350;

export const whenIdle: WhenIdle = (work) => {
  let idle = 0;
  const timer = setTimeout(() => {
    idle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: 2000 });
  }, QUIET);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
};

/** Keeps what was found in each paragraph. An unchanged one is never looked through twice. */
export function createProseBoard(later: WhenIdle = whenIdle): ProseBoard {
  let shown: readonly ProseFinding[] = [];
  let known = new Map<string, ProseFinding[]>();
  let against: ReadonlyMap<string, Article> | null = null;
  let cancel = () => {};
  const listeners = new Set<() => void>();

  const show = (next: readonly ProseFinding[]) => {
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    for (const listener of listeners) listener();
  };

  return {
    update(blocks, articles) {
      cancel();
      show(shown.flatMap((finding) => followed(finding, blocks)));
      if (against !== articles) known = new Map();
      against = articles;
      const fresh = new Map<string, ProseFinding[]>();
      const todo = [...blocks];
      const work = (timeLeft: () => number) => {
        // At least one paragraph each time, so that a busy window gets there too.
        do {
          const block = todo.shift();
          if (block === undefined) break;
          const id = JSON.stringify(block);
          fresh.set(id, known.get(id) ?? findInProse(block, articles));
        } while (timeLeft() > 4);
        if (todo.length > 0) {
          cancel = later(work);
          return;
        }
        known = fresh;
        show([...fresh.values()].flat());
      };
      cancel = later(work);
    },
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => cancel(),
  };
}

/** A finding where its words stand now, until its paragraph is looked through anew; none when they are gone or quoted. */
function followed(finding: ProseFinding, blocks: readonly ProseBlock[]): ProseFinding[] {
  const block = blocks.find(({ key }) => key === finding.key);
  if (!block) return [];
  const { words, span } = finding;
  let at = -1;
  for (let next = block.text.indexOf(words); next >= 0; next = block.text.indexOf(words, next + 1))
    if (at < 0 || Math.abs(next - span.start) < Math.abs(at - span.start)) at = next;
  const end = at + words.length;
  if (at < 0 || block.quoted.some((quoted) => quoted.start < end && quoted.end > at)) return [];
  return [at === span.start ? finding : { ...finding, span: { start: at, end } }];
}
