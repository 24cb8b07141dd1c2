import type { KeyboardEvent } from 'react';
import { request } from '../api';
import { showProblem } from '../state/problem';
import { anchorPassage } from './anchor-passage';
import { type CanonicalText, describePassage } from './describe-passage';
import { moveSelection, type SelectionMove, type Stretch } from './keyboard-selection';

type Reading = {
  root: HTMLElement;
  text: CanonicalText;
  /** BCP 47, of the article. */
  language: string;
  rtl: boolean;
  /** Have the blocks drawn up to this one. */
  drawTo: (paragraph: number) => void;
  /** Let go of the selection. */
  clear: () => void;
};

/**
 * A key pressed in the text: arrows go from paragraph to paragraph and select by sentence and word (the list of
 * shortcuts describes them all). Returns the place that is selected now and should be in sight.
 */
export function pressKey(event: KeyboardEvent<HTMLElement>, reading: Reading): Stretch | null {
  const { root, text } = reading;
  if (!(event.target instanceof HTMLElement)) return null;
  if (!event.target.matches('[data-block]')) {
    if (event.key === 'Enter' && followLink(event.target)) event.preventDefault();
    return null;
  }
  const focused = Number(event.target.dataset.block ?? 1);
  const selection = document.getSelection();
  if (event.key === 'Escape' && selection?.isCollapsed === false) {
    event.preventDefault();
    reading.clear();
    return null;
  }
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || event.shiftKey || event.altKey) return null;
    event.preventDefault();
    const start = text.starts[focused - 1] ?? 0;
    return select(root, { start, end: (text.starts[focused] ?? text.canonical.length + 2) - 2 });
  }
  const step = stepOf(event, reading.rtl);
  if (step === null) return null;
  event.preventDefault();
  if (typeof step === 'number') {
    const next = Math.max(1, Math.min(text.starts.length, focused + step));
    reading.drawTo(next);
    focusBlock(root, next, true);
    return null;
  }
  // Read afresh: what the screen shows lags behind keys that come quickly.
  const now =
    selection && !selection.isCollapsed ? describePassage(root, selection.getRangeAt(0), text) : null;
  const next = moveSelection(text, now, focused, step, reading.language);
  return next && select(root, next);
}

function select(root: HTMLElement, place: Stretch): Stretch | null {
  const range = anchorPassage(root, place);
  if (!range) return null;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return place;
}

/** What a key does to the focus (paragraphs on or back) or to the selection. Left and right follow the script. */
function stepOf(event: KeyboardEvent<HTMLElement>, rtl: boolean): number | SelectionMove | null {
  const on = event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
  const back = event.key === (rtl ? 'ArrowRight' : 'ArrowLeft');
  if (event.shiftKey && event.altKey) return on ? 'start-later' : back ? 'start-earlier' : null;
  if (event.altKey) return null;
  if (event.shiftKey) {
    if (on) return 'grow-word';
    if (back) return 'shrink-word';
    if (event.key === 'ArrowDown') return 'grow-sentence';
    return event.key === 'ArrowUp' ? 'shrink-sentence' : null;
  }
  if (on) return 'next-sentence';
  if (back) return 'previous-sentence';
  if (event.key === 'ArrowDown') return 1;
  if (event.key === 'ArrowUp') return -1;
  if (event.key === 'End') return Number.POSITIVE_INFINITY;
  return event.key === 'Home' ? Number.NEGATIVE_INFINITY : null;
}

/** Make a paragraph the text's one tab stop, and give it the focus if `take`. */
export function focusBlock(root: HTMLElement | null, paragraph: number, take: boolean): void {
  const block = root?.querySelector<HTMLElement>(`[data-block="${paragraph}"]`);
  if (!root || !block) return;
  for (const other of root.querySelectorAll<HTMLElement>('[data-block][tabindex="0"]')) other.tabIndex = -1;
  block.tabIndex = 0;
  if (take) block.focus();
}

/** Ask the shell to open the link that the element stands in, if any. */
export function followLink(el: Element): boolean {
  const url = el.closest<HTMLElement>('[data-href]')?.dataset.href;
  if (!url) return false;
  request('links:open', { url }).catch(showProblem);
  return true;
}
