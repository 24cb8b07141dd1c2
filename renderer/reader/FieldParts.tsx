import type { ComponentProps, JSX } from 'react';
import { readTypedDate } from '../../shared/model/typed-date';
import { publishedWords } from '../library/published-words';
import { useLanguage } from '../state/desk';
import { Note } from '../ui/Note';
import { KIND_LABELS } from './record-fields';
import { severalNames } from './typed-names';

/** The kinds of articles, to choose one. */
export function KindSelect({
  onText,
  ...select
}: Omit<ComponentProps<'select'>, 'onChange'> & { onText: (kind: string) => void }): JSX.Element {
  return (
    <select {...select} onChange={(event) => onText(event.target.value)}>
      <option value="">choose…</option>
      {Object.entries(KIND_LABELS).map(([kind, label]) => (
        <option key={kind} value={kind}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** How the date will be shown, while it is typed; nothing while it cannot be read. */
export function DateMeaning({ typed }: { typed: string }): JSX.Element {
  const language = useLanguage();
  const read = readTypedDate(typed);
  return (
    <p className="hint date-meaning" aria-live="polite">
      {'edtf' in read ? `Kept as: ${publishedWords(read.edtf, language, 'long')} (${read.edtf})` : '\u00a0'}
    </p>
  );
}

/** Says so where a line of the authors seems to hold several names, and sets them one a line. */
export function SeveralNames({
  typed,
  onText,
}: {
  typed: string;
  onText: (text: string) => void;
}): JSX.Element | null {
  const lines = typed.split('\n');
  const read = lines.map((line) => severalNames(line) ?? [line]);
  const several = read.find((names) => names.length > 1);
  if (!several) return null;
  return (
    <Note
      kind="flag"
      action={
        <button type="button" className="btn line small" onClick={() => onText(read.flat().join('\n'))}>
          One a line
        </button>
      }
    >
      On one line they are cited as one author. Are these {several.length} names?
    </Note>
  );
}
