import type { QueryProblem } from './query';

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

/** A sign of a query, or one of its terms; UTF-16 offsets in what was typed, end exclusive. */
export type Token =
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

/** What was typed, cut into signs and terms; what is neither is passed over. */
export function tokenize(typed: string): Token[] {
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

/**
 * What was begun and not ended: it is searched as far as it goes, since it may be being typed, and this says so. Null where
 * nothing is open.
 */
export function unendedIn(typed: string): QueryProblem | null {
  const tokens = tokenize(typed);
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close') open.pop();
  }
  const say = (message: string, { start, end }: Token): QueryProblem => ({ message, start, end });
  const last = tokens.at(-1);
  if (
    last?.kind === 'term' &&
    last.isPhrase &&
    !CLOSED.test(typed.slice(last.start, last.end).replace(/\*$/u, ''))
  )
    return say('This quotation mark is not closed: everything behind it is searched as one phrase.', last);
  const [first] = open;
  if (first)
    return say(
      `This parenthesis is not closed: everything behind it is searched as standing in it${last?.kind === 'or' ? ', and OR has nothing after it' : ''}.`,
      first,
    );
  if (last?.kind === 'or') return say('Nothing stands after this OR: it is left out.', last);
  return last?.kind === 'minus' ? say('Nothing stands after this NOT: it is left out.', last) : null;
}

/** A word, a phrase or the value of a field. */
export type Term = Extract<Token, { kind: 'term' }>;

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
