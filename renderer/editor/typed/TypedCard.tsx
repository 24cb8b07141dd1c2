import { Fragment, type JSX } from 'react';
import type { Article, StyleId } from '../../../shared/model';
import { keysInWords } from '../../ui/keys';
import { type MendEntry, mendOf } from '../mending/mend-actions';
import type { Mend } from '../mending/mends';
import { cautionsOn } from '../quotation/cautions-on';
import { sourceExcerpt } from '../quotation/source-excerpt';
import { VerdictPill, verdictSentence } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';

export type TypedCardProps = {
  quotation: JudgedQuotation;
  article: Article | undefined;
  style: StyleId;
  /** What would mend the words; they become a quotation by it. */
  mends: readonly MendEntry[];
  onMend: (mend: Mend) => void;
  onQuote: () => void;
  onShowSource: (() => void) | null;
};

/** What was found about words between typed marks: the verdict, why, the source words, and how to make them a quotation. */
export function TypedCard({
  quotation,
  article,
  style,
  mends,
  onMend,
  onQuote,
  onShowSource,
}: TypedCardProps): JSX.Element | null {
  const { verdict } = quotation;
  if (verdict === null) return null;
  const excerpt = verdict.verdict === 'exact' ? null : sourceExcerpt(verdict, article);
  const cautions = cautionsOn(quotation, style);
  return (
    <>
      <VerdictPill verdict={verdict.verdict}>{verdictSentence(verdict)}</VerdictPill>
      <div className="verdict-why">
        {verdict.reasons.length > 1 && (
          <ul className="verdict-reasons">
            {verdict.reasons.slice(1, 6).map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity of their own
              <li key={index}>{reason.message}</li>
            ))}
          </ul>
        )}
        {excerpt !== null && (
          <p>
            {excerpt.paragraph === null ? 'Source' : `Source, paragraph ${excerpt.paragraph}`}: “
            {excerpt.parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
              <Fragment key={index}>{part.differs ? <b>{part.text}</b> : part.text}</Fragment>
            ))}
            ”
          </p>
        )}
        {cautions.length > 0 && (
          <ul className="verdict-cautions">
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        )}
        <span className="verdict-acts">
          {mends.map(({ action, label, title, keys }) => {
            const mend = mendOf(action);
            return (
              mend !== null && (
                <button
                  key={action}
                  type="button"
                  className="btn line"
                  data-tip={title}
                  data-tip-keys={keysInWords(keys)}
                  onClick={() => onMend(mend)}
                >
                  {label}
                </button>
              )
            );
          })}
          {article !== undefined && (
            <button type="button" className="btn line" onClick={onQuote}>
              Make it a quotation
            </button>
          )}
          {onShowSource !== null && (
            <button type="button" className="btn line" onClick={onShowSource}>
              Show in source
            </button>
          )}
        </span>
      </div>
    </>
  );
}
