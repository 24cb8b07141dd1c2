import { type ComparisonForm, markAt } from './comparison-form';
import { findTurningWord, guardRightBefore } from './guard-words';
import { findRunTogether } from './run-together';
import { crossesSentenceEnd, sentenceEnd, sentenceStart } from './sentences';
import type { SourceWords } from './source-words';
import { type Finding, type Piece, quotationOf, type Range, spanIn } from './spans';

const MAGNITUDE =
  'hundred|thousand|million|billion|trillion|crore|lakh|bn|mn|tn|dozen|per cent|percent|percentage|pc|%|km|kilomet(?:er|re)s?|miles?|kg|tonnes?|tons?|barrels?|megawatts?|MW|GW|feet|acres|hectares|dollars|rupees|euros|years?|months?|weeks?|days?|hours?|minutes?';
const UNIT_AFTER = new RegExp(`^[ -](?:${MAGNITUDE})(?![\\p{L}\\p{N}])`, 'u');
const MAGNITUDE_FIRST =
  /^(?:hundred|thousand|million|billion|trillion|crore|lakh|per cent|percent|%)(?![\p{L}\p{N}])/u;
const COUNT_BEFORE =
  /(?:\p{N}|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|several|few)) $/iu;

export type EdgeFindings = Readonly<{ flags: Finding[]; cautions: Finding[] }>;
/** A quotation and the pieces of it that stand in the source, in order. */
export type PlacedWords = Readonly<{ quotation: ComparisonForm; pieces: readonly Piece[] }>;

/**
 * Looks at what stands directly outside a run of source words. `flags` name cuts that turn or tear what was said: a
 * negation right before the first word, a number without its unit, a nested mark without its partner. `cautions` name
 * softer ones in the same sentence.
 */
