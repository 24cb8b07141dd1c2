import { type Article, canonicalText, isReleasable, type Span, type Verdict } from '../../../shared/model';
import { toComparisonForm } from '../../../shared/verdict/comparison-form';
import {
  type Token as QuotationToken,
  tokensOf as quotationTokens,
} from '../../../shared/verdict/quotation-tokens';
import { wordsOf } from '../../../shared/verdict/source-words';
import { spanIn } from '../../../shared/verdict/spans';
import type { Sources } from '../quotation/source-shelf';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { alignWords } from './align-words';

/** A stretch of a quotation that differs from the source without a mark. */
export type Difference = {
  kind: 'added' | 'replaced' | 'missing' | 'case' | 'punctuation';
  /** UTF-16 offsets in the quotation's words; empty where words are missing. */
  span: Span;
  /** What stands there in the source, offsets in its canonical text; empty where words were added. */
  source: Span;
  /** From the end of the last word that agrees to the start of the next, on both sides: marks and spaces between. */
  between: Span;
  sourceBetween: Span;
};

/** A word of the quotation, or a mark that shows an edit, by UTF-16 offsets. */
type Token = Pick<QuotationToken, 'kind' | 'text' | 'lower' | 'bracketed'> & Span;
type SourceWord = { text: string; lower: string; start: number; end: number };

/**
 * Where a quotation differs from the stored words without saying so, in order. Brackets and ellipses account for what
 * they stand for. Only to point and to mend with: whether words match is the verdict's to say.
 */
export function findDifferences(
  words: string,
  verdict: Verdict,
  captured: string,
  article: Article,
): Difference[] {
  const text = canonicalText(article.text.blocks);
  const tokens = tokensOf(words);
  const mine = tokens.filter(({ kind }) => kind === 'word');
  let best: { score: number; width: number; pairs: Pair[] } | null = null;
  for (const window of windowsOf(text, verdict, captured)) {
    const theirs = sourceWords(text, window);
    const pairs = alignWords(mine, theirs).flatMap((pair): Pair[] => {
      const my = mine[pair.mine];
      const their = theirs[pair.theirs];
      return my && their ? [{ mine: my, theirs: their }] : [];
    });
    const width = window.end - window.start;
    if (best === null || pairs.length > best.score || (pairs.length === best.score && width < best.width))
      best = { score: pairs.length, width, pairs };
  }
  if (best === null || best.score * 2 < mine.length) return [];
  return differencesBetween(words, text, tokens, best.pairs);
}

const known = new WeakMap<object, { article: Article; differences: readonly Difference[] }>();

/** Unmarked differences of a quotation that does not match; none for one that may be released. Read once a verdict. */
export function differencesOf(quotation: JudgedQuotation, sources: Sources): readonly Difference[] {
  const { verdict, words, fields } = quotation;
  const article = sources.articles.get(fields.articleId);
  if (verdict === null || article === undefined || isReleasable(verdict.verdict)) return [];
  const before = known.get(quotation);
  if (before?.article === article) return before.differences;
  const differences = findDifferences(words, verdict, fields.captured, article);
  known.set(quotation, { article, differences });
  return differences;
}

type Pair = { mine: Token; theirs: SourceWord };

/** Stretches of the source that the quotation may stand for, as the verdict and the saved words say. */
function windowsOf(text: string, verdict: Verdict, captured: string): Span[] {
  const windows: Span[] = [];
  const { start, end } = verdict;
  if (start !== undefined && end !== undefined) windows.push({ start, end });
  if (captured !== '') {
    let nearest = -1;
    for (let at = text.indexOf(captured); at >= 0; at = text.indexOf(captured, at + 1))
      if (nearest < 0 || Math.abs(at - (start ?? 0)) < Math.abs(nearest - (start ?? 0))) nearest = at;
    if (nearest >= 0) {
      const saved = { start: nearest, end: nearest + captured.length };
      windows.push(saved);
      const near = start !== undefined && end !== undefined && start < saved.end && end > saved.start;
      if (near) windows.push({ start: Math.min(saved.start, start), end: Math.max(saved.end, end) });
    }
  }
  return windows;
}

function sourceWords(text: string, { start, end }: Span): SourceWord[] {
  const form = toComparisonForm(text.slice(start, end));
  return wordsOf(form.text).map((word) => {
    const span = spanIn(form, word);
    return { text: word.text, lower: word.lower, start: start + span.start, end: start + span.end };
  });
}

const tokensOf = (words: string): Token[] => {
  const form = toComparisonForm(words);
  return quotationTokens(form).map(({ kind, text, lower, bracketed, from, to }) => ({
    kind,
    text,
    lower,
    bracketed,
    ...spanIn(form, { from, to }),
  }));
};

