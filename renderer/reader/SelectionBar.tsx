import { Bookmark, Check, Copy, Quote, TextSearch, WholeWord } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Passage } from '../../shared/model';
import { keysOf } from '../state/commands';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { anchorPassage } from './anchor-passage';

type SelectionBarProps = {
  root: RefObject<HTMLElement | null>;
  /** The scrolled surface that the bar is laid on. */
  surface: RefObject<HTMLElement | null>;
  passage: Passage;
  /** Selects the whole words; absent where the passage begins and ends between words. */
  onWhole: (() => void) | undefined;
  onQuote: () => void;
  onKeep: () => void;
  onCopy: () => void;
  onMoreLike: () => void;
  /** The words are on the clipboard. */
  copied: boolean;
};

const GAP_PX = 8;

/** What can be done with the selected words, beside them. Takes no focus, so the selection stays. */
export function SelectionBar({
  root,
  surface,
  passage,
  onWhole,
  onQuote,
  onKeep,
  onCopy,
  onMoreLike,
  copied,
}: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const el = bar.current;
    const range = root.current && anchorPassage(root.current, passage);
    const ground = surface.current;
    if (!el || !range || !ground) return;
    const own = el.getBoundingClientRect();
    const frame = ground.getBoundingClientRect();
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const last = lines.at(-1) ?? range.getBoundingClientRect();
    const first = lines[0] ?? last;
    // Below the last line; above the first when that is out of sight.
    const below = last.bottom + GAP_PX + own.height < frame.bottom;
    const top = below ? last.bottom + GAP_PX : Math.max(frame.top + GAP_PX, first.top - GAP_PX - own.height);
    const line = below ? last : first;
    const left = Math.max(
      8,
      Math.min(line.left + line.width / 2 - own.width / 2 - frame.left, frame.width - own.width - 16),
    );
    el.style.top = `${top - frame.top + ground.scrollTop}px`;
    el.style.left = `${left}px`;
    el.style.visibility = 'visible';
  }, [root, surface, passage]);

  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label="Selected words"
      style={{ visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {onWhole && (
        <button
          type="button"
          className="btn torn"
          onClick={onWhole}
          data-tip="The selection begins or ends inside a word"
        >
          <WholeWord size={15} /> Whole words
        </button>
      )}
      <button type="button" className="btn main" onClick={onQuote}>
        <Quote size={15} /> Quote into brief <kbd>Q</kbd>
      </button>
      <button type="button" className="btn" onClick={onKeep} data-tip="Keep as a quote" data-tip-keys="K">
        <Bookmark size={15} /> Keep
      </button>
      <button
        type="button"
        className="btn"
        onClick={onCopy}
        data-tip="Copy in quotation marks, with the citation"
        data-tip-keys={keysInWords(keysOf('copy-cited') ?? '')}
      >
        {copied ? <Check size={15} /> : <Copy size={15} />} {copied ? 'Copied' : 'Copy with citation'}
      </button>
      <IconButton
        icon={TextSearch}
        label="More like this passage"
        keys={keysInWords(keysOf('more-like') ?? '')}
        onClick={onMoreLike}
      />
    </div>
  );
}
