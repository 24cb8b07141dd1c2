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
  /** Source words on either side of what it replaces. */
  before: string;
  after: string;
  /** Stands beside an ellipsis, so that what it replaces cannot be told. */
  besideEllipsis: boolean;
}>;

/** `concern` is set where a reviewer must look; `hides` where the bracket cannot be what it says it is. */
export type BracketFinding = Readonly<{ rule: string; message: string; concern: boolean; hides?: boolean }>;

const COMMENT =
  /^[*_]*(sic|recte|emphasis (?:added|mine|ours)|(?:my|our) emphasis|italics (?:added|mine)|emphasis in (?:the )?original|original emphasis|(?:foot)?notes? omitted|citations? omitted)[.!]?[*_]*$/iu;
const PRONOUN =
  /^(?:i|we|he|she|it|they|you|this|that|these|those|him|her|them|us|me|his|its|their|our|my|your|who|which|here|there|one|such|the (?:latter|former))$/iu;
const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/iu;
const CONTRACTED_PRONOUN = /^(?:it|he|she|they|we|you|I)'(?:s|re|ve|ll|d|m)$/iu;
const NOUN_START =
  /^(?:\p{Lu}|(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|him|them|us|i\.e\.,?|that is,?)(?= |$))/u;
const SMALL_WORDS = /^(?:the|a|an|of|to|in|on|for|that|by|at|with|from)$/iu;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(
  `^(?:i\\.e\\.,? |on |in )?(?:(?:\\d{1,2}(?:st|nd|rd|th)?[ -])?(?:${MONTH})(?: \\d{1,2},?)?(?: \\d{4})?|\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)$`,
  'u',
);
const RELATIVE =
  /(?:yesterday|today|tomorrow|tonight|now|recently|(?:last|this|next|past|previous) (?:week|month|year|spring|summer|autumn|fall|winter|decade|night|\p{Lu}\p{Ll}+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:a|one|two|three|\d+) (?:days?|weeks?|months?|years?) ago)['.,]?$/iu;
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
  if (isHyphenOnly(inside) && (replaced === '' || replaced === '-'))
    return { rule: 'QI-27', message: shown, concern: false };

  const relative = replaced || bracket.before;
  if (
    DATE.test(inside) &&
    (RELATIVE.test(relative) || (DAY_AND_MONTH.test(bracket.before) && !replaced && /^\d{4}$/u.test(inside)))
  )
    return { rule: 'QI-30', message: shown, concern: false };
  if (expands(inside, replaced || bracket.before) || (!replaced && expands(inside, bracket.after)))
    return { rule: 'QI-25', message: shown, concern: false };

  const guard = (replaced ? findGuardWord(replaced) : null) ?? findGuardWord(inside);
  if (guard)
    return { rule: 'QI-33', message: `${shown}: the bracketed change touches “${guard}”`, concern: true };
  if (/^[\p{L}\p{M}' -]+\?$/u.test(inside) && !replaced && inside.split(' ').length <= 2)
    return { rule: 'QI-27', message: `${shown} as a guess`, concern: false };
  const harmless = replaced ? isHarmlessReplacement(inside, replaced) : isHarmlessInsertion(inside);
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
    [...inside].length === 1 &&
    replaced !== inside &&
    replaced.toLowerCase() === inside.toLowerCase() &&
    !/^\p{Lu}/u.test(bracket.after);
  if (isCase) return { rule: 'QI-24', message: shown, concern: false };
  if (isHyphenOnly(inside) && /^ ?$/u.test(replaced) && bracket.attachedBefore && bracket.attachedAfter)
    return { rule: 'QI-27', message: shown, concern: false };
  return {
    rule: 'QI-24',
    message: `${shown}: the form of a word was changed; check number, tense and sense`,
    concern: true,
  };
}

const isHyphenOnly = (inside: string) => /^[-\u2010\u2011]\??$/u.test(inside);

/** Do the initials of the bracketed words spell the acronym (QI-25)? "TTP", "IS-K", "U.S." */
function expands(inside: string, beside: string): boolean {
  const word =
    /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}.-]*\p{Lu}\.?)['.,]?$/u.exec(beside)?.[1] ??
    /^(\p{Lu}[\p{Lu}.-]*\p{Lu})(?!\p{L})/u.exec(beside)?.[1];
  if (!word) return false;
  const letters = word.replace(/[^\p{L}]/gu, '');
  const initials = Array.from(inside.matchAll(/(?<![\p{L}])\p{Lu}/gu), (match) => match[0]).join('');
  return letters.length >= 2 && initials === letters;
}

function isHarmlessReplacement(inside: string, replaced: string): boolean {
  if (PRONOUN.test(replaced))
    return NOUN_START.test(inside) || (POSSESSIVE.test(replaced) && /'s$/u.test(inside));
  if (CONTRACTED_PRONOUN.test(replaced)) return false;
  // The same words with more of a name around them: "Kapur" as "[Paul Kapur]".
  const mine = inside.split(' ');
  let met = 0;
  const theirs = replaced.split(' ');
  const extra = mine.filter((word) => {
    if (word !== theirs[met]) return true;
    met += 1;
    return false;
  });
  return met === theirs.length && extra.length > 0 && extra.every((word) => /^\p{Lu}/u.test(word));
}

const isHarmlessInsertion = (inside: string): boolean =>
  NOUN_START.test(inside) || inside.split(' ').every((word) => SMALL_WORDS.test(word));
