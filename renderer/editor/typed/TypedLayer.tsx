import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type JSX, type RefObject, useState } from 'react';
import type { SourceTarget } from '../BriefPane';
import { $keysAroundCaret } from '../mending/change-words';
import type { Mend } from '../mending/mends';
import { UnderlinedCard, useUnderlined } from '../panel/UnderlinedCard';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
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
  const [lines] = useState(() => createTypedLines(editor));
  const { card, shown: quotation } = useUnderlined({
    body,
    findings: typed,
    lines,
    keyOf: keyOfTyped,
    $atCaret: $typedKeyAtCaret,
  });

  if (!quotation || quotation.verdict === null) return null;
  const { articleId, paragraph: cited } = quotation.fields;
  const paragraph = quotation.verdict.paragraph ?? cited ?? undefined;
  const article = by.sources.articles.get(articleId);
  return (
    <UnderlinedCard card={card} className="typed-card">
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
    </UnderlinedCard>
  );
}

const keyOfTyped = ({ key }: JudgedQuotation): string => key;

function $typedKeyAtCaret(typed: readonly JudgedQuotation[]): string | null {
  const around = $keysAroundCaret();
  return $typedAtCaret(typed.filter((each) => around.has(each.typed?.home ?? '')))?.typed.key ?? null;
}
