import { type ComparisonForm, markAt } from './comparison-form';
import { marksAgree, pairMarks } from './mark-pairs';
import { edgeWord, type Range, wordAround } from './spans';
import { tearsWord } from './tears-word';

/** A rule that levelled a difference ("QI-12", …), with the first place where it did, on both sides. */
export type Levelled = Readonly<{ rule: string; mine: Range; theirs: Range }>;

/** A contiguous run of source words that a quotation (or a segment of one) stands for, by places in the source form. */
export type FoundRun = Readonly<{
  from: number;
  to: number;
  /** Empty when the characters are the same. */
  levelledBy: readonly Levelled[];
}>;

/** Why a run that has the right letters is still not the quotation, and where that shows on both sides. */
export type EdgeFault = Readonly<{ rule: string; message: string; mine: Range; theirs: Range }>;

export type RunSearch = Readonly<{
  run: FoundRun | null;
  fault: EdgeFault | null;
  faultAt: Range | null;
}>;

type Options = Readonly<{
  /** May the first letter change case silently (QI-19)? */
  firstLetterFree: boolean;
  /** May the last comma or period change silently (QI-20)? */
  finalPunctuationFree: boolean;
  /** Is the start (end) cut by a bracket, so that it may lie inside a word? */
  openStart?: boolean;
  openEnd?: boolean;
  /** Only runs that start in `[from, to)` of the source form. */
  within: { from: number; to: number };
}>;

