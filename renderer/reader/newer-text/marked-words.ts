/** Where something differs: UTF-16 offsets, end exclusive. */
type Span = Readonly<{ start: number; end: number }>;
export type MarkedPart = Readonly<{ text: string; isPassage: boolean; differs: boolean }>;

/** Cuts `words` where the passage or a difference begins or ends. Spans count from `from`, the offset of `words`. */
export function markedWords(
  words: string,
  from: number,
  passage: Span | null,
  differences: readonly Span[],
): MarkedPart[] {
  const within = ({ start, end }: Span): Span => ({
    start: Math.max(0, Math.min(words.length, start - from)),
    end: Math.max(0, Math.min(words.length, end - from)),
  });
  const own = passage && within(passage);
  const spans = differences.map(within).filter(({ start, end }) => end > start);
  const cuts = [
    0,
    words.length,
    ...(own ? [own.start, own.end] : []),
    ...spans.flatMap((s) => [s.start, s.end]),
  ];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    return {
      text: words.slice(start, end),
      isPassage: own !== null && covers(own),
      differs: spans.some(covers),
    };
  });
}
