import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

/** A rank in front of a name or behind it, as one sentence has it. */
type Ranked = Readonly<{
  sentence: OwnSentence;
  /** As it reads, with the name. */
  text: string;
  /** “acting”, “deputy”: what makes another rank of the same office. */
  degrees: string;
  /** “secretary”, “foreign minister”. */
  office: string;
  surname: string;
  /** First names; empty where only the family name stands. */
  given: readonly string[];
}>;

const DEGREE = '(?:acting|interim|deputy|vice|assistant|under|principal)';
const FIELD = '(?:foreign|interior|finance|defence|defense|prime|commerce|home|trade|energy)';
const HEAD =
  "(?:secretary|minister|ambassador|president|director|commissioner|envoy|charg[ée] d[’']affaires)";
const EITHER_CASE = (words: string): string =>
  words.replaceAll(/(?<![\p{L}[])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const TAIL = '(?: of State)?(?: for (?:the )?[\\p{L} ]{1,60}? Affairs)?';
const NAME = "\\p{Lu}[\\p{L}’'-]*\\p{L}";
const NOT_FORMER = '(?<!\\p{L})(?<!(?:former|Former|then|Then|ex|Ex)[ -])';
const RANK = EITHER_CASE(`((?:${DEGREE}[ -]?)*)((?:${FIELD} )?${HEAD})`);
const RANK_FIRST = new RegExp(`${NOT_FORMER}${RANK}${TAIL} (${NAME}(?: ${NAME}){0,3})`, 'gu');
const NAME_FIRST = new RegExp(
  `(?<!\\p{L})(${NAME}(?: ${NAME}){1,3}), (?:the |its |their )?(?:(?:US|UK|American|Pakistani|British|Chinese|Indian) )?${RANK}(?!\\p{L})`,
  'gu',
);

/** One person with two ranks in the analyst’s own words: “Acting Under Secretary” here, “Under Secretary” there (check 33). */
export function checkRanks(sentences: readonly OwnSentence[]): ReviewFinding[] {
  const ranked = sentences.flatMap(ranksIn);
  const told = new Set<string>();
  return ranked.flatMap((one, at) => {
    const other = ranked.slice(0, at).find((earlier) => isOtherRank(one, earlier));
    if (!other || told.has(one.surname)) return [];
    told.add(one.surname);
    return [
      findingAt(
        one.sentence,
        'names-one-way',
        `“${one.text}” here, “${other.text}” elsewhere: if it is one person in one rank, write the rank one way.`,
        one.text,
      ),
    ];
  });
}

function ranksIn(sentence: OwnSentence): Ranked[] {
  const found = (text: string, degrees = '', office = '', name = ''): Ranked => {
    const names = name.replace(/['’]s$/u, '').split(' ');
    return {
      sentence,
      text: text.replace(/['’]s$/u, ''),
      degrees: [...new Set(degrees.toLowerCase().match(/\p{L}+/gu))].sort().join(' '),
      office: office.toLowerCase().replace('defense', 'defence').replace('é', 'e').replace('’', "'"),
      surname: (names.at(-1) ?? '').toLowerCase(),
      given: names.slice(0, -1).map((each) => each.toLowerCase()),
    };
  };
  return [
    ...Array.from(sentence.own.matchAll(RANK_FIRST), ([text, degrees, office, name]) =>
      found(text, degrees, office, name),
    ),
    ...Array.from(sentence.own.matchAll(NAME_FIRST), ([text, name, degrees, office]) =>
      found(text, degrees, office, name),
    ),
  ];
}

/** Heads of a mission that are not the same: only one of the two can be right. */
const MISSION: ReadonlySet<string> = new Set(['ambassador', "charge d'affaires"]);

function isOtherRank(one: Ranked, other: Ranked): boolean {
  if (one.surname !== other.surname) return false;
  // Two persons of one family.
  if (one.given.length > 0 && other.given.length > 0 && !one.given.some((name) => other.given.includes(name)))
    return false;
  if (one.office === other.office) return one.degrees !== other.degrees;
  return MISSION.has(one.office) && MISSION.has(other.office);
}
