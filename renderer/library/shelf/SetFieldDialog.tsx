import { type FormEvent, type JSX, useId, useState } from 'react';
import type { RecordField, SourcedNames, SourcedText } from '../../../shared/model';
import { readTypedDate } from '../../../shared/model/typed-date';
import { sentenceOf } from '../../api';
import { DescriptorFields } from '../../reader/descriptor/DescriptorFields';
import { FIELD_LABELS, FIELD_ORDER, KIND_LABELS } from '../../reader/record-fields';
import { closeDialog } from '../../state/desk';
import { articles } from '../../state/shelf';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { setField } from './shelf-acts';

/** What many articles can have in common; a title is one article's own. */
const FIELDS = FIELD_ORDER.filter((field) => field !== 'title' && field !== 'standfirst' && field !== 'url');
const DATES: ReadonlySet<RecordField> = new Set<RecordField>([
  'published',
  'modified',
  'occurred',
  'accessed',
]);
const BASIS = 'set by the analyst for several articles at once';

/** Sets one field in the records of the articles chosen, or of the one that is open. */
export function SetFieldDialog({ numbers }: { numbers: number[] }): JSX.Element {
  const [field, setChosen] = useState<RecordField>('outlet');
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const send = async (value: SourcedText | SourcedNames) => {
    setBusy(true);
    setFailed(null);
    try {
      await setField(numbers, field, FIELD_LABELS[field], value);
      closeDialog();
    } catch (error) {
      setFailed(sentenceOf(error));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length === 0) return setFailed('Write a value, or choose “Mark as unknown”.');
    const known = { basis: 'supplied', reason: BASIS } as const;
    if (DATES.has(field)) {
      const read = readTypedDate(lines.join(' '));
      if ('problem' in read) return setFailed(read.problem);
      return void send({ value: read.edtf, ...known });
    }
    void send(field === 'authors' ? { value: lines, ...known } : { value: lines.join(' '), ...known });
  };
  const input = { id: `${id}-value`, className: 'field', value: text, dir: 'auto' } as const;
  return (
    <Dialog
      title={`Set a field of ${articles(numbers.length)}`}
      onClose={closeDialog}
      foot={
        <>
          <button
            type="button"
            className="btn line"
            disabled={busy}
            onClick={() => void send({ value: null, basis: 'unknown' })}
          >
            Mark as unknown
          </button>
          <span className="sp" />
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" form={`${id}-form`} className="btn main" disabled={busy}>
            Set for {articles(numbers.length)}
          </button>
        </>
      }
    >
      <form id={`${id}-form`} className="set-field" onSubmit={submit}>
        <label htmlFor={`${id}-field`}>Field</label>
        <select
          id={`${id}-field`}
          className="field"
          value={field}
          onChange={(event) => {
            const next = FIELDS.find((each) => each === event.target.value);
            if (!next) return;
            setChosen(next);
            setText('');
            setFailed(null);
          }}
        >
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {FIELD_LABELS[each]}
            </option>
          ))}
        </select>
        {field !== 'descriptor' && <label htmlFor={`${id}-value`}>Value</label>}
        {field === 'kind' ? (
          <select {...input} onChange={(event) => setText(event.target.value)}>
            <option value="">choose…</option>
            {Object.entries(KIND_LABELS).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        ) : field === 'descriptor' ? (
          <DescriptorFields value={text} onChange={setText} />
        ) : field === 'authors' ? (
          <textarea {...input} rows={3} onChange={(event) => setText(event.target.value)} />
        ) : (
          <input
            {...input}
            type="text"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {failed && <Note kind="bad">{failed}</Note>}
        <p className="hint">
          Each record then says: supplied by you, {BASIS}. What the records said before comes back with one
          undo.
        </p>
      </form>
    </Dialog>
  );
}
