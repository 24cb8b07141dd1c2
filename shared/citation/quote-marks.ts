import { MARKS } from './protect';

type Token = { at: number; kind: 'open' | 'close' | 'either' | 'apostrophe'; double: boolean };

/**
 * Sets the quotation marks inside a value by depth: “ ” at `depth` 0, ‘ ’ one deeper, and so on (a title that is itself
 * set in “ ” starts at depth 1). Straight and curly marks are read alike; a mark without a partner stays as it is, and
 * what can only be an apostrophe becomes one. Marks are private-use characters (`MARKS`).
 */
export function nestQuotationMarks(text: string, depth: 0 | 1): string {
  const tokens = findTokens(text);
  const pairs = pairUp(tokens);
  let level: number = depth;
  let out = '';
  let at = 0;
  for (const token of tokens) {
    out += text.slice(at, token.at);
    at = token.at + 1;
    const role = pairs.get(token.at);
    if (role === 'close') level -= 1;
    const double = level % 2 === 0;
    if (role === 'open') out += double ? MARKS.openDouble : MARKS.openSingle;
    else if (role === 'close') out += double ? MARKS.closeDouble : MARKS.closeSingle;
    else if (!token.double) out += token.kind === 'open' && text[token.at] === '‘' ? '‘' : MARKS.apostrophe;
    else out += text[token.at];
    if (role === 'open') level += 1;
  }
  return out + text.slice(at);
}

/** Whether every quotation mark and bracket in `text` has its partner (used before a title is cut short). */
export function isBalanced(text: string): boolean {
  const tokens = findTokens(text);
  const pairs = pairUp(tokens);
  if (tokens.some((token) => token.kind !== 'apostrophe' && token.double && !pairs.has(token.at)))
    return false;
  if (tokens.some((token) => token.kind === 'open' && !pairs.has(token.at))) return false;
  const count = (char: string) => text.split(char).length;
  return count('(') === count(')') && count('[') === count(']');
}

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    const double = char === '"' || char === '“' || char === '”';
    if (!double && char !== "'" && char !== '‘' && char !== '’') continue;
    const before = text[at - 1];
    const after = text[at + 1];
    const startsWord = before === undefined || /[\s([{<>—–\-/"“'‘]/.test(before);
    if (char === '“' || char === '‘') tokens.push({ at, kind: 'open', double });
    else if (char === '”') tokens.push({ at, kind: 'close', double });
    else if (!double && isLetter(before) && isLetter(after)) tokens.push({ at, kind: 'apostrophe', double });
    else if (char === '’') tokens.push({ at, kind: startsWord ? 'apostrophe' : 'close', double });
    else
      tokens.push({
        at,
        kind: startsWord && after !== undefined && after !== ' ' ? 'open' : 'close',
        double,
      });
  }
  return tokens;
}

function pairUp(tokens: readonly Token[]): Map<number, 'open' | 'close'> {
  const pairs = new Map<number, 'open' | 'close'>();
  const stack: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') stack.push(token);
    if (token.kind !== 'close') continue;
    // An apostrophe at a word's end looks like a closing mark: it closes only a single mark that is still open.
    const opener = stack.findLastIndex((open) => open.double === token.double);
    const partner = stack[opener];
    if (partner === undefined) continue;
    stack.length = opener;
    pairs.set(partner.at, 'open');
    pairs.set(token.at, 'close');
  }
  return pairs;
}
