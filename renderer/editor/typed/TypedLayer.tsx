import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND } from 'lexical';
import { type JSX, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SourceTarget } from '../BriefPane';
import { $keysAroundCaret } from '../mending/change-words';
import type { Mend } from '../mending/mends';
import { type DrawnFindings, useHoveredFinding } from '../prose/use-hovered-finding';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { createFollower, followChanges } from '../state/follower';
import { $typedAtCaret, mendsOfTyped, type TypedAtCaret, withCaret } from './mend-typed';
import { TypedCard } from './TypedCard';
import { createTypedLines } from './typed-highlights';
import './typed.css';

type TypedLayerProps = {
  body: RefObject<HTMLDivElement | null>;
  /** Those of the text itself; what stands in footnotes is shown with them. */
  typed: readonly JudgedQuotation[];
  by: JudgedBy;
  onMend: (mend: Mend, typed: TypedAtCaret) => void;
  onQuote: (typed: JudgedQuotation) => void;
  onOpenSource: (target: SourceTarget) => void;
};

/** Lines under words between typed marks, and the card of those that the caret or the pointer is on. */
export function TypedLayer({
  body,
  typed,
  by,
  onMend,
  onQuote,
  onOpenSource,
}: TypedLayerProps): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const [atCaret, setAtCaret] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const [lines] = useState(() => createTypedLines(editor));
  const drawn = useRef<DrawnFindings>(new Map());
  const hovered = useHoveredFinding(body, card, drawn);
  const quotation = [hovered, atCaret].flatMap((key) => typed.find((each) => each.key === key) ?? [])[0];

  const place = useCallback(() => {
    const page = body.current;
    if (page === null) return;
    drawn.current = lines.draw(typed);
    const el = card.current;
    if (el === null || !quotation) return;
    const rect = [...(drawn.current.get(quotation.key)?.lines.at(-1)?.range.getClientRects() ?? [])].at(-1);
    el.hidden = rect === undefined;
    if (rect === undefined) return;
    const frame = page.getBoundingClientRect();
    el.style.top = `${rect.bottom - frame.top + 4}px`;
    el.style.left = `${Math.max(0, Math.min(rect.left - frame.left, frame.width - el.offsetWidth))}px`;
  }, [body, lines, typed, quotation]);

  useLayoutEffect(place);
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => lines.erase, [lines]);
  useEffect(() => {
    const $chosen = () => {
      const around = $keysAroundCaret();
      return $typedAtCaret(typed.filter((each) => around.has(each.typed?.home ?? '')))?.typed.key ?? null;
    };
    const choose = () => setAtCaret(editor.read($chosen));
    choose();
    const follower = createFollower(() => latest.current());
    const observer = new ResizeObserver(() => follower.follow());
    if (body.current !== null) observer.observe(body.current);
    const caret = createFollower(choose);
    const stop = followChanges(editor, { follower, caret });
    return () => {
      follower.stop();
      caret.stop();
      observer.disconnect();
      stop();
    };
  }, [editor, typed, body]);
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const button = event?.altKey ? card.current?.querySelector('button') : null;
          if (!button) return false;
          event?.preventDefault();
          button.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  if (!quotation || quotation.verdict === null) return null;
  const { articleId, paragraph: cited } = quotation.fields;
  const paragraph = quotation.verdict.paragraph ?? cited ?? undefined;
  const article = by.sources.articles.get(articleId);
  return (
    <div className="verdict-layer">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape gives the focus back to the text */}
      <div
        ref={card}
        className="verdict-card typed-card"
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.focus();
        }}
      >
        <TypedCard
          quotation={quotation}
          article={article}
          style={by.style}
          mends={mendsOfTyped(quotation, by)}
          onMend={(mend) => onMend(mend, withCaret(editor, quotation))}
          onQuote={() => onQuote(quotation)}
          onShowSource={
            article === undefined
              ? null
              : () => onOpenSource({ articleId, ...(paragraph !== undefined && { paragraph }) })
          }
        />
      </div>
    </div>
  );
}
