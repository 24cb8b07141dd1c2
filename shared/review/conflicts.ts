import { type ProposalQuote, proposeDisagreements } from '../claims/propose-disagreements';
import type { ReviewFinding } from './review-finding';

/** A passage that the brief quotes or cites, with the first place that uses it. */
export type UsedPassage = Readonly<{
  articleId: string;
  key: string;
  paragraph: number;
  words: string;
  where: string;
  path: readonly number[] | null;
  offset?: number;
}>;

const SHOWN = 90;

/**
 * Offices with two holders, persons with two ranks (check 13), quantities, dates and directions that differ (check 14)
 * among the passages that a brief uses. Each pair once, named at the later place; a person decides.
 */
export function checkConflicts(passages: readonly UsedPassage[]): ReviewFinding[] {
  const quotes = passages.map(
    ({ articleId, words }, index): ProposalQuote => ({ id: String(index), articleId, exact: words }),
  );
  return quotes.flatMap((quote, index) =>
    proposeDisagreements(quote, quotes.slice(0, index)).flatMap(
      ({ quoteId, kind, message }): ReviewFinding[] => {
        const here = passages[index];
        const there = passages[Number(quoteId)];
        if (!here || !there) return [];
        const check = kind === 'office' || kind === 'rank' ? 'offices-agree' : 'quantities-agree';
        return [
          {
            check,
            message: `${name(here)} and ${name(there)} do not agree: ${message} Say which you use and why.`,
            where: here.where,
            path: here.path,
            ...(here.offset && { offset: here.offset }),
          },
        ];
      },
    ),
  );
}

const name = ({ key, paragraph, words }: UsedPassage): string =>
  `“${key}”, paragraph ${paragraph} (“${words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`}”)`;
