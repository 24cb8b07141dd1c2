import { type FormEvent, type JSX, useId, useState } from 'react';
import type { RecordField, SourcedNames, SourcedText } from '../../../shared/model';
import { sentenceOf } from '../../api';
import { AuthorKinds } from '../../reader/AuthorKinds';
import { DescriptorFields } from '../../reader/descriptor/DescriptorFields';
import { DateMeaning, KindSelect } from '../../reader/FieldParts';
import { HandlingInput } from '../../reader/HandlingInput';
import { FIELD_LABELS, FIELD_ORDER } from '../../reader/record-fields';
import { isDate, readTypedField } from '../../reader/typed-field';
import { closeDialog } from '../../state/desk';
import { articles } from '../../state/shelf';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { setField } from './shelf-acts';

/** What many articles can have in common; a title is one article's own. */
const FIELDS = FIELD_ORDER.filter((field) => field !== 'title' && field !== 'standfirst' && field !== 'url');
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
    const read = readTypedField(field, text);
    if ('problem' in read) setFailed(read.problem);
    else void send({ ...read, basis: 'supplied', reason: BASIS });
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
          <KindSelect {...input} onText={setText} />
        ) : field === 'handling' ? (
          <HandlingInput {...input} onText={setText} />
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
        {field === 'authors' && <AuthorKinds typed={text} onTyped={setText} />}
        {isDate(field) && <DateMeaning typed={text} />}
        {failed && <Note kind="bad">{failed}</Note>}
        <p className="hint">
          Each record then says: supplied by you, {BASIS}. What the records said before comes back with one
          undo.
        </p>
      </form>
    </Dialog>
  );
}
