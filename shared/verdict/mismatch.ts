import type { Verdict } from '../model/verdict';
import { type ComparisonForm, sliceForm } from './comparison-form';
import { describeDifferences, setAsideName } from './differences';
import { findRun, type RunSearch } from './find-run';
import { matchMarked } from './marked-edits';
import type { MisplacedPiece } from './place-pieces';
import { proposeWindow } from './propose-window';
import { tokensOf } from './quotation-tokens';
import { placeIn, type SourceWords } from './source-words';
import { type Finding, type Range, spanIn, whole } from './spans';
import type { QuotationStyle } from './styles';

type Claim = Readonly<{ paragraph: number | null }>;
/** What the search for a match came upon: letters that fit but for an edge, and a piece that stands in no place. */
type NearMisses = Readonly<{
  fault: { form: ComparisonForm; search: RunSearch } | null;
  misplaced: { form: ComparisonForm; piece: MisplacedPiece } | null;
  within: Range;
  style: QuotationStyle;
}>;

/** Parentheses used as if they were square brackets (QI-24); null when that is not what is wrong. */
export function inParentheses(
  form: ComparisonForm,
  source: SourceWords,
  within: Range,
  style: QuotationStyle,
): Verdict | null {
  const text = form.text.replace(/\(([^()]{1,200})\)/gu, '[$1]');
  if (text === form.text) return null;
  const marked = matchMarked({ ...form, text }, source, within, style);
  if (!marked || !('verdict' in marked)) return null;
  const reasons = [...form.text.matchAll(/\([^()]{1,200}\)/gu)].flatMap(({ 0: found, index }): Finding[] => {
    const quotationSpan = spanIn(form, { from: index, to: index + found.length });
    const known = marked.reasons.find(
      (reason) =>
        reason.quotationSpan.start < quotationSpan.end && reason.quotationSpan.end > quotationSpan.start,
    );
    const at = known?.sourceSpan.start ?? marked.place.start;
    const sourceSpan = known?.sourceSpan ?? { start: at, end: at };
    // Parentheses of the source's own.
    if (source.canonical.slice(sourceSpan.start, sourceSpan.end) === found) return [];
    const message = `“${found}” is not in the source; what you add or replace stands in square brackets, not in parentheses`;
    return [{ rule: 'QI-24', message, quotationSpan, sourceSpan }];
  });
  return reasons.length === 0 ? null : { verdict: 'changed', reasons, ...marked.place };
}

/** The words did not match where they are claimed to stand: says where they stand instead, or how they differ. */
export function mismatchOf(
  claim: Claim,
  source: SourceWords,
  quotation: ComparisonForm,
  { fault, misplaced, within, style }: NearMisses,
): Verdict {
  const firstLetterFree = style.silentFirstLetter;
  const everywhere = { from: 0, to: source.form.text.length };
  const all = spanIn(quotation, whole(quotation));
  const options = { firstLetterFree, finalPunctuationFree: true };
  if (claim.paragraph !== null) {
    const elsewhere = findRun(quotation, source.form, source.loweredText, {
      ...options,
      within: everywhere,
    }).run;
    if (elsewhere) {
      const there = placeIn(source, elsewhere);
      return {
        verdict: 'not-found',
        reasons: [
          {
            rule: 'QI-03',
            message: `these words stand in paragraph ${there.paragraph}, not in paragraph ${claim.paragraph}`,
            quotationSpan: all,
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
            quotationSpan: all,
          },
        ],
      };
    }
  }
  const near = fault?.search;
  if (fault && near?.fault && near.faultAt) {
    const { rule, message, mine, theirs } = near.fault;
    return {
      verdict: 'changed',
      reasons: [
        {
          rule,
          message,
          quotationSpan: spanIn(fault.form, mine),
          sourceSpan: spanIn(source.form, theirs),
        },
      ],
      ...placeIn(source, near.faultAt),
    };
  }
  const lettered = firstLetterFree
    ? null
    : findRun(quotation, source.form, source.loweredText, { ...options, firstLetterFree: true, within }).run;
  if (lettered) {
    return {
      verdict: 'changed',
      reasons: describeDifferences(quotation, source, lettered).map((reason) =>
        reason.rule === 'QI-02'
          ? {
              ...reason,
              rule: 'QI-19',
              message: `${reason.message}; ${style.label}: bracket the changed letter`,
            }
          : reason,
      ),
      ...placeIn(source, lettered),
    };
  }
  const words = tokensOf(quotation).filter(({ kind }) => kind === 'word');
  const window =
    proposeWindow(words, source, within) ??
    (claim.paragraph === null ? null : proposeWindow(words, source, everywhere));
  if (!window) {
    const script = otherScript(quotation.text, source.form.text);
    const told = script
      ? {
          rule: 'QI-31',
          message: `the stored text is in ${script} script: a translation is no quotation; give it without marks, as “(author’s translation)” or with its translator`,
        }
      : { rule: 'QI-01', message: 'these words are not in the stored text' };
    return { verdict: 'not-found', reasons: [{ ...told, quotationSpan: all }] };
  }
  const reasons = describeDifferences(quotation, source, window);
  if (misplaced) {
    const { told, isPlain } = misplacedReason(misplaced.form, misplaced.piece, source, within);
    // That a piece stands nowhere says less than the words in it that differ.
    if (isPlain || reasons.length === 0) reasons.unshift(told);
  }
  if (reasons.length === 0)
    reasons.push({
      rule: 'QI-05',
      message: 'punctuation differs from the source',
      quotationSpan: all,
      sourceSpan: spanIn(source.form, window),
    });
  return { verdict: 'changed', reasons, ...placeIn(source, window) };
}

const SCRIPTS = [
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Latin', /\p{Script=Latin}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Chinese', /\p{Script=Han}/gu],
] as const;
/** Letters looked at to tell a text's script. */
const SAMPLE = 4000;

/** The script that a source is written in, where a quotation has none of it. */
function otherScript(quotation: string, source: string): string | null {
  const count = (text: string, letters: RegExp) => text.slice(0, SAMPLE).match(letters)?.length ?? 0;
  const [main] = SCRIPTS.map(([name, letters]) => ({ name, letters, size: count(source, letters) })).sort(
    (a, b) => b.size - a.size,
  );
  return main && main.size > 0 && count(quotation, main.letters) === 0 ? main.name : null;
}

/** Says which piece of a marked quotation does not follow the piece before it, or which bracket hides a change. */
function misplacedReason(
  form: ComparisonForm,
  { failedPart, after, because }: MisplacedPiece,
  source: SourceWords,
  within: Range,
): { told: Finding; isPlain: boolean } {
  if (because) return { told: because, isPlain: true };
  const piece = sliceForm(form, failedPart.from, failedPart.to);
  const earlier = findRun(piece, source.form, source.loweredText, {
    firstLetterFree: true,
    finalPunctuationFree: true,
    within: { from: within.from, to: after },
  }).run;
  const words = piece.text.trim();
  const told = {
    rule: 'QI-01',
    message: earlier
      ? `“${words}” stands before the piece that it follows here: pieces keep the order of the source`
      : `“${words}” does not stand in the source after the piece before it`,
    quotationSpan: spanIn(form, failedPart),
    sourceSpan: spanIn(source.form, earlier ?? { from: after, to: after }),
  };
  return { told, isPlain: earlier !== null };
}
