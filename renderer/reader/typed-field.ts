import { isUnmarked, NO_MARKING } from '../../shared/handling/compare-handling';
import type { RecordField } from '../../shared/model';
import { readTypedDate } from '../../shared/model/typed-date';

const DATES: ReadonlySet<RecordField> = new Set<RecordField>([
  'published',
  'modified',
  'occurred',
  'accessed',
]);
export const isDate = (field: RecordField): boolean => DATES.has(field);

/** What was typed for a field as the record keeps it, or the sentence that says why it cannot be: names one a line, days as EDTF. */
export function readTypedField(
  field: RecordField,
  typed: string,
): { value: string } | { value: string[] } | { problem: string } {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { problem: 'Write a value, or choose “Mark as unknown”.' };
  if (field === 'authors') return { value: lines };
  if (field === 'handling' && isUnmarked(lines.join(' '))) return { value: NO_MARKING };
  if (!isDate(field)) return { value: lines.join(' ') };
  const read = readTypedDate(lines.join(' '));
  return 'problem' in read ? read : { value: read.edtf };
}
