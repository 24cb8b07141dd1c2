import { Fragment, type JSX, type ReactNode, type Ref } from 'react';
import type { OtherWording } from '../../../shared/model';
import { keysInWords } from '../../ui/keys';
import type { MendAction, MendEntry } from '../mending/mend-actions';
import type { SourceExcerpt } from './source-excerpt';
import { needsAttention, VerdictPill, verdictSentence } from './VerdictPill';
import type { JudgedQuotation } from './verdict-board';

export type VerdictCardActions = {
  /** What can be done about it, the surest first. */
  mends: readonly MendEntry[];
  onMend: (action: MendAction) => void;
  onShowSource: (() => void) | null;
};

type VerdictCardProps = VerdictCardActions & {
  quotation: JudgedQuotation;
  excerpt: SourceExcerpt | null;
  /** Words saved with the quote, shown when the stored text has no place to show. */
  captured: string;
  /** Where the article has a newer text: the words as quoted and what can be done. */
  newerText?: ReactNode;
  floating: boolean;
  /** What a reader may want to know although it changes no verdict. */
  cautions: readonly string[];
  /** Other stored articles that word it otherwise (QI-36). */
  wordings: readonly OtherWording[];
  onCompare: () => void;
  ref?: Ref<HTMLDivElement>;
};

/** What was found about one quotation, under it: the verdict, the source words, and the ways to mend it. */
export function VerdictCard(props: VerdictCardProps): JSX.Element | null {
  const { quotation, excerpt, captured, floating, ref } = props;
  const verdict = quotation.verdict;
  if (verdict === null) return null;
  // Source words that bring their own marks are not given a second pair.
  const marked =
    /^[“"‘]/u.test(excerpt?.parts[0]?.text ?? '') && /[”"’]$/u.test(excerpt?.parts.at(-1)?.text ?? '');
  const [open, close] = marked ? ['', ''] : ['“', '”'];
  const wrong = needsAttention(verdict.verdict);
  const cautions = props.cautions.length + props.wordings.length > 0 && (
    <ul className="verdict-cautions">
      {props.cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
      {props.wordings.length > 0 && (
        <li className="other-wordings">
          {wordedDifferently(props.wordings)}{' '}
          <button type="button" className="linklike" onClick={props.onCompare}>
            Compare
          </button>
        </li>
      )}
    </ul>
  );
  const canAct = !wrong && props.mends.length > 0;
  return (
    <div
      ref={ref}
      className={`verdict-card${floating ? ' floating' : ''}${canAct ? ' acting' : ''}`}
      data-for={quotation.key}
    >
      <VerdictPill verdict={verdict.verdict}>{verdictSentence(verdict)}</VerdictPill>
      {!wrong && cautions}
      {wrong && (
        <div className="verdict-why">
          {verdict.reasons.length > 1 && (
            <ul className="verdict-reasons">
              {verdict.reasons.slice(1, 6).map((reason, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity of their own
                <li key={index}>{reason.message}</li>
              ))}
            </ul>
          )}
          {excerpt !== null ? (
            <p>
              {excerpt.paragraph === null ? 'Source' : `Source, paragraph ${excerpt.paragraph}`}: {open}
              {excerpt.parts.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
                <Fragment key={index}>{part.differs ? <b>{part.text}</b> : part.text}</Fragment>
              ))}
              {close}
            </p>
          ) : (
            captured !== '' && verdict.verdict !== 'flagged' && <p>Saved with the quote: “{captured}”</p>
          )}
          {cautions}
          {props.newerText}
          <CardActs {...props} />
        </div>
      )}
      {canAct && props.newerText && <div className="verdict-why">{props.newerText}</div>}
      {canAct && <CardActs {...props} />}
    </div>
  );
}

function CardActs({ mends, onMend, onShowSource }: VerdictCardActions): JSX.Element {
  return (
    <span className="verdict-acts">
      {mends.map(({ action, label, title, keys }) => (
        <button
          key={action}
          type="button"
          className="btn line"
          data-tip={title}
          data-tip-keys={keysInWords(keys)}
          onClick={() => onMend(action)}
        >
          {label}
        </button>
      ))}
      {onShowSource !== null && (
        <button type="button" className="btn line" onClick={onShowSource}>
          Show in source
        </button>
      )}
    </span>
  );
}

const SHOWN_NAME = 40;
/** “Worded differently in “Fund will not lend”, paragraph 3, and 2 other places. Who speaks is not confirmed.” */
function wordedDifferently(wordings: readonly OtherWording[]): string {
  const [first] = wordings;
  if (!first) return '';
  const { articleTitle, articleKey, paragraph } = first;
  const title = articleTitle ?? articleKey;
  const name = title.length > SHOWN_NAME ? `${title.slice(0, SHOWN_NAME - 1).trimEnd()}…` : title;
  const others = wordings.length - 1;
  const more = others === 0 ? '' : ` and ${others} other ${others === 1 ? 'place' : 'places'}`;
  const doubt = wordings.some(({ isConfirmed }) => isConfirmed) ? '' : ' Who speaks is not confirmed.';
  return `Worded differently in “${name}”, paragraph ${paragraph}${more}.${doubt}`;
}
