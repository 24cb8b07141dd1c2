import type { Random } from './mutations.cases';
/** Park-Miller: the same numbers in every run. */
export declare function seeded(seed: number): Random;
/** A made-up article with numbers, names, hedges, nested speech, dashes and sentences that stand in it twice. */
export declare function generateArticle(random: Random): {
  text: string;
}[];
