import { ARTICLE_KINDS } from '../../../shared/model/article';
import { daySpan } from '../../../shared/model/day-span';
import { foldTag } from '../../../shared/model/tag';
import { foldWords } from './fold';

/** Where words may stand. */
export type TextField = 'anywhere' | 'title' | 'author' | 'outlet';

/** Words in a row. */
export type Words = {
  type: 'words';
  field: TextField;
  /** Folded, in order; never empty. */
  words: string[];
  /** The last word may be the beginning of a longer one. */
  isPrefix: boolean;
};

/** What a search asks for. */
export type Query =
  | Words
  | { type: 'tag' | 'kind' | 'lang'; value: string; isPrefix: boolean }
  /** What the analyst has marked. */
  | { type: 'is'; state: ArticleState }
  /** A collection by name or path, with what stands in it; where it was asked for, for a sentence when there is none. */
  | { type: 'in'; value: string; isPrefix: boolean; start: number; end: number }
  /** Collections by id. */
  | { type: 'collections'; ids: readonly string[] }
  /** Words of a note on the article. */
  | { type: 'note'; words: Words }
  /** Days as 20250412; an article fits when its date can fall on one of them. */
  | { type: 'published'; from: number | null; to: number | null }
  | { type: 'not'; part: Query }
  | { type: 'and' | 'or'; parts: Query[] };

/** What cannot be understood; UTF-16 offsets in what was typed, end exclusive. */
export type QueryProblem = { message: string; start: number; end: number };

export type ReadQuery = { query: Query | null; problem: QueryProblem | null };

export const ARTICLE_STATES = ['unread', 'read', 'starred', 'noted', 'untagged'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** Longer queries than anyone types by hand would only slow the index down. */
const MOST_TERMS = 64;
const MOST_WORDS = 64;
const MOST_DEPTH = 20;

const TEXT_FIELDS = { title: 'title', author: 'author', outlet: 'outlet' } as const;
/** How each field is written. */
const EXAMPLES = {
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
const isOtherField = (field: Field | null): field is OtherField =>
  field !== null && !Object.hasOwn(TEXT_FIELDS, field);

/** The field that a term names; null for a word with a colon behind it (“Pakistan: a survey”, “https://…”). */
function fieldNamed(token: Extract<Token, { kind: 'term' }>): Field | null {
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

const QUOTES = '"“”„«»';
/** Opening marks, and those that close them: inside a phrase, marks of another kind are signs like any other. */
const PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['"', '"'],
  ['“”„', '“”'],
  ['«»', '«»'],
];
// Where no mark of its kind is left, any mark closes a phrase: two keyboards may have typed it.
const PHRASE = PAIRS.map(
  ([opening, closing]) => `[${opening}](?:[^${closing}]*[${closing}]|[^${QUOTES}]*(?:[${QUOTES}]|$))`,
).join('|');
const TOKEN = new RegExp(
  `(?<space>\\s+)|(?<paren>[()])|(?<minus>[-–−](?=[^\\s\\-–−]))|(?:(?<field>[a-zA-Z]+):)?(?:(?<phrase>${PHRASE})(?<phraseStar>\\*)?|(?<word>[^\\s()${QUOTES}]+)|(?<=:)(?=\\s|\\(|\\)|$))`,
  'uy',
);
const CLOSED = new RegExp(`.[${QUOTES}]$`, 'su');

type Token =
  | { kind: 'open' | 'close' | 'minus' | 'or'; start: number; end: number }
  | {
      kind: 'term';
      field: string | null;
      text: string;
      isPhrase: boolean;
      /** A star, or the end of what was typed so far. */
      hasStar: boolean;
      isBeingTyped: boolean;
      start: number;
      end: number;
    };

function tokenize(typed: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < typed.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(typed);
    const end = match ? TOKEN.lastIndex : start + 1;
    // What fits nothing (a lone sign) is passed over, as any sign between words is.
    if (!match || end === start) {
      TOKEN.lastIndex = start + 1;
      continue;
    }
    const { paren, minus, field, phrase, phraseStar, word } = match.groups ?? {};
    const isClosed = phrase !== undefined && CLOSED.test(phrase);
    if (paren) tokens.push({ kind: paren === '(' ? 'open' : 'close', start, end });
    else if (minus) tokens.push({ kind: 'minus', start, end });
    else if (field === undefined && word === 'OR') tokens.push({ kind: 'or', start, end });
    else if (field === undefined && word === 'NOT') tokens.push({ kind: 'minus', start, end });
    else if (field === undefined && word === 'AND') continue;
    else if (match.groups?.space === undefined)
      tokens.push({
        kind: 'term',
        field: field ?? null,
        text: phrase === undefined ? (word ?? '') : phrase.slice(1, isClosed ? -1 : undefined),
        isPhrase: phrase !== undefined,
        hasStar: phrase === undefined ? /\*$/u.test(word ?? '') : phraseStar !== undefined,
        isBeingTyped: end === typed.length && !isClosed && !/\s$/u.test(typed),
        start,
        end,
      });
  }
  return tokens;
}

/** One word, phrase or field of what was typed. */
export type QueryTerm = {
  field: string | null;
  value: string;
  /** As it stands in what was typed; at its end a space where it is no beginning. */
  typed: string;
  isKeptOut: boolean;
  /** UTF-16 offsets in what was typed, end exclusive. */
  start: number;
  end: number;
};

/** The terms of what was typed, in order; those in parentheses behind a minus are kept out, too. */
export function termsOf(typed: string): QueryTerm[] {
  const found: QueryTerm[] = [];
  let depth = 0;
  let outside: number | null = null;
  let isMinus = false;
  for (const token of tokenize(typed)) {
    if (token.kind === 'open') {
      if (isMinus) outside ??= depth;
      depth += 1;
    } else if (token.kind === 'close') {
      depth -= 1;
      if (outside !== null && depth <= outside) outside = null;
    } else if (token.kind === 'term' && token.text.trim() !== '') {
      const { field, text, start, end, isBeingTyped } = token;
      const written = typed.slice(start, end) + (isBeingTyped ? '' : ' ');
      found.push({
        field: field?.toLowerCase() ?? null,
        value: text.replace(/\*$/, ''),
        typed: written,
        isKeptOut: isMinus || outside !== null,
        start,
        end,
      });
    }
    isMinus = token.kind === 'minus' && !isMinus;
  }
  return found;
}

class Misread extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.message);
  }
}
const refuse = (message: string, { start, end }: { start: number; end: number }): never => {
  throw new Misread({ message, start, end });
};