/** Splits trailing commas, periods and closing marks off the levelled words of a quotation. */
function splitTail(text: string): { core: number } {
  let core = text.length;
  while (core > 0 && /[.,']/u.test(text[core - 1] ?? '')) core -= 1;
  // An apostrophe that ends a word ("partners'") is not told from a closing mark here; `matchTail` compares it.
  return { core };
}

/** A period behind these belongs to them and ends no sentence, so it is not final punctuation. */
const TITLE_AT_END = /(?:^|[^\p{L}])(Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sen|Rep|Gov|Hon|Rev|St)$/u;

/** Compares what follows the core on both sides (QI-20). Returns the end of the run in the source, or a fault. */
function matchTail(
  quotation: ComparisonForm,
  core: number,
  source: ComparisonForm,
  sourceAt: number,
): { to: number; changed: boolean } | EdgeFault {
  const tail = quotation.text.slice(core);
  const mine = { from: core, to: quotation.text.length };
  if (source.text.startsWith(tail, sourceAt)) {
    const end = sourceAt + tail.length;
    const next = source.text.slice(end).match(/^['.,]*[?!]/u);
    return next && !/[?!]$/u.test(quotation.text)
      ? {
          rule: 'QI-20',
          message: `the source has “${next[0].at(-1)}” here; a question or exclamation mark is never dropped`,
          mine: { from: mine.to, to: mine.to },
          theirs: { from: end, to: end + next[0].length },
        }
      : { to: end, changed: false };
  }
  const marks = tail.replace(/[.,]/gu, '').length;
  let to = sourceAt;
  let seen = 0;
  while (to < source.text.length && /[.,;:?!']/u.test(source.text[to] ?? '')) {
    const char = source.text[to] ?? '';
    if (char === "'") {
      if (seen === marks) break;
      seen += 1;
    } else if (char === '?' || char === '!') {
      return {
        rule: 'QI-20',
        message: `the source has “${char}” here; a question or exclamation mark is never changed`,
        mine,
        theirs: { from: to, to: to + 1 },
      };
    }
    to += 1;
  }
  const theirs = { from: sourceAt, to };
  if (seen !== marks)
    return {
      rule: 'QI-05',
      message: 'a quotation mark or apostrophe at the end differs from the source',
      mine,
      theirs,
    };
  if (tail.replace(/'/gu, '').length > 1)
    return { rule: 'QI-05', message: 'punctuation was added at the end', mine, theirs };
  const title = TITLE_AT_END.exec(quotation.text.slice(0, core))?.[1];
  if (title && tail.includes('.') !== source.text.slice(sourceAt, to).includes('.'))
    return { rule: 'QI-05', message: `the period behind “${title}” differs from the source`, mine, theirs };
  if (to === sourceAt && tail.length > 0 && tearsWord(source.text, sourceAt))
    return tornAt('end', quotation, source, sourceAt);
  return { to, changed: true };
}

const tornAt = (
  edge: 'start' | 'end',
  quotation: ComparisonForm,
  source: ComparisonForm,
  at: number,
): EdgeFault => ({
  rule: 'QI-01',
  message: `the quotation ${edge}s in the middle of a word of the source`,
  mine: edgeWord(quotation, edge),
  theirs: wordAround(source, at),
});

/** Names the typographic rules by which two equal comparison forms differ in their originals, and where each first does. */
function levelledRules(
  quotation: ComparisonForm,
  source: ComparisonForm,
  from: number,
  length: number,
): Levelled[] {
  const rules = new Map<string, Levelled>();
  for (let i = 0; i < length; i += 1) {
    const mine = quotation.original.slice(quotation.starts[i], quotation.ends[i]);
    const theirs = source.original.slice(source.starts[from + i], source.ends[from + i]);
    // Capitals are told for themselves, as the first letter (QI-19) or the word that leads in (QI-18).
    if (mine.toLowerCase() === theirs.toLowerCase()) continue;
    const rule = levellingRule(quotation, source, i, from + i);
    if (!rules.has(rule))
      rules.set(rule, { rule, mine: { from: i, to: i + 1 }, theirs: { from: from + i, to: from + i + 1 } });
  }
  return [...rules.values()];
}

function levellingRule(quotation: ComparisonForm, source: ComparisonForm, mine: number, theirs: number) {
  const char = quotation.text[mine];
  if (char === ' ') return 'QI-10';
  if (char === "'") return markAt(quotation, mine) === markAt(source, theirs) ? 'QI-11' : 'QI-12';
  return char === '\u2014' ? 'QI-13' : char === '\u2026' ? 'QI-14' : 'QI-15';
}

/** "US", "IS-K", "iPhone" and "I" are not the same word with another first letter. */
function isFixedCase(text: string, first: number): boolean {
  const word = /^[\p{L}\p{M}-]+/u.exec(text.slice(first))?.[0] ?? '';
  if (/^(?:the|\p{Lu}{6,})$/iu.test(word) && !/\p{Ll}/u.test(word.slice(1))) return false;
  return /\p{Lu}/u.test(word.slice(1)) || /^i$/iu.test(word);
}

/**
 * Finds the run of source characters that a quotation stands for: the same characters after QI-10…15, with the
 * freedoms of QI-18…20 at its edges. Exact comparison only; nothing here guesses.
 */
export function findRun(
  quotation: ComparisonForm,
  source: ComparisonForm,
  loweredText: string | null,
  options: Options,
): RunSearch {
  const { core } = options.finalPunctuationFree ? splitTail(quotation.text) : { core: quotation.text.length };
  const coreText = quotation.text.slice(0, core);
  if (coreText === '') return { run: null, fault: null, faultAt: null };
  let fault: EdgeFault | null = null;
  let faultAt: RunSearch['faultAt'] = null;
  let best: FoundRun | null = null;

  const consider = (at: number, extraRule: string | null): void => {
    const note = (problem: EdgeFault) => {
      fault ??= problem;
      faultAt ??= { from: at, to: Math.min(at + core, source.text.length) };
    };
    if (!options.openStart && tearsWord(source.text, at)) {
      note(tornAt('start', quotation, source, at));
      return;
    }
    const end = options.finalPunctuationFree
      ? matchTail(quotation, core, source, at + core)
      : { to: at + core, changed: false };
    if ('rule' in end) {
      note(end);
      return;
    }
    const pairs = pairMarks(quotation, core, source, at, end.to);
    const marks = marksAgree(quotation, source, pairs);
    if (typeof marks !== 'string') {
      const [mine, theirs] = marks.differs;
      note({
        rule: 'QI-11',
        message: 'a quotation mark stands where the source has an apostrophe, or marks are not paired',
        mine: { from: mine, to: mine + 1 },
        theirs: { from: theirs, to: theirs + 1 },
      });
      return;
    }
    if (!options.openEnd && tearsWord(source.text, end.to)) {
      note(tornAt('end', quotation, source, end.to));
      return;
    }
    const levelled = levelledRules(quotation, source, at, end.changed ? core : quotation.text.length);
    const add = (rule: string, mine: Range, theirs: Range) => {
      if (!levelled.some((each) => each.rule === rule)) levelled.push({ rule, mine, theirs });
    };
    const swapped =
      marks === 'swapped'
        ? pairs.find((pair) => markAt(quotation, pair[0]) !== markAt(source, pair[1]))
        : null;
    if (swapped)
      add('QI-12', { from: swapped[0], to: swapped[0] + 1 }, { from: swapped[1], to: swapped[1] + 1 });
    if (extraRule)
      add(extraRule, edgeWord(quotation, 'start'), {
        from: at,
        to: Math.min(at + edgeWord(quotation, 'start').to, end.to),
      });
    if (end.changed) add('QI-20', { from: core, to: quotation.text.length }, { from: at + core, to: end.to });
    // White space that the levelled form swallows (around dashes, at the edges) still tells exact from typography.
    const mine = quotation.original.slice(quotation.starts[0], quotation.ends[quotation.text.length - 1]);
    const theirs = source.original.slice(source.starts[at], source.ends[end.to - 1]);
    if (levelled.length === 0 && mine !== theirs)
      add(
        /[\u2013\u2014\u2015]/u.test(mine) ? 'QI-13' : /\u00ad/u.test(mine + theirs) ? 'QI-15' : 'QI-10',
        { from: 0, to: quotation.text.length },
        { from: at, to: end.to },
      );
    const run = { from: at, to: end.to, levelledBy: levelled };
    if (!best || run.levelledBy.length < best.levelledBy.length) best = run;
  };

  const search = (haystack: string, needle: string, rule: string | null) => {
    for (
      let at = haystack.indexOf(needle, options.within.from);
      at >= 0 && at < options.within.to;
      at = haystack.indexOf(needle, at + 1)
    ) {
      consider(at, rule);
      if (best?.levelledBy.length === 0) return;
    }
  };
  search(source.text, coreText, null);
  const first = coreText.search(/\p{L}/u);
  const letter = first >= 0 ? (coreText[first] ?? '') : '';
  const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  const flippedText =
    flipped.length === letter.length
      ? coreText.slice(0, first) + flipped + coreText.slice(first + letter.length)
      : coreText;
  // Only a leading quotation mark may stand before the letter that starts the sentence.
  const mayFlip =
    options.firstLetterFree &&
    flippedText !== coreText &&
    /^'*$/u.test(coreText.slice(0, first)) &&
    !isFixedCase(coreText, first);
  if (!best && mayFlip) search(source.text, flippedText, 'QI-19');
  if (!best && loweredText) search(loweredText, coreText, 'QI-18');
  if (!best && loweredText && mayFlip) search(loweredText, flippedText, 'QI-18');
  return { run: best, fault: best ? null : fault, faultAt: best ? null : faultAt };
}
