import type { Span, Verdict } from '../model/verdict';
import { type ComparisonForm, sliceForm, toComparisonForm } from './comparison-form';
import { findRun, type RunSearch } from './find-run';
import { matchMarked } from './marked-edits';
import { inParentheses, mismatchOf } from './mismatch';
import type { MisplacedPiece } from './place-pieces';
import { lowerBound, prepareSource, type QuotationSource, type SourceWords } from './source-words';
import { type Range, spanIn, whole } from './spans';
import { quotationStyle } from './styles';
import { matchWhole } from './whole-match';
import { withWhoseWords } from './whose-words';

export type { QuotationSource } from './source-words';

/** Everything a verdict depends on. */
export type QuotationToJudge = Readonly<{
  /** The words in the brief, without or with outer quotation marks. */
  words: string;
  /** Null when the article or its text is not in the library any more. */
  source: QuotationSource | null;
  /** Block that the words are claimed to stand in; null for the whole text. */
  paragraph: number | null;
  /** The words saved with the quote; they tell which of two equal places is meant. */
  captured: string | null;
  /** Citation style (`chicago-notes`, `apa`, `oscola`, `bluebook`); any other name gets the house rules. */
  style: string;
  /** Whose words these are said to be; they must then stand inside quotation marks in the source (QI-07). */
  speaker?: string | null;
  /** Italic stretches of `words`, UTF-16 offsets; those the source lacks must be owned up to (QI-28). */
  italics?: readonly Span[];
}>;

/**
 * Compares the words of a quotation with the stored text and says what it found, with the rule for each reason.
 * Spans are UTF-16 offsets: in `words` for the quotation, in the canonical text for the source. Every reason has both,
 * but where the words are not in the text at all (`not-found`, `source-missing`). Pure; unknown or ambiguous never counts
 * as a match.
 */
export function judgeQuotation(input: QuotationToJudge): Verdict {
  if (!input.source) {
    return {
      verdict: 'source-missing',
      reasons: [{ rule: 'QI-03', message: 'the article is not in this library' }],
    };
  }
  if (input.source.blocks.length === 0) {
    return {
      verdict: 'source-missing',
      reasons: [
        {
          rule: 'QI-03',
          message: 'no text of this article is stored, only its record: a quotation of it cannot be matched',
        },
      ],
    };
  }
  const source = prepareSource(input.source);
  const quotation = toComparisonForm(input.words);
  const notFound = (rule: string, message: string): Verdict => ({
    verdict: 'not-found',
    reasons: [{ rule, message, quotationSpan: spanIn(quotation, whole(quotation)) }],
  });
  if (!/[\p{L}\p{N}]/u.test(quotation.text)) return notFound('QI-01', 'the quotation has no words');
  const within = paragraphRange(source, input.paragraph);
  if (!within) return notFound('QI-03', `the stored text has no paragraph ${input.paragraph}`);
  const style = quotationStyle(input.style);
  const forms = [quotation, withoutOuterMarks(quotation)].filter(
    (form): form is ComparisonForm => form !== null,
  );
  let fault: { form: ComparisonForm; search: RunSearch } | null = null;
  for (const form of forms) {
    const search = findRun(form, source.form, source.loweredText, {
      firstLetterFree: style.silentFirstLetter,
      finalPunctuationFree: true,
      within,
    });
    if (search.run) return withWhoseWords(input, source, style, matchWhole(input, source, form, search.run));
    if (search.fault) fault ??= { form, search };
  }
  let misplaced: { form: ComparisonForm; piece: MisplacedPiece } | null = null;
  for (const form of forms) {
    const marked = matchMarked(form, source, within, style);
    if (marked && 'verdict' in marked) return withWhoseWords(input, source, style, marked);
    if (marked) misplaced = { form, piece: marked };
  }
  const last = forms.at(-1) ?? quotation;
  return (
    inParentheses(last, source, within, style) ??
    mismatchOf(input, source, last, { fault, misplaced, within, style })
  );
}

/** The places of the source form in which a match may start; null when there is no such paragraph. */
function paragraphRange(source: SourceWords, paragraph: number | null): Range | null {
  if (paragraph === null) return { from: 0, to: source.form.text.length };
  const start = source.blockStarts[paragraph - 1];
  if (start === undefined) return null;
  const end = source.blockStarts[paragraph] ?? source.canonical.length + 1;
  return { from: lowerBound(source.form.starts, start), to: lowerBound(source.form.starts, end) };
}

/** The words between a pair of marks that encloses them all; null when there is no such pair. */
function withoutOuterMarks(form: ComparisonForm): ComparisonForm | null {
  const { text } = form;
  if (text.length < 3 || text[0] !== "'") return null;
  const tail = /'[.,]?$/u.exec(text);
  if (!tail) return null;
  return sliceForm(form, 1, tail.index);
}
