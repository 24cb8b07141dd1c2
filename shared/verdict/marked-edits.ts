import type { VerdictReason } from '../model/verdict';
import { type ComparisonForm, sliceForm } from './comparison-form';
import { type FoundRun, findRun } from './find-run';
import { findGuardWord } from './guard-words';
import { paragraphAt, type SourceWords, wordsOf } from './source-words';

type Part =
  | { kind: 'words'; from: number; to: number }
  | { kind: 'ellipsis'; from: number; to: number }
  | { kind: 'bracket'; from: number; to: number; inside: string };

const MARK = /\u2026|\[([^[\]]{0,400})\]/gu;
/** A bracket may replace this many source words; more is a rewrite. */
const MAX_REPLACED_WORDS = 8;
const MAX_SKIPPED_PARAGRAPHS = 3;

/** Splits a quotation at ellipses and brackets; null when it has neither. */
function splitAtMarks(quotation: ComparisonForm): Part[] | null {
  const parts: Part[] = [];
  let at = 0;
  for (const match of quotation.text.matchAll(MARK)) {
    if (match.index > at) parts.push({ kind: 'words', from: at, to: match.index });
    const to = match.index + match[0].length;
    if (match[1] === undefined) parts.push({ kind: 'ellipsis', from: match.index, to });
    else parts.push({ kind: 'bracket', from: match.index, to, inside: match[1] });
    at = to;
  }
  if (parts.length === 0) return null;
  if (at < quotation.text.length) parts.push({ kind: 'words', from: at, to: quotation.text.length });
  return parts;
}

/** Drops the white space at the edges of a part, keeping offsets. */
function trimmed(form: ComparisonForm, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && form.text[start] === ' ') start += 1;
  while (end > start && form.text[end - 1] === ' ') end -= 1;
  return { from: start, to: end };
}

export type MarkedMatch = Readonly<{ from: number; to: number; reasons: VerdictReason[]; flagged: boolean }>;
export type MarkedFailure = Readonly<{ failedPart: { from: number; to: number }; after: number }>;

/**
 * Judges a quotation that signals its changes: every segment between marks must stand in the source, in order
 * (QI-01); what the marks leave out, replace or add is reported, and flagged when it could turn the meaning.
 * Returns null when the quotation carries no marks.
 */
export function matchMarked(
  quotation: ComparisonForm,
  source: SourceWords,
  within: { from: number; to: number },
  firstLetterFree: boolean,
): MarkedMatch | MarkedFailure | null {
  const parts = splitAtMarks(quotation);
  if (!parts) return null;
  // A first segment may stand in several places ("The talks"); the first place from which the rest follows is taken.
  let failure: MarkedFailure | null = null;
  let from = within.from;
  for (let tries = 0; tries < 50; tries += 1) {
    const attempt = matchFrom(quotation, parts, source, { from, to: within.to }, firstLetterFree);
    if (!('failedPart' in attempt)) return attempt;
    failure ??= attempt;
    if (attempt.restartAt === null) break;
    from = attempt.restartAt;
  }
  return failure;
}

type Attempt = MarkedMatch | (MarkedFailure & { restartAt: number | null });

