import type { ProposalKind } from '../model/evidence';
import { type QuoteFacts, readFacts, stem } from './quote-facts';
import { tradeDifference } from './trade-flows';

export type ProposalQuote = Readonly<{ id: string; articleId: string; exact: string }>;
export type Proposal = Readonly<{ quoteId: string; kind: ProposalKind; message: string; strength: number }>;

/** What two quotes must share before a difference between them means anything. */
const SHARED_SUBJECTS = 3;
const SHARED_NAMES = 1;
/** Share of the shorter quote's subjects, where only a “not” tells them apart. */
const NEGATED_LIKENESS = 0.6;
const MOST_PROPOSALS = 20;

/**
 * Quotes of other articles that may not agree with this one: the same subject with another number, date, office-holder,
 * rank or direction. Candidates for the analyst to confirm or put away, strongest first; never a finding.
 */
export function proposeDisagreements(quote: ProposalQuote, others: readonly ProposalQuote[]): Proposal[] {
  const mine = factsOf(quote.exact);
  return others
    .flatMap((other): Proposal[] => {
      if (other.id === quote.id || other.articleId === quote.articleId) return [];
      const found = difference(mine, factsOf(other.exact));
      return found ? [{ quoteId: other.id, ...found }] : [];
    })
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_PROPOSALS);
}

/** Words of a saved quote never change, so neither do its facts. */
const KEPT = 20_000;
const kept = new Map<string, QuoteFacts>();
function factsOf(exact: string): QuoteFacts {
  const known = kept.get(exact);
  if (known) return known;
  const facts = readFacts(exact);
  const oldest = kept.keys().next().value;
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(exact, facts);
  return facts;
}

function difference(mine: QuoteFacts, theirs: QuoteFacts): Omit<Proposal, 'quoteId'> | null {
  const office = officeDifference(mine, theirs);
  if (office) return { ...office, strength: 100 };
  const trade = tradeDifference(mine.trade, theirs.trade);
  if (trade !== null) return { kind: 'direction', message: trade, strength: 50 };
  const names = both(mine.names, theirs.names);
  const subjects = both(mine.subjects, theirs.subjects);
  if (names.length < SHARED_NAMES || subjects.length < SHARED_SUBJECTS) return null;
  const strength = names.length + subjects.length;
  const about = subjects.slice(0, 3).join(', ');

  for (const [unit, values] of mine.numbers) {
    const others = theirs.numbers.get(unit);
    if (!others || both(values, others).length > 0) continue;
    const message = `Other numbers about the same words (${about}): ${list(values)} here, ${list(others)} there.`;
    return { kind: 'number', message, strength: strength + 10 };
  }
  if (mine.dates.size > 0 && theirs.dates.size > 0 && both(mine.dates, theirs.dates).length === 0) {
    const message = `Other dates about the same words (${about}): ${list(mine.dates)} here, ${list(theirs.dates)} there.`;
    return { kind: 'date', message, strength: strength + 8 };
  }
  if (mine.direction * theirs.direction === -1) {
    const message = `About the same words (${about}), one says more or larger, the other less or smaller.`;
    return { kind: 'direction', message, strength: strength + 4 };
  }
  const shorter = Math.min(mine.subjects.size, theirs.subjects.size);
  if (mine.isNegated !== theirs.isNegated && subjects.length >= shorter * NEGATED_LIKENESS) {
    const message = `About the same words (${about}), one has a “not” that the other lacks.`;
    return { kind: 'direction', message, strength };
  }
  return null;
}

/** One office with two holders, or one person with two offices. */
export function officeDifference(
  mine: QuoteFacts,
  theirs: QuoteFacts,
): Omit<Proposal, 'quoteId' | 'strength'> | null {
  for (const here of mine.offices)
    for (const there of theirs.offices) {
      const isSamePerson = lastName(here.holder) === lastName(there.holder);
      if (!isSamePerson && isOneOffice(here.office, there.office, mine, theirs))
        return {
          kind: 'office',
          message: `The same office with two holders: ${here.holder} here, ${there.holder} there.`,
        };
      if (here.office !== there.office && isSamePerson && !includesOther(here.office, there.office))
        return {
          kind: 'rank',
          message: `${here.holder} with two ranks: “${here.office}” here, “${there.office}” there.`,
        };
    }
  return null;
}

/**
 * The same office, or one that the other quote names in short: “Assistant Secretary of State” where its sentence speaks
 * of the region that the full title names.
 */
function isOneOffice(one: string, other: string, mine: QuoteFacts, theirs: QuoteFacts): boolean {
  if (one === other) return isOneSeat(one);
  const countries = [one, other].map((office) => COUNTRY.exec(office)?.[0] ?? null);
  if (countries.every((country) => country !== null) && countries[0] !== countries[1]) return false;
  const [here, there] = [one.replace(COUNTRY, ''), other.replace(COUNTRY, '')];
  if (!isOneSeat(here) || !isOneSeat(there)) return false;
  // Without its field it may be another country's: “Foreign Secretary”.
  if (here === there) return here.includes(' for ');
  const [short, long, around] =
    here.length < there.length ? [here, there, mine.subjects] : [there, here, theirs.subjects];
  if (!long.startsWith(`${short} `)) return false;
  const field = long
    .slice(short.length)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_FIELD_WORD && !FIELD_STOP.has(word))
    .map(stem);
  return field.length > 0 && field.every((word) => [...around].some((near) => isAlike(near, word)));
}
const SHORTEST_FIELD_WORD = 4;
const FIELD_STOP = new Set(['affairs', 'state', 'bureau', 'department', 'ministry']);
/** “Asia” and “Asian”. */
const isAlike = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
const COUNTRY = /^(?:us|uk|american|pakistani|british|chinese|indian) /u;

/** “Minister” or “spokesperson” alone may be many people. */
const isOneSeat = (office: string): boolean =>
  office.split(' ').length >= 2 && !/(?:^|\s)(?:spokes\p{L}+|attaché|governor)(?:\s|$)/u.test(office);
/** “Secretary” beside “foreign secretary” is the short form, no other rank. A deputy is one. */
const includesOther = (one: string, other: string): boolean => {
  const words = (office: string) => new Set(office.split(' '));
  const [a, b] = [words(one), words(other)];
  if (a.has('deputy') !== b.has('deputy') || a.has('vice') !== b.has('vice')) return false;
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  return [...short].every((word) => long.has(word));
};
const lastName = (holder: string): string => (holder.split(' ').at(-1) ?? holder).toLowerCase();
const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((word) => other.has(word));
const list = (values: ReadonlySet<string>): string => [...values].join(', ');
