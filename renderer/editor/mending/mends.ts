import { canonicalText, isReleasable, type Span, type Verdict } from '../../../shared/model';
import { quotationStyle } from '../../../shared/verdict/styles';
import { storedWordsFor } from '../quotation/stored-words';
import { type JudgedBy, type JudgedQuotation, judge } from '../quotation/verdict-board';
import { type Difference, differencesOf } from './differences';
import { bracketForms, ellipsisForms, endOfRestored, restoringEdit, sicAt, typedSic } from './mend-forms';
import { tornEdits } from './torn-words';
import { editsBetween, endAfter, spansAfter, type WordEdit, withEdits } from './word-edits';

/** What one key does to a quotation. */
export type Mend = 'bracket' | 'ellipsis' | 'sic' | 'restore' | 'restore-all';

export type MendRequest = JudgedBy & {
  mend: Mend;
  quotation: JudgedQuotation;
  /** Selected words of the quotation (UTF-16 offsets, empty for a caret); null when the caret is elsewhere. */
  caret: Span | null;
};

export type MendPlan =
  | {
      edits: WordEdit[];
      /** Where the caret belongs in the new words. */
      caretAt: number;
      /** What was done, and what is left to do. */
      says: string;
    }
  | { refused: string };

const refuse = (refused: string): MendPlan => ({ refused });

/**
 * Plans one mend. It is only carried out where the verdict, with everything else as the source has it, then accepts the
 * quotation: no mend hides a change. Otherwise the plan says why not.
 */
export function planMend(request: MendRequest): MendPlan {
  const { quotation, sources, mend } = request;
  const { verdict, fields } = quotation;
  if (verdict === null)
    return refuse('The source of this quotation is still being read. Try again in a moment.');
  const article = sources.articles.get(fields.articleId);
  if (article === undefined)
    return refuse('The article of this quotation is not in the library, so there is nothing to mend it by.');
  const differences = differencesOf(quotation, sources);
  const text = canonicalText(article.text.blocks);
  const work = { request, verdict, text, differences };
  switch (mend) {
    case 'restore-all':
      return restoreAll(work);
    case 'restore':
      return restoreOne(work);
    case 'sic':
      return addSic(work);
    case 'bracket':
      return addBracket(work);
    case 'ellipsis':
      return addEllipsis(work);
  }
}

type Work = { request: MendRequest; verdict: Verdict; text: string; differences: readonly Difference[] };

/** The difference at the caret, else the next one, else the first. */
export function differenceAt<D extends { span: Span }>(
  differences: readonly D[],
  caret: Span | null,
): D | undefined {
  if (caret === null) return differences[0];
  return (
    differences.find(({ span }) => span.start <= caret.end && span.end >= caret.start) ??
    differences.find(({ span }) => span.start >= caret.end) ??
    differences[0]
  );
}

function restoreAll({ request, verdict }: Work): MendPlan {
  const { quotation, sources } = request;
  const article = sources.articles.get(quotation.fields.articleId);
  const stored = storedWordsFor(quotation, verdict, article);
  if (stored === null) return refuse('No words were saved with this quotation.');
  const edits = editsBetween(quotation.words, stored.replace(/\s*\n\s*/gu, '\n'));
  if (edits.length === 0) return refuse('These are the words that were saved.');
  return { edits, caretAt: stored.length, says: `Words restored.${stillWrong(request, edits)}` };
}

function restoreOne(work: Work): MendPlan {
  const { request, verdict, text, differences } = work;
  const difference = differenceAt(differences, request.caret);
  if (difference) {
    const edit = restoringEdit(request.quotation.words, text, difference);
    const left = differences.length - 1;
    const says = `Restored the stored words.${left === 0 ? stillWrong(request, [edit]) : ''}`;
    const plan = planned(edit, says, left);
    return { ...plan, caretAt: endOfRestored(difference) };
  }
  const torn = tornEdits(request.quotation.words, verdict, text);
  const [edge] = torn;
  if (edge)
    return {
      edits: torn,
      caretAt: endAfter(torn, edge),
      says: `Made its words whole.${stillWrong(request, torn)}`,
    };
  // No single difference can be told apart: a mark or a place is wrong.
  if (isReleasable(verdict.verdict) && !hasMarks(request.quotation.words))
    return refuse('These words match the stored text: there is nothing to restore.');
  return restoreAll(work);
}

function addSic(work: Work): MendPlan {
  const { quotation, caret } = work.request;
  if (caret === null) return refuse('Put the caret at the word that is wrong in the source.');
  const { words } = quotation;
  const word = [...words.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’\u2010\u2011-][\p{L}\p{N}\p{M}]+)*/gu)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .findLast(({ start }) => start <= (caret.end > caret.start ? caret.end - 1 : caret.start));
  if (!word) return refuse('Put the caret at the word that is wrong in the source.');
  const typed = typedSic(words, word);
  const added = work.differences.find(({ span }) => isWithin(span, typed));
  if (typed && added?.kind === 'added')
    return tried(work, [{ edit: sicAt(typed), restored: added }], 'Set [sic] in brackets.');
  const shown = words.slice(word.start, word.end);
  if (/^[^\p{L}\p{N}]*\[\s*sic/iu.test(words.slice(word.end)) || isBracketed(words, word.start))
    return refuse(`“${shown}” stands in or before a bracket already.`);
  const own = work.differences.find(({ span }) => span.start < word.end && span.end > word.start);
  if (own) {
    const theirs = work.text.slice(own.source.start, own.source.end);
    return refuse(
      theirs === ''
        ? `[sic] says that the source has “${shown}”, but the source does not have it.`
        : `[sic] says that the source has “${shown}”, but the source has “${theirs}”.`,
    );
  }
  const edit = sicAt({ start: word.end, end: word.end });
  return tried(work, [{ edit, restored: null }], `Added [sic] after “${shown}”.`);
}

