import type { CiteItem, EditorNode, QuotationNodeJson, TypedWords } from '../model/brief';
import type { Span } from '../model/verdict';
import { endsSentence } from '../verdict/sentences';
import { SPEECH_VERBS } from '../verdict/speaker-names';
import { CLOSING_MARKS, findMarks, foreignPairs, type MarkPair, OPENING_MARKS } from './quotation-marks';
import { blanked, type CitedPlace, readLine, type TypedLine, withClaims } from './typed-line';

/** What is cited for words between typed marks. */
export type CitedHere = Pick<TypedWords, 'cited'> & {
  items: readonly CiteItem[];
  /** What the sentence cites in front of the words, where something else is cited behind them. */
  earlier: readonly CiteItem[];
};

/** Which of the sources has the words, and in which paragraph they are claimed to stand. */
export type ChooseSource = (
  words: string,
  here: CitedHere,
) => Pick<QuotationNodeJson, 'articleId' | 'paragraph'> & { typed: TypedWords };

/**
 * Finds words that stand between typed marks as quotations of what their sentence cites, and gives them nodes like those
 * of quotations from the library, so that they are compared too: words that a citation follows directly, the parts of a
 * quotation split by an aside (“A,” he said, “B” and its citation), and other marked words of a sentence with a citation,
 * one in a footnote too. The marks stay characters.
 */
export function claimTypedQuotations(nodes: readonly EditorNode[], choose: ChooseSource): EditorNode[] {
  const isLine = nodes.some(({ type }) => type === 'citation' || type === 'footnote');
  const line = isLine ? claimInLine(nodes, choose) : nodes;
  return line.map((node) => {
    if (!('children' in node)) return node;
    if (node.type !== 'quotation' && node.type !== 'block-quotation')
      return { ...node, children: claimTypedQuotations(node.children, choose) };
    // Marks inside a quotation are the source's; a footnote in it is the analyst's.
    if (!node.children.some(({ type }) => type === 'footnote')) return node;
    return {
      ...node,
      children: node.children.map((child) =>
        child.type === 'footnote'
          ? { ...child, children: claimTypedQuotations(child.children, choose) }
          : child,
      ),
    };
  });
}

type Claim = Span & CitedHere;

function claimInLine(nodes: readonly EditorNode[], choose: ChooseSource): readonly EditorNode[] {
  const line = readLine(nodes);
  const claims = claimsIn(line);
  if (claims.length === 0) return nodes;
  return withClaims(line, claims, (claim, children) => ({
    type: 'quotation',
    quoteId: null,
    captured: '',
    ...choose(line.text.slice(claim.start, claim.end), claim),
    children,
  }));
}

