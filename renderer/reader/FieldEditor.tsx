import { type FormEvent, useId, useRef, useState } from 'react';
import type { Article, RecordField, SourcedNames, SourcedText } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { dropDraft, useDraft } from '../state/drafts';
import { Note } from '../ui/Note';
import { AuthorKinds } from './AuthorKinds';
import { DescriptorFields } from './descriptor/DescriptorFields';
import { DateMeaning, KindSelect, SeveralNames } from './FieldParts';
import { HandlingInput } from './HandlingInput';
import { FIELD_LABELS } from './record-fields';
import { isDate, readTypedField } from './typed-field';

/** What the names of a form's drafts end with: the value, how it is known, and where it was found. */
export const DRAFT_PARTS = ['', ', basis', ', reason'] as const;

type FieldEditorProps = {
  article: Article;
  field: RecordField;
  /** The name under which what was typed and not saved is found again. */
  draft: string;
  /** False where the form is only there again, with what was typed in it before. */
  autofocus: boolean;
  onDone: (changed: Article) => void;
  onCancel: () => void;
};

const HINTS: Partial<Record<RecordField, string>> = {
  authors:
    'One name a line: Family, Given, or as printed. A name in {braces} is an institution’s and is never turned round.',
  published: '12 February 2026, February 2026, 2026; “12 February, year unknown”; “c. 2025”; “2025?”.',
  occurred: 'The day of what the text tells of, as ICD 206-style notes print it: 11 February 2026.',
  descriptor:
    'Stands in ICD 206-style notes and in the source summary, word for word. Weigh accuracy, age, closeness, interest and expertise.',
  handling:
    'As the source prints it. A brief that cites it is compared with it at the review. Unknown is not unmarked.',
  accessed: 'The day on which you opened the page: 14 March 2026.',
  language: 'A language code: en, ur, ar.',
  url: 'The whole address, beginning with https://',
};

const LONG: ReadonlySet<RecordField> = new Set<RecordField>(['authors', 'standfirst', 'title']);

const BASES = ['confirmed', 'supplied'] as const;
type Basis = (typeof BASES)[number];

/**
 * What an analyst's own words are is known where they can be nothing else. Everywhere else it is asked: the form must not
 * say for them that they looked into the source.
 */
const likelyBasis = (field: RecordField, stored: string): Basis | '' =>
  field === 'descriptor' || stored === 'supplied' || (field === 'title' && stored !== 'in-text')
    ? 'supplied'
    : '';

const ASK_BASIS = 'Say how you know it: read in the source, or supplied by you.';

const overtaken = (stored: string): string =>
  `${stored === '' ? 'The record has nothing here now' : `The record says “${stored}” now`}: it was changed since you typed this. Saving puts your words in its place.`;

/** Changes one value of the record in place. An analyst either read it in the source or describes in their own words. */
export function FieldEditor({ article, field, draft, autofocus, onDone, onCancel }: FieldEditorProps) {
  const stored = article.record[field];
  const storedWords = Array.isArray(stored.value) ? stored.value.join('\n') : (stored.value ?? '');
  const [text, setText, isOvertaken] = useDraft(draft, storedWords);
  const [typedBasis, setBasis] = useDraft(`${draft}, basis`, likelyBasis(field, stored.basis), true);
  const basis = BASES.find((each) => each === typedBasis);
  const firstBasis = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useDraft(`${draft}, reason`, '');
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const choose = (chosen: Basis) => {
    setBasis(chosen);
    if (failed === ASK_BASIS) setFailed(null);
  };
  const dropDrafts = () => {
    for (const part of DRAFT_PARTS) dropDraft(`${draft}${part}`);
  };
  const cancel = () => {
    dropDrafts();
    onCancel();
  };
  const send = async (value: SourcedText | SourcedNames) => {
    setBusy(true);
    setFailed(null);
    try {
      const changed = await request('articles:setField', { articleId: article.id, field, value });
      dropDrafts();
      onDone(changed);
    } catch (error) {
      setFailed(sentenceOf(error));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const read = readTypedField(field, text);
    if ('problem' in read) return setFailed(read.problem);
    if (basis === undefined) {
      setFailed(ASK_BASIS);
      firstBasis.current?.focus();
      return;
    }
    void send({ ...read, basis, ...why });
  };

  const input = {
    id,
    className: 'field',
    value: text,
    autoFocus: autofocus,
    dir: 'auto',
    'aria-describedby': HINTS[field] ? `${id}-hint` : undefined,
  } as const;
  return (
    <form
      className="field-editor"
      aria-label={`Change: ${FIELD_LABELS[field]}`}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      {field !== 'descriptor' && (
        <label htmlFor={id} className="unseen">
          {FIELD_LABELS[field]}
        </label>
      )}
      {field === 'descriptor' ? (
        <DescriptorFields value={text} onChange={setText} autofocus={autofocus} />
      ) : field === 'kind' ? (
        <KindSelect {...input} onText={setText} />
      ) : field === 'handling' ? (
        <HandlingInput {...input} onText={setText} />
      ) : LONG.has(field) ? (
        <textarea {...input} rows={2} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input {...input} type="text" spellCheck={false} onChange={(event) => setText(event.target.value)} />
      )}
      {field === 'authors' && <AuthorKinds typed={text} onTyped={setText} />}
      {isOvertaken && <Note kind="flag">{overtaken(storedWords)}</Note>}
      {isDate(field) && <DateMeaning typed={text} />}
      {field === 'authors' && <SeveralNames typed={text} onText={setText} />}
      {HINTS[field] && (
        <p className="hint" id={`${id}-hint`}>
          {HINTS[field]}
        </p>
      )}
      <fieldset>
        <legend className="unseen">How do you know it?</legend>
        <label>
          <input
            type="radio"
            name={`${id}-basis`}
            ref={firstBasis}
            checked={basis === 'confirmed'}
            onChange={() => choose('confirmed')}
          />
          I confirm this from the source
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-basis`}
            checked={basis === 'supplied'}
            onChange={() => choose('supplied')}
          />
          {field === 'title' ? 'My description (set in brackets)' : 'Supplied by me'}
        </label>
      </fieldset>
      <input
        className="field"
        aria-label="Where you found it (optional)"
        placeholder="Where you found it (optional)"
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
      {failed && <Note kind="bad">{failed}</Note>}
      <div className="row-of-buttons">
        <button type="submit" className="btn main small" disabled={busy}>
          Save
        </button>
        <button type="button" className="btn small" onClick={cancel}>
          Cancel
        </button>
        <span className="sp" />
        {stored.value !== null && (
          <button
            type="button"
            className="btn small"
            disabled={busy}
            onClick={() => void send({ value: null, basis: 'unknown' })}
          >
            Mark as unknown
          </button>
        )}
      </div>
    </form>
  );
}