const isWithin = (inner: Span, outer: Span | null): boolean =>
  outer !== null && inner.start >= outer.start && inner.end <= outer.end;

function addBracket(work: Work): MendPlan {
  const { request, text, differences, verdict } = work;
  const { words } = request.quotation;
  const difference = differenceAt(differences, request.caret);
  if (!difference) {
    const round = verdict.reasons.find(
      ({ rule, quotationSpan }) => rule === 'QI-24' && words[quotationSpan?.start ?? -1] === '(',
    )?.quotationSpan;
    if (round && words[round.end - 1] === ')') {
      const edit = { ...round, insert: `[${words.slice(round.start + 1, round.end - 1)}]` };
      return tried(work, [{ edit, restored: null }], 'Made the parentheses square brackets.');
    }
    return refuse(nothingToMark(work));
  }
  if (difference.kind === 'missing') return markCut(work, difference);
  const forms = bracketForms(words, text, difference);
  if (forms.length === 0)
    return refuse(
      'Brackets show words that were put in. Punctuation that was left out has no mark: restore it.',
    );
  return tried(
    work,
    forms.map((edit) => ({ edit, restored: difference })),
    `Bracketed “${words.slice(difference.span.start, difference.span.end)}”.`,
  );
}

function addEllipsis(work: Work): MendPlan {
  const { request, differences } = work;
  const { caret, quotation } = request;
  const { words } = quotation;
  if (caret && caret.end > caret.start) return cutSelection(work, caret);
  const missing = differences.filter(({ kind }) => kind === 'missing');
  const gap = differenceAt(missing, caret);
  if (gap) return markCut(work, gap);
  const other = differenceAt(differences, caret);
  if (other)
    return refuse(
      other.kind === 'added'
        ? `“${words.slice(other.span.start, other.span.end)}” was put in, not left out: brackets mark it.`
        : 'Something else stands here in place of the source’s words: brackets mark it.',
    );
  const ellipses = [...words.matchAll(/\s*(?:\.\s?)?(?:\[\s?…\s?\]|…|\.\s?\.\s?\.)\s*/gu)].map(
    ({ 0: found, index }) => ({ span: { start: index, end: index + found.length } }),
  );
  const set = work.verdict.verdict === 'flagged' ? differenceAt(ellipses, caret) : undefined;
  if (set && set.span.start > 0 && set.span.end < words.length) {
    const forms = ellipsisForms(words, set.span, leftOutAt(work.verdict, set.span, work.text), request.style);
    const plan = tried(
      work,
      forms.map((edit) => ({ edit, restored: null })),
      'Set the ellipsis in the style’s form.',
    );
    if (!('refused' in plan) && withEdits(words, plan.edits) !== words) return plan;
  }
  const { label, edgeEllipsis } = quotationStyle(request.style);
  if (edgeEllipsis === 'unwanted' && caret && atEdge(words, caret))
    return refuse(`Nothing to mark: ${label} wants no ellipsis where a quotation begins or ends.`);
  return refuse(
    ellipses.length > 0
      ? 'Every cut in this quotation is marked.'
      : 'No words are left out of this quotation.',
  );
}

const atEdge = (words: string, { start, end }: Span): boolean =>
  words.slice(0, start).trim() === '' || words.slice(end).trim() === '';

