import type { Article } from '../model/text';

/** What a citation needs of an article; `opening` are the first words of its body. */
export type CitedArticle = Pick<Article, 'id' | 'key' | 'accession' | 'record'> & { opening: string };
