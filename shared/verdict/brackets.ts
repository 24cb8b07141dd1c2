import { expandsAcronym } from './acronyms';
import { findGuardWord } from './guard-words';
import type { QuotationStyle } from './styles';

/** A bracket in a quotation and what stands around it, in levelled text. */
export type Bracket = Readonly<{
  inside: string;
  /** Source words or letters that the bracket stands for; empty when it was only put in. */
  replaced: string;
  /** Do letters of a word touch the bracket on this side? */
  attachedBefore: boolean;
  attachedAfter: boolean;
  /** The source has nothing but a space where the bracket stands. */
  overSpace: boolean;
  /** Source words on either side of what it replaces. */
  before: string;
  after: string;
  /** Stands beside an ellipsis, so that what it replaces cannot be told. */
  besideEllipsis: boolean;
  /** Begins the quotation, or follows the end of a sentence or an ellipsis: only there may a capital come or go. */
  mayBeginSentence: boolean;
  /** The whole levelled text: a name that it never has comes from elsewhere. */
  sourceText: string;
}>;

/** `concern` is set where a reviewer must look; `hides` where the bracket cannot be what it says it is. */
export type BracketFinding = Readonly<{ rule: string; message: string; concern: boolean; hides?: boolean }>;

const COMMENT =
  /^[*_]*(sic|recte|emphasis (?:added|mine|ours)|(?:my|our) emphasis|italics (?:added|mine)|emphasis in (?:the )?original|original emphasis|(?:foot)?notes? omitted|citations? omitted)[.!]?[*_]*$/iu;
const PRONOUN =
  /^(?:i|we|he|she|it|they|you|this|that|these|those|him|her|them|us|me|his|its|their|our|my|your|who|which|here|there|the (?:latter|former))$/iu;
const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/iu;
const NOUN_START =
  /^(?:\p{Lu}|(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|him|them|us|i\.e\.,?|that is,?)(?= |$))/u;
// Prepositions are not among them: "[by]" after a verb turns who did it to whom.
const ARTICLES = /^(?:the|a|an|that)$/iu;
const OPENING_WORDS =
  /^(?:i\.e\.,?|that is,?|the|a|an|this|that|these|those|his|her|its|their|our|my|your)(?: |$)/iu;
