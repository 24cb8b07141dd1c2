import { type Attack, below, pick } from './attacks.cases';

const SPACES = [
  ' ',
  '\u00a0',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2007',
  '\u2008',
  '\u200a',
  '\u205f',
  '\u3000',
  '\u2028',
  '\f',
  '\v',
  ' \n',
  '\n\n',
  '\t ',
];
const pairsOf = (text: string) => (text.match(/[“”"]/gu) ?? []).length;

/** How a house, a word processor or a web page would set the same words: every one must stay a match (QI-10…20). */
export const SILENT_SETTINGS: readonly Attack[] = [
  ['one odd space', (q, random) => q.replace(/ (?=\S+$)/u, () => pick(random, SPACES) ?? ' ')],
  ['odd spaces all over', (q, random) => q.replace(/ /gu, () => pick(random, SPACES) ?? ' ')],
  ['set in short lines', (q) => q.replace(/(.{20,40}?) /gu, '$1\r\n')],
  ['no-break spaces before units', (q) => q.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')],
  ['indented', (q) => `\t\t${q}   `],
  ['typewriter marks', (q) => q.replace(/[“”„‟]/gu, '"').replace(/[‘’‚‛]/gu, "'")],
  ['one mark left straight', (q) => q.replace(/[“”]/u, '"')],
  ['reversed apostrophes', (q) => q.replace(/(\p{L})[’'](\p{L})/gu, '$1‘$2')],
  ['single marks outside', (q) => (/[‘’']/u.test(q) ? q : `‘${q.replace(/[“”]/gu, '"')}’`)],
  ['double marks outside', (q) => (pairsOf(q) === 0 ? `"${q}"` : q)],
  ['double marks outside, point inside', (q) => (pairsOf(q) === 0 ? `“${q.replace(/[.,]$/u, '')}.”` : q)],
  ['double marks outside, comma outside', (q) => (pairsOf(q) === 0 ? `“${q.replace(/[.,]$/u, '')}”,` : q)],
  ['the other nesting level', (q) => (pairsOf(q) % 2 === 0 ? q.replace(/“/gu, '‘').replace(/”/gu, '’') : q)],
  ['horizontal bars', (q) => q.replace(/—/gu, '―')],
  ['hair spaces about dashes', (q) => q.replace(/ ?— ?/gu, '\u200a—\u200a')],
  ['spaced en dashes', (q) => q.replace(/ ?— ?/gu, ' – ')],
  ['typed ellipses', (q) => q.replace(/ ?… ?/gu, ' ... ')],
  ['ellipses with no-break spaces', (q) => q.replace(/ ?… ?/gu, ' .\u00a0.\u00a0. ')],
  ['letters taken apart', (q) => q.normalize('NFD')],
  ['letters put together', (q) => q.normalize('NFC')],
  [
    'all ligatures',
    (q) =>
      q
        .replace(/ffi/gu, 'ﬃ')
        .replace(/ffl/gu, 'ﬄ')
        .replace(/ff/gu, 'ﬀ')
        .replace(/fi/gu, 'ﬁ')
        .replace(/fl/gu, 'ﬂ'),
  ],
  ['soft hyphens in every long word', (q) => q.replace(/(\p{Ll}{4})(?=\p{Ll}{4})/gu, '$1\u00ad')],
  ['a soft hyphen at the end', (q) => `${q}\u00ad`],
  ['small first letter', (q) => q.replace(/^(\p{Lu})(?=\p{Ll}{2})/u, (letter) => letter.toLowerCase())],
  ['large first letter', (q) => q.replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase())],
  ['no end', (q) => q.replace(/[.,]$/u, '')],
  ['a comma at the end', (q) => q.replace(/\.$|(?<=\p{L})$/u, ',')],
  [
    'all at once',
    (q, random) =>
      q
        .replace(/[“”]/gu, '"')
        .replace(/’/gu, "'")
        .replace(/ ?— ?/gu, '—')
        .normalize('NFD')
        .replace(/ /gu, () => SPACES[below(random, SPACES.length)] ?? ' ')
        .replace(/^\p{Lu}(?=\p{Ll}{2})/u, (letter) => letter.toLowerCase()),
  ],
];
