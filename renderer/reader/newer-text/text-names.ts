import type { Article } from '../../../shared/model';
import { dayWords } from './day-words';

/**
 * How a card, a button or a citation calls a stored text: "text of 12 February 2026". Where the article has more than
 * one text of that day, which of them: "2nd text of 12 February 2026".
 */
export function textName(versions: Article['versions'], textId: string, language: string): string {
  const text = versions.find(({ id }) => id === textId);
  if (!text) return 'older text';
  const day = dayWords(text.importedAt, language);
  const sameDay = versions.filter(({ importedAt }) => dayWords(importedAt, language) === day);
  const which = sameDay.length === 1 ? '' : `${ordinal(sameDay.indexOf(text) + 1)} `;
  return `${which}text of ${day}`;
}

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const RULES = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (n: number): string => `${n}${ENDINGS[RULES.select(n)] ?? 'th'}`;
