import type { ComponentProps, JSX } from 'react';
import { readTypedDate } from '../../shared/model/typed-date';
import { publishedWords } from '../library/published-words';
import { useLanguage } from '../state/desk';
import { KIND_LABELS } from './record-fields';

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
