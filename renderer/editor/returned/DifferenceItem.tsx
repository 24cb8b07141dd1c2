import { Check, X } from 'lucide-react';
import type { JSX, KeyboardEvent } from 'react';
import type { Difference } from '../../../shared/returning/difference';
import { VerdictPill, verdictSentence } from '../quotation/VerdictPill';
import type { Decision } from './ReturnDialog';

type DifferenceItemProps = {
  difference: Difference;
  decision: Decision | null;
  isFirst: boolean;
  /** Null takes a decision back. */
  onDecide: (decision: Decision | null) => void;
};

const ANSWERS: Readonly<Record<string, Decision>> = { a: 'take', r: 'leave' };

/** Goes on to the next change that is not decided; at the last one it stays. */
function focusNextOpen(item: Element): void {
  let next = item.nextElementSibling;
  while (next instanceof HTMLElement && next.dataset.open === undefined) next = next.nextElementSibling;
  if (next instanceof HTMLElement) next.focus();
}

/** One difference: what happened and where, its words with the change marked, and the two answers. */
export function DifferenceItem(props: DifferenceItemProps): JSX.Element {
  const { difference, decision, onDecide } = props;
  const { id, title, place, parts, by, canTake, note, conflict, doubt, verdicts } = difference;
  const toggle = (wanted: Decision) => onDecide(decision === wanted ? null : wanted);
  const answer = (event: KeyboardEvent<HTMLLIElement>) => {
    if (!canTake || event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = ANSWERS[event.key.toLowerCase()];
    if (wanted === undefined) return;
    event.preventDefault();
    // Held down, it would answer what was not read yet.
    if (event.repeat) return;
    toggle(wanted);
    if (decision !== wanted) focusNextOpen(event.currentTarget);
  };
  return (
    <li
      className={`difference${decision === null ? '' : ` ${decision}`}${canTake ? '' : ' left-out'}`}
      data-difference={id}
      data-open={canTake && decision === null ? '' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: answered by keys where it has the focus
      tabIndex={0}
      aria-label={`${title}${place === '' ? '' : `, ${place}`}${decision === null ? '' : decision === 'take' ? ', accepted' : ', refused'}`}
      onKeyDown={answer}
    >
      <div className="difference-head">
        <b>{title}</b>
        {place !== '' && <span className="difference-place">{place}</span>}
        {by.length > 0 && <span className="difference-by">{by.join(', ')}</span>}
        {canTake && (
          <span className="difference-answers">
            <button
              type="button"
              className="btn line small"
              aria-pressed={decision === 'take'}
              data-tip="Accept"
              data-tip-keys="A"
              onClick={() => toggle('take')}
            >
              <Check size={13} aria-hidden="true" /> Accept
            </button>
            <button
              type="button"
              className="btn line small"
              aria-pressed={decision === 'leave'}
              data-tip="Refuse"
              data-tip-keys="R"
              onClick={() => toggle('leave')}
            >
              <X size={13} aria-hidden="true" /> Refuse
            </button>
          </span>
        )}
      </div>
      {parts.length > 0 && (
        <p className="difference-words" dir="auto">
          {withKeys(parts).map(({ key, text, change }) =>
            change === 'removed' ? (
              <del key={key}>{text}</del>
            ) : change === 'added' ? (
              <ins key={key}>{text}</ins>
            ) : (
              <span key={key}>{text}</span>
            ),
          )}
        </p>
      )}
      {verdicts && (
        <p className="difference-verdict">
          <VerdictPill verdict={verdicts.after.verdict}>{verdictSentence(verdicts.after)}</VerdictPill>
        </p>
      )}
      {[doubt, conflict, note].map((words) =>
        words === null ? null : (
          <p key={words} className={words === note ? 'difference-note' : 'difference-note conflict'}>
            {words}
          </p>
        ),
      )}
    </li>
  );
}

/** Parts keep their place, so it names them. */
const withKeys = (parts: Difference['parts']) => parts.map((part, at) => ({ ...part, key: `${at}` }));
