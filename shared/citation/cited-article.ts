import type { Article } from '../model/text';

/**
 * What a citation needs of an article; `opening` are the first words of its body, `importedAt` (ISO 8601) is when its
 * text was stored, which only ICD 206-style notes print.
 */
export type CitedArticle = Pick<Article, 'id' | 'key' | 'accession' | 'record'> & {
  opening: string;
  importedAt?: string;
  /** False for a record without text: nothing of it is on file. */
  hasText?: boolean;
};
