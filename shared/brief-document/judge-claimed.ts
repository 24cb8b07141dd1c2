import type { StyleId } from '../model/brief';
import { isReleasable, type Verdict, type VerdictReason, type VerdictWord } from '../model/verdict';
import { judgeQuotation, type QuotationToJudge } from '../verdict/judge-quotation';
import { mayBeSamePerson } from '../verdict/speaker-names';
import { isReportedSpeech } from '../verdict/speech';
import type { JudgedQuotation } from './brief-document';

/** The words, and what a brief and the quote's record claim about them. */
export type ClaimedWords = Readonly<{
  words: string;
  claimed: JudgedQuotation['claimed'];
  source: QuotationToJudge['source'];
  style: StyleId | (string & {});
}>;

/**
 * Compares claimed words with a source. Where the brief and the quote's record each name a speaker, the graver verdict
 * counts, and two people are one too many (QI-07); where nobody is named, words that the source only reports are flagged.
 */
export function judgeClaimed({ words, claimed, source, style }: ClaimedWords): Verdict {
  const { paragraph, captured, introduced, described, confirmed, italics } = claimed;
  const judgeAs = (speaker: string | null) =>
    judgeQuotation({ words, source, paragraph, captured, style, speaker, italics });
  const verdict = withReportedSpeech(judgeAs(introduced ?? confirmed), words, source, described);
  if (introduced === null || confirmed === null) return verdict;
  const other = judgeAs(confirmed);
  const graver = SEVERITY[other.verdict] > SEVERITY[verdict.verdict] ? other : verdict;
  return mayBeSamePerson(introduced, confirmed)
    ? graver
    : flagged(graver, {
        rule: 'QI-07',
        message: `the brief gives these words to ${introduced}, the quote’s record to ${confirmed}`,
        ...placesOf(words, graver),
      });
}

const SEVERITY: Readonly<Record<VerdictWord, number>> = {
  exact: 0,
  typography: 1,
  marked: 2,
  flagged: 3,
  changed: 4,
  'not-found': 5,
  'source-missing': 6,
};

/** All the words, and where they stand. */
export const placesOf = (
  words: string,
  { start, end }: Pick<Verdict, 'start' | 'end'>,
): Pick<VerdictReason, 'quotationSpan' | 'sourceSpan'> => ({
  quotationSpan: { start: 0, end: words.length },
  ...(start === undefined || end === undefined ? {} : { sourceSpan: { start, end } }),
});

const flagged = (verdict: Verdict, reason: VerdictReason): Verdict => ({
  ...verdict,
  verdict: isReleasable(verdict.verdict) ? 'flagged' : verdict.verdict,
  reasons: [reason, ...verdict.reasons],
});

/** Nobody is named, and yet somebody is said to have spoken words that the source only reports: a person has to look. */
function withReportedSpeech(
  verdict: Verdict,
  words: string,
  source: ClaimedWords['source'],
  described: string | null,
): Verdict {
  const { start, end } = verdict;
  if (described === null || !source || start === undefined || end === undefined) return verdict;
  return isReleasable(verdict.verdict) && isReportedSpeech(source.blocks, start, end)
    ? flagged(verdict, {
        rule: 'QI-07',
        message: `the brief introduces these words as what “${described}” said; the source reports them without quotation marks`,
        ...placesOf(words, verdict),
      })
    : verdict;
}
