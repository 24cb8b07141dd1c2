import { type JSX, useEffect, useId, useRef, useState } from 'react';
import type { Attribution, Quote } from '../../shared/model';
import { readTypedDate } from '../../shared/model/typed-date';
import { request } from '../api';
import { dropDraft, useDraft } from '../state/drafts';
import { readQuotes } from '../state/library-data';
import { announce } from '../ui/announce';
import { failedSentence } from '../ui/failed-sentence';
import { TagField } from './TagField';
import './quote-fields.css';

const FIELDS = [
  { name: 'speaker', label: 'Speaker', hint: 'unknown' },
  { name: 'role', label: 'Role', hint: 'unknown' },
  { name: 'occasion', label: 'Occasion', hint: 'unknown' },
  { name: 'date', label: 'Said on', hint: '11 February 2026' },
] as const;
type Field = (typeof FIELDS)[number]['name'];

type QuoteFieldsProps = {
  quote: Quote;
  /** The sentence of a failed save; null when the last one went well. */
  onFailed: (message: string | null) => void;
  onKept: () => void;
  focus?: 'speaker' | 'tags' | undefined;
};

/** Who said a quote, where and when, and its tags. What the text only seems to say stands beside each field until it is used. */
export function QuoteFields({ quote, onFailed, onKept, focus }: QuoteFieldsProps): JSX.Element {
  const id = useId();
  const [words, setDraft] = useState<Record<Exclude<Field, 'date'>, string>>(() => draftOf(quote));
  // A day that cannot be read is kept nowhere else: it is there again with the card, and closing the window tells it.
  const dayDraft = `said on of ${quote.id}`;
  const [day, setDay] = useDraft(dayDraft, quote.date ?? '');
  const draft: Record<Field, string> = { ...words, date: day };
  const now = useRef({ draft, quote });
  now.current = { draft, quote };

  const keep = useRef(async (change: Partial<Attribution> & { tags?: string[]; proposals?: 'dismiss' }) => {
    try {
      await request('quotes:update', { quoteId: now.current.quote.id, ...change });
      onFailed(null);
      onKept();
      await readQuotes();
      return true;
    } catch (error) {
      const said = failedSentence('Not saved', error);
      onFailed(said);
      announce(said);
      return false;
    }
  });
  const keepDraft = useRef(async () => {
    const { draft: typed, quote: stored } = now.current;
    const change: Partial<Attribution> = {};
    const read = typed.date.trim() === '' ? null : readTypedDate(typed.date);
    for (const { name } of FIELDS) {
      const value = name === 'date' && read && 'edtf' in read ? read.edtf : typed[name].trim() || null;
      if (value !== stored[name]) change[name] = value;
    }
    // A day that cannot be read holds up nothing else that was typed.
    const objection = change.date !== undefined && read && 'problem' in read ? read.problem : null;
    if (objection !== null) delete change.date;
    const isKept = Object.keys(change).length === 0 || (await keep.current(change));
    if (objection !== null) onFailed(`Not saved. ${objection}`);
    else if (isKept) dropDraft(`said on of ${stored.id}`);
  });
  useEffect(() => () => void keepDraft.current(), []);

  const use = (names: readonly Field[]) => {
    const next = { ...words };
    const change: Partial<Attribution> = {};
    for (const name of names) {
      const value = quote.proposed[name];
      if (value === null || quote[name] !== null) continue;
      if (name === 'date') setDay(value);
      else next[name] = value;
      change[name] = value;
    }
    setDraft(next);
    void keep.current(change);
    announce('Confirmed.');
  };
  const open = FIELDS.filter(({ name }) => draft[name].trim() === '' && quote.proposed[name] !== null);

  return (
    <div className="quote-fields">
      {FIELDS.map(({ name, label, hint }) => (
        <div className="quote-field" key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            className="field"
            dir="auto"
            value={draft[name]}
            maxLength={name === 'date' ? 100 : 400}
            placeholder={hint}
            {...(focus === 'speaker' && name === 'speaker' ? { 'data-autofocus': '' } : {})}
            onChange={({ target: { value } }) =>
              name === 'date' ? setDay(value) : setDraft({ ...words, [name]: value })
            }
            onBlur={() => void keepDraft.current()}
            onKeyDown={(event) => event.key === 'Enter' && void keepDraft.current()}
          />
          {open.some((each) => each.name === name) && (
            <button
              type="button"
              className="proposal"
              data-tip="The text seems to say so; not printed until you use it"
              onClick={() => use([name])}
            >
              <span className="unk" dir="auto">
                {quote.proposed[name]}?
              </span>
              <b>Use</b>
            </button>
          )}
        </div>
      ))}
      {open.length > 0 && (
        <div className="row-of-buttons">
          <button type="button" className="btn line small" onClick={() => use(open.map(({ name }) => name))}>
            Use all proposed
          </button>
          <button
            type="button"
            className="btn small"
            onClick={() => void keep.current({ proposals: 'dismiss' })}
          >
            None of these
          </button>
        </div>
      )}
      <div className="quote-field">
        <label htmlFor={`${id}-tags`}>Tags</label>
        <TagField
          id={`${id}-tags`}
          tags={quote.tags}
          autofocus={focus === 'tags'}
          onTags={(tags) => void keep.current({ tags })}
        />
      </div>
    </div>
  );
}

const draftOf = (quote: Quote): Record<Exclude<Field, 'date'>, string> => ({
  speaker: quote.speaker ?? '',
  role: quote.role ?? '',
  occasion: quote.occasion ?? '',
});
