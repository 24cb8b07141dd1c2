import { CornerDownRight, Flag, MessageSquareText, TriangleAlert } from 'lucide-react';
import { type FormEvent, type JSX, useId, useState } from 'react';
import type { ReviewedFinding } from '../../../shared/ipc/review-contract';
import { holdsUp } from '../../../shared/review/release-checklist';
import { dropDraft, hasDraft, keepDraft, useDraft } from '../../state/drafts';
import { isPlaced } from '../places/go-to-finding';

type FindingItemProps = {
  finding: ReviewedFinding;
  /** The name under which an answer that was typed and not kept is found again. */
  draft: string;
  /** False once the brief is released. */
  canAnswer: boolean;
  onGoTo: () => void;
  /** Whether it was stored. */
  onTreat: (treatment: string | null) => Promise<boolean>;
};

/** One finding: what and why, where it stands, and what the analyst says to it. */
export function FindingItem(props: FindingItemProps): JSX.Element {
  const { finding, draft, canAnswer, onGoTo, onTreat } = props;
  const [answering, setAnswering] = useState<'no' | 'asked' | 'again'>(
    canAnswer && hasDraft(draft) ? 'again' : 'no',
  );
  const isAnswering = answering !== 'no';
  const { key, message, where, treatment } = finding;
  const blocks = holdsUp(finding);
  const words = (
    <>
      <span className={blocks ? 'finding-mark blocks' : 'finding-mark'}>
        {blocks ? <TriangleAlert size={14} aria-hidden="true" /> : <Flag size={13} aria-hidden="true" />}
        {blocks ? 'Blocks' : treatment !== null ? 'Answered' : 'Look at'}
      </span>
      <span className="finding-words" dir="auto">
        {message}
        {where !== '' && <small>{where}</small>}
      </span>
    </>
  );
  return (
    <li
      className="finding"
      data-finding={key}
      onKeyDown={(event) => {
        const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
        if (event.key.toLowerCase() !== 'a' || !isPlain || isAnswering) return;
        if (!finding.answerable || !canAnswer) return;
        event.preventDefault();
        setAnswering('asked');
      }}
    >
      {isPlaced(finding) ? (
        <button type="button" className="finding-goes" data-stop="" onClick={onGoTo}>
          {words}
          <CornerDownRight size={13} className="finding-go" aria-hidden="true" />
        </button>
      ) : (
        <div className="finding-goes" data-stop="" tabIndex={-1}>
          {words}
        </div>
      )}
      {finding.answerable && !isAnswering && (treatment !== null || canAnswer) && (
        <div className="finding-answer">
          {treatment !== null && (
            <p dir="auto">
              <MessageSquareText size={13} aria-hidden="true" /> {treatment}
            </p>
          )}
          {canAnswer && (
            <button
              type="button"
              className="btn small"
              aria-label={`${treatment === null ? 'Answer' : 'Change the answer'}: ${message}`}
              data-tip="State how you treat it"
              data-tip-keys="A"
              onClick={() => setAnswering('asked')}
            >
              {treatment === null ? 'Answer…' : 'Change'}
            </button>
          )}
          {canAnswer && treatment !== null && (
            <button
              type="button"
              className="btn small"
              aria-label={`Take the answer back: ${message}`}
              onClick={() => void onTreat(null)}
            >
              Take back
            </button>
          )}
        </div>
      )}
      {isAnswering && (
        <AnswerForm
          draft={draft}
          start={treatment ?? ''}
          autofocus={answering === 'asked'}
          onKeep={async (answer) => {
            // The report that comes next may draw the finding anew, in another group.
            dropDraft(draft);
            if (await onTreat(answer)) setAnswering('no');
            else keepDraft(draft, answer, treatment ?? '');
          }}
          onLeave={(form) => {
            form.closest('[data-finding]')?.querySelector<HTMLElement>('[data-stop]')?.focus();
            dropDraft(draft);
            setAnswering('no');
          }}
        />
      )}
    </li>
  );
}

type AnswerFormProps = {
  draft: string;
  start: string;
  /** False where the form is only there again, with what was typed in it before. */
  autofocus: boolean;
  onKeep: (answer: string) => Promise<void>;
  onLeave: (form: Element) => void;
};

function AnswerForm({ draft, start, autofocus, onKeep, onLeave }: AnswerFormProps): JSX.Element {
  const id = useId();
  const [answer, setAnswer] = useDraft(draft, start);
  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    if (answer.trim() !== '') void onKeep(answer.trim());
  };
  return (
    <form
      className="finding-form"
      onSubmit={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onLeave(event.currentTarget);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
      }}
    >
      <label htmlFor={id}>State how you treat it</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={2000}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
        autoFocus={autofocus}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <span className="finding-acts">
        <button
          type="submit"
          className="btn line small"
          disabled={answer.trim() === ''}
          data-tip="Keep the answer"
          data-tip-keys="Ctrl Enter"
        >
          Keep the answer
        </button>
        <button type="button" className="btn small" onClick={(event) => onLeave(event.currentTarget)}>
          Cancel
        </button>
      </span>
    </form>
  );
}
