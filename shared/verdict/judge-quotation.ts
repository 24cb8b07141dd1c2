import type { Span, Verdict, VerdictReason } from '../model/verdict';
import { type ComparisonForm, sliceForm, toComparisonForm } from './comparison-form';
import { describeDifferences, proposeWindow, setAsideName } from './differences';
import { findEdgeCuts, findNarrowing } from './edges';
import { findEmphasisFaults } from './emphasis';
import { findRun, type RunSearch } from './find-run';
import { type MarkedMatch, matchMarked } from './marked-edits';
import type { MisplacedPiece } from './place-pieces';
import {
  lowerBound,
  paragraphAt,
  prepareSource,
  type QuotationSource,
  type SourceWords,
  wordsOf,
} from './source-words';
import { mayBeSamePerson } from './speaker-names';
import { speechOf, stretchHolding } from './speech';
import { type QuotationStyle, quotationStyle } from './styles';
import { TYPOGRAPHY_MESSAGES } from './typography-messages';

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
  const style = quotationStyle(input.style);
  const forms = [quotation, withoutOuterMarks(quotation)].filter(
    (form): form is ComparisonForm => form !== null,
  );
  let fault: RunSearch | null = null;
  for (const form of forms) {
    const search = findRun(form, source.form, source.loweredText, {
      firstLetterFree: style.silentFirstLetter,
      finalPunctuationFree: true,
      within,
    });
    if (search.run) return attributed(input, source, matched(input, source, form, search.run), [search.run]);
    if (search.fault) fault ??= search;
  }
  let misplaced: { form: ComparisonForm; piece: MisplacedPiece } | null = null;
  for (const form of forms) {
    const marked = matchMarked(form, source, within, style);
    if (marked && 'reasons' in marked)
      return attributed(input, source, markedVerdict(source, marked), marked.runs);
    if (marked) misplaced = { form, piece: marked };
  }
  const last = forms.at(-1) ?? quotation;
  return (
    inParentheses(last, source, within, style) ??
    unmatched(input, source, last, { fault, misplaced, within, firstLetterFree: style.silentFirstLetter })
  );
}

const markedVerdict = (source: SourceWords, marked: MarkedMatch): Verdict => ({
  verdict: marked.flagged ? 'flagged' : 'marked',
  reasons: marked.reasons,
  ...place(source, marked),
  ...(marked.cautions.length > 0 ? { cautions: marked.cautions } : {}),
});

/** Words put in a speaker's mouth must stand inside that speaker's marks (QI-07); emphasis must be owned up to (QI-28). */
function attributed(
  input: QuotationToJudge,
  source: SourceWords,
  verdict: Verdict,
  runs: readonly Range[],
): Verdict {
  const blocks = input.source?.blocks ?? [];
  const { start, end } = verdict;
  const emphasis =
    input.italics === undefined && !/emphasis/iu.test(input.words)
      ? []
      : findEmphasisFaults(
          input.words,
          input.italics ?? [],
          blocks,
          start === undefined || end === undefined ? null : { start, end },
        );
  if (emphasis.length > 0)
    return { ...verdict, verdict: 'changed', reasons: [...emphasis, ...verdict.reasons] };
  const speaker = input.speaker?.trim();
  if (!speaker) return withSecondary(blocks, source, verdict, runs);
  for (const run of runs) {
    const span = sourceSpan(source, run);
    const stretch = stretchHolding(speechOf(blocks), span.start, span.end);
    if (!stretch) {
      return {
        ...verdict,
        verdict: 'changed',
        reasons: [
          {
            rule: 'QI-07',
            message: `the source does not put these words in quotation marks: they are the outlet’s, not ${speaker}’s`,
            sourceSpan: span,
          },
          ...verdict.reasons,
        ],
      };
    }
    if (stretch.speaker !== null && !mayBeSamePerson(stretch.speaker, speaker)) {
      return {
        ...verdict,
        verdict: 'flagged',
        reasons: [
          {
            rule: 'QI-07',
            message: `the source seems to give these words to ${stretch.speaker}, not to ${speaker}`,
            sourceSpan: span,
          },
          ...verdict.reasons,
        ],
      };
    }
  }
  return withSecondary(blocks, source, verdict, runs);
}

/** Words that the source itself quotes ask for "quoted in" (QI-32). */
function withSecondary(
  blocks: QuotationSource['blocks'],
  source: SourceWords,
  verdict: Verdict,
  runs: readonly Range[],
): Verdict {
  const spans = runs.map((run) => sourceSpan(source, run));
  const [first] = spans;
  const stretch = first ? stretchHolding(speechOf(blocks), first.start, first.end) : null;
  if (!stretch || !spans.every(({ start, end }) => start >= stretch.start - 1 && end <= stretch.end + 1))
    return verdict;
  const caution: VerdictReason = {
    rule: 'QI-32',
    message: `the source quotes these words${stretch.speaker ? ` from ${stretch.speaker}` : ''}: cite as “quoted in”`,
    sourceSpan: { start: stretch.start, end: stretch.end },
  };
  return { ...verdict, cautions: [...(verdict.cautions ?? []), caution] };
}

