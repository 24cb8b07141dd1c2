import type { Article } from '../../../shared/model';
import { lookThrough, type ProseFinding } from './find-in-prose';
import type { ProseBlock } from './prose-blocks';

export type ProseBoard = {
  /** Looks through what is new or changed, when the window has nothing better to do. */
  update: (blocks: readonly ProseBlock[], articles: ReadonlyMap<string, Article>) => void;
  /** In document order; the same array until something changes. */
  get: () => readonly ProseFinding[];
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

/**
 * Calls back with how many more milliseconds may be used, and returns what calls it off. Work that `goesOn` waits for
 * idle time only, new work also for the analyst to pause.
 */
export type WhenIdle = (work: (timeLeft: () => number) => void, goesOn: boolean) => () => void;

/** Longest stretch of work (ms): a key pressed meanwhile is not felt to wait. A busy window gives half of it. */
const SLICE = 6;

/** Quiet time after the last change (ms): a run of words is looked at once it is typed, not at every letter. */
const QUIET = 350;

export const whenIdle: WhenIdle = (work, goesOn) => {
  let idle = 0;
  const timer = setTimeout(
    () => {
      idle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: 2000 });
    },
    goesOn ? 0 : QUIET,
  );
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
  let looking: readonly ProseBlock[] | null = null;
  const ids = new WeakMap<ProseBlock, string>();
  const idOf = (block: ProseBlock): string => {
    const found = ids.get(block) ?? JSON.stringify(block);
    ids.set(block, found);
    return found;
  };
  const listeners = new Set<() => void>();

  const show = (next: readonly ProseFinding[]) => {
    if (next.length === shown.length && next.every((finding, index) => finding === shown[index])) return;
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    for (const listener of listeners) listener();
  };

  return {
    update(blocks, articles) {
      // What is being looked at already goes on.
      if (blocks === looking && articles === against) return;
      looking = blocks;
      cancel();
      const byKey = new Map(blocks.map((block) => [block.key, block]));
      show(shown.flatMap((finding) => followed(finding, byKey.get(finding.key))));
      if (against !== articles) known = new Map();
      against = articles;
      const fresh = new Map<string, ProseFinding[]>();
      const todo = [...blocks];
      let open: { id: string; steps: ReturnType<typeof lookThrough> } | null = null;
      const step = (): void => {
        if (open === null) {
          const block = todo.shift();
          if (block === undefined) return;
          const id = idOf(block);
          const found = known.get(id);
          if (found === undefined) open = { id, steps: lookThrough(block, articles) };
          else fresh.set(id, found);
          return;
        }
        const { done, value } = open.steps.next();
        if (!done) return;
        fresh.set(open.id, value);
        open = null;
      };
      const work = (timeLeft: () => number) => {
        const began = performance.now();
        do step();
        while (
          (todo.length > 0 || open !== null) &&
          performance.now() - began < (timeLeft() > SLICE ? SLICE : SLICE / 2)
        );
        if (todo.length > 0 || open !== null) {
          cancel = later(work, true);
          return;
        }
        known = fresh;
        show([...fresh.values()].flat());
      };
      cancel = later(work, false);
    },
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      cancel();
      looking = null;
    },
  };
}

/** A finding where its words stand now, until its paragraph is looked through anew; none when they are gone or quoted. */
function followed(finding: ProseFinding, block: ProseBlock | undefined): ProseFinding[] {
  if (!block) return [];
  const { words, span } = finding;
  let at = -1;
  for (let next = block.text.indexOf(words); next >= 0; next = block.text.indexOf(words, next + 1))
    if (at < 0 || Math.abs(next - span.start) < Math.abs(at - span.start)) at = next;
  const end = at + words.length;
  if (at < 0 || block.quoted.some((quoted) => quoted.start < end && quoted.end > at)) return [];
  return [at === span.start ? finding : { ...finding, span: { start: at, end } }];
}
