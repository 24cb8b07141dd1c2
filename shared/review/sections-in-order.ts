import { findFactsWithoutSource, type MissingFact } from '../verdict/cited-facts';
import { isProse, type OwnSentence } from './own-sentences';
import { findingAt, findingOnBrief, type ReviewFinding } from './review-finding';
import {
  isContrarySection,
  isJudgementSection,
  isOpeningSection,
  isRecommendationSection,
} from './section-kinds';

const JUDGES =
  /(?<!\p{L})(?:we|I|this office|the (?:desk|department|agency)) (?:\p{L}+ly )?(?:assess|assessed|judge|judged|estimate|estimated|believe|believed|conclude|concluded|expect|expected|doubt)(?!\p{L})|(?<!\p{L})(?:it is|in) (?:our|my) (?:assessment|judge?ment|view|opinion)(?!\p{L})/iu;

/** Judgement verbs outside the sections of judgement (check 25). Without sections there is nothing to be outside of. */
export function checkJudgements(sentences: readonly OwnSentence[]): ReviewFinding[] {
  if (!sentences.some(({ kind }) => kind === 'heading')) return [];
  return sentences.flatMap((sentence) => {
    const verb = JUDGES.exec(sentence.own)?.[0];
    if (verb === undefined || !isProse(sentence) || isJudgementSection(sentence.section)) return [];
    return [
      findingAt(
        sentence,
        'judgements-in-place',
        `“${verb}” is a judgement; “${sentence.section}” is for what is known.`,
        verb,
      ),
    ];
  });
}

const AGAINST =
  /(?<!\p{L})(?:however|disagree|disagrees|disputes?|disputed|critics?|on the other hand|by contrast|counter-?argument|alternatively|others (?:say|argue|hold|see)|none found)(?!\p{L})/iu;

/** A contrary view or an alternative is stated somewhere (check 26). */
export function checkContraryView(sentences: readonly OwnSentence[]): ReviewFinding[] {
  const prose = sentences.filter((each) => isProse(each) && each.words.trim() !== '');
  const hasView = prose.some(({ own, section }) => isContrarySection(section) || AGAINST.test(own));
  return prose.length === 0 || hasView
    ? []
    : [findingOnBrief('contrary-view', 'No contrary view and no alternative is stated.')];
}

/** Facts of the opening that the body lacks (check 29), and of the recommendation that nothing else has (check 30). */
export function checkNewFacts(sentences: readonly OwnSentence[]): ReviewFinding[] {
  const prose = sentences.filter(isProse);
  const rest = (isOf: (section: string) => boolean) =>
    prose.filter(({ section }) => !isOf(section)).map(({ words }) => words);
  const body = rest(isOpeningSection);
  const before = rest(isRecommendationSection);
  return prose.flatMap((sentence): ReviewFinding[] => {
    if (isOpeningSection(sentence.section) && body.length > 0)
      return missing(sentence, body).map(({ kind, text }) =>
        findingAt(
          sentence,
          'summary-first',
          `The ${kind} “${text}” of the opening is nowhere in the body.`,
          text,
        ),
      );
    if (isRecommendationSection(sentence.section) && before.length > 0)
      return missing(sentence, before).map(({ kind, text }) =>
        findingAt(
          sentence,
          'recommendation-follows',
          `The ${kind} “${text}” comes in with the recommendation.`,
          text,
        ),
      );
    return [];
  });
}

const missing = ({ own }: OwnSentence, elsewhere: readonly string[]): MissingFact[] =>
  findFactsWithoutSource(own, elsewhere);
