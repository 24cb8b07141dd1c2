import { describe, expect, it } from 'vitest';
import { LABELLED_ARTICLES, type LabelledArticle } from './labelled-articles.cases';
import { sharedWords } from './shared-words';
import { profileOf, samplesOf, type TextProfile } from './text-profile';

const profiles = new Map<LabelledArticle, TextProfile>(
  LABELLED_ARTICLES.map((article) => [article, profileOf(article.paragraphs.map((text) => ({ text })))]),
);
const profile = (article: LabelledArticle): TextProfile => profiles.get(article) as TextProfile;

describe('articles that rest on one origin', () => {
  it('are told from follow-ups, independent reports and other texts of the same title', () => {
    const found = { right: 0, wrong: 0, missed: 0 };
    const lines: string[] = [];
    for (const [index, first] of LABELLED_ARTICLES.entries())
      for (const second of LABELLED_ARTICLES.slice(index + 1)) {
        const shared = sharedWords(profile(first), profile(second));
        const isOne = first.origin === second.origin;
        if (shared && isOne) found.right += 1;
        else if (shared) found.wrong += 1;
        else if (isOne) found.missed += 1;
        if ((shared !== null) !== isOne || process.env.ALL)
          if (first.story === second.story || shared)
            lines.push(
              `${isOne} ${first.story} ${first.form} ${second.form} ${shared?.share.toFixed(2)} ${shared?.likeness}`,
            );
      }
    const precision = found.right / (found.right + found.wrong);
    const recall = found.right / (found.right + found.missed);
    console.log(
      `${LABELLED_ARTICLES.length} labelled articles: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    console.log(lines.join('\n'));
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('share a sample by which one is found from the other', () => {
    for (const first of LABELLED_ARTICLES)
      for (const second of LABELLED_ARTICLES) {
        if (first.origin !== second.origin || first === second) continue;
        const mine = new Set(samplesOf(profile(first)));
        expect(
          samplesOf(profile(second)).filter((hash) => mine.has(hash)).length,
          `${first.title} / ${second.title}`,
        ).toBeGreaterThanOrEqual(1);
      }
  });
});
