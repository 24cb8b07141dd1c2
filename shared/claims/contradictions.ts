import type { ProposalKind } from '../model/evidence';
import { MONTHS } from '../model/months';
import { officeDifference } from './propose-disagreements';
import { type QuoteFacts, readFacts, stem } from './quote-facts';
import { splitSentences } from './split-sentences';
import { countryNamed, tradeDifference } from './trade-flows';

/** Two passages that do not agree; `isSure` where their sentences say the same but for what differs. */
export type Contradiction = Readonly<{ kind: ProposalKind; message: string; isSure: boolean }>;

type Sentence = Readonly<{
  facts: QuoteFacts;
  /** What it speaks of, without names, in one form each. */
  matters: ReadonlySet<string>;
  names: ReadonlySet<string>;
  years: ReadonlySet<string>;
}>;

/** Share of what the shorter sentence speaks of from which both say the same, and from which they may. */
const SAME = 0.7;
const MAYBE = 0.5;
const FEWEST_SHARED = 3;

/** What is read of a passage once, to be compared with many. */
export type ReadPassage = Readonly<{ facts: QuoteFacts; sentences: readonly Sentence[] }>;

export const readPassage = (words: string): ReadPassage => ({
  facts: readFacts(words),
  sentences: sentencesOf(words),
});

/**
 * Where two passages of different articles do not agree, sentence by sentence: one of each kind, sure ones first. Sentences about
 * other names, or of other years, do not speak of the same.
 */
export function findContradictions(one: ReadPassage, other: ReadPassage): Contradiction[] {
  const [mine, theirs] = [one.facts, other.facts];
  const office = officeDifference(mine, theirs);
  const trade = tradeDifference(mine.trade, theirs.trade);
  const whole: Contradiction[] = [
    ...(office ? [{ ...office, isSure: true }] : []),
    ...(trade !== null ? [{ kind: 'direction' as const, message: trade, isSure: true }] : []),
  ];
  // A long brief uses hundreds of passages: most pairs of them share next to nothing.
  const isNear = countShared(mine.subjects, theirs.subjects) >= FEWEST_SHARED;
  const parted = !isNear
    ? []
    : one.sentences.flatMap((here) => other.sentences.flatMap((there) => difference(here, there) ?? []));
  const found = [
    ...whole,
    ...parted.filter(({ isSure }) => isSure),
    ...parted.filter(({ isSure }) => !isSure),
  ];
  return found.filter(({ kind }, index) => found.findIndex((each) => each.kind === kind) === index);
}

const MONTH_STEMS = new Set(MONTHS.map((month) => stem(month)));

/** Who says it is no part of what is said: “…, the ministry reported”, “According to the bank, …”. */
const ATTRIBUTION =
  /,[”"’]? [^,]{0,90}(?<!\p{L})(?:said|says|told|reported|announced|added|noted|stated|according to)(?!\p{L})[^,]*[.]?$|^According to [^,]{0,60}, /iu;

function sentencesOf(passage: string): Sentence[] {
  return splitSentences(passage).map(({ start, end }) => {
    const words = passage
      .slice(start, end)
      .replaceAll(/United (?:States(?: of America)?|Kingdom)/gu, (name) =>
        name.includes('K') ? 'UK' : 'US',
      );
    const facts = readFacts(words.replace(ATTRIBUTION, '.'));
    const places = (words.match(/(?<!\p{L})\p{Lu}[\p{L}.]+/gu) ?? []).map((word) => countryNamed(word));
    const head = /^[“"]?(\p{Lu}[\p{Ll}\p{M}]+)/u.exec(words)?.[1]?.toLowerCase() ?? '';
    const names = new Set([
      ...[...facts.names].filter((name) => countryNamed(name) === undefined && !MONTH_STEMS.has(name)),
      ...places.filter((name) => name !== undefined),
      // The first word may be a name; it is one beside a name of the other sentence.
      ...[...facts.subjects].filter((subject) => head.startsWith(subject)),
    ]);
    return {
      facts,
      names,
      matters: new Set(
        [...facts.subjects].filter((subject) => !facts.names.has(subject) && !MONTH_STEMS.has(subject)),
      ),
      years: new Set(words.match(/(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu) ?? []),
    };
  });
}

function difference(here: Sentence, there: Sentence): Contradiction | null {
  const found = unlike(here.facts, there.facts);
  if (!found) return null;
  const shared = countShared(here.matters, there.matters);
  const shorter = Math.min(here.matters.size, there.matters.size);
  const likeness = shorter === 0 ? 0 : shared / shorter;
  if (likeness < (found.isNegation ? SAME : MAYBE) || shared === 0) return null;
  if (shared + countShared(here.names, there.names) < FEWEST_SHARED) return null;
  if (arePartedBy(here.names, there.names) || areApart(here.years, there.years)) return null;
  const { kind, say, isVague } = found;
  return { kind, message: say(), isSure: !isVague && likeness >= SAME && shared >= FEWEST_SHARED };
}

/** Few pairs are told: the sentence is made for those. */
type Unlike = Readonly<{ kind: ProposalKind; say: () => string; isNegation?: true; isVague?: true }>;

function unlike(mine: QuoteFacts, theirs: QuoteFacts): Unlike | null {
  for (const [unit, values] of mine.numbers) {
    const others = theirs.numbers.get(unit);
    if (!others || !areApart(values, others)) continue;
    return { kind: 'number', say: () => `${inWords(values, unit)} here, ${inWords(others, unit)} there.` };
  }
  if (areApart(mine.dates, theirs.dates))
    return { kind: 'date', say: () => `${asDates(mine.dates)} here, ${asDates(theirs.dates)} there.` };
  if (mine.isNegated !== theirs.isNegated)
    return { kind: 'direction', say: () => 'One has a “not” that the other lacks.', isNegation: true };
  // “More” and “less” may be said of two things in one sentence.
  return mine.direction * theirs.direction === -1
    ? { kind: 'direction', say: () => 'One says more or larger, the other less or smaller.', isVague: true }
    : null;
}

/** Each names somebody or some place that the other does not: Gwadar here, Karachi there. */
const arePartedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((name) => !other.has(name)) && [...other].some((name) => !one.has(name));
const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && countShared(one, other) === 0;
function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared;
}

const LARGE: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

function inWords(values: ReadonlySet<string>, unit: string): string {
  const behind = unit === 'percent' ? ' per cent' : '';
  return [...values]
    .map((value) => {
      const number = Number(value);
      const [size = 1, name = ''] = LARGE.find(([least]) => number >= least) ?? [];
      return `${(number / size).toLocaleString('en-US', { maximumFractionDigits: 6 })}${name && ` ${name}`}${behind}`;
    })
    .join(', ');
}

const asDates = (dates: ReadonlySet<string>): string =>
  [...dates].map((date) => date.replace(/\p{L}/u, (letter) => letter.toUpperCase())).join(', ');
