import { findContradictions, readPassage } from '../claims/contradictions';
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
 * among the passages that a brief uses. Each pair once, named at the later place; a person decides. Where the two need not speak
 * of the same, it is asked and holds nothing up.
 */
export function checkConflicts(passages: readonly UsedPassage[]): ReviewFinding[] {
  const read = passages.map((passage) => ({ passage, facts: readPassage(passage.words) }));
  return read.flatMap(({ passage: here, facts }, index) =>
    read.slice(0, index).flatMap(({ passage: there, facts: other }): ReviewFinding[] => {
      if (here.articleId === there.articleId) return [];
      return findContradictions(facts, other).map(({ kind, message, isSure }) => ({
        check: kind === 'office' || kind === 'rank' ? 'offices-agree' : 'quantities-agree',
        ...(!isSure && { severity: 'warn' }),
        message: isSure
          ? `${name(here)} and ${name(there)} do not agree: ${message} Say which you use and why.`
          : `Do ${name(here)} and ${name(there)} speak of the same? ${message}`,
        where: here.where,
        path: here.path,
        ...(here.offset && { offset: here.offset }),
      }));
    }),
  );
}

const name = ({ key, paragraph, words }: UsedPassage): string =>
  `“${key}”, paragraph ${paragraph} (“${words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`}”)`;
