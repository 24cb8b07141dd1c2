import { z } from 'zod';
import type { ArticleRecord, RecordField } from '../model/article';
import type { CitedArticle } from './cited-article';
import { dateInWords } from './date-words';
import { type Day, parseEdtf } from './edtf';
import { toName } from './names';
import { cleanLine } from './protect';
import { withoutLeadInCapitals } from './titles';

const CslName = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});
const CslDate = z.strictObject({
  /** One or two of `[year, month?, day?]`. */
  'date-parts': z.array(z.array(z.int()).min(1)).min(1).max(2).optional(),
  /** 1 spring to 4 winter. */
  season: z.int().min(1).max(4).optional(),
  circa: z.literal(true).optional(),
  /** What is known of a date that cannot be put in figures. */
  literal: z.string().optional(),
});
export type CslDate = z.infer<typeof CslDate>;
export type CslName = z.infer<typeof CslName>;

/** An article as CSL-JSON for other programs: what the record says, and nothing that only our own styles understand. */
export const CslJson = z.strictObject({
  /** Its key. */
  id: z.string(),
  type: z.enum(['article-newspaper', 'webpage', 'report', 'interview']),
  title: z.string(),
  author: z.array(CslName).optional(),
  'container-title': z.string().optional(),
  'publisher-place': z.string().optional(),
  /** Dateline: the place of reporting, never of publication. */
  'event-place': z.string().optional(),
  section: z.string().optional(),
  genre: z.string().optional(),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  /** Accession number of the stored text. */
  archive_location: z.string().optional(),
  /** Says which values are inferred, for a file of this form cannot show it otherwise. */
  note: z.string().optional(),
});
export type CslJson = z.infer<typeof CslJson>;

/** Words of a name pass as they are: nothing here is read as markup. */
const KEEPER = { take: cleanLine, value: (text: string) => text, name: (text: string) => text };

/** Fields of the record under the names that analysts see. */
const SHOWN: readonly [RecordField, string][] = [
  ['title', 'title'],
  ['authors', 'authors'],
  ['outlet', 'outlet'],
  ['published', 'date'],
  ['url', 'address'],
];

/** An article as other programs read it. A supplied title stands in square brackets, as one that the text does not bear. */
export function toCslJson(article: CitedArticle): CslJson {
  const { record } = article;
  const outlet = outletOf(record);
  const issued = dateOf(record.published);
  const accessed = record.accessed.basis === 'inferred' ? undefined : dateOf(record.accessed);
  const authors = (record.authors.value ?? []).filter((name) => /[\p{L}\p{N}]/u.test(name));
  const inferred = SHOWN.filter(([field]) => record[field].basis === 'inferred').map(([, name]) => name);
  const url = textOf(record.url);
  return {
    id: article.key,
    type: typeOf(record, outlet?.isSite ?? false),
    title: titleOf(article),
    ...(authors.length > 0 && { author: authors.map((name) => toName(name, KEEPER)) }),
    ...(outlet && {
      'container-title': outlet.name,
      ...(outlet.place && { 'publisher-place': outlet.place }),
    }),
    ...textField('event-place', textOf(record.place)),
    ...textField('section', textOf(record.section)),
    ...(record.kind.value === 'press-release' && { genre: 'press release' }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url !== null && /^https?:\/\//i.test(url) && { URL: url }),
    ...textField('language', textOf(record.language)),
    ...(article.hasText !== false && textField('archive_location', cleanLine(article.accession))),
    ...(inferred.length > 0 && { note: `Inferred, not stated in the text: ${inferred.join(', ')}.` }),
  };
}

const textOf = ({ value }: { value: string | null }): string | null => {
  const text = value === null ? '' : cleanLine(value);
  return text === '' ? null : text;
};
const textField = <K extends string>(name: K, value: string | null): { [key in K]?: string } =>
  value === null || value === '' ? {} : ({ [name]: value } as { [key in K]?: string });

function typeOf({ kind }: ArticleRecord, isSite: boolean): CslJson['type'] {
  if (kind.value === 'report') return 'report';
  if (kind.value === 'interview') return 'interview';
  return isSite || kind.value === 'press-release' ? 'webpage' : 'article-newspaper';
}

const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** "The Nation (Pakistan)" is an outlet and its country; a domain names a site. */
function outletOf({ outlet }: ArticleRecord): { name: string; place?: string; isSite: boolean } | null {
  const name = textOf(outlet);
  if (name === null || !/[\p{L}\p{N}]/u.test(name)) return null;
  const [, before, place] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return before !== undefined && place !== undefined
    ? { name: before, place, isSite: false }
    : { name, isSite: DOMAIN.test(name) };
}

const OPENING_WORDS = 5;

function titleOf({ record, opening }: CitedArticle): string {
  const title = textOf(record.title);
  if (title !== null && /[\p{L}\p{N}]/u.test(title))
    return record.title.basis === 'supplied' && !title.startsWith('[') ? `[${title}]` : title;
  const words = withoutLeadInCapitals(cleanLine(opening)).split(' ');
  const start = words.slice(0, OPENING_WORDS).join(' ').slice(0, 60);
  if (!/[\p{L}\p{N}]/u.test(start)) return '[Untitled text]';
  return `[Untitled text beginning “${start}${words.length > OPENING_WORDS ? ' …' : ''}”]`;
}

function dateOf({ value, basis }: ArticleRecord['published']): CslDate | undefined {
  const parsed = value === null ? undefined : parseEdtf(value);
  if (parsed === undefined || parsed.kind === 'unknown') return undefined;
  const isCertain = basis !== 'inferred' && !('uncertain' in parsed && parsed.uncertain);
  const circa = isCertain ? {} : { circa: true as const };
  if (parsed.kind === 'date') return { ...figures(parsed.date), ...circa };
  if (parsed.kind === 'interval' && parsed.from !== null && parsed.to !== null && isCertain)
    return { 'date-parts': [partsOf(parsed.from), partsOf(parsed.to)] };
  const literal = dateInWords(parsed, false);
  return literal === '' ? undefined : { literal };
}

/** A season has a place of its own in CSL-JSON. */
const figures = (day: Day): CslDate =>
  day.month !== undefined && day.month > 20
    ? { 'date-parts': [[day.year]], season: day.month - 20 }
    : { 'date-parts': [partsOf(day)] };

const partsOf = ({ year, month, day }: Day): number[] =>
  month === undefined || month > 20 ? [year] : day === undefined ? [year, month] : [year, month, day];
