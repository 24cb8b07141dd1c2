import { findUnmarkedCopying } from '../verdict/unmarked-copying';
import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';
import type { CitedArticle } from './sources-behind';

/** Eight or more words in a row that an article of the brief has too, without marks (check 35, QI-38). */
export function checkCopiedWords(
  sentences: readonly OwnSentence[],
  articles: ReadonlyMap<string, CitedArticle>,
): ReviewFinding[] {
  const sources = [...articles.values()].map(({ id, text }) => ({ articleId: id, blocks: text.blocks }));
  return sentences.flatMap((sentence) =>
    findUnmarkedCopying(sentence.words, sources).map(({ articleId, words }) => {
      const name = `“${articles.get(articleId)?.key ?? articleId}”`;
      return findingAt(
        sentence,
        'unmarked-copying',
        `${words} words in a row stand so in ${name}, but not between quotation marks.`,
      );
    }),
  );
}
