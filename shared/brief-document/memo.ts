import type { BriefHeader } from '../model/brief';
import { MONTHS } from '../model/months';
import type { BriefDocument } from './brief-document';

type Language = BriefDocument['language'];

/**
 * `2026-11-22` in words: "November 22, 2026" (en-US), "22 November 2026" (en-GB). Anything else, an impossible date
 * among it, stays as the analyst typed it.
 */
export function dateInWords(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (!match) return date.trim();
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year);
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return date.trim();
  const name = MONTHS[month - 1];
  return language === 'en-US' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}

/** Rows of the memo block that have a value, in printed order. */
export function memoRows(header: BriefHeader, language: Language): BriefDocument['memo'] {
  const rows = [
    { label: 'To', value: header.to.trim() },
    { label: 'From', value: header.from.trim() },
    { label: 'Date', value: dateInWords(header.date, language) },
  ];
  return rows.filter((row) => row.value !== '');
}
