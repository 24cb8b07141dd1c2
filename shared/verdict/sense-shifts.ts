const list = (words: string) => words.trim().split(/\s+/u).join('|');

const DETERMINERS =
  list(`the a an his her its their our my your this that these those some any each every no other another
  such both all`);
const PERSONAL = list(
  `he she it they him her them his hers its their theirs himself herself itself themselves`,
);
const POINTING = list(`who whom whose which that this these those such there one ones`);
const AUXILIARIES =
  list(`is are was were am has have had does do did will shall would could should may might must can
  cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't couldn't shouldn't can't`);
const PASTS =
  list(`said told met held took gave made came went saw began got put set let left sent built kept brought
  thought found knew rose fell grew paid won lost led ran spoke wrote stood became felt showed drew broke chose bought
  sold cut hit hurt spent sought taught withdrew struck shook froze swore threw understood`);
const PREPOSITIONS =
  list(`of in on at to for with by from into onto over under through across along near within behind
  beside between among around during toward towards via upon beyond like inside outside above below past off`);
const JOINTS =
  /(?<!\p{L})(?:and|or|nor|but|so|that|which|who|whom|whose|whether|as|than|where|while|how|why|what|to)(?!\p{L})/iu;

const ADVERB =
  /^(?:\p{L}+ly|also|then|now|today|again|even|already|there|here|soon|too|long|thus|so|very|quite)$/iu;

const whole = (words: string) => `(?<![\\p{L}\\p{M}'’-])(?:${words})(?![\\p{L}\\p{M}])`;
/** Something that a pronoun may stand for: a determiner with its noun, a plural, a name. */
const NOUN = new RegExp(
  `${whole(DETERMINERS)} \\p{L}{2,}|(?<![\\p{L}\\p{M}'’-])(?!(?:${AUXILIARIES}|its|his|this|hers|theirs|always|perhaps|besides|across|towards|itself)(?!\\p{L}))\\p{Ll}{2,}[\\p{Ll}]s(?![\\p{L}'’])|(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}-]+`,
  'u',
);
const FIRST_PRONOUN = new RegExp(whole(PERSONAL), 'iu');
const POINTING_FIRST = new RegExp(`^['(]*${whole(POINTING)}`, 'iu');
const VERB = `(?:${AUXILIARIES}|${PASTS}|\\p{Ll}{2,}ed)`;
const VERB_FIRST = new RegExp(
  `^['(]*(?:(?:\\p{Ll}+ly|also|then|now|still|even|already|soon|later|never) ){0,2}(${VERB})(?![\\p{L}\\p{M}'’-])`,
  'u',
);
const AUXILIARY_FIRST = new RegExp(`^['(]*(?:\\p{Ll}+ly )?(${AUXILIARIES})(?![\\p{L}\\p{M}'’-])`, 'u');
const PERSON_AND_VERB = new RegExp(
  `(?:${whole(PERSONAL)}|${whole('i|we|you|who|which|what')}) (?:\\p{Ll}+ly |also |then |now )?${VERB}(?!\\p{L})`,
  'iu',
);
const NOUN_AND_VERB = new RegExp(
  `(?:${whole(DETERMINERS)}|\\p{Lu}\\p{L}+) (?:[\\p{L}'’-]+ ){0,5}?(?:[\\p{L}'’-]+) (?:${AUXILIARIES}|${PASTS})(?![\\p{L}'’-])`,
  'u',
);
const PLURAL_AND_VERB = new RegExp(`(?:^|[ ,;])\\p{Ll}{3,}s (?:${AUXILIARIES}|${PASTS})(?![\\p{L}'’-])`, 'u');
const VERB_AND_OBJECT = new RegExp(
  `\\p{L}{3,} (?:\\p{Ll}{2,}ed|\\p{Ll}{3,}s) (?:that|${DETERMINERS})(?!\\p{L})`,
  'u',
);

const INFINITIVE = new RegExp(`^to (?!(?:${DETERMINERS})(?!\\p{L}))\\p{Ll}+`, 'u');
const DETERMINER_FIRST = new RegExp(`^'?(?:${DETERMINERS})(?!\\p{L})`, 'u');
/** ", who runs the mill," and the like say more of the word before them. */
const RELATIVE_ASIDE = /^[,\u2014] ?(?:who|which|whose|where|when)(?!\p{L})[^,;\u2014]*[,\u2014]$/u;

/** Words between two pieces, and the piece behind them, in levelled text. */
export type LeftOut = Readonly<{
  omitted: string;
  after: string;
  /** Only whole sentences were left out, and the writer says so by a period. */
  wholeSentences: boolean;
}>;

/**
 * What may mean something else without the words left out, though none of them is a negation, a hedge, a number or a
 * name: a pronoun whose noun is gone, a verb whose subject is gone, a clause lost together with its subject. Null where
 * only a modifier was left out.
 */
export function findShiftOfSense({ omitted, after, wholeSentences }: LeftOut): string | null {
  const pronoun = FIRST_PRONOUN.exec(after);
  if (
    pronoun &&
    NOUN.test(omitted) &&
    !NOUN.test(after.slice(0, pronoun.index).replace(/^['(]*\p{Lu}/u, (found) => found.toLowerCase()))
  )
    return `“${pronoun[0]}” may stand for something in the words left out`;
  const pointing = POINTING_FIRST.exec(after)?.[0];
  if (pointing && /\p{L}{2,}/u.test(omitted) && !isAside(omitted))
    return `“${pointing.replace(/^['(]+/u, '')}” follows other words in the source`;
  if (wholeSentences) return null;
  const verb = VERB_FIRST.exec(after)?.[1];
  if (verb && !isModifier(omitted)) return `“${verb}” may have its subject in the words left out`;
  const lost = AUXILIARY_FIRST.exec(omitted)?.[1];
  if (lost) return `“${lost}” was left out with what it says of the words before it`;
  if (INFINITIVE.test(omitted) && DETERMINER_FIRST.test(after)) return 'a verb was left out with its “to”';
  if (RELATIVE_ASIDE.test(omitted)) return null;
  const upToNext = `${omitted} ${after.split(' ', 1)[0]}`;
  if ([PERSON_AND_VERB, NOUN_AND_VERB, PLURAL_AND_VERB, VERB_AND_OBJECT].some((each) => each.test(upToNext)))
    return 'a clause with a subject of its own was left out';
  return null;
}

/** The verb that begins these words, whose subject stands before them; null where they begin otherwise. */
export const findVerbFirst = (words: string): string | null => VERB_FIRST.exec(words)?.[1] ?? null;

const PREPOSITION_FIRST = new RegExp(`^(?:${PREPOSITIONS})(?![\\p{L}])`, 'iu');

/** Adverbs, or words between two commas, dashes or parentheses. */
function isAside(omitted: string): boolean {
  const bare = omitted.trim();
  if (bare.split(' ').every((word) => word === 'and' || ADVERB.test(word))) return true;
  return (
    /^(?:,[^,;]*,|\u2014[^\u2014;]*\u2014|\([^()]*\))$/u.test(bare) &&
    !/^, ?(?:and|or|nor|but|so)(?!\p{L})/u.test(bare)
  );
}

/** An aside, or one phrase behind a preposition: the subject stands before it. */
function isModifier(omitted: string): boolean {
  const bare = omitted.trim();
  return isAside(bare) || (PREPOSITION_FIRST.test(bare) && !/[,;:\u2014]/u.test(bare) && !JOINTS.test(bare));
}
