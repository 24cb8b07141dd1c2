const list = (words: string) => words.trim().split(/\s+/u).join('|');

/** Words whose loss or arrival turns a sentence: negations, hedges, conditions, quantities, contrasts (QI-33). */
const NEGATIONS =
  list(`not no never none nobody nothing neither nor without cannot unlikely hardly barely scarcely
  rarely seldom little few least less unable unwilling lack lacks lacked lacking stop stops stopped avoid avoids
  prevent prevents prevented oppose opposes opposed against false falsely wrong wrongly untrue doubt doubts doubtful
  halt halted end ended cease ceased ban banned block blocked fail fails failed failing failure`);
const HEDGES =
  list(`may might could would should can must likely possibly perhaps maybe probably apparently purported
  purportedly alleged allegedly reported reportedly claimed suggest suggests suggested seem seems seemed appear appears
  appeared limited only even almost nearly about approximately roughly around potential potentially expected expects
  partly partially supposed supposedly presumably arguably ostensibly so-called would-be former formerly yet still
  sometimes often usually generally mostly merely just`);
const CONDITIONS =
  list(`despite although though however but unless if until except provided while whereas instead
  rather before after once when because otherwise nevertheless nonetheless`);
const ATTRIBUTIONS =
  list(`said says say told claims claim argues argued believes believed believe warned warns
  thinks thought critics alleges accused accuses denies denied insists insisted added according`);
const QUANTITIES =
  list(`some all most many several both half every each any more fewer one first second third fourth fifth last next previous two three four five six seven
  eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions
  trillion crore lakh percent per quarter majority minority double triple twice`);
const PHRASES =
  'so long as|as long as|in part|far from|anything but|ruled? out|ruling out|too|as if|as though|contrary to|let alone|short of|in the absence of|in case|on condition|subject to|pending|assuming|supposing|whether|regardless';

const GUARDS = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${PHRASES}|${NEGATIONS}|${HEDGES}|${CONDITIONS}|${ATTRIBUTIONS}|${QUANTITIES}|refus\\p{L}*|reject\\p{L}*|declin\\p{L}*|disput\\p{L}*|dismiss\\p{L}*|postpon\\p{L}*|cancel\\p{L}*|suspend\\p{L}*|abandon\\p{L}*|withdr[ae]w\\p{L}*|exclud\\p{L}*|forb[aio]d\\p{L}*|scrap(?:s|ped)?|shelved?|dropp(?:ed|ing)|hop(?:e|es|ed|ing)|wants?|wanted|intends?|intended|plan(?:s|ned) to|aims? to|tr(?:y|ies|ied)|attempt\\p{L}*|seeks?|sought|propos(?:e|es|ed)|hypothetical\\p{L}*|den(?:y|ies|ied)|(?:نہیں|نہ|مت|شاید|اگر|مگر|لیکن|ممکن|بغیر|لا|لم|لن|ليس))(?![\\p{L}\\p{M}\\p{N}])|(?<=n)['’]t(?![\\p{L}])`,
  'iu',
);
const NUMBER = /\S*\p{N}\S*/u;

/** The first word in left-out or inserted words that a reviewer must look at; null if there is none. */
export function findGuardWord(words: string): string | null {
  const guard = GUARDS.exec(words)?.[0];
  if (guard) return /^['’]t$/iu.test(guard) ? 'n’t' : guard;
  return NUMBER.exec(words)?.[0] ?? null;
}

/** A capitalised word that does not begin a sentence: most likely a name. */
export const findName = (words: string): string | null =>
  /(?<![\p{L}\p{M}]|[.?!]['’]? )\p{Lu}[\p{L}\p{M}'’-]+/u.exec(words)?.[0] ?? null;

const TURNING = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${NEGATIONS}|${HEDGES}|${CONDITIONS}|so long as)(?![\\p{L}\\p{M}\\p{N}])|(?<=n)['’]t(?![\\p{L}])`,
  'iu',
);

/** The first negation, hedge or condition in words cut off at an edge; numbers and quantities do not count here. */
export function findTurningWord(words: string): string | null {
  const found = TURNING.exec(words)?.[0];
  return found ? (/^['’]t$/iu.test(found) ? 'n’t' : found) : null;
}

const DIRECT_NEGATION =
  /(?:(?<![\p{L}])(?:not|never|cannot|purported|purportedly|allegedly|alleged|reportedly|supposedly|نہیں|نہ|den(?:y|ies|ied|ying)(?: that)?|(?:refus|declin|fail)(?:e|es|s|ed|ing) to|stopp?(?:s|ed|ing)? short of|no plans? (?:to|for)|far from|anything but|rather than|instead of|without|unless|until|only if|as (?:if|though)|whether|in the absence of|contrary to|on condition that|let alone|would(?:n['’]t| not)? have|(?:doubts?|doubted|false|untrue|wrong|unlikely)(?: that)?|no evidence (?:that|of))|n['’]t) $/iu;

/** The negation, or the distancing adverb, that stands directly before a quotation's first word; null if none does. */
export function guardRightBefore(text: string): string | null {
  return DIRECT_NEGATION.exec(text)?.[0]?.trim() ?? null;
}
