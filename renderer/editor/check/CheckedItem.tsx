import { type JSX, useState } from 'react';
import { SHORT_HASH } from '../../../shared/brief-document/annex/quotation-report';
import type { QuotedSource } from '../../../shared/brief-document/brief-document';
import { gapBetween } from '../../../shared/brief-document/source-sentences';
import type { CheckedQuotation } from '../../../shared/ipc/check-report';
import { VERDICT_LABELS } from '../../../shared/model';
import type { SourceTarget } from '../BriefPane';
import { VerdictPill } from '../quotation/VerdictPill';

type CheckedItemProps = {
  quotation: CheckedQuotation;
  onGoTo: () => void;
  onOpenSource: (target: SourceTarget) => void;
};

/** One quotation of the report: words, verdict and why, the sentence it stands in, and the text compared. */
export function CheckedItem({ quotation, onGoTo, onOpenSource }: CheckedItemProps): JSX.Element {
  const { text, articleId, quoteId, verdict, reasons, cautions, where, source, articleKey } = quotation;
  return (
    <li className="checked">
      <button type="button" className="checked-words" onClick={onGoTo}>
        <span className="check-words">“{text.replaceAll(/\s+/gu, ' ').trim()}”</span>
        <VerdictPill verdict={verdict}>{VERDICT_LABELS[verdict]}</VerdictPill>
      </button>
      {(reasons.length > 0 || cautions.length > 0) && (
        <ul className="checked-reasons">
          {[...reasons, ...cautions].map(({ rule, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity of their own
            <li key={index}>
              <span>{rule}</span> {message}
            </li>
          ))}
        </ul>
      )}
      {source !== null && source.sentences.length > 0 && <Sentence source={source} />}
      <p className="checked-source">
        <span>{where}</span>
        {source === null ? (
          <span>The article is not in the library</span>
        ) : (
          <>
            <button
              type="button"
              className="link"
              onClick={() =>
                onOpenSource({
                  articleId,
                  ...(quoteId !== null && { quoteId }),
                  ...(source.place && { paragraph: source.place.paragraph }),
                })
              }
            >
              {[source.outlet, source.title ?? articleKey].filter((part) => part !== null).join(', ')}
              {source.place && `, paragraph ${source.place.paragraph}`}
            </button>
            <Hash source={source} />
          </>
        )}
      </p>
    </li>
  );
}

/** The source sentence with the quoted words marked. */
function Sentence({ source: { sentences, place } }: { source: QuotedSource }): JSX.Element {
  return (
    <p className="checked-sentence">
      {sentences.map((stretch, index) => {
        const previous = sentences[index - 1];
        const from = Math.min(
          Math.max((place?.start ?? stretch.end) - stretch.start, 0),
          stretch.text.length,
        );
        const to = Math.max(
          from,
          Math.min((place?.end ?? stretch.start) - stretch.start, stretch.text.length),
        );
        return (
          <span key={stretch.start}>
            {previous && gapBetween(previous, stretch)}
            {stretch.text.slice(0, from)}
            <mark>{stretch.text.slice(from, to)}</mark>
            {stretch.text.slice(to)}
          </span>
        );
      })}
    </p>
  );
}

/** Enough digits to tell texts apart; all of them on request. */
function Hash({ source: { textVersion, textSha256 } }: { source: QuotedSource }): JSX.Element {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      className="link hash"
      aria-expanded={whole}
      data-tip="SHA-256 of the stored text"
      onClick={() => setWhole(!whole)}
    >
      text {textVersion}, <code>{whole ? textSha256 : `${textSha256.slice(0, SHORT_HASH)}…`}</code>
    </button>
  );
}