const isLetter = (char: string | undefined): boolean => /[\p{L}\p{N}\p{M}’'-]/u.test(char ?? '');

function cutSelection(work: Work, selected: Span): MendPlan {
  const { words } = work.request.quotation;
  // Half words are not cut.
  let { start, end } = selected;
  const isInside = (at: number) => isLetter(words[at - 1]) && isLetter(words[at]);
  while (start > 0 && isInside(start)) start -= 1;
  while (end < words.length && isInside(end)) end += 1;
  if (atEdge(words, { start, end })) {
    const { label, edgeEllipsis } = quotationStyle(work.request.style);
    if (edgeEllipsis === 'unwanted')
      return refuse(`Delete the words: ${label} wants no ellipsis where a quotation begins or ends.`);
  }
  const inSelection = work.differences.filter(({ span }) => span.start >= start && span.end <= end);
  const between = {
    start: words.slice(0, start).trimEnd().length,
    end: words.length - words.slice(end).trimStart().length,
  };
  const rest = { ...work, differences: work.differences.filter((each) => !inSelection.includes(each)) };
  return tried(
    rest,
    ellipsisForms(words, between, words.slice(start, end), work.request.style).map((edit) => ({
      edit,
      restored: null,
    })),
    'Cut the words; an ellipsis shows it.',
  );
}

function markCut(work: Work, gap: Difference): MendPlan {
  const { request, text } = work;
  const left = text.slice(gap.source.start, gap.source.end);
  const crossed = text.slice(gap.sourceBetween.start, gap.source.end);
  return tried(
    work,
    ellipsisForms(request.quotation.words, gap.between, crossed, request.style).map((edit) => ({
      edit,
      restored: gap,
    })),
    `Marked that “${shortened(left)}” is left out.`,
  );
}

/** The source words that an ellipsis stands for, as the verdict found them. */
function leftOutAt({ reasons }: Verdict, { start, end }: Span, text: string): string {
  const cut = reasons.find(
    ({ quotationSpan, sourceSpan }) =>
      sourceSpan && quotationSpan && quotationSpan.start < end && quotationSpan.end > start,
  )?.sourceSpan;
  return cut ? text.slice(cut.start, cut.end) : '';
}

/** The verdict once edits are made, as the board will give it: by speaker, italics, style and dates too. */
function verdictAfter(
  { quotation, sources, style, speakers, writtenOn }: MendRequest,
  edits: readonly WordEdit[],
): Verdict {
  const put = edits.flatMap((edit): Span[] => {
    if (!edit.italic) return [];
    const at = endAfter(edits, edit) - edit.insert.length;
    return [{ start: at + edit.italic.start, end: at + edit.italic.end }];
  });
  const italics = [...spansAfter(quotation.italics ?? [], edits), ...put].sort((a, b) => a.start - b.start);
  const after = { ...quotation, words: withEdits(quotation.words, edits), italics };
  return judge(after, sources, style, speakers, writtenOn);
}

/** What restored words do not mend: who is said to have spoken them, say. */
function stillWrong(request: MendRequest, edits: readonly WordEdit[]): string {
  const { verdict, reasons } = verdictAfter(request, edits);
  const [reason] = reasons;
  return isReleasable(verdict) || !reason ? '' : ` Still to mend: ${reason.message}.`;
}

type Candidate = { edit: WordEdit; restored: Difference | null };

/**
 * The first candidate that makes a marked edit, else the first that a reviewer is asked to look at, judged with all
 * other differences restored: so a mend is refused for its own faults only, and never for its neighbours'.
 */
function tried(work: Work, candidates: readonly Candidate[], says: string): MendPlan {
  const { request, text, differences } = work;
  const { quotation } = request;
  let flagged: { edit: WordEdit; verdict: Verdict } | null = null;
  let failed: Verdict | null = null;
  for (const { edit, restored } of candidates) {
    const others = differences
      .filter((each) => each !== restored)
      .map((each) => restoringEdit(quotation.words, text, each))
      .filter((other) => other.end <= edit.start || other.start >= edit.end);
    const verdict = verdictAfter(request, [...others, edit]);
    if (verdict.verdict === 'marked') return planned(edit, says, remaining(work, restored));
    if (verdict.verdict === 'flagged') flagged ??= { edit, verdict };
    else failed ??= verdict;
  }
  if (flagged) {
    const restored = candidates.find(({ edit }) => edit === flagged.edit)?.restored ?? null;
    return planned(flagged.edit, says, remaining(work, restored), flagged.verdict);
  }
  return refuse(
    `No mark makes this lawful: ${failed?.reasons[0]?.message ?? 'the words would still not match'}.`,
  );
}

const remaining = ({ differences }: Work, done: Difference | null): number =>
  differences.length - (done === null ? 0 : 1);

function planned(
  edit: WordEdit,
  says: string,
  left: number,
  flagged: Verdict | null = null,
): Extract<MendPlan, { edits: WordEdit[] }> {
  const why = (
    flagged?.reasons.find(
      ({ quotationSpan: at }) => at && at.start < edit.start + edit.insert.length && at.end > edit.start,
    ) ?? flagged?.reasons[0]
  )?.message;
  const look = why === undefined ? '' : ` Look again: ${why}.`;
  const more =
    left <= 0 ? '' : ` ${left} more ${left === 1 ? 'difference' : 'differences'} in this quotation.`;
  return { edits: [edit], caretAt: endAfter([edit], edit), says: `${says}${look}${more}` };
}

function nothingToMark({ verdict, request }: Work): string {
  if (isReleasable(verdict.verdict))
    return hasMarks(request.quotation.words)
      ? 'Every change in this quotation is marked.'
      : 'These words match the stored text: there is no change to mark.';
  return `No mark mends this: ${verdict.reasons[0]?.message ?? 'the words are not in the stored text'}.`;
}

const hasMarks = (words: string): boolean => /\[[^\][]*\]|…|\.\s?\.\s?\./u.test(words);

const isBracketed = (words: string, at: number): boolean =>
  words.lastIndexOf('[', at) > words.lastIndexOf(']', at) && words.indexOf(']', at) >= 0;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 58).replace(/\s\S*$/u, '')} …`;
};