/** Parentheses used as if they were square brackets (QI-24); null when that is not what is wrong. */
function inParentheses(
  form: ComparisonForm,
  source: SourceWords,
  within: Range,
  style: QuotationStyle,
): Verdict | null {
  const text = form.text.replace(/\(([^()]{1,200})\)/gu, '[$1]');
  if (text === form.text) return null;
  const marked = matchMarked({ ...form, text }, source, within, style);
  if (!marked || !('reasons' in marked)) return null;
  const at = form.text.indexOf('(');
  const to = form.text.indexOf(')', at) + 1;
  return {
    verdict: 'changed',
    reasons: [
      {
        rule: 'QI-24',
        message: `“${form.text.slice(at, to)}” is not in the source; what you add or replace stands in square brackets, not in parentheses`,
        quotationSpan: { start: form.starts[at] ?? 0, end: form.ends[to - 1] ?? form.original.length },
      },
    ],
    ...place(source, marked),
  };
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
  const verbatim =
    withLines(mine) === withLines(theirs) ||
    (withLines(inner) === withLines(theirs) && !/[.,]$/u.test(mine.slice(inner.length)));
  const { flags, cautions } = findEdgeCuts(source, run);
  const captured = input.captured === null ? null : capturedRun(source, input.captured, run);
  const narrowing = captured ? findNarrowing(source, run, captured) : null;
  if (narrowing && flags.length === 0) {
    flags.push({
      rule: 'QI-33',
      message: `“${narrowing.word}” was cut off the words that were saved`,
      sourceSpan: sourceSpan(source, narrowing),
    });
  }
  const reasons: VerdictReason[] = (verbatim ? [] : rules.length > 0 ? rules : ['QI-10']).map((rule) => ({
    rule,
    message: TYPOGRAPHY_MESSAGES[rule] ?? 'typography differs',
  }));
  return {
    verdict: flags.length > 0 ? 'flagged' : verbatim ? 'exact' : 'typography',
    reasons: [...flags, ...reasons],
    ...found,
    ...(cautions.length > 0 ? { cautions } : {}),
  };
}

/** A new line of a brief stands for the end of a paragraph, which the canonical text writes as an empty line. */
const withLines = (words: string): string => words.replaceAll(/\n+/gu, '\n');

/** Where the saved words stand around a run; null where they are not a wider stretch of the same place. */
function capturedRun(source: SourceWords, captured: string, run: Range): Range | null {
  const { text } = toComparisonForm(captured);
  if (text.length <= run.to - run.from) return null;
  const at = source.form.text.indexOf(text, Math.max(0, run.to - text.length));
  return at >= 0 && at <= run.from && at + text.length >= run.to ? { from: at, to: at + text.length } : null;
}

/** The words did not match where they are claimed to stand: says where they stand instead, or how they differ. */
function unmatched(
  input: QuotationToJudge,
  source: SourceWords,
  quotation: ComparisonForm,
  found: Readonly<{
    fault: RunSearch | null;
    misplaced: { form: ComparisonForm; piece: MisplacedPiece } | null;
    within: Range;
    firstLetterFree: boolean;
  }>,
): Verdict {
  const { fault, misplaced, within, firstLetterFree } = found;
  const everywhere = { from: 0, to: source.form.text.length };
  const options = { firstLetterFree, finalPunctuationFree: true };
  if (input.paragraph !== null) {
    const elsewhere = findRun(quotation, source.form, source.loweredText, {
      ...options,
      within: everywhere,
    }).run;
    if (elsewhere) {
      const there = place(source, elsewhere);
      return {
        verdict: 'not-found',
        reasons: [
          {
            rule: 'QI-03',
            message: `these words stand in paragraph ${there.paragraph}, not in paragraph ${input.paragraph}`,
            sourceSpan: { start: there.start, end: there.end },
          },
        ],
        ...there,
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
            message: `these words are only in a part set aside from the body (${setAsideName(piece.kind)})`,
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
  const lettered = firstLetterFree
    ? null
    : findRun(quotation, source.form, source.loweredText, { ...options, firstLetterFree: true, within }).run;
  if (lettered) {
    const label = quotationStyle(input.style).label;
    return {
      verdict: 'changed',
      reasons: describeDifferences(quotation, source, lettered).map((reason) =>
        reason.rule === 'QI-02'
          ? { ...reason, rule: 'QI-19', message: `${reason.message}; ${label}: bracket the changed letter` }
          : reason,
      ),
      ...place(source, lettered),
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
  if (misplaced) reasons.unshift(misplacedReason(misplaced.form, misplaced.piece, source, within));
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

/** Says which piece of a marked quotation does not follow the piece before it. */
function misplacedReason(
  form: ComparisonForm,
  { failedPart, after }: MisplacedPiece,
  source: SourceWords,
  within: Range,
): VerdictReason {
  const piece = sliceForm(form, failedPart.from, failedPart.to);
  const earlier = findRun(piece, source.form, source.loweredText, {
    firstLetterFree: true,
    finalPunctuationFree: true,
    within: { from: within.from, to: after },
  }).run;
  const words = piece.text.trim();
  return {
    rule: 'QI-01',
    message: earlier
      ? `“${words}” stands before the piece that it follows here: pieces keep the order of the source`
      : `“${words}” does not stand in the source after the piece before it`,
    quotationSpan: {
      start: form.starts[failedPart.from] ?? 0,
      end: form.ends[failedPart.to - 1] ?? form.original.length,
    },
    sourceSpan: earlier ? sourceSpan(source, earlier) : undefined,
  };
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
