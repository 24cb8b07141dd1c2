import type { Query, ReadQuery, TextField } from './query';
import {
  EXAMPLES,
  fieldNamed,
  isOtherField,
  Misread,
  otherTerm,
  refuse,
  TEXT_FIELDS,
  wordsOf,
} from './query-fields';
import { type Term, type Token, tokenize } from './query-terms';

/** Longer queries than anyone types by hand would only slow the index down. */
const MOST_TERMS = 64;
const MOST_DEPTH = 20;
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

  private term(token: Term, depth: number): Query | null {
    const field = token.field === null ? null : fieldNamed(token);
    if (field !== null && token.text === '' && this.tokens[this.at]?.kind === 'open') {
      return isOtherField(field) ? this.group(token) : this.group(token, TEXT_FIELDS[field], depth);
    }
    if (field !== null && token.text === '' && !token.isPhrase && !token.isBeingTyped)
      refuse(`What ${field}: asks for stands right behind it, without a space: ${EXAMPLES[field]}.`, token);
    if (field !== null && !token.isPhrase && /^[-–−]\p{L}/u.test(token.text))
      refuse(`A minus stands before the field: -${field}:${token.text.slice(1)}.`, token);
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
