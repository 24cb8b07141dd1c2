import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { type JSX, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../../shared/model';
import { useOtherWordings } from '../../evidence/use-other-wordings';
import { openDialog } from '../../state/desk';
import type { SourceTarget } from '../BriefPane';
import { $quotationAtCaret } from '../mending/apply-mend';
import type { MendAction } from '../mending/mend-actions';
import { offeredActs } from '../mending/offered-mends';
import { createFollower, followChanges } from '../state/follower';
import { cautionsOn } from './cautions-on';
import { withoutOuterMarks } from './insert-quote';
import { drawMissingMarks } from './missing-marks';
import { NewerTextActs } from './NewerTextActs';
import { type CardToPlace, placeCards } from './place-cards';
import { sourceExcerpt } from './source-excerpt';
import { useVerdictAnnouncements } from './use-verdict-announcements';
import { VerdictCard } from './VerdictCard';
import { needsAttention } from './VerdictPill';
import type { JudgedBy, JudgedQuotation } from './verdict-board';
import { createWordLines } from './word-highlights';

type VerdictLayerProps = {
  body: RefObject<HTMLDivElement | null>;
  judged: readonly JudgedQuotation[];
  by: JudgedBy;
  onOpenSource: (target: SourceTarget) => void;
  /** Mends the quotation with this key. */
  onMend: (action: MendAction, key: NodeKey) => void;
};

/** Everything drawn about verdicts: lines under the words, pills and cards, and what is said aloud. */
export function VerdictLayer(props: VerdictLayerProps): JSX.Element {
  const { body, judged, by, onOpenSource, onMend } = props;
  const { sources, style } = by;
  const [editor] = useLexicalComposerContext();
  const [focused, setFocused] = useState<NodeKey | null>(null);
  const [hovered, setHovered] = useState<NodeKey | null>(null);
  const [lines] = useState(() => createWordLines(editor));
  const gaps = useRef<HTMLDivElement>(null);
  const cards = useRef(new Map<NodeKey, HTMLDivElement>());
  const announcement = useVerdictAnnouncements(judged);
  const wordings = useOtherWordings(judged.find(({ key }) => key === focused)?.fields.quoteId ?? null);

  const shown = judged.filter(
    ({ key, block, verdict, footnote, typed }) =>
      // Those in footnotes are shown with the notes, words between typed marks on cards of their own.
      footnote === undefined &&
      typed === undefined &&
      verdict !== null &&
      (block || needsAttention(verdict.verdict) || key === focused || key === hovered),
  );

  const place = useCallback(() => {
    const page = body.current;
    if (page === null) return;
    for (const { key, verdict } of judged) {
      const el = editor.getElementByKey(key);
      if (el === null) continue;
      if (el.dataset.quotationKey !== key) el.dataset.quotationKey = key;
      if (verdict === null) delete el.dataset.verdict;
      else if (el.dataset.verdict !== verdict.verdict) el.dataset.verdict = verdict.verdict;
    }
    const toPlace = shown.flatMap(({ key, block, verdict }): CardToPlace[] => {
      const card = cards.current.get(key);
      const quotation = editor.getElementByKey(key);
      if (card === undefined || quotation === null || verdict === null) return [];
      return [{ key, card, quotation, floating: !block && !needsAttention(verdict.verdict) }];
    });
    placeCards(page, toPlace);
    const drawn = [...lines.draw(judged).values()];
    if (gaps.current !== null)
      drawMissingMarks(
        gaps.current,
        page,
        drawn.flatMap((each) => each.gaps),
      );
  }, [body, editor, lines, judged, shown]);

  useLayoutEffect(place);
  useEffect(() => lines.erase, [lines]);

  const latest = useRef(place);
  latest.current = place;
  useEffect(() => {
    const page = body.current;
    if (page === null) return;
    const follower = createFollower(() => latest.current());
    const observer = new ResizeObserver(() => follower.follow());
    observer.observe(page);
    const caret = createFollower(() => setFocused(editor.read($quotationAtCaret)));
    const stop = followChanges(editor, { follower, caret });
    // What comes near the window gets its own height, and what hangs on it moves.
    const come = () => follower.follow();
    page.addEventListener('contentvisibilityautostatechange', come, true);
    const follow = (event: Event) => {
      const el =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-quotation-key]') : null;
      setHovered(el?.dataset.quotationKey ?? null);
    };
    const leave = () => setHovered(null);
    page.addEventListener('mouseover', follow);
    page.addEventListener('mouseleave', leave);
    document.fonts.ready.then(() => latest.current());
    return () => {
      follower.stop();
      caret.stop();
      observer.disconnect();
      stop();
      page.removeEventListener('contentvisibilityautostatechange', come, true);
      page.removeEventListener('mouseover', follow);
      page.removeEventListener('mouseleave', leave);
    };
  }, [body, editor]);

  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          // Alt+Enter goes from a quotation to what can be done about it.
          if (event === null || !event.altKey) return false;
          const key = $quotationAtCaret();
          const button = key === null ? null : cards.current.get(key)?.querySelector('button');
          if (!button) return false;
          event.preventDefault();
          button.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  return (
    <>
      <div className="verdict-layer" aria-hidden="true" ref={gaps} />
      <div className="verdict-layer">
        {shown.map((quotation) => {
          const { key, verdict, fields, block } = quotation;
          if (verdict === null) return null;
          const article = sources.articles.get(fields.articleId);
          const paragraph = verdict.paragraph ?? fields.paragraph ?? undefined;
          return (
            <VerdictCard
              key={key}
              ref={(el) => {
                if (el === null) cards.current.delete(key);
                else cards.current.set(key, el);
              }}
              quotation={quotation}
              excerpt={sourceExcerpt(verdict, article)}
              cautions={
                key === focused || needsAttention(verdict.verdict) ? cautionsOn(quotation, style) : []
              }
              wordings={key === focused ? wordings : []}
              onCompare={() =>
                fields.quoteId !== null && openDialog({ kind: 'compare-quote', quoteId: fields.quoteId })
              }
              captured={withoutOuterMarks(fields.captured)}
              newerText={newerTextActs(quotation, article)}
              floating={!block && !needsAttention(verdict.verdict)}
              mends={offeredActs(quotation, by, key === focused)}
              onMend={(action) => onMend(action, key)}
              onShowSource={
                article === undefined
                  ? null
                  : () =>
                      onOpenSource({
                        articleId: fields.articleId,
                        ...(fields.quoteId === null ? {} : { quoteId: fields.quoteId }),
                        ...(paragraph === undefined ? {} : { paragraph }),
                      })
              }
            />
          );
        })}
      </div>
      <div className="unseen" role="status" aria-live="polite">
        {announcement}
      </div>
    </>
  );

  function newerTextActs({ key, verdict, fields }: JudgedQuotation, article: Article | undefined) {
    const impact = fields.quoteId === null ? undefined : sources.impacts.get(fields.quoteId);
    const isConcerned =
      verdict?.reasons.some(({ rule }) => rule === 'QI-08') ||
      // The words may stand in the newer text, too, and yet be others there.
      impact?.isOpen ||
      impact?.settlement?.choice === 'place';
    return impact && article && isConcerned ? (
      <NewerTextActs quotationKey={key} impact={impact} article={article} />
    ) : null;
  }
}
