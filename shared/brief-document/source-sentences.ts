import { blockStarts, PARAGRAPH_SEPARATOR } from '../model/text';
import type { Span } from '../model/verdict';
import { sentenceEnd, sentenceStart } from '../verdict/sentences';
import { lowerBound, prepareSource, type QuotationSource, type SourceWords } from '../verdict/source-words';
import type { QuotedSource, SourceStretch } from './brief-document';

/** A source with what is italic in it, where that is known. */
type FormattedSource = QuotationSource & {
  blocks: readonly { text: string; runs?: readonly { text: string; italic?: boolean }[] }[];
};

/** A place longer than this (UTF-16 units) is shown by its first and its last sentences. */
const LONGEST_PLACE = 2000;
/** A sentence may be a whole table: no more of it than this is shown on either side of the place. */
const FARTHEST = 600;

/**
 * The sentences of a stored text that hold a place, and one either side. `start` and `end` are UTF-16 offsets in the
 * canonical text.
 */
export function sourceSentences(
  source: FormattedSource,
  { start, end }: Span,
): Pick<QuotedSource, 'sentences' | 'before' | 'after'> {
  const words = prepareSource(source);
  const { starts } = words.form;
  const last = starts.length;
  const from = Math.min(lowerBound(starts, start), Math.max(0, last - 1));
  const to = Math.max(from + 1, Math.min(lowerBound(starts, end), last));
  const first = sentenceStart(words, from);
  const final = sentenceEnd(words, to);

  const whole = clamp(spanOf(words, first, final), { start, end });
  const head = spanOf(words, first, sentenceEnd(words, from + 1));
  const tail = spanOf(words, sentenceStart(words, to - 1), final);
  const isLong = whole.end - whole.start > LONGEST_PLACE && head.end < tail.start;
  const spans = isLong
    ? [
        clamp(head, { start, end: Math.min(head.end, start + FARTHEST) }),
        clamp(tail, { start: Math.max(tail.start, end - FARTHEST), end }),
      ]
    : [whole];
  return {
    sentences: spans
      .flatMap((span) => stretches(words, span))
      .map((stretch) => withItalics(stretch, source.blocks)),
    before:
      first > 1
        ? neighbour(words, spanOf(words, sentenceStart(words, first - 2), first - 1), 'before')
        : null,
    after:
      final + 1 < last
        ? neighbour(words, spanOf(words, final + 1, sentenceEnd(words, final + 2)), 'after')
        : null,
  };
}

/** What stands between two stretches on paper: neighbouring paragraphs are an empty line apart, more was left out. */
export const gapBetween = (before: SourceStretch, after: SourceStretch): string =>
  after.start - before.end > PARAGRAPH_SEPARATOR.length ? ' […] ' : ' ';

/** Stretches as one line of words. */
export const wordsOfStretches = (stretches: readonly SourceStretch[]): string =>
  stretches
    .map((stretch, index) => {
      const before = stretches[index - 1];
      return `${before ? gapBetween(before, stretch) : ''}${stretch.text}`;
    })
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Places of the levelled text as offsets in the canonical one. */
const spanOf = ({ form }: SourceWords, from: number, to: number): Span => ({
  start: form.starts[from] ?? 0,
  end: form.ends[Math.max(from, to - 1)] ?? form.original.length,
});

const clamp = (span: Span, place: Span): Span => ({
  start: Math.max(span.start, place.start - FARTHEST),
  end: Math.min(span.end, place.end + FARTHEST),
});

const neighbour = (words: SourceWords, span: Span, side: 'before' | 'after'): SourceStretch | null => {
  const near =
    side === 'before'
      ? { start: Math.max(span.start, span.end - FARTHEST), end: span.end }
      : { start: span.start, end: Math.min(span.end, span.start + FARTHEST) };
  return stretches(words, near)[0] ?? null;
};

/** A span of the canonical text, cut where paragraphs end. */
function stretches({ canonical, blockStarts }: SourceWords, span: Span): SourceStretch[] {
  return blockStarts.flatMap((blockStart, index): SourceStretch[] => {
    const next = blockStarts[index + 1];
    const blockEnd = next === undefined ? canonical.length : next - PARAGRAPH_SEPARATOR.length;
    const start = betweenCharacters(canonical, Math.max(span.start, blockStart));
    const end = betweenCharacters(canonical, Math.min(span.end, blockEnd));
    return start < end ? [{ paragraph: index + 1, start, end, text: canonical.slice(start, end) }] : [];
  });
}

function withItalics(stretch: SourceStretch, blocks: FormattedSource['blocks']): SourceStretch {
  const offset = stretch.start - (blockStarts(blocks)[stretch.paragraph - 1] ?? 0);
  const italics: Span[] = [];
  let at = -offset;
  for (const run of blocks[stretch.paragraph - 1]?.runs ?? []) {
    const start = Math.max(0, at);
    at += run.text.length;
    const end = Math.min(at, stretch.text.length);
    if (run.italic === true && start < end) italics.push({ start, end });
  }
  return italics.length > 0 ? { ...stretch, italics } : stretch;
}

/** A cut never goes through a character outside the basic plane. */
const betweenCharacters = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at;
