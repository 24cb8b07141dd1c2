import type { LikelihoodScale } from '../model/template';
import {
  CONFIDENCE,
  type FoundLikelihood,
  findLikelihood,
  LIKELIHOOD_SCALES,
  OFF_SCALE,
} from './likelihood-words';
import { isProse, type OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';
import { isJudgementSection } from './section-kinds';

/** One scale, its words only in judgements (check 23), and no confidence in the same sentence (check 24). */
export function checkLikelihood(sentences: readonly OwnSentence[], scale: LikelihoodScale): ReviewFinding[] {
  const prose = sentences.filter(isProse);
  const found = prose.map((sentence) => ({ sentence, terms: findLikelihood(sentence.own) }));
  return [
    ...found.flatMap(({ sentence, terms }) => [
      ...offScale(sentence, terms, scale),
      ...withConfidence(sentence, terms),
    ]),
    ...mixedScales(found, scale),
  ];
}

function offScale(
  sentence: OwnSentence,
  terms: readonly FoundLikelihood[],
  scale: LikelihoodScale,
): ReviewFinding[] {
  if (scale === 'none') return [];
  const foreign = terms
    .filter(({ term }) => term[scale] === undefined)
    .map(({ text }) =>
      findingAt(
        sentence,
        'one-likelihood-scale',
        `“${text}” is no term of the ${LIKELIHOOD_SCALES[scale]} that this brief keeps to.`,
        text,
      ),
    );
  if (!isJudgementSection(sentence.section)) return foreign;
  const vague = Array.from(sentence.own.matchAll(OFF_SCALE), ([text]) =>
    findingAt(
      sentence,
      'one-likelihood-scale',
      `“${text}” stands on no scale of likelihood: say how likely, in the words of ${LIKELIHOOD_SCALES[scale]}.`,
      text,
    ),
  );
  return [...foreign, ...vague];
}

function withConfidence(sentence: OwnSentence, terms: readonly FoundLikelihood[]): ReviewFinding[] {
  const [term] = terms;
  const confidence = CONFIDENCE.exec(sentence.own)?.[0];
  if (!term || confidence === undefined) return [];
  return [
    findingAt(
      sentence,
      'likelihood-apart',
      `“${term.text}” and “${confidence}” stand in one sentence: give the confidence a sentence of its own.`,
      confidence,
    ),
  ];
}

type Found = readonly Readonly<{ sentence: OwnSentence; terms: readonly FoundLikelihood[] }>[];

/** Both rows of ICD 203, or words of both scales where none was chosen. */
function mixedScales(found: Found, scale: LikelihoodScale): ReviewFinding[] {
  const all = found.flatMap(({ sentence, terms }) => terms.map((each) => ({ sentence, ...each })));
  const first = (holds: (term: FoundLikelihood) => boolean) => all.find(holds);
  // The later of the two is the place: the first was in order when it was written.
  const clash = (
    one: (typeof all)[number],
    other: (typeof all)[number],
    message: string,
  ): ReviewFinding[] => {
    const later = all.indexOf(one) > all.indexOf(other) ? one : other;
    return [findingAt(later.sentence, 'one-likelihood-scale', message, later.text)];
  };
  if (scale === 'icd203') {
    const term = first((each) => each.term.icd203 === 'terms');
    const synonym = first((each) => each.term.icd203 === 'synonyms');
    if (term === undefined || synonym === undefined) return [];
    const message = `“${term.text}” and “${synonym.text}” are of two rows of ICD 203: keep to one row, or say why both are used.`;
    return clash(term, synonym, message);
  }
  if (scale === 'phia') return [];
  const american = first(({ term }) => term.phia === undefined);
  const british = first(({ term }) => term.icd203 === undefined);
  if (american === undefined || british === undefined) return [];
  const message = `“${american.text}” is a term of ICD 203, “${british.text}” one of PHIA: keep to one scale.`;
  return clash(american, british, message);
}
