import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article, QuoteListing, Text } from '../../shared/model';
import { type ReadingTarget, useDesk, useLanguage } from '../state/desk';
import { announce } from '../ui/announce';
import { FailedNote } from '../ui/FailedNote';
import { toolOnDemand } from '../ui/tool-on-demand';
import { ArticleBody } from './ArticleBody';
import { ArticleHead } from './ArticleHead';
import { anchorPassage } from './anchor-passage';
import { offsetOfPoint } from './article-points';
import { canonicalOf } from './describe-passage';
import { clearHighlights, paintQuotes, placeQuotes } from './highlights';
import { NoText } from './NoText';
import { useOpened } from './notes/use-opened';
import { QuotePopover } from './QuotePopover';
import { followLink, pressKey } from './reading-keys';
import { SelectionBar } from './SelectionBar';
import { uncover } from './uncover';
import { useDrawnBlocks } from './use-drawn-blocks';
import { useHits } from './use-found-places';
import { usePassage } from './use-passage';
import { usePassageActs } from './use-passage-acts';
import { useReaderActions } from './use-reader-actions';
import { useReadingTarget } from './use-reading-target';
import { useSetAsideRemarks } from './use-set-aside-remarks';
import { wholeWords } from './whole-words';

const SentenceDialog = toolOnDemand(() =>
  import('./sentences/SentenceDialog').then((found) => found.SentenceDialog),
);

type ArticleSheetProps = {
  article: Article;
  text: Text;
  quotes: readonly QuoteListing[];
  target: ReadingTarget;
  /** Lets the record beside the text show a quote. */
  showQuoteRef: RefObject<((quoteId: string) => void) | null>;
};

const isRtl = (text: Text): boolean =>
  text.blocks.filter((block) => block.dir === 'rtl').length * 2 > text.blocks.length;