function matchFrom(
  quotation: ComparisonForm,
  parts: readonly Part[],
  source: SourceWords,
  within: { from: number; to: number },
  firstLetterFree: boolean,
): Attempt {
  const reasons: VerdictReason[] = [];
  let flagged = false;
  let previous: FoundRun | null = null;
  let first: FoundRun | null = null;
  let pending: Part[] = [];
  let ellipses = 0;
  let leftOut = 0;
  let kept = 0;
  let bracketed = 0;
  const spanOf = (part: { from: number; to: number }) => ({
    start: quotation.starts[part.from] ?? 0,
    end: quotation.ends[part.to - 1] ?? quotation.original.length,
  });
  const flag = (rule: string, message: string, part: { from: number; to: number }) => {
    flagged = true;
    reasons.push({ rule, message, quotationSpan: spanOf(part) });
  };

  const settle = (gap: { from: number; to: number } | null): boolean => {
    const omitted = gap ? source.form.text.slice(gap.from, gap.to) : '';
    const sourceSpan =
      gap && gap.to > gap.from
        ? { start: source.form.starts[gap.from] ?? 0, end: source.form.ends[gap.to - 1] ?? 0 }
        : undefined;
    const ellipsis = pending.find((part) => part.kind === 'ellipsis');
    const brackets = pending.filter((part) => part.kind === 'bracket');
    if (ellipsis) {
      ellipses += 1;
      leftOut += wordsOf(omitted).length;
      if (gap) {
        const rule = /[.?!]/u.test(omitted) ? 'QI-22' : 'QI-21';
        reasons.push({
          rule,
          message:
            omitted.trim() === '' ? 'the ellipsis leaves nothing out' : `left out: “${omitted.trim()}”`,
          quotationSpan: spanOf(ellipsis),
          sourceSpan,
        });
        const guard = findGuardWord(omitted);
        if (guard) flag('QI-33', `the words left out include “${guard}”`, ellipsis);
      }
    }
    for (const bracket of brackets) {
      if (bracket.kind !== 'bracket') continue;
      bracketed += wordsOf(bracket.inside).length;
      const replaced = !ellipsis && gap ? omitted.trim() : '';
      if (wordsOf(replaced).length > MAX_REPLACED_WORDS) return false;
      const isComment = /^(?:sic|emphasis added|emphasis in original)$/iu.test(bracket.inside.trim());
      const rule = isComment ? (/sic/iu.test(bracket.inside) ? 'QI-26' : 'QI-28') : 'QI-24';
      if (isComment && replaced !== '') return false;
      reasons.push({
        rule,
        message: isComment
          ? `comment: [${bracket.inside}]`
          : replaced
            ? `“[${bracket.inside}]” stands for “${replaced}”`
            : `“[${bracket.inside}]” was put in`,
        quotationSpan: spanOf(bracket),
        sourceSpan,
      });
      const guard = isComment ? null : (findGuardWord(replaced) ?? findGuardWord(bracket.inside));
      if (guard) flag('QI-33', `the bracketed change touches “${guard}”`, bracket);
    }
    pending = [];
    return true;
  };

  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'words') {
      pending.push(part);
      continue;
    }
    const segment = trimmed(quotation, part.from, part.to);
    if (segment.to <= segment.from) continue;
    if (
      !/[\p{L}\p{N}]/u.test(quotation.text.slice(segment.from, segment.to)) &&
      index === parts.length - 1 &&
      /^[.,']*$/u.test(quotation.text.slice(segment.from, segment.to))
    ) {
      continue;
    }
    const afterBracket = pending.at(-1)?.kind === 'bracket' && part.from === segment.from;
    const next = parts[index + 1];
    const beforeBracket = next?.kind === 'bracket' && part.to === segment.to;
    const reach = previous ? Math.min(within.to, maxReach(source, previous.to)) : within.to;
    const search: ReturnType<typeof findRun> = findRun(
      sliceForm(quotation, segment.from, segment.to),
      source.form,
      source.loweredText,
      {
        firstLetterFree:
          firstLetterFree &&
          (index === 0 || /[.\u2026]$/u.test(quotation.text.slice(0, segment.from).trimEnd())),
        finalPunctuationFree: index === parts.length - 1,
        openStart: afterBracket,
        openEnd: beforeBracket,
        within: previous ? { from: previous.to, to: reach } : within,
      },
    );
    const run = search.run;
    if (!run)
      return {
        failedPart: segment,
        after: previous?.to ?? within.from,
        restartAt: first ? first.from + 1 : null,
      };
    if (previous && pending.length > 0) {
      const gap = { from: previous.to, to: run.from };
      // Without an ellipsis a bracket stands for the words it replaces, not for a jump to another place.
      const jumps =
        !pending.some((mark) => mark.kind === 'ellipsis') &&
        wordsOf(source.form.text.slice(gap.from, gap.to)).length > MAX_REPLACED_WORDS;
      if (jumps || !settle(gap))
        return { failedPart: segment, after: previous.to, restartAt: first ? first.from + 1 : null };
    } else if (!previous && pending.length > 0 && !settle(null)) {
      return { failedPart: segment, after: within.from, restartAt: null };
    }
    for (const rule of run.levelledBy)
      reasons.push({
        rule,
        message: TYPOGRAPHY_MESSAGES[rule] ?? 'typography differs',
        quotationSpan: spanOf(segment),
      });
    kept += wordsOf(quotation.text.slice(segment.from, segment.to)).length;
    first ??= run;
    previous = run;
  }
  if (!previous || !first)
    return { failedPart: { from: 0, to: quotation.text.length }, after: within.from, restartAt: null };
  if (pending.length > 0) settle(null);
  const whole = { from: 0, to: quotation.text.length };
  const paragraphs =
    paragraphAt(source.blockStarts, source.form.starts[previous.from] ?? 0) -
    paragraphAt(source.blockStarts, source.form.starts[first.from] ?? 0) +
    1;
  if (ellipses > 2)
    flag('QI-34', `${ellipses} ellipses: check that the pieces still say what the source says`, whole);
  if (paragraphs > 2) flag('QI-34', `the pieces come from ${paragraphs} paragraphs`, whole);
  if (leftOut > kept) flag('QI-34', `more words were left out (${leftOut}) than kept (${kept})`, whole);
  if (bracketed > 0.25 * (bracketed + kept))
    flag('QI-35', 'more than a quarter of the words stand in brackets', whole);
  return { from: first.from, to: previous.to, reasons, flagged };
}

function maxReach(source: SourceWords, at: number): number {
  const paragraph = paragraphAt(source.blockStarts, source.form.starts[at] ?? source.canonical.length);
  const limit = source.blockStarts[paragraph - 1 + MAX_SKIPPED_PARAGRAPHS];
  if (limit === undefined) return source.form.text.length;
  const index = source.form.starts.findIndex((start) => start >= limit);
  return index < 0 ? source.form.text.length : index;
}

/** What was levelled, in words an analyst reads. */
export const TYPOGRAPHY_MESSAGES: Readonly<Record<string, string>> = {
  'QI-10': 'spacing differs',
  'QI-11': 'straight and curly marks differ',
  'QI-12': 'quotation marks are set for the other nesting level',
  'QI-13': 'dashes are set differently',
  'QI-14': 'the ellipsis is set differently',
  'QI-15': 'ligatures, soft hyphens or composed letters differ',
  'QI-18': 'the all-caps opening is set in normal case',
  'QI-19': 'the first letter changed case to fit the sentence',
  'QI-20': 'the final comma or period differs',
};
