import type { Verdict } from '../model/verdict';
import { findEmphasisFaults } from './emphasis';
import type { QuotationToJudge } from './judge-quotation';
import { type PlacedQuotation, toVerdict } from './placed-quotation';
import type { SourceWords } from './source-words';
import { type Finding, spanIn } from './spans';
import { mayBeSamePerson } from './speaker-names';
import { markedWordsOf, speechOf, stretchHolding } from './speech';
import { findStyleCautions } from './style-cautions';
import type { QuotationStyle } from './styles';

/** Words put in a speaker's mouth must stand inside that speaker's marks (QI-07); emphasis must be owned up to (QI-28). */
export function withWhoseWords(
  input: Pick<QuotationToJudge, 'words' | 'italics' | 'speaker' | 'source'>,
  source: SourceWords,
  style: QuotationStyle,
  found: PlacedQuotation,
): Verdict {
  const styled = findStyleCautions(found, source, style, input.italics);
  const placed = styled.length === 0 ? found : { ...found, cautions: [...found.cautions, ...styled] };
  const blocks = input.source?.blocks ?? [];
  const emphasis =
    input.italics === undefined && !/emphasis/iu.test(input.words)
      ? []
      : findEmphasisFaults(input.words, input.italics ?? [], blocks, placed, source, style);
  if (emphasis.length > 0) return toVerdict(graver(placed, 'changed', emphasis));
  const speaker = input.speaker?.trim();
  const fault = speaker ? wrongSpeaker(speaker, blocks, source, placed) : null;
  return toVerdict(
    fault ? graver(placed, fault.verdict, [fault.finding]) : withSecondary(blocks, source, placed, speaker),
  );
}

const graver = (
  placed: PlacedQuotation,
  verdict: PlacedQuotation['verdict'],
  reasons: readonly Finding[],
): PlacedQuotation => ({ ...placed, verdict, reasons: [...reasons, ...placed.reasons] });

/** A piece that the source does not put in this speaker's mouth; null where it gives all of them to somebody like that. */
function wrongSpeaker(
  speaker: string,
  blocks: Parameters<typeof speechOf>[0],
  source: SourceWords,
  { quotation, pieces }: PlacedQuotation,
): { verdict: 'changed' | 'flagged'; finding: Finding } | null {
  for (const { segment, run } of pieces) {
    const quotationSpan = spanIn(quotation, segment);
    const sourceSpan = spanIn(source.form, run);
    const stretch = stretchHolding(speechOf(blocks), sourceSpan.start, sourceSpan.end);
    if (!stretch) {
      const message = `the source does not put these words in quotation marks: they are the outlet’s, not ${speaker}’s`;
      return { verdict: 'changed', finding: { rule: 'QI-07', message, quotationSpan, sourceSpan } };
    }
    if (stretch.speaker !== null && !mayBeSamePerson(stretch.speaker, speaker)) {
      const message = `the source seems to give these words to ${stretch.speaker}, not to ${speaker}`;
      return { verdict: 'flagged', finding: { rule: 'QI-07', message, quotationSpan, sourceSpan } };
    }
  }
  return null;
}

/**
 * Words that the source itself quotes ask for "quoted in" (QI-32). Whose they are is said only where the brief or the quote's
 * record names somebody: who speaks in the source is a reading that nobody confirmed, and the caution goes to paper too.
 */
function withSecondary(
  blocks: Parameters<typeof speechOf>[0],
  source: SourceWords,
  placed: PlacedQuotation,
  speaker: string | undefined,
): PlacedQuotation {
  const { quotation, pieces } = placed;
  const spans = pieces.map(({ run }) => spanIn(source.form, run));
  const [first] = spans;
  const stretch = first ? stretchHolding(markedWordsOf(blocks), first.start, first.end) : null;
  if (!stretch || !spans.every(({ start, end }) => start >= stretch.start - 1 && end <= stretch.end + 1))
    return placed;
  const caution: Finding = {
    rule: 'QI-32',
    message: `the source quotes these words${speaker ? ` from ${speaker}` : ' from somebody'}: cite as “quoted in”`,
    quotationSpan: spanIn(quotation, { from: 0, to: quotation.text.length }),
    sourceSpan: { start: stretch.start, end: stretch.end },
  };
  return { ...placed, cautions: [...placed.cautions, caution] };
}
