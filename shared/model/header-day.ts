import { isFullDate } from './edtf';
import { readTypedDate } from './typed-date';

/**
 * The one day that a date in a brief's head says, as `YYYY-MM-DD`: “18 March 2026”, “March 18, 2026”, “2026-03-18”. Null
 * where it says less than a day, more than one, or nothing that can be read.
 */
export function headerDay(typed: string): string | null {
  const date = typed.trim();
  if (date === '' || isFullDate(date)) return date || null;
  const read = readTypedDate(date);
  return 'edtf' in read && isFullDate(read.edtf) ? read.edtf : null;
}
