import type { CitedSource } from '../../../shared/brief-document/cited';
import { printable } from '../../../shared/brief-document/printable';
import type { CslDate, CslJson, CslName } from '../../../shared/citation/csl-json';

const TYPES: Readonly<Record<CslJson['type'], string>> = {
  'article-newspaper': 'article',
  webpage: 'online',
  report: 'report',
  interview: 'article',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Sources as BibTeX with the fields of BibLaTeX, in UTF-8. `remark`: one line above them, without “@”. */
export function writeBibtex(sources: readonly CitedSource[], remark?: string): string {
  const keys = new Set<string>();
  const entries = sources.map(({ csl }) => entry(csl, freeKey(csl.id, keys))).join('\n');
  return remark === undefined ? entries : `% ${remark}\n\n${entries}`;
}

/** A key may hold letters, figures and a few marks; two sources never share one, whatever their case. */
function freeKey(id: string, taken: Set<string>): string {
  const base = id.normalize('NFKD').replace(/[^A-Za-z0-9_:.+-]/g, '') || 'source';
  let key = base;
  for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${base}-${count}`;
  taken.add(key.toLowerCase());
  return key;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** One line in which TeX finds no command and no unpaired brace. */
const texText = (words: string): string =>
  printable(words)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^$&#%_]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`);

function entry(csl: CslJson, key: string): string {
  const [first, last] = csl.issued?.['date-parts'] ?? [];
  const month = first?.[1] === undefined || last !== undefined ? undefined : MONTHS[first[1] - 1];
  const fields: [string, string | undefined][] = [
    ['author', csl.author && `{${csl.author.map(nameOf).join(' and ')}}`],
    // Double braces: the capitals of a title are its own.
    ['title', `{{${texText(csl.title)}}}`],
    [
      csl.type === 'webpage' ? 'organization' : csl.type === 'report' ? 'institution' : 'journaltitle',
      braced(csl['container-title']),
    ],
    ['location', braced(csl['publisher-place'])],
    ['date', isoDate(csl.issued)],
    ['year', first?.[0] === undefined ? undefined : `{${first[0]}}`],
    ['month', month],
    ['url', csl.URL && `{${verbatim(csl.URL)}}`],
    ['urldate', isoDate(csl.accessed)],
    ['langid', braced(csl.language)],
    ['type', braced(csl.genre)],
    ['note', braced(noteOf(csl))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || /^\{*\}*$/.test(value) ? [] : [`  ${name} = ${value}`],
  );
  return `@${TYPES[csl.type]}{${key},\n${lines.join(',\n')}\n}\n`;
}

const braced = (words: string | undefined): string | undefined =>
  words === undefined || words === '' ? undefined : `{${texText(words)}}`;

/** An address is read as it stands: what could end the field is written as percent signs and figures. */
const verbatim = (address: string): string =>
  printable(address).replace(/[\s{}\\"^`<>|]/gu, (mark) => encodeURIComponent(mark).replace(/^.$/u, '%20'));

const nameOf = ({ family, given, suffix, literal }: CslName): string => {
  if (literal !== undefined) return `{${texText(literal)}}`;
  // "and" parts names: as a word of one it has to stand in braces.
  return [family, suffix, given]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/\band\b|,/i.test(part ?? '') ? `{${texText(part ?? '')}}` : texText(part ?? '')))
    .join(', ');
};

const isoDay = (parts: readonly number[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

function isoDate(date: CslDate | undefined): string | undefined {
  const [from, to] = date?.['date-parts'] ?? [];
  if (!date || !from) return undefined;
  return `{${isoDay(from)}${to ? `/${isoDay(to)}` : ''}${date.circa ? '~' : ''}}`;
}

const noteOf = (csl: CslJson): string =>
  [
    csl.issued?.literal && `Date: ${csl.issued.literal}.`,
    csl['event-place'] && `Dateline: ${csl['event-place']}.`,
    csl.archive_location && `On file: ${csl.archive_location}.`,
    csl.note,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
