import { z } from 'zod';
import type { CitedArticle } from '../citation/cited-article';
import { CslJson, toCslJson } from '../citation/csl-json';
import { type CitationNodeJson, CiteItem } from '../model/brief';

/** A source that the brief cites, as reference managers read it. */
export const CitedSource = z.strictObject({ articleId: z.string(), key: z.string(), csl: CslJson });
export type CitedSource = z.infer<typeof CitedSource>;

/** What the citations of a brief point at. */
export const Cited = z.strictObject({
  /** In document order, those inside footnotes among them. `noteNumber` is null where the style cites in the text. */
  citations: z.array(z.strictObject({ items: z.array(CiteItem), noteNumber: z.int().min(1).nullable() })),
  /** In order of first citation; those that the library does not have are left out. */
  sources: z.array(CitedSource),
});
export type Cited = z.infer<typeof Cited>;

export const citedIn = (
  citations: readonly { citation: CitationNodeJson; noteNumber: number | null }[],
  articles: readonly CitedArticle[],
): Cited => ({
  citations: citations.map(({ citation, noteNumber }) => ({ items: citation.items, noteNumber })),
  sources: articles.map((article) => ({
    articleId: article.id,
    key: article.key,
    csl: toCslJson(article),
  })),
});
