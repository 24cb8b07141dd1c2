import type { Quoting } from '../model/brief';
import { dateInWords } from './date-words';
import { parseEdtf } from './edtf';
import { toName } from './names';

const ASIS = {
  take: (text: string) => text.trim(),
  value: (text: string) => text,
  name: (text: string) => text,
};

/** Words of a style for a source that quotes somebody: before the source, or after it from the mark that they begin with. */
export type QuotingForm = 'quoted in' | 'as cited in' | 'qtd. in' | ', quoting' | '; quoting' | '(quoting';

/** What stands before and after a source that itself quotes somebody (QI-32); one of the two is empty. */
export type QuotingWords = { before: string; after: string };

/**
 * Notes name speaker, occasion and date: "Mina Adler, testimony before the river panel, quoted in". In-text styles have
 * the family name, and the year where it is known: "Adler, 2026, as cited in". Names of bodies and names that cannot be
 * divided stay whole. Styles whose notes are always full name the speaker at the end: "quoting Mina Adler, testimony …";
 * with `; quoting` the date stands in a field of its own.
 */
export function quotedIn(
  { speaker, occasion, date }: Quoting,
  { kind, quoting }: { kind: 'note' | 'in-text'; quoting: QuotingForm },
  dayFirst: boolean,
): QuotingWords {
  const parsed = date ? parseEdtf(date) : undefined;
  const day = parsed ? dateInWords(parsed, dayFirst) : '';
  if (quoting === ', quoting' || quoting === '; quoting' || quoting === '(quoting') {
    const whose = [speaker, occasion, quoting === '; quoting' ? '' : day].filter(Boolean).join(', ');
    return { before: '', after: quoting === '(quoting' ? ` (quoting ${whose})` : `${quoting} ${whose}` };
  }
  if (kind === 'note') {
    return { before: [speaker, occasion, day, quoting].filter(Boolean).join(', '), after: '' };
  }
  // A last word in small letters is no family name ("threat assessment").
  const name = /(?:^|\s)\p{Lu}\S*$/u.test(speaker.trim()) ? toName(speaker, ASIS) : {};
  const family = name.family ?? name.literal ?? speaker;
  const year = parsed?.kind === 'date' && !parsed.uncertain ? String(parsed.date.year) : '';
  return { before: [family, year, quoting].filter(Boolean).join(', '), after: '' };
}

/** A quoting in plain words, the same for every style, for files that are read again. */
export const writeQuoting = ({ speaker, occasion, date }: Quoting): string =>
  [speaker, occasion, date, 'quoted in'].filter(Boolean).join(', ');

/**
 * Reads `writeQuoting` back from the words before a source; lower-case words in front ("see") are kept apart. Null when they
 * quote nobody.
 */
export function readQuoting(words: string): { prefix: string; quoting: Quoting } | null {
  const match = /^((?:\p{Ll}+\s+)*)(.+),\s+(?:quoted|cited|as quoted|as cited) in$/u.exec(words.trim());
  const said = match?.[2];
  if (said === undefined) return null;
  const [speaker = '', ...rest] = said.split(/,\s+/u);
  const last = rest.at(-1);
  const date = last !== undefined && /^[\dX]{4}/u.test(last) && parseEdtf(last) ? last : null;
  const occasion = (date === null ? rest : rest.slice(0, -1)).join(', ');
  return { prefix: (match?.[1] ?? '').trim(), quoting: { speaker, occasion: occasion || null, date } };
}