function claimsIn(line: TypedLine): Claim[] {
  if (line.cited.length === 0 || !ANY_MARK.test(line.text)) return [];
  const groups = groupsOf(line);
  const pairs = pairsIn(line, groups);
  if (pairs.length === 0) return [];
  const claimed = new Map<MarkPair, CitedHere>();
  for (const { at, items, inFootnote } of groups) {
    if (inFootnote) continue;
    const direct = pairs.findLast(({ close }) => close < at && followsDirectly(line, close, at));
    const library = line.quoted.findLast(
      ({ end }) => end <= at && /^[\s.,;:!?”"’']*$/u.test(line.text.slice(end, at)),
    );
    if (direct) claimed.set(direct, { cited: 'directly', items, earlier: [] });
    let start = direct?.open ?? library?.start ?? null;
    while (start !== null) {
      const part = partBefore(line, pairs, start);
      if (part && !claimed.has(part)) claimed.set(part, { cited: 'directly', items, earlier: [] });
      start = part?.open ?? null;
    }
  }
  const unclaimed = pairs.filter((pair) => !claimed.has(pair));
  const sentenceAt = unclaimed.length === 0 ? () => 0 : sentencesOf(line, pairs);
  for (const pair of unclaimed) {
    const sentence = sentenceAt(pair.open);
    const here = groups.filter(({ at }) => sentenceAt(at - blanksBefore(line.text, at) - 1) === sentence);
    const behind = here.find(({ at }) => at > pair.close);
    const before = here.findLast(({ at }) => at <= pair.open);
    const cited = behind ?? before;
    if (cited)
      claimed.set(pair, {
        cited: 'in-sentence',
        items: cited.items,
        earlier: behind && before ? before.items : [],
      });
  }
  return [...claimed].map(([{ open, close }, here]) => ({ start: open + 1, end: close, ...here }));
}

/** Does a text have a mark that may quote? */
const ANY_MARK = new RegExp(`[${OPENING_MARKS}${CLOSING_MARKS}]`, 'u');

const blanksBefore = (text: string, at: number): number => /\s*$/u.exec(text.slice(0, at))?.[0].length ?? 0;

/** Citations with nothing but blanks between them cite together. */
function groupsOf({ text, cited }: TypedLine): CitedPlace[] {
  const groups: CitedPlace[] = [];
  for (const place of cited) {
    const last = groups.at(-1);
    if (last && last.inFootnote === place.inFootnote && text.slice(last.at, place.at).trim() === '')
      groups[groups.length - 1] = { ...last, items: [...last.items, ...place.items] };
    else groups.push(place);
  }
  return groups;
}

/** One mark of punctuation and spaces may stand between the closing mark and the citation. */
const followsDirectly = ({ text }: TypedLine, close: number, at: number): boolean =>
  /^[.,;:!?]?\s*$/u.test(text.slice(close + 1, at));

const FEWEST_SINGLE = 3;

/**
 * Pairs of marks with words between them, the outermost only. Single marks count where a citation follows directly or
 * several words stand between curly ones: elsewhere they are apostrophes as often. A pair that holds a quotation of the
 * library only belongs to it.
 */
function pairsIn(line: TypedLine, groups: readonly CitedPlace[]): MarkPair[] {
  const { text, quoted } = line;
  const isWanted = ({ open, close, mark }: MarkPair): boolean => {
    const words = text.slice(open + 1, close);
    if (!/[\p{L}\p{N}]/u.test(words)) return false;
    if (quoted.some(({ start, end }) => start < close && end > open)) return false;
    if (mark === 'double') return true;
    const isDirect = groups.some(
      ({ at, inFootnote }) => !inFootnote && close < at && followsDirectly(line, close, at),
    );
    return isDirect
      ? /^\p{L}/u.test(words)
      : text[open] === '‘' && words.trim().split(/\s+/u).length >= FEWEST_SINGLE;
  };
  const foreign = foreignPairs(text);
  // The high mark that closes a low one opens nothing.
  const english = findMarks(text).pairs.filter(
    ({ open, close }) => !foreign.some((pair) => pair.close === open || pair.close === close),
  );
  const wanted = [...foreign, ...english].filter(isWanted);
  return wanted
    .filter(({ open, close }) => !wanted.some((other) => other.open < open && other.close > close))
    .sort((a, b) => a.open - b.open);
}

const ASIDE = new RegExp(`^[\\s,]*[^“”"]{0,120}(?<!\\p{L})(?:${SPEECH_VERBS})(?!\\p{L})[^“”"]{0,120}$`, 'u');

/** The part in front of an aside that leads to the quotation at `start`. */
function partBefore(
  { text, cited, quoted }: TypedLine,
  pairs: readonly MarkPair[],
  start: number,
): MarkPair | null {
  const part = pairs.findLast(({ close }) => close < start);
  if (!part) return null;
  const { close } = part;
  const isParted =
    cited.some(({ at }) => at > close && at <= start) ||
    quoted.some(({ end }) => end > close && end <= start);
  // A mark typed round a quotation of the library is its own.
  const aside = text.slice(close + 1, start).replace(/[“"«]$/u, '');
  return !isParted && ASIDE.test(aside) ? part : null;
}

/** Gives the number of the sentence that a character stands in. Sentences inside marks end none outside. */
function sentencesOf({ text }: TypedLine, pairs: readonly MarkPair[]): (at: number) => number {
  let level = text;
  for (const { open, close } of pairs)
    level = level.slice(0, open + 1) + blanked(level.slice(open + 1, close)) + level.slice(close);
  level = level.replace(/[“”‘’"«»‹›„‚]/gu, "'").replace(/\s/gu, ' ');
  const ends: number[] = [];
  for (const { index } of level.matchAll(/[.?!۔؟]/gu)) {
    // A citation between two sentences leaves a space on either side.
    const head = level.slice(Math.max(0, index - 12), index + 1);
    const tail = level.slice(index + 1, index + 40).replace(/ +/gu, ' ');
    if (endsSentence(head + tail, head.length - 1))
      ends.push(index + 1 + (/^['’)\]]*/u.exec(level.slice(index + 1, index + 5))?.[0].length ?? 0));
  }
  return (at) => ends.filter((end) => end <= at).length;
}