/**
 * Reads what was typed: words all of which must occur, "phrases", prefix*, -not, OR between terms, parentheses, and the
 * fields of `FIELD_NAMES`. What is still being typed at the end is taken for as much as it says: a word for the beginning
 * of one, a phrase without its closing mark for a phrase, a lone `outlet:` for nothing yet.
 */
export function readQuery(typed: string): ReadQuery {
  try {
    const reader = new Reader(tokenize(typed));
    const query = reader.all();
    return { query, problem: null };
  } catch (error) {
    if (error instanceof Misread) return { query: null, problem: error.problem };
    throw error;
  }
}

const joined = (type: 'and' | 'or', parts: Query[]): Query | null =>
  parts.length > 1 ? { type, parts } : (parts[0] ?? null);

class Reader {
  private at = 0;
  private terms = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  all(): Query | null {
    const query = this.either(0);
    const rest = this.tokens[this.at];
    if (rest) refuse('This closing parenthesis has no opening one before it.', rest);
    return query;
  }

  private either(depth: number): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const part = this.every(depth);
      if (part) parts.push(part);
      const next = this.tokens[this.at];
      if (next?.kind !== 'or') return joined('or', parts);
      const last = this.at === this.tokens.length - 1;
      if (!part) refuse('OR stands between two words or phrases; there is nothing before it.', next);
      this.at += 1;
      if (!last && this.tokens[this.at]?.kind === 'close')
        refuse('OR stands between two words or phrases; there is nothing after it.', next);
    }
  }

  private every(depth: number): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const next = this.tokens[this.at];
      if (!next || next.kind === 'or' || next.kind === 'close') return joined('and', parts);
      const part = this.one(depth);
      if (part) parts.push(part);
    }
  }

  private one(depth: number): Query | null {
    const token = this.tokens[this.at++];
    if (!token) return null;
    if (depth > MOST_DEPTH) refuse('These parentheses stand too deep in one another.', token);
    if (token.kind === 'minus') {
      const next = this.tokens[this.at];
      if (!next) return null;
      if (next.kind !== 'open' && next.kind !== 'term' && next.kind !== 'minus')
        refuse('A minus stands before the word, phrase or parenthesis that must not occur.', token);
      const part = this.one(depth + 1);
      return part && { type: 'not', part };
    }
    if (token.kind === 'open') {
      const inside = this.either(depth + 1);
      if (this.tokens[this.at]?.kind === 'close') this.at += 1;
      return inside;
    }
    if (token.kind !== 'term') return null;
    this.terms += 1;
    if (this.terms > MOST_TERMS) refuse(`A search takes ${MOST_TERMS} words and phrases at most.`, token);
    return this.term(token, depth);
  }

  private term(token: Extract<Token, { kind: 'term' }>, depth: number): Query | null {
    const field = token.field === null ? null : fieldNamed(token);
    if (field !== null && token.text === '' && this.tokens[this.at]?.kind === 'open') {
      return isOtherField(field) ? this.group(token) : this.group(token, TEXT_FIELDS[field], depth);
    }
    if (field !== null && token.text === '' && !token.isPhrase && !token.isBeingTyped)
      refuse(`What ${field}: asks for stands right behind it, without a space: ${EXAMPLES[field]}.`, token);
    if (isOtherField(field)) return otherTerm(field, token);
    // A word before a colon and a space is a word like any other (“Pakistan: a survey”).
    const text = field !== null || token.field === null ? token.text : `${token.field} ${token.text}`;
    return wordsOf(text, field === null ? 'anywhere' : TEXT_FIELDS[field], token);
  }

  /** `title:(rail OR road)`. */
  private group(token: Token, field?: TextField, depth = 0): Query | null {
    if (field === undefined) return refuse('This field takes one value, without parentheses.', token);
    const inside = this.one(depth);
    return inside && within(inside, field);
  }
}