export function findEdgeCuts(source: SourceWords, { quotation, pieces }: PlacedWords): EdgeFindings {
  const { text } = source.form;
  const run = { from: pieces[0]?.run.from ?? 0, to: pieces.at(-1)?.run.to ?? 0 };
  const flags: Finding[] = [];
  const cautions: Finding[] = [];
  const note = (list: Finding[], rule: string, message: string, from: number, to: number) => {
    const there = { from: Math.max(0, from), to: Math.min(text.length, Math.max(from + 1, to)) };
    const here = quotationOf(pieces, there);
    list.push({
      rule,
      message,
      quotationSpan: spanIn(quotation, there.to <= run.from ? startOf(pieces) : here),
      sourceSpan: spanIn(source.form, there),
    });
  };

  const before = text.slice(Math.max(0, run.from - 32), run.from);
  const after = text.slice(run.to, run.to + 24);
  const inside = text.slice(run.from, run.to);

  const negation = guardRightBefore(before.replace(/'$/u, ''));
  if (negation)
    note(
      flags,
      'QI-33',
      `the source has “${negation}” right before these words`,
      before.lastIndexOf(negation) + run.from - before.length,
      before.lastIndexOf(negation) + run.from - before.length + negation.length,
    );
  const unit = /\p{N}$/u.test(inside) ? UNIT_AFTER.exec(after)?.[0] : undefined;
  if (unit !== undefined)
    note(flags, 'QI-33', `the number is cut from “${unit.trim()}”`, run.to + 1, run.to + unit.length);
  const count = MAGNITUDE_FIRST.test(inside) ? COUNT_BEFORE.exec(before)?.[0] : undefined;
  if (count !== undefined)
    note(flags, 'QI-33', 'the quotation starts inside a number', run.from - count.length, run.from - 1);
  const lonely = leftOpen(source, run);
  if (lonely !== null)
    note(flags, 'QI-12', 'a nested quotation mark has lost its partner at the edge', lonely, lonely + 1);
  if (
    /s$/u.test(inside) &&
    after[0] === "'" &&
    /^' \p{L}/u.test(after) &&
    markAt(source.form, run.to) === 'single' &&
    !opensSingle(source, run.to)
  )
    note(flags, 'QI-05', 'the source has a possessive here; its apostrophe is cut off', run.to, run.to + 1);

  const start = sentenceStart(source, run.from);
  // A mark that opens the quoted words in the source is none of the words cut.
  const lead = text.slice(start, run.from).replace(/(?<!\S)["'“‘]+$/u, '');
  const turning = negation ? null : findTurningWord(lead.split(' ').slice(-7).join(' '));
  if (turning)
    note(
      cautions,
      'QI-33',
      // Without the mark that opens the quoted words.
      `the sentence begins with words cut here: “${lead.replace(/\s["'“‘«]+\s*$/u, '').trim()}”`,
      start,
      start + lead.trimEnd().length,
    );
  const end = sentenceEnd(source, run.to);
  const rest = text.slice(run.to, end);
  if (
    /^,? (?:but|if|unless|until|except|provided|so long as|as long as|only|although|though|despite)(?!\p{L})/u.test(
      rest,
    )
  )
    note(cautions, 'QI-33', `the sentence goes on: “${rest.trim()}”`, run.to, end);
  flags.push(...findRunTogether(source, { quotation, pieces }));
  return { flags, cautions };
}

/** The unit that words left out would take from the number before them; null where no number stands there. */
export const findUnit = (before: string, omitted: string): string | null =>
  /\p{N}'? ?$/u.test(before) ? (UNIT_AFTER.exec(` ${omitted.trimStart()}`)?.[0].trim() ?? null) : null;

/** The place in the quotation before its first piece. */
const startOf = (pieces: readonly Piece[]): Range => {
  const at = pieces[0]?.segment.from ?? 0;
  return { from: at, to: at };
};

/** Where the run holds one mark of a double pair whose other one stands directly outside; null where it does not. */
function leftOpen(source: SourceWords, run: Range): number | null {
  const { text } = source.form;
  const closesOutside = markAt(source.form, run.to) === 'double' && text[run.to] === "'";
  const opensOutside =
    run.from > 0 && markAt(source.form, run.from - 1) === 'double' && text[run.from - 1] === "'";
  if (!closesOutside && !opensOutside) return null;
  const { unclosed, unopened } = lonelyMarks(source, [run]);
  if (closesOutside && unopened.length === 0) return unclosed[0] ?? null;
  return opensOutside && unclosed.length === 0 ? (unopened[0] ?? null) : null;
}

/** Where double marks of these stretches of the source, taken as one row of words, lack their partner. */
export function lonelyMarks(
  source: SourceWords,
  runs: readonly Range[],
): Readonly<{ unclosed: readonly number[]; unopened: readonly number[] }> {
  const { text } = source.form;
  const unclosed: number[] = [];
  const unopened: number[] = [];
  for (const run of runs) {
    for (let at = run.from; at < run.to; at += 1) {
      if (text[at] !== "'" || markAt(source.form, at) !== 'double') continue;
      const opens = (at === 0 || /[\s(—[']/u.test(text[at - 1] ?? ' ')) && /[^\s]/u.test(text[at + 1] ?? ' ');
      if (opens) unclosed.push(at);
      else if (unclosed.pop() === undefined) unopened.push(at);
    }
  }
  return { unclosed, unopened };
}

/** Is a single quotation mark open in the paragraph before the place? Then the mark there closes it. */
function opensSingle(source: SourceWords, at: number): boolean {
  const { text } = source.form;
  let open = false;
  for (let i = Math.max(0, at - 400); i < at; i += 1) {
    if (text[i] !== "'" || markAt(source.form, i) !== 'single') continue;
    const next = text[i + 1] ?? ' ';
    const previous = text[i - 1] ?? ' ';
    if (/[\s(—]/u.test(previous) && next !== ' ') open = true;
    else if (!/\p{L}/u.test(next)) open = false;
  }
  return open;
}

/**
 * What was cut from the captured words of a quote: a negation, hedge or condition of the same sentence directly beside
 * the kept words. Null where the words are not simply fewer.
 */
export function findNarrowing(
  source: SourceWords,
  kept: Range,
  captured: Range,
): { word: string; from: number; to: number } | null {
  if (kept.from < captured.from || kept.to > captured.to) return null;
  const near = (words: readonly string[]) => findTurningWord(words.join(' '));
  if (kept.from > captured.from && !crossesSentenceEnd(source, captured.from, kept.from)) {
    const word = near(source.form.text.slice(captured.from, kept.from).trim().split(' ').slice(-1));
    if (word) return { word, from: captured.from, to: kept.from };
  }
  if (kept.to < captured.to && !crossesSentenceEnd(source, kept.to - 1, captured.to - 1)) {
    const word = near(source.form.text.slice(kept.to, captured.to).trim().split(' ').slice(0, 2));
    if (word) return { word, from: kept.to, to: captured.to };
  }
  return null;
}
