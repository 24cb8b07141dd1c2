import type { Verdict, VerdictReason } from '../model/verdict';
import { type ComparisonForm, sliceForm, toComparisonForm } from './comparison-form';
import { describeDifferences, proposeWindow } from './differences';
import { findRun, type RunSearch } from './find-run';
import { matchMarked, TYPOGRAPHY_MESSAGES } from './marked-edits';
import { paragraphAt, prepareSource, type QuotationSource, type SourceWords, wordsOf } from './source-words';

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
  /** Citation style. OSCOLA and Bluebook want a bracket where a first letter changes case (QI-19). */
  style: string;
}>;

const STYLES_WITH_BRACKETED_CAPITALS = /^(?:oscola|bluebook)/iu;

/**
 * Compares the words of a quotation with the stored text and says what it found, with the rule for each reason.
 * Spans are UTF-16 offsets: in `words` for the quotation, in the canonical text for the source. Pure; unknown or
 * ambiguous never counts as a match.
 */
export function judgeQuotation(input: QuotationToJudge): Verdict {
  if (!input.source) {
    return {
      verdict: 'source-missing',
      reasons: [{ rule: 'QI-03', message: 'the article is not in this library' }],
    };
  }
  const source = prepareSource(input.source);
  const quotation = toComparisonForm(input.words);
  if (!/[\p{L}\p{N}]/u.test(quotation.text)) {
    return { verdict: 'not-found', reasons: [{ rule: 'QI-01', message: 'the quotation has no words' }] };
  }
  const within = paragraphRange(source, input.paragraph);
  if (!within) {
    return {
      verdict: 'not-found',
      reasons: [{ rule: 'QI-03', message: `the stored text has no paragraph ${input.paragraph}` }],
    };
  }
  const firstLetterFree = !STYLES_WITH_BRACKETED_CAPITALS.test(input.style);
  const forms = [quotation, withoutOuterMarks(quotation)].filter(
    (form): form is ComparisonForm => form !== null,
  );
  let fault: RunSearch | null = null;
  for (const form of forms) {
    const search = findRun(form, source.form, source.loweredText, {
      firstLetterFree,
      finalPunctuationFree: true,
      within,
    });
    if (search.run) return matched(input, source, form, search.run);
    if (search.fault) fault ??= search;
  }
  for (const form of forms) {
    const marked = matchMarked(form, source, within, firstLetterFree);
    if (marked && 'reasons' in marked) {
      return {
        verdict: marked.flagged ? 'flagged' : 'marked',
        reasons: marked.reasons,
        ...place(source, marked),
      };
    }
  }
  return unmatched(input, source, forms.at(-1) ?? quotation, fault, within, firstLetterFree);
}

function matched(
  input: QuotationToJudge,
  source: SourceWords,
  form: ComparisonForm,
  run: NonNullable<RunSearch['run']>,
): Verdict {
  const found = place(source, run);
  const mine = input.words.trim();
  const theirs = source.canonical.slice(found.start, found.end);
  const rules = [...run.levelledBy];
  const inner = form.original.slice(form.starts[0], form.ends[form.text.length - 1]);
  const verbatim = mine === theirs || (inner === theirs && !/[.,]$/u.test(mine.slice(inner.length)));
  if (verbatim) return { verdict: 'exact', reasons: [], ...found };
  const reasons: VerdictReason[] = (rules.length > 0 ? rules : ['QI-10']).map((rule) => ({
    rule,
    message: TYPOGRAPHY_MESSAGES[rule] ?? 'typography differs',
  }));
  return { verdict: 'typography', reasons, ...found };
}

/** The words did not match where they are claimed to stand: says where they stand instead, or how they differ. */
function unmatched(
  input: QuotationToJudge,
  source: SourceWords,
  quotation: ComparisonForm,
  fault: RunSearch | null,
  within: Range,
  firstLetterFree: boolean,
): Verdict {
  const everywhere = { from: 0, to: source.form.text.length };
  const options = { firstLetterFree, finalPunctuationFree: true };
  if (input.paragraph !== null) {
    const elsewhere = findRun(quotation, source.form, source.loweredText, {
      ...options,
      within: everywhere,
    }).run;
    if (elsewhere) {
      const found = place(source, elsewhere);
      return {
        verdict: 'not-found',
        reasons: [
          {
            rule: 'QI-03',
            message: `these words stand in paragraph ${found.paragraph}, not in paragraph ${input.paragraph}`,
            sourceSpan: { start: found.start, end: found.end },
          },
        ],
        ...found,
      };
    }
  }
  for (const piece of source.setAside) {
    if (
      findRun(quotation, piece.form, null, { ...options, within: { from: 0, to: piece.form.text.length } })
        .run
    ) {
      return {
        verdict: 'not-found',
        reasons: [
          {
            rule: 'QI-06',
            message: `these words are only in a part set aside from the body (${piece.kind.replace('-', ' ')})`,
          },
        ],
      };
    }
  }
  if (fault?.fault && fault.faultAt) {
    return {
      verdict: 'changed',
      reasons: [
        {
          rule: fault.fault.rule,
          message: fault.fault.message,
          sourceSpan: sourceSpan(source, fault.faultAt),
        },
      ],
      ...place(source, fault.faultAt),
    };
  }
  const words = wordsOf(quotation.text);
  const window =
    proposeWindow(words, source, within) ??
    (input.paragraph === null ? null : proposeWindow(words, source, everywhere));
  if (!window)
    return {
      verdict: 'not-found',
      reasons: [{ rule: 'QI-01', message: 'these words are not in the stored text' }],
    };
  const reasons = describeDifferences(quotation, source, window);
  if (reasons.length === 0)
    reasons.push({
      rule: 'QI-05',
      message: 'punctuation differs from the source',
      sourceSpan: sourceSpan(source, window),
    });
  return { verdict: 'changed', reasons, ...place(source, window) };
}

type Range = Readonly<{ from: number; to: number }>;

/** The places of the source form in which a match may start; null when there is no such paragraph. */
function paragraphRange(source: SourceWords, paragraph: number | null): Range | null {
  if (paragraph === null) return { from: 0, to: source.form.text.length };
  const start = source.blockStarts[paragraph - 1];
  if (start === undefined) return null;
  const end = source.blockStarts[paragraph] ?? source.canonical.length + 1;
  return { from: lowerBound(source.form.starts, start), to: lowerBound(source.form.starts, end) };
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sourceSpan = (source: SourceWords, range: Range) => ({
  start: source.form.starts[range.from] ?? 0,
  end: source.form.ends[range.to - 1] ?? source.canonical.length,
});

function place(source: SourceWords, range: Range): { paragraph: number; start: number; end: number } {
  const span = sourceSpan(source, range);
  return { paragraph: paragraphAt(source.blockStarts, span.start), ...span };
}

/** The words between a pair of marks that encloses them all; null when there is no such pair. */
function withoutOuterMarks(form: ComparisonForm): ComparisonForm | null {
  const { text } = form;
  if (text.length < 3 || text[0] !== "'") return null;
  const tail = /'[.,]?$/u.exec(text);
  if (!tail) return null;
  return sliceForm(form, 1, tail.index);
}
