import type { LexicalEditor } from 'lexical';

/** Which blocks of a brief are set and painted: those in the window and some screens around it (see brief-text.css). */
export type Nearness = {
  isNear: (block: HTMLElement) => boolean;
  listen: (listener: (block: HTMLElement, isNear: boolean) => void) => void;
};

const CHANGED = 'contentvisibilityautostatechange';

const known = new WeakMap<LexicalEditor, Nearness>();

/** It lives as long as its editor, and so do those that listen. */
export function nearnessOf(editor: LexicalEditor): Nearness {
  const found = known.get(editor);
  if (found) return found;
  const far = new WeakSet<HTMLElement>();
  const listeners = new Set<Parameters<Nearness['listen']>[0]>();
  const change = (event: Event) => {
    const block = event.target;
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(block instanceof HTMLElement)) return;
    if (event.skipped === far.has(block)) return;
    if (event.skipped) far.add(block);
    else far.delete(block);
    for (const listener of listeners) listener(block, !event.skipped);
  };
  editor.registerRootListener((root, before) => {
    before?.removeEventListener(CHANGED, change, true);
    root?.addEventListener(CHANGED, change, true);
  });
  const nearness: Nearness = {
    isNear: (block) => !far.has(block),
    listen: (listener) => void listeners.add(listener),
  };
  known.set(editor, nearness);
  return nearness;
}
