import { findNameInFull, isWrittenOut } from '../verdict/written-out';
import { isProse, type OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

/** Two capitals or more, digits and hyphens inside: `IS-K`, `COP28`, `MoU`; the letter of `F-16` alone is none. */
const ACRONYM =
  /(?<![\p{L}\p{N}])(?<![\p{Lu}\p{N}][-&])(?:\p{Lu}{2,}(?:[-&]\p{Lu}+)*(?:\p{Ll}?\p{Lu})*(?:(?<=\p{Lu}{3})\d{1,2})?|\p{Lu}-\p{Lu}+|\p{Lu}\p{Ll}\p{Lu}{1,3})(?=s?(?![\p{L}\p{N}]))/gu;
/** Known to every reader of a briefing note, or no acronym at all. */
const KNOWN = new Set(
  'US USA UK UN EU TV AM PM MP BC AD OK PDF ID USD EUR GBP COVID PhD II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI BLUF TLP UNCLASSIFIED OFFICIAL SENSITIVE CUI RED AMBER STRICT GREEN CLEAR FOR INFORMATION DECISION SUBJECT TO FROM DATE'.split(
    ' ',
  ),
);
/** A longer word is a place at the head of a report (“ISLAMABAD:”) or set in capitals for weight. */
const LONGEST = 8;
/** Set in capitals for weight, or as the first word of an article: no acronyms. */
const WEIGHTY = new Set(
  'THE AND OR NOT NO YES MUST ALL ANY ONLY NEW BUT IF OF BY ON AT AS AN WILL WITH THIS THAT THERE DO APPROVE DISAPPROVE APPROVED DRAFT FINAL NOTE ANNEX TAB PART URGENT ROUTINE IMMEDIATE'.split(
    ' ',
  ),
);

/**
 * Acronyms that are used before they are written out (check 31), those that stand only in quotations too: their readers
 * are the brief's. Each is named once, where the text first uses it. The title and headings may use what the text explains.
 */
export function checkAcronyms(sentences: readonly OwnSentence[]): ReviewFinding[] {
  const all = sentences.map(({ words }) => words).join('\n');
  const prose = sentences.filter(isProse);
  const labels = sentences.filter((each) => !isProse(each));
  const seen = new Set<string>();
  return [...prose, ...labels].flatMap((sentence) =>
    acronymsIn(sentence.words).flatMap((acronym): ReviewFinding[] => {
      if (seen.has(acronym)) return [];
      seen.add(acronym);
      const earlier = sentences.slice(0, sentences.indexOf(sentence)).filter((each) => !isProse(each));
      if ([sentence, ...earlier].some(({ words }) => isWrittenOut(acronym, words))) return [];
      const quoted = acronymsIn(sentence.own).includes(acronym)
        ? ''
        : ' (it stands in a quotation: explain it beside the marks)';
      return [
        findingAt(sentence, 'acronyms', `“${acronym}” ${howItStands(acronym, all)}${quoted}.`, acronym),
      ];
    }),
  );
}

function howItStands(acronym: string, all: string): string {
  if (isWrittenOut(acronym, all)) return 'is written out only later';
  const name = findNameInFull(acronym, all);
  return name === null
    ? 'is never written out'
    : `is not told to be “${name}”, which stands in full: write “${name} (${acronym})” where it first stands`;
}

/** Acronyms of a stretch, each once, in order of first use. Words of a line that is all capitals are none. */
export function acronymsIn(words: string): string[] {
  if (!/\p{Ll}/u.test(words)) return [];
  const found = Array.from(words.matchAll(ACRONYM)).filter(
    ({ 0: acronym, index }) => !isInCapitals(words, index, index + acronym.length),
  );
  return [...new Set(found.map(([acronym]) => acronym))].filter(
    (acronym) =>
      !KNOWN.has(acronym) &&
      !WEIGHTY.has(acronym) &&
      /\p{Lu}.*\p{Lu}/u.test(acronym) &&
      acronym.length <= LONGEST,
  );
}

/** “BOTTOM LINE: …”: a word among others in capitals, not all of them short, is set so for weight. */
function isInCapitals(words: string, from: number, to: number): boolean {
  const before = /(?:\p{Lu}{2,} )+$/u.exec(words.slice(0, from))?.[0] ?? '';
  const after = /^(?: \p{Lu}{2,}(?!\p{L}))+/u.exec(words.slice(to))?.[0] ?? '';
  const run = `${before}${words.slice(from, to)}${after}`.split(' ');
  return run.length > 1 && run.some((word) => word.length > 5);
}
