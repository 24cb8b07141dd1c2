import type { LikelihoodScale } from '../model/template';

export const LIKELIHOOD_SCALES: Readonly<Record<LikelihoodScale, string>> = {
  icd203: 'ICD 203',
  phia: 'PHIA yardstick',
  none: 'no scale',
};

type Term = Readonly<{
  pattern: RegExp;
  /** Rows of ICD 203 are not to be mixed without a word of explanation; absent where the scale has no such term. */
  icd203?: 'terms' | 'synonyms';
  phia?: true;
}>;

/** Longer terms first, so that “very likely” is not read as “likely”. Sources: ICD 203 (2015), PHIA yardstick (2019). */
export const LIKELIHOOD_TERMS: readonly Term[] = [
  { pattern: /almost no chance/iu, icd203: 'terms' },
  { pattern: /remote chance/iu, phia: true },
  { pattern: /highly improbable/iu, icd203: 'synonyms' },
  { pattern: /very unlikely/iu, icd203: 'terms' },
  { pattern: /highly unlikely/iu, phia: true },
  { pattern: /roughly even (?:chance|odds)/iu, icd203: 'terms' },
  { pattern: /realistic possibility/iu, phia: true },
  { pattern: /highly probable/iu, icd203: 'synonyms' },
  { pattern: /very likely/iu, icd203: 'terms' },
  { pattern: /highly likely/iu, phia: true },
  { pattern: /almost certain(?:ly)?/iu, icd203: 'terms', phia: true },
  { pattern: /nearly certain/iu, icd203: 'synonyms' },
  { pattern: /improbable/iu, icd203: 'synonyms' },
  { pattern: /unlikely/iu, icd203: 'terms', phia: true },
  { pattern: /probabl[ey]/iu, phia: true, icd203: 'synonyms' },
  { pattern: /likely/iu, icd203: 'terms', phia: true },
];

/** Words of likelihood that stand on no scale. “May” the month is told apart by what follows. */
export const OFF_SCALE =
  /(?<!\p{L})(?:[Mm]ight|[Cc]ould|[Pp]ossib(?:le|ly)|(?<![Rr]ealistic )[Pp]ossibility|[Pp]erhaps|[Mm]aybe|[Cc]onceivabl[ey]|[Pp]lausibl[ey]|[Pp]otentially|[Pp]resumably|[Dd]oubtful|[Nn]ot (?:un|im)(?:likely|probable)|[Cc]hances are|[Ii]n all (?:likelihood|probability)|(?:[Gg]ood|[Ff]air|[Ss]lim|[Ss]light|[Ss]mall|[Ss]trong|[Rr]eal|[Ss]ome|[Ee]very) chances?|may|(?<!(?:\d|in|In|on|of|by|since|until|last|next) )May(?= \p{Ll}))(?!\p{L})/gu;

/** A statement of confidence: “high confidence”, “we are confident”, “Analytical Confidence: Moderate”. */
export const CONFIDENCE =
  /(?<!\p{L})(?:(?:high|moderate|medium|low)(?:\s+to\s+(?:high|moderate|medium))?[ -]confidence|confidence (?:level|rating|is|in (?:this|our|the) (?:judg|assess))|analytical confidence|we are (?:\p{L}+ly )?confident)/iu;

export type FoundLikelihood = Readonly<{ text: string; at: number; term: Term }>;

/** Terms of either scale in order; of two that overlap, the longer. */
export function findLikelihood(words: string): FoundLikelihood[] {
  const found: FoundLikelihood[] = [];
  const taken: { from: number; to: number }[] = [];
  for (const term of LIKELIHOOD_TERMS)
    for (const { 0: text, index } of words.matchAll(
      new RegExp(`(?<!\\p{L})(?:${term.pattern.source})(?!\\p{L})`, 'giu'),
    )) {
      if (taken.some(({ from, to }) => index < to && index + text.length > from)) continue;
      taken.push({ from: index, to: index + text.length });
      found.push({ text, at: index, term });
    }
  return found.sort((a, b) => a.at - b.at);
}
