import { MONTHS } from '../model/months';
import type { Block } from '../model/text';

const NAMES = MONTHS.flatMap((name, index) => [
  [name.toLowerCase(), index + 1] as const,
  [name.slice(0, 3).toLowerCase(), index + 1] as const,
  ...(name === 'September' ? [['sept', 9] as const] : []),
]);
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(NAMES);
const MONTH = `(${[...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s+(\d{4}))?`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${MONTH}\s+${DAY}${YEAR}|${DAY}\s+(?:of\s+)?${MONTH}${YEAR})(?![\p{L}\p{N}])`,
  'giu',
);

/**
 * The one date that the paragraph of some speech names outside quotation marks, in EDTF with the year left open where it
 * is not written; null when it names none or several. Words such as "yesterday" give nothing: that would be guessing.
 */
export function proposeDate(block: Pick<Block, 'text'> | undefined): string | null {
  const outside = (block?.text ?? '').replaceAll(/“[^”]*”|"[^"]*"/gu, ' ');
  const found = new Set<string>();
  for (const match of outside.matchAll(DATE)) {
    const [, monthFirst, dayAfter, yearAfter, dayFirst, monthAfter, yearLast] = match;
    // "may 5" is a verb and a number more often than a date.
    const name = monthFirst ?? monthAfter ?? '';
    if (!/^\p{Lu}/u.test(name)) continue;
    const month = MONTH_NUMBERS.get(name.toLowerCase());
    const day = Number(dayAfter ?? dayFirst);
    if (month === undefined || day < 1 || day > 31) continue;
    const two = (value: number) => String(value).padStart(2, '0');
    found.add(`${yearAfter ?? yearLast ?? 'XXXX'}-${two(month)}-${two(day)}`);
  }
  const [date, other] = found;
  return date !== undefined && other === undefined ? date : null;
}
