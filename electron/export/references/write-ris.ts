import type { CitedSource } from '../../../shared/brief-document/cited';
import { printable } from '../../../shared/brief-document/printable';
import type { CslDate, CslJson, CslName } from '../../../shared/citation/csl-json';

const TYPES: Readonly<Record<CslJson['type'], string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  report: 'RPRT',
  interview: 'NEWS',
};

/** Sources as RIS, which every reference manager reads: one tag a line, so a value is one line. */
export const writeRis = (sources: readonly CitedSource[]): string =>
  sources.map(({ csl }) => `${record(csl).map(line).join('')}ER  - \r\n`).join('\r\n');

type Field = readonly [tag: string, value: string | undefined];

const line = ([tag, value]: Field): string => {
  const words = value === undefined ? '' : oneLine(value);
  return words === '' ? '' : `${tag}  - ${words}\r\n`;
};

const oneLine = (value: string): string => printable(value).replace(/\s+/gu, ' ').trim();

const record = (csl: CslJson): Field[] => [
  ['TY', TYPES[csl.type]],
  ['ID', csl.id],
  ...(csl.author ?? []).map((name): Field => ['AU', nameOf(name)]),
  ['TI', csl.title],
  ['T2', csl['container-title']],
  ['CY', csl['publisher-place']],
  ['SE', csl.section],
  ['M3', csl.genre],
  ['PY', yearOf(csl.issued)],
  ['DA', dateOf(csl.issued)],
  ['Y2', dateOf(csl.accessed)],
  ['UR', csl.URL],
  ['LA', csl.language],
  ['AN', csl.archive_location],
  ['N1', csl['event-place'] && `Dateline: ${csl['event-place']}`],
  ['N1', csl.issued?.circa && 'The date is inferred or approximate.'],
  ['N1', csl.note],
];

/** "Family, Given, Suffix"; a body's name has no comma, for RIS would divide it there. */
const nameOf = ({ family, given, suffix, literal }: CslName): string =>
  literal !== undefined
    ? literal.replace(/,/g, ' ')
    : [family, given, suffix].filter((part) => part !== undefined && part !== '').join(', ');

const yearOf = (date: CslDate | undefined): string | undefined => {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(year).padStart(4, '0');
};

/** `YYYY/MM/DD/words`; what is not known stays empty. */
function dateOf(date: CslDate | undefined): string | undefined {
  if (!date) return undefined;
  const [year, month, day] = date['date-parts']?.[0] ?? [];
  if (year === undefined) return date.literal && `///${date.literal.replace(/\//g, '-')}`;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const season =
    date.season === undefined ? '' : (['Spring', 'Summer', 'Autumn', 'Winter'][date.season - 1] ?? '');
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${season}`;
}
