import { type Article, blockStarts, canonicalText, type Span, type Verdict } from '../../../shared/model';

/** Characters shown on either side of what differs (UTF-16 units, before snapping to whole words). */
const AROUND = 60;

export type SourceExcerpt = {
  paragraph: number | null;
  /** Source words in order; `differs` marks those that the quotation lacks or has otherwise. */
  parts: { text: string; differs: boolean }[];
};

/** The stored words beside a quotation that does not match, cut to what shows the difference. */
export function sourceExcerpt(verdict: Verdict, article: Article | undefined): SourceExcerpt | null {
  if (article === undefined || verdict.start === undefined || verdict.end === undefined) return null;
  const text = canonicalText(article.text.blocks);
  const spans = verdict.reasons
    .flatMap(({ sourceSpan }) => (sourceSpan === undefined ? [] : [sourceSpan]))
    .sort((a, b) => a.start - b.start);
  const first = spans[0] ?? { start: verdict.start, end: verdict.start };
  const last = spans.at(-1) ?? first;
  const home = paragraphRange(article, verdict.start);
  const from = Math.max(
    home.start,
    snapBack(text, Math.max(Math.min(verdict.start, first.start), first.start - AROUND)),
  );
  const to = Math.min(home.end, snapOn(text, Math.min(Math.max(verdict.end, last.end), last.end + AROUND)));
  const parts: SourceExcerpt['parts'] = [];
  let at = from;
  const add = (end: number, differs: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), differs });
    at = Math.max(at, end);
  };
  for (const wide of spans) {
    const span = withoutBlanks(text, wide);
    add(Math.min(Math.max(span.start, from), to), false);
    add(Math.min(span.end, to), true);
  }
  add(to, false);
  const begin = parts[0];
  const end = parts.at(-1);
  if (begin === undefined || end === undefined) return null;
  if (from > verdict.start) begin.text = `…${begin.text.trimStart()}`;
  if (to < verdict.end) end.text = `${end.text.trimEnd()}…`;
  return { paragraph: verdict.paragraph ?? null, parts };
}

function withoutBlanks(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const lead = words.length - words.trimStart().length;
  return {
    start: span.start + lead,
    end: Math.max(span.start + lead, span.end - (words.length - words.trimEnd().length)),
  };
}

function paragraphRange(article: Article, offset: number): Span {
  const starts = blockStarts(article.text.blocks);
  const index = starts.findLastIndex((start) => start <= offset);
  const start = starts[index] ?? 0;
  return { start, end: start + (article.text.blocks[index]?.text.length ?? 0) };
}

const snapBack = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && !/\s/.test(text[at - 1] ?? ' ')) at--;
  return at;
};

const snapOn = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && !/\s/.test(text[at] ?? ' ')) at++;
  return at;
};

/**
 * Where in the quotation to draw the wavy line (UTF-16 offsets): the words that differ, and for missing words the
 * word that now stands where they should.
 */
export function wrongSpans(words: string, verdict: Verdict, article: Article | undefined): Span[] {
  const text = article === undefined ? '' : canonicalText(article.text.blocks);
  return verdict.reasons.flatMap(({ quotationSpan, sourceSpan }): Span[] => {
    if (quotationSpan !== undefined) return quotationSpan.end > quotationSpan.start ? [quotationSpan] : [];
    if (sourceSpan === undefined) return [];
    const place = placeOfGap(
      wordsIn(words),
      wordsIn(text.slice(0, sourceSpan.start)).slice(-CONTEXT),
      wordsIn(text.slice(sourceSpan.end, sourceSpan.end + 400)).slice(0, CONTEXT),
    );
    return place === null ? [] : [place];
  });
}

/** Words compared on either side when the place of missing words is looked for. */
const CONTEXT = 6;

type PlacedWord = Span & { fold: string };

const wordsIn = (text: string): PlacedWord[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fold: match[0].toLowerCase().replaceAll('’', "'"),
  }));

/** The word of the quotation before which the missing words belong; the last word when they belong at the end. */
function placeOfGap(
  mine: readonly PlacedWord[],
  before: readonly PlacedWord[],
  after: readonly PlacedWord[],
): Span | null {
  let best: { score: number; at: number } = { score: 0, at: -1 };
  for (let at = 0; at <= mine.length; at++) {
    let score = 0;
    while (score < after.length && mine[at + score]?.fold === after[score]?.fold) score++;
    let back = 0;
    while (back < before.length && mine[at - 1 - back]?.fold === before[before.length - 1 - back]?.fold)
      back++;
    if (score + back > best.score) best = { score: score + back, at };
  }
  const word = best.at < 0 ? undefined : (mine[best.at] ?? mine[best.at - 1]);
  return word === undefined ? null : { start: word.start, end: word.end };
}
