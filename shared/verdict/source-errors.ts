import type { Span } from '../model/verdict';

/** A word of the source that is surely an error of its own, and not owned up to. */
export type SourceError = Readonly<{ word: string; span: Span; why: string }>;

/** Compounds that nobody writes as one word: a hyphen was lost where a line ended. */
const LOST_HYPHEN =
  /(?<![\p{L}\p{N}[\]-])(?:(?:double|razor)edged|(?:short|medium|long|near)term|farreaching|farfetched|high(?:level|ranking|profile)|lowlevel|(?:full|large|small)scale|wideranging|broadbased|fullfledged|longrunning|wellknown)(?![\p{L}\p{N}[-])/giu;

/** Verbs in the form of the plural that are seldom read as anything else there. */
const PLURAL_VERBS =
  'highlight|undermine|show|suggest|underline|underscore|indicate|demonstrate|reflect|remain|complicate|threaten|weaken|reveal|hinder|hamper|limit|affect|continue|require|create';

/**
 * A noun that stands for one thing, at the start of its sentence, then what it is about, then an insertion between two equal
 * marks, then the verb: between the marks and the noun nothing may make it more than one.
 */
const DISAGREEING = new RegExp(
  String.raw`(?:^|[.?!]["”’]?\s+)(?:(?:The|This|Such|Any|Its|Their|His|Her|Our)\s+)?(?<noun>\p{L}+(?:ty|ness|sion|tion|ment|ance|ence|ism|ship))\s+(?:regarding|concerning|about|over|around|surrounding|of|in|on|with|towards?)\s+(?<about>[^—–,;:.?!]+?)(?:\s?(?<dash>[—–])\s?(?<within>[^—–;:.?!]+?)\s?\k<dash>\s?|,\s(?<clause>(?:the|a|an)\s[^,—–;:.?!]+),\s)(?<verb>${PLURAL_VERBS})(?=\s+(?:the|a|an|how|that|why|what|differences|exports|imports|trade|its|their|our|it|them|efforts|ties|relations|tensions|growth|talks)(?!\p{L}))`,
  'giu',
);
const MAKES_MORE =
  /(?<!\p{L})(?:and|or|nor|as well as|together with|along with|plus|who|which|that|whom|whether)(?!\p{L})|&/iu;
/** What says that the analyst has seen it: [sic] or another bracket directly behind the word. */
const OWNED_UP = /^\s*[*_]*\[/u;

/**
 * Errors of the source that a quotation keeps without a mark (QI-26): a verb that does not agree with its noun, a compound
 * that lost its hyphen. Only what the words alone leave no doubt about; every other error is for a person to see.
 */
export function findSourceErrors(words: string): SourceError[] {
  const errors: SourceError[] = [];
  for (const { 0: word, index } of words.matchAll(LOST_HYPHEN))
    errors.push(errorAt(word, index, 'has lost its hyphen'));
  for (const { 0: all, index, groups } of words.matchAll(DISAGREEING)) {
    const { noun = '', about = '', within = '', clause = '', verb = '' } = groups ?? {};
    if (MAKES_MORE.test(`${about} ${within} ${clause}`)) continue;
    errors.push(errorAt(verb, index + all.length - verb.length, `does not agree with “${noun}”`));
  }
  return errors
    .filter(({ span }) => !OWNED_UP.test(words.slice(span.end)))
    .sort((one, other) => one.span.start - other.span.start);
}

const errorAt = (word: string, start: number, why: string): SourceError => ({
  word,
  span: { start, end: start + word.length },
  why,
});