const BARE_OPENING = /^(?:the|a|an|i\.e\.,?|that is,?)$/iu;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(
  `^(?:i\\.e\\.,? |on |in )?(?:(?:\\d{1,2}(?:st|nd|rd|th)?[ -])?(?:${MONTH})(?: \\d{1,2},?)?(?: \\d{4})?|\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)$`,
  'u',
);
// Only words that fix a day or a period: "recently" or "soon" may be any day, and a date there says more than the source.
const RELATIVE =
  /(?<!\p{L})(?:yesterday|today|tomorrow|tonight|(?:last|this|next|past|previous) (?:week|month|year|spring|summer|autumn|fall|winter|decade|night|\p{Lu}\p{Ll}+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:a|one|two|three|\d+) (?:days?|weeks?|months?|years?) ago)['.,]?$/iu;
const DAY_AND_MONTH = new RegExp(`(?:\\d{1,2} (?:${MONTH})|(?:${MONTH})(?: \\d{1,2},?)?)$`, 'u');

/** Says what a bracket does and whether that is harmless. */
export function judgeBracket(bracket: Bracket, style: QuotationStyle): BracketFinding {
  const inside = bracket.inside.trim();
  const { replaced } = bracket;
  const shown = replaced ? `“[${inside}]” stands for “${replaced}”` : `“[${inside}]” was put in`;
  const comment = COMMENT.exec(inside)?.[1]?.toLowerCase();
  if (comment !== undefined) return judgeComment(comment, inside, replaced, style);
  if (inside === '')
    return {
      rule: 'QI-24',
      message: replaced ? `empty brackets stand for “${replaced}”` : 'the brackets are empty',
      concern: true,
    };
  if (bracket.attachedBefore || bracket.attachedAfter) return judgeLetters(bracket, inside, shown);

  const relative = replaced || bracket.before;
  if (
    DATE.test(inside) &&
    fitsItsDay(inside, relative) &&
    (RELATIVE.test(relative) || (DAY_AND_MONTH.test(bracket.before) && !replaced && /^\d{4}$/u.test(inside)))
  )
    return { rule: 'QI-30', message: shown, concern: false };
  const expands = (beside: string) => expandsAcronym(inside, beside, bracket.sourceText);
  if (expands(replaced || bracket.before) || (!replaced && expands(bracket.after)))
    return { rule: 'QI-25', message: shown, concern: false };

  const guard = (replaced ? findGuardWord(replaced) : null) ?? findGuardWord(inside);
  if (guard)
    return { rule: 'QI-33', message: `${shown}: the bracketed change touches “${guard}”`, concern: true };
  if (/^[\p{L}\p{M}'-]+\?$/u.test(inside) && !replaced) {
    // Only where the source breaks off is a word plainly missing; elsewhere a guess is an opinion.
    const isGap = /^ ?[.,;:!?)]/u.test(bracket.after) && !/ly\?$/u.test(inside);
    return { rule: 'QI-27', message: `${shown} as a guess`, concern: !isGap };
  }
  const harmless =
    namesAreKnown(inside, bracket.sourceText) &&
    (replaced ? isHarmlessReplacement(inside, bracket) : isHarmlessInsertion(inside, bracket));
  return {
    rule: 'QI-24',
    message: harmless ? shown : `${shown}: check that it says what the source says`,
    concern: !harmless || (bracket.besideEllipsis && !NOUN_START.test(inside)),
  };
}

function judgeComment(
  comment: string,
  inside: string,
  replaced: string,
  style: QuotationStyle,
): BracketFinding {
  if (replaced !== '')
    return { rule: 'QI-26', message: `“[${inside}]” covers “${replaced}”`, concern: true, hides: true };
  if (comment === 'sic' || comment === 'recte')
    return {
      rule: 'QI-26',
      message:
        style.sic === 'avoid'
          ? `${style.label} prefers a comment in the note to [${inside}]`
          : `comment: [${inside}]`,
      concern: false,
    };
  const isOriginal = /original/u.test(comment);
  if (isOriginal || /omitted/u.test(comment))
    return { rule: isOriginal ? 'QI-29' : 'QI-21', message: `comment: [${inside}]`, concern: false };
  return style.emphasisComment === 'in-quotation'
    ? { rule: 'QI-28', message: `comment: [${inside}]`, concern: false }
    : { rule: 'QI-28', message: `${style.label} wants “(emphasis added)” after the citation`, concern: true };
}

/** A bracket that touches letters changes a word: only the case of its first letter or a lost hyphen is harmless. */
function judgeLetters(bracket: Bracket, inside: string, shown: string): BracketFinding {
  const { replaced } = bracket;
  const isCase =
    !bracket.attachedBefore &&
    bracket.mayBeginSentence &&
    [...inside].length === 1 &&
    replaced !== inside &&
    replaced.toLowerCase() === inside.toLowerCase() &&
    !/^\p{Lu}/u.test(bracket.after);
  if (isCase) return { rule: 'QI-24', message: shown, concern: false };
  // Between two words a hyphen makes one of them: only inside a word can it have been lost.
  if (isHyphenOnly(inside) && isInsideWord(bracket)) return { rule: 'QI-27', message: shown, concern: false };
  return {
    rule: 'QI-24',
    message: `${shown}: the form of a word was changed; check number, tense and sense`,
    concern: true,
  };
}

const isInsideWord = ({ attachedBefore, attachedAfter, replaced, overSpace }: Bracket) =>
  attachedBefore && attachedAfter && replaced === '' && !overSpace;

const isHyphenOnly = (inside: string) => /^[-\u2010\u2011]\??$/u.test(inside);

const THIRD_PERSON = /^(?:he|she|it|they|him|her|them|his|its|their)$/iu;
const FIRST_OR_SECOND_PERSON = /^(?:i|we|you|me|us|my|our|your)$/iu;

function isHarmlessReplacement(inside: string, { replaced, sourceText }: Bracket): boolean {
  if (PRONOUN.test(replaced)) {
    // "we" told as "[they]" keeps the person meant; "[she]" for "he" does not.
    if (PRONOUN.test(inside)) return FIRST_OR_SECOND_PERSON.test(replaced) && THIRD_PERSON.test(inside);
    if (BARE_OPENING.test(inside)) return false;
    return NOUN_START.test(inside) || (POSSESSIVE.test(replaced) && /'s$/u.test(inside));
  }
  // A name filled up as the source has it elsewhere: "Kapur" as "[Paul Kapur]".
  return (
    /^\p{Lu}/u.test(replaced) &&
    inside.length > replaced.length &&
    fillsUp(inside, replaced) &&
    stands(inside, sourceText)
  );
}

function isHarmlessInsertion(inside: string, { before, after, sourceText }: Bracket): boolean {
  // “a few” is not “few”, and “the not” is no English.
  if (ARTICLES.test(inside)) return findGuardWord(after.trim().split(' ', 1)[0] ?? '') === null;
  const previous = /([\p{L}\p{M}']+)$/u.exec(before.trimEnd())?.[1] ?? '';
  if (PRONOUN.test(previous) && !JOINERS.test(previous))
    return (
      (POSSESSIVE.test(previous) ? /['’]s?$/u.test(inside) : /^(?:\p{Lu}|the )/u.test(inside)) &&
      wordsAreKnown(inside, sourceText)
    );
  // A first name put before a name, as the source has it elsewhere.
  const next = /^ ?(\p{Lu}[\p{L}\p{M}'-]+)/u.exec(after)?.[1];
  return next !== undefined && /^\p{Lu}/u.test(inside) && stands(`${inside} ${next}`, sourceText);
}

// These join clauses or stand before a noun as often as they stand for something.
const JOINERS = /^(?:this|that|these|those|who|which|here|there|i|you)$/iu;

const fillsUp = (inside: string, replaced: string) =>
  inside.startsWith(`${replaced} `) || inside.endsWith(` ${replaced}`) || inside.includes(` ${replaced} `);

const stands = (words: string, text: string) => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + words.length] ?? ' ')) return true;
  return false;
};
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Does the source know every name in the bracket? "Pakistani" is known where "Pakistan" is. */
function namesAreKnown(inside: string, text: string): boolean {
  const names = inside.replace(OPENING_WORDS, '').match(/(?<![\p{L}\p{M}'-])\p{Lu}[\p{L}\p{M}-]*/gu) ?? [];
  return names.every((name) => PRONOUN.test(name) || text.includes(stem(name)));
}

/** Are all longer words of an explanation the source's own, endings apart? */
const wordsAreKnown = (inside: string, text: string): boolean =>
  !/ (?:of|to|for|from|by|with|against)$/iu.test(inside) &&
  (inside.match(/[\p{L}\p{M}]{4,}/gu) ?? []).every((word) =>
    text.toLowerCase().includes(stem(word.toLowerCase())),
  );
const stem = (word: string) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word);

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const FULL_DATE = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?[ -])?(${MONTH})(?: (\\d{1,2}),?)? (\\d{4})`, 'u');

/** "Monday [16 September 2024]" was a Monday, "Wednesday [16 September 2024]" was not, and no day is a "last year". */
function fitsItsDay(inside: string, relative: string): boolean {
  const named = /(\p{L}+day)['.,]?$/iu.exec(relative.trim())?.[1]?.toLowerCase();
  const parts = FULL_DATE.exec(inside);
  if (
    /\d{1,2} |-\d{2}-/u.test(inside) &&
    /(?:week|month|year|decade|spring|summer|autumn|fall|winter)s?(?: ago)?['.,]?$/iu.test(relative)
  )
    return false;
  const weekday = WEEKDAYS.indexOf(named ?? '');
  if (weekday < 0 || !parts) return true;
  const month = MONTH.split('|').indexOf(parts[2] ?? '');
  return new Date(Date.UTC(Number(parts[4]), month, Number(parts[1] ?? parts[3]))).getUTCDay() === weekday;
}
