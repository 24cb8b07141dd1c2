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
    .flatMap(({ sourceSpan, isNote }) => (sourceSpan === undefined || isNote ? [] : [sourceSpan]))
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
