/** Words whose loss or arrival turns a sentence: negations, hedges, conditions (QI-33). */
const GUARDS =
  /(?:^|[^\p{L}])(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unlikely|hardly|barely|scarcely|may|might|could|would|should|can|likely|possibly|perhaps|probably|apparently|purported|purportedly|alleged|allegedly|reported|reportedly|claimed|suggests?|seems?|appears?|limited|only|even|despite|although|though|however|but|unless|if|until|except|so long as|provided|some|almost|nearly|about|potentially|expected|in part|partly|fails?|failed|refus\p{L}*|reject\p{L}*|den(?:y|ies|ied))(?=$|[^\p{L}])|n['’]t(?=$|[^\p{L}])/iu;
const NUMBER = /\p{Nd}/u;

/** The first word in left-out or inserted words that a reviewer must look at; null if there is none. */
export function findGuardWord(words: string): string | null {
  const guard = GUARDS.exec(words)?.[0]
    ?.replace(/^[^\p{L}]+/u, '')
    .trim();
  if (guard) return guard.startsWith('n') && /['’]t$/u.test(guard) ? 'n’t' : guard;
  return NUMBER.test(words) ? (/\S*\p{Nd}\S*/u.exec(words)?.[0] ?? null) : null;
}
