import { Check, CircleHelp, CircleSlash, TriangleAlert } from 'lucide-react';
import { type JSX, useId, useState } from 'react';
import type { BriefDisagreement, QuoteRelation } from '../../shared/model';

type AnyRelation = BriefDisagreement['relation'];

export const RELATIONS = {
  contradicts: { words: 'They contradict', Icon: TriangleAlert },
  agrees: { words: 'They agree', Icon: Check },
  proposed: { words: 'Do these disagree? Proposed, not confirmed', Icon: CircleHelp },
  dismissed: { words: 'Put away', Icon: CircleSlash },
} as const;

/** How two quotes stand to each other: word, icon and colour. */
export function RelationWord({ relation }: { relation: AnyRelation }): JSX.Element {
  const { words, Icon } = RELATIONS[relation];
  return (
    <span className={`relation ${relation === 'proposed' ? 'proposal' : relation}`}>
      <Icon size={14} aria-hidden="true" /> {words}
    </span>
  );
}

type RelationFormProps = {
  /** What holds now; null where nothing was said or proposed. */
  relation: AnyRelation | null;
  note: string;
  onSay: (relation: QuoteRelation, note: string) => void;
  /** Unsays what the analyst said. */
  onTakeBack?: () => void;
};

/** The analyst says how two quotes stand to each other, and why. */
export function RelationForm({ relation, note: said, onSay, onTakeBack }: RelationFormProps): JSX.Element {
  const [note, setNote] = useState(said);
  const id = useId();
  return (
    <div className="row-of-buttons">
      <label className="sp" htmlFor={id}>
        <input
          id={id}
          className="field"
          aria-label="Why"
          placeholder="Why (optional)"
          value={note}
          maxLength={10_000}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {(relation === 'agrees' || relation === 'contradicts') && note.trim() !== said && (
        <button type="button" className="btn main small" onClick={() => onSay(relation, note)}>
          Save the note
        </button>
      )}
      {relation !== 'contradicts' && (
        <button type="button" className="btn line small" onClick={() => onSay('contradicts', note)}>
          They contradict
        </button>
      )}
      {relation !== 'agrees' && (
        <button type="button" className="btn line small" onClick={() => onSay('agrees', note)}>
          They agree
        </button>
      )}
      {relation === 'proposed' && (
        <button type="button" className="btn small" onClick={() => onSay('dismissed', note)}>
          Dismiss
        </button>
      )}
      {onTakeBack && (
        <button type="button" className="btn small" onClick={onTakeBack}>
          {relation === 'dismissed' ? 'Propose again' : 'Remove the link'}
        </button>
      )}
    </div>
  );
}
