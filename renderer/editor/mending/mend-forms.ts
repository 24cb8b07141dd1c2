import type { Span, StyleId } from '../../../shared/model';
import { quotationStyle } from '../../../shared/verdict/styles';
import type { Difference } from './differences';
import { narrowed, type WordEdit } from './word-edits';

/** Puts the stored words back at one difference, with the spaces and marks that stand around them. */
export function restoringEdit(words: string, text: string, difference: Difference): WordEdit {
  const { between, sourceBetween } = difference;
  const stored = text.slice(sourceBetween.start, sourceBetween.end).replace(/\s*\n\s*/gu, '\n');
  const rest = words.slice(0, between.start) + words.slice(between.end);
  return narrowed(words, { ...between, insert: withMarksOf(rest, stored) });
}

/**
 * Quoted words inside the quotation keep the marks that the analyst gave them: one mark of a pair is never put back in
 * another form than its partner has.
 */
function withMarksOf(rest: string, stored: string): string {
  const has = (mark: RegExp) => mark.test(rest);
  if (/[“”]/u.test(stored) && !has(/[“”]/u)) {
    if (has(/"/u)) return stored.replace(/[“”]/gu, '"');
    if (has(/‘/u) || has(/’(?!\p{L})/u)) return stored.replaceAll('“', '‘').replaceAll('”', '’');
  }
  if (/[‘’]/u.test(stored) && has(/[“”]/u) && !has(/‘/u))
    return stored.replaceAll('‘', '“').replace(/’(?!\p{L})/gu, '”');
  return stored;
}

/** Where the restored words of a difference end, in the words after `restoringEdit`. */
export const endOfRestored = ({ between, source, sourceBetween }: Difference): number =>
  between.start + Math.max(0, source.end - sourceBetween.start);

/** Ways to bracket what was put in or changed, the lightest first; none where nothing stands that could be bracketed. */
export function bracketForms(words: string, text: string, difference: Difference): WordEdit[] {
  const { span, source, kind } = difference;
  const mine = words.slice(span.start, span.end);
  if (mine.trim() === '') return [];
  const whole: WordEdit = { ...span, insert: `[${mine}]` };
  const theirs = text.slice(source.start, source.end);
  // Parentheses were meant as brackets (QI-24).
  if (words[span.start - 1] === '(' && words[span.end] === ')')
    return [{ start: span.start - 1, end: span.end + 1, insert: `[${mine}]` }];
  const first = String.fromCodePoint(mine.codePointAt(0) ?? 0);
  const sameButFirst = mine.slice(first.length) === theirs.slice(first.length);
  if (kind === 'case' && sameButFirst)
    return [{ start: span.start, end: span.start + first.length, insert: `[${first}]` }, whole];
  return [whole];
}

/** The ellipsis as briefs print it; the spaces inside do not break over a line's end. */
const ELLIPSES = { '. . .': '.\u00a0.\u00a0.', '…': '…', '...': '...' } as const;

/**
 * Ways to set an ellipsis between two words, in the style's form: within a sentence, after the punctuation that stands
 * there, and after a period, as a cut across a sentence's end wants it (QI-22). The likeliest comes first for `cut`, the
 * source words left out; the verdict picks.
 */
export function ellipsisForms(words: string, between: Span, cut: string, style: StyleId): WordEdit[] {
  const form = quotationStyle(style).ellipsis;
  const ellipsis = ELLIPSES[form];
  const crosses = /[.?!۔؟][’”'")\]]*(?:\s|$)/u.test(cut);
  const stands = /^[.,;:?!۔؟’”'")]*/u.exec(words.slice(between.start, between.end))?.[0] ?? '';
  const kept = stands.replace(/\.+$/u, '');
  const isEnded = /[.?!۔؟][’”'")\]]*$/u.test(words.slice(0, between.start));
  const plain = `${isEnded ? '\u00a0' : ' '}${ellipsis} `;
  const afterKept = kept === '' ? [] : [`${kept}${/[?!۔؟]/u.test(kept) ? '\u00a0' : ' '}${ellipsis} `];
  const fourDots = isEnded ? [] : [form === '. . .' ? `.\u00a0${ellipsis} ` : `. ${ellipsis} `];
  const forms = crosses
    ? [...(/[?!۔؟]/u.test(kept) ? afterKept : []), ...fourDots, ...afterKept, plain]
    : [plain, ...afterKept, ...fourDots];
  return forms.map((insert) => ({ ...between, insert }));
}

/** [sic] in the place of a span, or after a word where the span is empty. */
export const sicAt = (span: Span): WordEdit => ({ ...span, insert: ' [sic]', italic: { start: 2, end: 5 } });

/** Where a "sic" stands without its brackets, at a word or right after it; null where none does. */
export function typedSic(words: string, word: Span): Span | null {
  return (
    [...words.matchAll(/\s*(?:\(\s*sic\s*\)|(?<![[\p{L}])sic(?![\]\p{L}]))/giu)]
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
      .find(({ start, end }) => start === word.end || (start < word.end && end > word.start)) ?? null
  );
}
