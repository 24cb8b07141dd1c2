import { type JSX, type Ref, useEffect, useId, useRef, useState } from 'react';
import type { BriefHeader, BriefTemplate, StyleId } from '../../../shared/model';
import { twoDaysOf } from '../../../shared/model/typed-date';
import type { HeaderPlace } from '../../../shared/review/review-finding';
import { countBlock } from '../../../shared/templates/count-blocks';
import { limitsInWords, measuredInWords, measureLimits } from '../../../shared/templates/limits';
import { Choice, HabitRows } from './HabitRows';
import { HandlingField } from './HandlingField';
import { type HeaderRow, headerRows } from './header-rows';
import { StyleChoice } from './StyleChoice';
import { todayInWords } from './today';
import { WhichDay } from './WhichDay';

type MemoBlockProps = {
  header: BriefHeader;
  style: StyleId;
  template: BriefTemplate | null | undefined;
  onHeader: (header: BriefHeader) => void;
  onStyle: (style: StyleId) => void;
  /** Enter in the title: on to the text. */
  onTitleDone: () => void;
  titleRef?: Ref<HTMLTextAreaElement>;
  wanted?: HeadWanted | null;
};

/** A field to go to, and the words to select in it; all of them where it has no such words. */
export type HeadWanted = { field: HeaderPlace; words: string | null };

/** Handling line, title and the rows above the text, each written in place. */
export function MemoBlock(props: MemoBlockProps): JSX.Element {
  const { header, style, template, onHeader, onStyle, onTitleDone, titleRef, wanted = null } = props;
  const id = useId();
  const [all, setAll] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const met = useRef<HeadWanted | null>(null);
  useEffect(() => {
    if (wanted === null || met.current === wanted) return;
    const field = head.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `[data-place="${wanted.field}"]`,
    );
    // A field that this brief does not use yet is shown first.
    if (!field && !all) return setAll(true);
    met.current = wanted;
    if (field) selectIn(field, wanted.words);
  }, [wanted, all]);
  const title = template?.header.find(({ field }) => field === 'title');
  const tooLong = measureLimits(
    countBlock({ type: 'paragraph', children: [{ type: 'text', text: header.title }] }),
    title?.limits ?? {},
  ).find(({ state }) => state === 'over');
  const language = header.dates === undefined ? undefined : header.dates === 'us' ? 'en-US' : 'en-GB';
  return (
    <div className="memo-head" ref={head}>
      <HandlingField header={header} onHeader={onHeader} />
      <textarea
        ref={titleRef}
        className="memo-title"
        data-place="title"
        rows={1}
        value={header.title}
        placeholder={title?.hint ? `Title: ${lowered(title.hint)}` : 'Title of the brief'}
        aria-label="Title"
        aria-describedby={tooLong ? `${id}-long` : undefined}
        maxLength={500}
        onChange={(event) => onHeader({ ...header, title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onTitleDone();
        }}
      />
      {tooLong && (
        <p className="memo-limit" id={`${id}-long`}>
          {measuredInWords(tooLong)} ({limitsInWords(title?.limits ?? {})})
        </p>
      )}
      <div className="memo-rows">
        {headerRows(header, template, all).map((row) => (
          <MemoRow
            key={row.id}
            row={row}
            onChange={(value) => onHeader(row.withValue(value))}
            inWords={(day) => todayInWords(day, language)}
          />
        ))}
        {all && <HabitRows header={header} onHeader={onHeader} />}
        <div className="memo-row">
          <label htmlFor={`${id}-style`}>Citations</label>
          <StyleChoice id={`${id}-style`} style={style} onStyle={onStyle} />
          <button type="button" className="memo-today" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer fields' : 'More fields'}
          </button>
        </div>
      </div>
    </div>
  );
}

type MemoRowProps = { row: HeaderRow; onChange: (value: string) => void; inWords: (day: Date) => string };

function MemoRow({ row, onChange, inWords }: MemoRowProps): JSX.Element {
  const id = useId();
  const { label, hint, kind, choices, value } = row;
  if (kind === 'choice') {
    // What is no choice any more, because the template changed, stays until another is made.
    const known = choices.includes(value) || value === '' ? choices : [value, ...choices];
    return (
      <Choice
        label={label}
        value={value}
        options={[['', hint], ...known.map((each) => [each, capitalised(each)] as const)]}
        onChoose={onChange}
      />
    );
  }
  const isDate = kind === 'date' || kind === 'decision';
  const field = { id, 'data-place': row.id, value, placeholder: hint };
  return (
    <div className="memo-row">
      <label htmlFor={id}>{kind === 'decision' ? `${label} by` : label}</label>
      {kind === 'line' ? (
        // Long lines and hints are broken, never cut; the value stays one line.
        <textarea
          {...field}
          rows={1}
          maxLength={500}
          onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      ) : (
        <input
          {...field}
          maxLength={100}
          aria-describedby={isDate && twoDaysOf(value) ? `${id}-days` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {kind === 'date' && value === '' && (
        <button
          type="button"
          className="memo-today"
          onClick={() => {
            onChange(inWords(new Date()));
            // The button goes with the empty field: the keys go on where the day stands.
            document.getElementById(id)?.focus();
          }}
        >
          Today<i className="unseen"> as {label.toLowerCase()}</i>
        </button>
      )}
      {isDate && <WhichDay id={`${id}-days`} typed={value} inWords={inWords} onChoose={onChange} />}
    </div>
  );
}

function selectIn(field: HTMLInputElement | HTMLTextAreaElement, words: string | null): void {
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  const at = words === null ? -1 : field.value.indexOf(words);
  if (at < 0) field.select();
  else field.setSelectionRange(at, at + (words ?? '').length);
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
