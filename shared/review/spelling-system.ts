import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

export type SpellingSystem = 'British' | 'American';

/** British stem and American stem; endings follow. -ise and -ize both are British. */
const PAIRS: readonly (readonly [british: string, american: string])[] = [
  ['colour', 'color'],
  ['honour', 'honor'],
  ['labour', 'labor'],
  ['favour', 'favor'],
  ['behaviour', 'behavior'],
  ['neighbour', 'neighbor'],
  ['harbour', 'harbor'],
  ['rumour', 'rumor'],
  ['vigour', 'vigor'],
  ['endeavour', 'endeavor'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['metre', 'meter'],
  ['kilometre', 'kilometer'],
  ['litre', 'liter'],
  ['fibre', 'fiber'],
  ['calibre', 'caliber'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['pretence', 'pretense'],
  ['licence', 'license'],
  ['programme', 'program'],
  ['cheque', 'check'],
  ['grey', 'gray'],
  ['sceptic', 'skeptic'],
  ['manoeuvr', 'maneuver'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['fulfil', 'fulfill'],
  ['enrol', 'enroll'],
  ['instalment', 'installment'],
  ['travell', 'travel'],
  ['cancell', 'cancel'],
  ['labell', 'label'],
  ['modell', 'model'],
  ['signall', 'signal'],
  ['levell', 'level'],
  ['tonne', 'ton'],
  ['jewellery', 'jewelry'],
  ['plough', 'plow'],
  ['tyre', 'tire'],
  ['aluminium', 'aluminum'],
];
/** Words both use, each in a sense of its own, so that they tell nothing. */
const BOTH =
  /^(?:programs?|programmer|programming|checks?|licensed?|licensing|tires?|tired|tons?|meters?|judgment|travels?|cancels?|labels?|models?|signals?|levels?)$/iu;
const DOUBLED = /^(travel|cancel|label|model|signal|level)(l)?(ed|ing|er|ers|ation)$/iu;
const ISE = /^(?:\p{L}{3,})(is|iz)(?:e|es|ed|ing|ation|ations|er|ers)$/iu;
/** End in -ise everywhere. */
const ALWAYS_ISE =
  /^(?:adv|adverti|arise|compr|comprom|desp|dev|disgu|enterpr|excerc|exerc|expert|franch|improv|inc|merchand|otherw|prec|prem|prom|ra|repr|rev|superv|surm|surpr|telev|clockw|likew|w)is/iu;
const YSE = /^(?:anal|paral|catal)y(s|z)(?:e|es|ed|ing|er|ers)$/iu;

export type SpellingEvidence = Readonly<{ word: string; system: SpellingSystem; at: number }>;

/**
 * Words of a stretch that only one system spells so. Capitalised words inside a sentence are names (“Department of
 * Defense”) and tell nothing; nor does -ize, which both allow.
 */
export function spellingEvidence(prose: string): SpellingEvidence[] {
  return Array.from(prose.matchAll(/\p{L}+/gu)).flatMap(({ 0: word, index }): SpellingEvidence[] => {
    if (/^\p{Lu}/u.test(word) && !opensSentence(prose, index)) return [];
    const system = systemOf(word);
    return system === null ? [] : [{ word, system, at: index }];
  });
}

function opensSentence(prose: string, at: number): boolean {
  return /(?:^|[.!?:]\s+|[.!?][”"’)]\s+)$/u.test(prose.slice(0, at));
}

function systemOf(word: string): SpellingSystem | null {
  const doubled = DOUBLED.exec(word);
  if (doubled) return doubled[2] === undefined ? 'American' : 'British';
  if (BOTH.test(word)) return null;
  const yse = YSE.exec(word)?.[1]?.toLowerCase();
  if (yse !== undefined) return yse === 's' ? 'British' : 'American';
  const ise = ISE.exec(word)?.[1]?.toLowerCase();
  if (ise === 'is' && !ALWAYS_ISE.test(word) && /is(?:e|es|ed|ing|ation|ations)$/iu.test(word))
    return 'British';
  const plain = word.toLowerCase();
  for (const [british, american] of PAIRS) {
    // The longer stem first: “fulfill” begins with “fulfil”.
    if (american.length > british.length && plain.startsWith(american)) return 'American';
    if (
      plain.startsWith(british) &&
      /^(?:s|d|ed|r|rs|ing|al|ist|ists|able|ful|less|ism|y|hood|ite|ites|ly|e|es|ment|ship|led|ling|men|man)*$/u.test(
        plain.slice(british.length),
      )
    )
      return 'British';
    if (
      plain.startsWith(american) &&
      /^(?:s|d|ed|r|rs|ing|al|ist|ists|able|ful|less|ism|hood|ite|ites|ly|es|ment|ship)*$/u.test(
        plain.slice(american.length),
      )
    )
      return 'American';
  }
  return null;
}

/**
 * One spelling system outside quotations (check 32). With a system wanted, every word of the other is named; without one,
 * those of the rarer.
 */
export function checkSpelling(
  sentences: readonly OwnSentence[],
  wanted: SpellingSystem | null,
): ReviewFinding[] {
  const all = sentences.flatMap((sentence) =>
    spellingEvidence(sentence.own).map((evidence) => ({ sentence, ...evidence })),
  );
  const british = all.filter(({ system }) => system === 'British');
  const american = all.filter(({ system }) => system === 'American');
  const odd =
    wanted === 'British'
      ? american
      : wanted === 'American'
        ? british
        : british.length === 0 || american.length === 0
          ? []
          : british.length < american.length
            ? british
            : american;
  const usual = wanted ?? (odd === british ? 'American' : 'British');
  return odd.map(({ sentence, word, system }) =>
    findingAt(
      sentence,
      'one-spelling',
      `“${word}” is ${system} spelling; the brief is otherwise ${usual}.`,
      word,
    ),
  );
}
