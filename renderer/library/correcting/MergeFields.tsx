import { type JSX, useId } from 'react';
import type { RecordField } from '../../../shared/model';
import { basisLine, FIELD_LABELS, fieldWords } from '../../reader/record-fields';
import { useLanguage } from '../../state/desk';
import type { Side, Weighed } from './merge-choices';

type MergeFieldsProps = {
  weighed: Weighed;
  choices: ReadonlyMap<RecordField, Side>;
  onChoose: (field: RecordField, side: Side) => void;
};

/** The fields in which two records differ, both values of each, one of them chosen. */
export function MergeFields({ weighed, choices, onChoose }: MergeFieldsProps): JSX.Element {
  return (
    <div className="merge-fields">
      {[...choices].map(([field, side]) => (
        <FieldChoice
          key={field}
          weighed={weighed}
          field={field}
          side={side}
          onChoose={(now) => onChoose(field, now)}
        />
      ))}
    </div>
  );
}

function FieldChoice({
  weighed,
  field,
  side,
  onChoose,
}: {
  weighed: Weighed;
  field: RecordField;
  side: Side;
  onChoose: (side: Side) => void;
}) {
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset>
      <legend>{FIELD_LABELS[field]}</legend>
      {(['kept', 'other'] as const).map((one) => {
        const { record } = weighed[one].article;
        const { words, doubt } = fieldWords(record, field, language);
        return (
          <label key={one} className="choice">
            <input type="radio" name={name} checked={side === one} onChange={() => onChoose(one)} />
            <span>
              <span className={doubt ? 'unk' : undefined} dir="auto">
                {words}
              </span>
              <span className="hint">{basisLine(record[field])}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