/** The article as it is read, and everything one does with its words. */
export function ArticleSheet({ article, text, quotes, target, showQuoteRef }: ArticleSheetProps) {
  const language = useLanguage();
  const canonical = useMemo(() => canonicalOf(text), [text]);
  const placed = useMemo(() => placeQuotes(quotes, canonical), [quotes, canonical]);
  useOpened(article.id);
  const root = useRef<HTMLElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const { drawn, drawTo } = useDrawnBlocks(text);
  const { passage, readNow, clear } = usePassage(root, canonical);
  const [openQuoteId, setOpenQuoteId] = useState<string | null>(null);
  /** The paragraph that had the focus last. */
  const focused = useRef<number | null>(null);
  const sentences = useDesk(({ dialog }) => (dialog?.kind === 'sentences' ? dialog : null));
  const openQuote = placed.find(({ listing }) => listing.quote.id === openQuoteId) ?? null;

  const { shown: asideShown, remarkAfter, toggleAll } = useSetAsideRemarks(article, text);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn and shown moves the ranges
  useEffect(() => {
    if (root.current) paintQuotes(root.current, placed, openQuoteId);
    return clearHighlights;
  }, [placed, openQuoteId, drawn, asideShown]);

  const scrollTo = useCallback((place: { start: number; end: number }) => {
    const range = root.current && anchorPassage(root.current, place);
    const ground = surface.current;
    if (!range || !ground) return;
    uncover(ground);
    const at = range.getBoundingClientRect();
    const frame = ground.getBoundingClientRect();
    if (at.top < frame.top + 40 || at.bottom > frame.bottom - 60)
      ground.scrollTop += at.top - frame.top - frame.height / 3;
  }, []);

  const showQuote = useCallback(
    (quoteId: string) => {
      const found = placed.find(({ listing }) => listing.quote.id === quoteId);
      if (!found) return announce('The words of this quote are not in the text shown.');
      drawTo(found.listing.quote.paragraph);
      scrollTo(found);
      setOpenQuoteId(quoteId);
    },
    [placed, drawTo, scrollTo],
  );
  showQuoteRef.current = showQuote;

  const { step: stepHit, goWhenKnown } = useHits({ root, canonical, text, drawn, drawTo, scrollTo });

  useReadingTarget({
    target,
    root,
    surface,
    canonical,
    placed,
    quotes,
    drawn,
    drawTo,
    scrollTo,
    goWhenKnown,
    openQuote: setOpenQuoteId,
  });

  const { acts, failed, putAway, copied } = usePassageActs(article, language, clear);
  const actions = useReaderActions({
    article,
    text,
    placed,
    openQuoteId,
    focused,
    readNow,
    acts,
    showQuote,
    stepHit,
    toggleAll,
  });

  const whole = passage && wholeWords(canonical, passage);
  const selectWhole = () => {
    const range = root.current && whole && anchorPassage(root.current, whole);
    const selection = document.getSelection();
    if (!range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(range);
    announce('Whole words selected.');
  };
  const rtl = isRtl(text);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!root.current) return;
    const language = article.record.language.value ?? 'en';
    const place = pressKey(event, { root: root.current, text: canonical, language, rtl, drawTo, clear });
    if (place) scrollTo(place);
  };
  const onFocus = ({ target: el }: FocusEvent<HTMLElement>) => {
    const block = el.closest<HTMLElement>('[data-block]');
    if (block) focused.current = Number(block.dataset.block);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || !root.current) return;
    if (document.getSelection()?.isCollapsed === false) return;
    if (followLink(event.target)) return;
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
    const at =
      caret && event.target.closest('[data-start]')
        ? offsetOfPoint(root.current, caret.offsetNode, caret.offset, 'from')
        : null;
    if (at === null) return;
    const under = placed.filter(({ start, end }) => start <= at && at <= end);
    // Of nested quotes, the shortest is the one meant.
    const meant = [...under].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (meant) setOpenQuoteId(meant.listing.quote.id);
  };

  return (
    <div
      className={text.blocks.length > 300 ? 'sheet long' : 'sheet'}
      ref={surface}
      data-rtl={rtl || undefined}
    >
      <article dir={rtl ? 'rtl' : undefined} lang={article.record.language.value ?? undefined}>
        <ArticleHead article={article} opening={text.blocks[0]?.text ?? ''} />
        {remarkAfter(0)}
        <section
          ref={root}
          className="body"
          aria-label="Text"
          onKeyDown={onKey}
          onClick={onClick}
          onFocus={onFocus}
        >
          {text.blocks.length === 0 && <NoText />}
          <ArticleBody blocks={text.blocks} starts={canonical.starts} drawn={drawn} after={remarkAfter} />
        </section>
      </article>
      {failed && (
        <div className="sheet-note">
          <FailedNote failed={failed} act="Put away" onAct={putAway} />
        </div>
      )}
      {passage && (
        <SelectionBar
          root={root}
          surface={surface}
          passage={passage}
          onWhole={whole ? selectWhole : undefined}
          onQuote={actions.quoteIntoBrief}
          onKeep={actions.keepQuote}
          onCopy={actions.copyWithCitation}
          onMoreLike={actions.moreLike}
          copied={copied === passage}
        />
      )}
      {sentences && (
        <SentenceDialog
          text={text}
          canonical={canonical}
          paragraph={sentences.paragraph}
          selected={sentences.selected}
          onQuote={acts.quote}
          onKeep={acts.keep}
          onCopy={acts.copy}
        />
      )}
      {openQuote && (
        <QuotePopover
          key={openQuote.listing.quote.id}
          placed={openQuote}
          textVersion={
            openQuote.listing.quote.textId === text.id
              ? null
              : (article.versions.find(({ id }) => id === openQuote.listing.quote.textId)?.version ?? null)
          }
          root={root}
          onClose={() => setOpenQuoteId((now) => (now === openQuote.listing.quote.id ? null : now))}
        />
      )}
    </div>
  );
}