function differencesBetween(
  words: string,
  text: string,
  tokens: readonly Token[],
  pairs: readonly Pair[],
): Difference[] {
  const found: Difference[] = [];
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return found;
  found.push(...edge(tokens.slice(0, tokens.indexOf(first.mine)), 'start', text, first));
  pairs.forEach((pair, index) => {
    const at = tokens.indexOf(pair.mine);
    const next = pairs[index + 1];
    // A capital may begin a quotation or a piece of one: the verdict decides that.
    const begins = at === 0 || tokens[at - 1]?.kind === 'mark';
    if (pair.mine.text !== pair.theirs.text && !pair.mine.bracketed && !(begins && differInFirst(pair)))
      found.push({
        kind: 'case',
        span: pair.mine,
        source: pair.theirs,
        between: pair.mine,
        sourceBetween: pair.theirs,
      });
    if (next) found.push(...inGap(words, text, tokens.slice(at + 1, tokens.indexOf(next.mine)), pair, next));
  });
  found.push(...edge(tokens.slice(tokens.indexOf(last.mine) + 1), 'end', text, last));
  return found.map((difference) => ({
    kind: difference.kind,
    span: bare(difference.span),
    source: bare(difference.source),
    between: bare(difference.between),
    sourceBetween: bare(difference.sourceBetween),
  }));
}

const bare = ({ start, end }: Span): Span => ({ start, end });
const differInFirst = ({ mine, theirs }: Pair): boolean => mine.text.slice(1) === theirs.text.slice(1);

function inGap(words: string, text: string, gap: readonly Token[], before: Pair, after: Pair): Difference[] {
  const between = { start: before.mine.end, end: after.mine.start };
  const sourceBetween = { start: before.theirs.end, end: after.theirs.start };
  const plain = gap.filter(({ kind }) => kind === 'word');
  const isMarked = plain.length < gap.length;
  const omitted = wordsWithin(text, sourceBetween);
  const [head, tail] = [plain[0], plain.at(-1)];
  if (!head || !tail) {
    if (isMarked) return [];
    if (omitted !== null)
      return [{ kind: 'missing', span: emptyAt(between.start), source: omitted, between, sourceBetween }];
    const [my, their] = [levelled(words, between), levelled(text, sourceBetween)];
    if (my === their) return [];
    return [
      {
        kind: 'punctuation',
        span: trimmed(words, between),
        source: trimmed(text, sourceBetween),
        between,
        sourceBetween,
      },
    ];
  }
  if (isMarked) {
    // A mark beside them accounts for the source's words: these were put in.
    return plain.map(
      (token): Difference => ({
        kind: 'added',
        span: token,
        source: emptyAt(sourceBetween.start),
        between: withSpaceBefore(words, token),
        sourceBetween: emptyAt(sourceBetween.start),
      }),
    );
  }
  return [
    {
      kind: omitted === null ? 'added' : 'replaced',
      span: { start: head.start, end: tail.end },
      source: omitted ?? emptyAt(sourceBetween.start),
      between,
      sourceBetween,
    },
  ];
}

/** Words before the first or after the last that agrees stand for as many words of the source there. */
function edge(beyond: readonly Token[], side: 'start' | 'end', text: string, pair: Pair): Difference[] {
  const plain = beyond.filter(({ kind }) => kind === 'word');
  const [head, tail] = [plain[0], plain.at(-1)];
  if (!head || !tail) return [];
  const span = { start: head.start, end: tail.end };
  const isStart = side === 'start';
  const { start, end } = pair.theirs;
  const line = isStart
    ? { start: text.lastIndexOf('\n', start) + 1, end: start }
    : { start: end, end: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) };
  const isMarked = plain.length < beyond.length;
  const theirs = isMarked
    ? []
    : isStart
      ? sourceWords(text, line).slice(-plain.length)
      : sourceWords(text, line).slice(0, plain.length);
  const [first, last] = [theirs[0], theirs.at(-1)];
  const between = isStart
    ? { start: span.start, end: pair.mine.start }
    : { start: pair.mine.end, end: span.end };
  if (!first || !last) {
    const none = emptyAt(isStart ? start : end);
    return [{ kind: 'added', span, source: none, between, sourceBetween: none }];
  }
  const source = { start: first.start, end: last.end };
  const sourceBetween = isStart ? { start: source.start, end: start } : { start: end, end: source.end };
  return [{ kind: 'replaced', span, source, between, sourceBetween }];
}

const emptyAt = (at: number): Span => ({ start: at, end: at });

function wordsWithin(text: string, span: Span): Span | null {
  const found = sourceWords(text, span);
  const [first, last] = [found[0], found.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

const levelled = (text: string, { start, end }: Span): string =>
  toComparisonForm(`a${text.slice(start, end)}a`).text;

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + inside.trimEnd().length) };
}

function withSpaceBefore(words: string, { start, end }: Span): Span {
  return { start: words.slice(0, start).trimEnd().length, end };
}
