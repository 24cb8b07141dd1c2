import { ARTICLE_KINDS } from '../../../shared/model/article';
import { type DaySpan, daySpan } from '../../../shared/model/day-span';
import { foldTag } from '../../../shared/model/tag';
import { foldWords } from './fold';
import { ARTICLE_STATES, type Query, type QueryProblem, type TextField, type Words } from './query';
import type { Term } from './query-terms';

const MOST_WORDS = 64;

/** Fields whose words stand in the index. */
export const TEXT_FIELDS = { title: 'title', author: 'author', outlet: 'outlet' } as const;
/** How each field is written. */
export const EXAMPLES = {
  title: 'title:railway',
  author: 'author:nunez',
  outlet: 'outlet:gazette',
  tag: 'tag:trade',
  kind: 'kind:report',
  lang: 'lang:ur',
  after: 'after:2025-04',
  before: 'before:2025-04-12',
  published: 'published:2025',
  is: 'is:unread',
  in: 'in:"Name of a collection"',
  note: 'note:call',
} as const;
type Field = keyof typeof EXAMPLES;
type OtherField = Exclude<Field, keyof typeof TEXT_FIELDS>;
export const FIELD_NAMES: readonly string[] = Object.keys(EXAMPLES);

const isField = (name: string): name is Field => Object.hasOwn(EXAMPLES, name);
export const isOtherField = (field: Field | null): field is OtherField =>
  field !== null && !Object.hasOwn(TEXT_FIELDS, field);

/** The field that a term names; null for a word with a colon behind it (“Pakistan: a survey”, “https://…”). */
export function fieldNamed(token: Term): Field | null {
  const name = (token.field ?? '').toLowerCase();
  if (isField(name)) return name;
  if (token.isPhrase || /^[^/\\]/.test(token.text))
    refuse(
      Object.hasOwn(MEANT, name)
        ? `There is no field “${token.field}”; it is called ${MEANT[name]}:, as in ${MEANT[name]}:${token.text === '' ? '…' : token.text}.`
        : `There is no field “${token.field}”. Fields are ${FIELD_NAMES.join(', ')}; words with a colon in them stand in quotation marks.`,
      token,
    );
  return null;
}

/** What other programs call a field, or what one would call it first. */
const MEANT: Readonly<Record<string, Field>> = {
  by: 'author',
  authors: 'author',
  creator: 'author',
  source: 'outlet',
  site: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  date: 'published',
  year: 'published',
  since: 'after',
  from: 'after',
  until: 'before',
  type: 'kind',
  language: 'lang',
  collection: 'in',
  folder: 'in',
  tags: 'tag',
  keyword: 'tag',
  notes: 'note',
};
/** Thrown where a query cannot be understood; caught by `readQuery`. */
export class Misread extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.message);
  }
}
/** Throws `Misread` for these places of what was typed. */
export const refuse = (message: string, { start, end }: { start: number; end: number }): never => {
  throw new Misread({ message, start, end });
};
/** Folded words of a term; null where it has none. */
export function wordsOf(text: string, field: TextField, token: Term): Words | null {
  const words = foldWords(text)
    .split(' ')
    .filter((part) => part !== '');
  if (words.length === 0) return null;
  // Cut short, it would find what goes on in other words.
  if (words.length > MOST_WORDS)
    refuse(`A phrase takes ${MOST_WORDS} words at most, and this one has ${words.length}.`, token);
  if (!token.isPhrase && /\*.*[\p{L}\p{N}]/u.test(text))
    refuse('A star stands at the end of a word only: mineral* finds the words that begin so.', token);
  const last = words.at(-1) ?? '';
  // One letter begins half of all words: looked for as it stands, until there is a second.
  const isLong = !/^[a-z0-9]$/.test(last);
  if (token.hasStar && !isLong)
    refuse(`The beginning of a word takes two letters or more before the star.`, token);
  return { type: 'words', field, words, isPrefix: isLong && (token.hasStar || token.isBeingTyped) };
}

/** What a field that holds no text asks for; null while too little is typed. */
export function otherTerm(field: OtherField, token: Term): Query | null {
  const value = token.text.trim().replace(/\*$/, '');
  if (value === '') return null;
  const isPrefix = token.hasStar || token.isBeingTyped;
  if (field === 'tag') {
    const folded = foldTag(value);
    return folded === '' ? null : { type: 'tag', value: folded, isPrefix };
  }
  if (field === 'is') return stateTerm(value.toLowerCase(), token);
  if (field === 'in') return { type: 'in', value, isPrefix, start: token.start, end: token.end };
  if (field === 'note') {
    const words = wordsOf(token.text, 'anywhere', token);
    return words && { type: 'note', words };
  }
  if (field === 'lang') return { type: 'lang', value: value.toLowerCase(), isPrefix: true };
  if (field === 'kind') {
    const wanted = value.toLowerCase();
    const known = ARTICLE_KINDS.some((kind) => (isPrefix ? kind.startsWith(wanted) : kind === wanted));
    if (!known) refuse(`There is no kind “${value}”. Kinds are ${ARTICLE_KINDS.join(', ')}.`, token);
    return { type: 'kind', value: wanted, isPrefix };
  }
  const span = spanTyped(value, token.isBeingTyped);
  // A year of which figures are still to come.
  if (span === 'unfinished') return null;
  if (!span)
    return refuse(`“${value}” is no date. Write a year, month or day: 2025, 2025-04 or 2025-04-12.`, token);
  if (field === 'after') return { type: 'published', from: span.from, to: null };
  if (field === 'before') return { type: 'published', from: null, to: previousDay(span.from) };
  return { type: 'published', ...span };
}

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Days of a date; of one that is being typed, those of the year or month that is there already (2025-, 2025-1, 2025-04-3). */
function spanTyped(value: string, isBeingTyped: boolean): DaySpan | 'unfinished' | null {
  if (DATE.test(value)) return daySpan(value);
  if (!isBeingTyped) return null;
  if (/^\d{1,3}$/.test(value)) return 'unfinished';
  // What no figure makes a date of (2025-4, 2025-13-) is none: passed over, it would look as if it were counted.
  const sure = /^(\d{4})-[01]?$/.exec(value)?.[1] ?? /^(\d{4}-\d{2})-[0-3]?$/.exec(value)?.[1];
  return sure === undefined ? null : daySpan(sure);
}

function stateTerm(value: string, token: Term): Query | null {
  const state = ARTICLE_STATES.find((each) => each === value);
  if (state) return { type: 'is', state };
  if (token.isBeingTyped && ARTICLE_STATES.some((each) => each.startsWith(value))) return null;
  return refuse(`An article is not “${value}”. Write is: with ${ARTICLE_STATES.join(', ')}.`, token);
}

/** The largest number below a day that any day can have: enough to compare with. */
const previousDay = (day: number): number => day - 1;