function within(query: Query, field: TextField): Query {
  if (query.type === 'words') return query.field === 'anywhere' ? { ...query, field } : query;
  if (query.type === 'not') return { type: 'not', part: within(query.part, field) };
  if (query.type === 'and' || query.type === 'or')
    return { type: query.type, parts: query.parts.map((part) => within(part, field)) };
  return query;
}

function wordsOf(text: string, field: TextField, token: Extract<Token, { kind: 'term' }>): Words | null {
  const words = foldWords(text)
    .split(' ')
    .filter((part) => part !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const last = words.at(-1) ?? '';
  // One letter begins half of all words: looked for as it stands, until there is a second.
  const isLong = !/^[a-z0-9]$/.test(last);
  if (token.hasStar && !isLong && !token.isBeingTyped)
    refuse(`The beginning of a word takes two letters or more before the star.`, token);
  return { type: 'words', field, words, isPrefix: isLong && (token.hasStar || token.isBeingTyped) };
}

function otherTerm(field: OtherField, token: Extract<Token, { kind: 'term' }>): Query | null {
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
  const span = /^\d{4}(-\d{2}){0,2}$/.test(value) ? daySpan(value) : null;
  if (!span) {
    // 202, 2025-, 2025-1: more is to come.
    if (token.isBeingTyped && /^\d{1,4}(-\d{0,2}){0,2}$/.test(value)) return null;
    return refuse(`“${value}” is no date. Write a year, month or day: 2025, 2025-04 or 2025-04-12.`, token);
  }
  if (field === 'after') return { type: 'published', from: span.from, to: null };
  if (field === 'before') return { type: 'published', from: null, to: previousDay(span.from) };
  return { type: 'published', ...span };
}

function stateTerm(value: string, token: Extract<Token, { kind: 'term' }>): Query | null {
  const state = ARTICLE_STATES.find((each) => each === value);
  if (state) return { type: 'is', state };
  if (token.isBeingTyped && ARTICLE_STATES.some((each) => each.startsWith(value))) return null;
  return refuse(`An article is not “${value}”. Write is: with ${ARTICLE_STATES.join(', ')}.`, token);
}

/** The largest number below a day that any day can have: enough to compare with. */
const previousDay = (day: number): number => day - 1;

/** Every `Words` that an article must have, or may: those that `-` excludes are left out. */
export function wantedWords(query: Query | null): Words[] {
  if (!query || query.type === 'not') return [];
  if (query.type === 'words') return [query];
  return query.type === 'and' || query.type === 'or' ? query.parts.flatMap(wantedWords) : [];
}
