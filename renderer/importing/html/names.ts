import { readNames } from '../clean/byline';

/** One line, composed. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  eacute: 'é',
  shy: '',
};

/** Sites escape values twice ("A &amp;amp; B"): entities that are still printed as such become their characters. */
export const withoutEntities = (value: string): string =>
  value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });

/** "By A and B" → two names; "Nawaz, Nawal" (citation_author) stays one; anything else stays as printed. */
export function peopleIn(value: string): string[] {
  const words = tidy(value).replace(/^by\s+/i, '');
  const read = readNames(words)?.authors.value;
  if (read) return read.length === 2 && /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.]+$/u.test(words) ? [words] : read;
  if (/^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. ]+$/u.test(words)) return [words];
  return words && words.length <= 120 ? [words] : [];
}
