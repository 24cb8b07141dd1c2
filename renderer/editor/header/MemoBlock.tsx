import { type JSX, type Ref, useId } from 'react';
import type { BriefHeader, StyleId } from '../../../shared/model';
import { StyleChoice } from './StyleChoice';
import { todayInWords } from './today';

type Field = 'to' | 'from' | 'date';
const FIELDS: readonly { field: Field; label: string; placeholder: string }[] = [
  { field: 'to', label: 'To', placeholder: 'who it is for' },
  { field: 'from', label: 'From', placeholder: 'who it is from' },
  { field: 'date', label: 'Date', placeholder: 'no date' },
];

type MemoBlockProps = {
  header: BriefHeader;
  style: StyleId;
  onHeader: (header: BriefHeader) => void;
  onStyle: (style: StyleId) => void;
  titleRef?: Ref<HTMLTextAreaElement>;
};

/** Handling line, title and the rows above the text, each written in place. */
export function MemoBlock({ header, style, onHeader, onStyle, titleRef }: MemoBlockProps): JSX.Element {
  const id = useId();
  const set = (field: keyof BriefHeader) => (value: string) => onHeader({ ...header, [field]: value });
  return (
    <div className="memo-head">
      <input
        className="memo-handling"
        value={header.handling}
        placeholder="Handling line (none)"
        aria-label="Handling line, printed at the top and bottom of every page"
        maxLength={200}
        onChange={(event) => set('handling')(event.target.value)}
      />
      <textarea
        ref={titleRef}
        className="memo-title"
        rows={1}
        value={header.title}
        placeholder="Title of the brief"
        aria-label="Title"
        maxLength={500}
        onChange={(event) => set('title')(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className="memo-rows">
        {FIELDS.map(({ field, label, placeholder }) => (
          <div className="memo-row" key={field}>
            <label htmlFor={`${id}-${field}`}>{label}</label>
            <input
              id={`${id}-${field}`}
              value={header[field]}
              placeholder={placeholder}
              maxLength={field === 'date' ? 100 : 500}
              onChange={(event) => set(field)(event.target.value)}
            />
            {field === 'date' && header.date === '' && (
              <button type="button" className="memo-today" onClick={() => set('date')(todayInWords())}>
                Today
              </button>
            )}
          </div>
        ))}
        <div className="memo-row">
          <label htmlFor={`${id}-style`}>Citations</label>
          <StyleChoice id={`${id}-style`} style={style} onStyle={onStyle} />
        </div>
      </div>
    </div>
  );
}
