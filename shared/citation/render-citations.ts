import type { CiteprocCitation, CiteprocItem } from 'citeproc';
import type { Inline } from '../brief-document/brief-document';
import type { CiteItem, StyleId } from '../model/brief';
import { toCiteprocCitation } from './cite-items';
import type { CitedArticle } from './cited-article';
import { hasOutlet, missingItem, toCslItem } from './csl-item';
import { renderWithCiteproc } from './engine';
import { toInlines } from './inlines';
import { Protector } from './protect';
import { CITATION_STYLES, type CitationLanguage } from './styles';
import { printTitles } from './titles';

export type { CitedArticle };

export type CitationsInput = {
  /**
   * In document order; ids are unique. `noteNumber` is the number of the note that a citation is or stands in; without
   * it every citation is a note of its own.
   */
  citations: readonly { citationId: string; items: readonly CiteItem[]; noteNumber?: number }[];
  /** Articles of the library; those not cited have no effect. */
  articles: readonly CitedArticle[];
  style: StyleId;
  language: CitationLanguage;
};

export type CitationWarning = { citationId?: string; articleId: string; message: string };

export type RenderedCitations = {
  kind: 'note' | 'in-text';
  /** One for each citation of the input, in order; empty for a citation without items. */
  citations: Inline[][];
  references: { heading: string; entries: Inline[][] } | null;
  warnings: CitationWarning[];
};

/**
 * Renders every citation of a brief, in document order, and the reference list where the style has one. Pure: the same
 * input gives the same output, and no citation text is ever stored.
 */
export function renderCitations(input: CitationsInput): RenderedCitations {
  const style = CITATION_STYLES[input.style];
  const protector = new Protector();
  const warnings: CitationWarning[] = [];
  const cited = citedArticles(input);
  const titles = printTitles(
    [...cited.values()].filter((article) => article !== null),
    style.titleCase,
    protector,
  );
  const dayFirst = input.language === 'en-GB' && style.localDates;
  const items = new Map<string, CiteprocItem>();
  // Ids of our own: article ids may be words that an object has a meaning for ("constructor").
  const itemIds = new Map<string, string>();
  for (const [articleId, article] of cited) {
    const id = `item-${itemIds.size}`;
    itemIds.set(articleId, id);
    const title = titles.get(articleId);
    if (article === null || title === undefined) {
      items.set(id, missingItem(id, protector));
      warnings.push(...missingWarnings(input, articleId));
      continue;
    }
    const warn = (message: string) => warnings.push({ articleId, message });
    items.set(id, toCslItem(id, article, title, protector, { dayFirst, warn }));
    if (style.outletWarning !== null && !hasOutlet(article)) warn(style.outletWarning);
  }
  const filled = input.citations.filter((citation) => citation.items.length > 0);
  const rendered = renderWithCiteproc(
    style,
    input.language,
    items,
    filled.map(
      (citation, index): CiteprocCitation =>
        toCiteprocCitation(
          citation.items,
          itemIds,
          index,
          style.kind,
          protector,
          citation.noteNumber ?? index + 1,
          dayFirst,
        ),
    ),
  );
  const texts = new Map(filled.map((citation, index) => [citation, rendered.citations[index] ?? '']));
  return {
    kind: style.kind,
    citations: input.citations.map((citation) => toInlines(texts.get(citation) ?? '', protector)),
    references:
      style.referencesHeading === null
        ? null
        : {
            heading: style.referencesHeading,
            entries: rendered.entries.map((entry) => toInlines(entry, protector)),
          },
    warnings,
  };
}

/** Cited articles by id, in order of first citation; null for one that the library does not have. */
function citedArticles(input: CitationsInput): Map<string, CitedArticle | null> {
  const byId = new Map(input.articles.map((article) => [article.id, article]));
  const cited = new Map<string, CitedArticle | null>();
  for (const { items } of input.citations) {
    for (const { articleId } of items) cited.set(articleId, byId.get(articleId) ?? null);
  }
  return cited;
}

function missingWarnings(input: CitationsInput, articleId: string): CitationWarning[] {
  const message = 'This source is not in the library any more. Import it again, or take the citation out.';
  return input.citations
    .filter((citation) => citation.items.some((item) => item.articleId === articleId))
    .map(({ citationId }) => ({ citationId, articleId, message }));
}
