import type { LexicalEditor } from 'lexical';

/** Which blocks of a brief are in the window, or so near that they may be in its next frame. */
export type Sight = {
  /** A block is taken to be in sight until the browser has said that it is not. */
  isInSight: (block: HTMLElement) => boolean;
  listen: (listener: (block: HTMLElement, isInSight: boolean) => void) => void;
};

/** Blocks far from the window are not even set (see brief-text.css). */
const CHANGED = 'contentvisibilityautostatechange';

/** How far outside its scroller a block counts as in sight: more than a turn of the wheel. */
const MARGIN = '240px 0px';

const known = new WeakMap<LexicalEditor, Sight>();

/** It lives as long as its editor, and so do those that listen. */
export function sightOf(editor: LexicalEditor): Sight {
  const found = known.get(editor);
  if (found) return found;
  const far = new WeakSet<HTMLElement>();
  const watched = new WeakSet<HTMLElement>();
  const out = new WeakSet<HTMLElement>();
  const listeners = new Set<Parameters<Sight['listen']>[0]>();
  const isInSight = (block: HTMLElement) => !far.has(block) && !out.has(block);
  const change = (block: HTMLElement, note: () => void) => {
    const before = isInSight(block);
    note();
    const now = isInSight(block);
    if (now !== before) for (const listener of listeners) listener(block, now);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (target instanceof HTMLElement && watched.has(target))
          change(target, () => (isIntersecting ? out.delete(target) : out.add(target)));
    },
    { scrollMargin: MARGIN },
  );
  const watch = (block: HTMLElement) => {
    if (watched.has(block)) return;
    watched.add(block);
    observer.observe(block);
  };
  const comeOrGo = (event: Event) => {
    const block = event.target;
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(block instanceof HTMLElement)) return;
    if (event.skipped === far.has(block)) return;
    change(block, () => {
      if (event.skipped) {
        far.add(block);
        watched.delete(block);
        observer.unobserve(block);
      } else {
        far.delete(block);
        // It comes from afar: the observer says when it is in sight.
        out.add(block);
        watch(block);
      }
    });
  };
  editor.registerRootListener((root, before) => {
    before?.removeEventListener(CHANGED, comeOrGo, true);
    root?.addEventListener(CHANGED, comeOrGo, true);
  });
  const sight: Sight = {
    isInSight(block) {
      if (!far.has(block)) watch(block);
      return isInSight(block);
    },
    listen: (listener) => void listeners.add(listener),
  };
  known.set(editor, sight);
  return sight;
}
