import type { CiteprocCitation, CiteprocItem } from 'citeproc';
import type { Inline } from '../brief-document/brief-document';
import type { CiteItem, StyleId } from '../model/brief';
import { toAddedItem } from './added/added-items';
import type { AddedStyle } from './added/added-style';
import { addedWarnings, namingWarnings } from './added/added-warnings';
import type { CitationWarning } from './citation-warning';
import { toCiteprocCitation } from './cite-items';
import type { CitedArticle } from './cited-article';
import { hasOutlet, missingItem, toCslItem } from './csl-item';
import { dateInWords } from './date-words';
import { describeSources } from './descriptors';
import { parseEdtf } from './edtf';
import { listWithCiteproc, renderWithCiteproc } from './engine';
import { toInlines } from './inlines';
import { openLarge } from './left-out';
import { Protector } from './protect';
import { type CitationLanguage, findCitationStyle } from './styles';
import { printTitles } from './titles';

export type { CitationWarning, CitedArticle };

export type CitationsInput = {
  /**
   * In document order; ids are unique. `noteNumber` is the number of the note that a citation is or stands in; without
   * it every citation is a note of its own.
   */
  citations: readonly { citationId: string; items: readonly CiteItem[]; noteNumber?: number }[];
  /** Articles of the library; those not cited have no effect. */
  articles: readonly CitedArticle[];
  style: StyleId;
  /** The file of an added style. */
  added?: AddedStyle | undefined;
  /** The brief has a place for its list of sources: styles that print one only there print it. */
  listPlaced?: boolean;
  language: CitationLanguage;
};

export type RenderedCitations = {
  kind: 'note' | 'in-text';
  /** One for each citation of the input, in order; empty for a citation without items. */
  citations: Inline[][];
  /** What the style says of the sources behind each citation, for the end of its note; empty lists in most styles. */
  descriptors: Inline[][];
  /** Null where the style has no list of sources, or prints it only at a place that the brief does not give it. */
  references: { heading: string; entries: Inline[][] } | null;
  warnings: CitationWarning[];
};

/**
 * Renders every citation of a brief, in document order, and the reference list where the style has one. Pure: the same
 * input gives the same output, and no citation text is ever stored.
 */
export function renderCitations(input: CitationsInput): RenderedCitations {
  const { style, isMissing } = findCitationStyle(input.style, input.added);
  const protector = new Protector();
  const warnings: CitationWarning[] = [];
  const cited = citedArticles(input);
  const titles = printTitles(
    [...cited.values()].filter((article) => article !== null),
    style.titles,
    protector,
  );
  const dayFirst = style.dates === 'language' ? input.language === 'en-GB' : style.dates === 'day-first';
  const items = new Map<string, CiteprocItem>();
  // Ids of our own: article ids may be words that an object has a meaning for ("constructor").
  const itemIds = new Map<string, string>();
  const byAuthors = countByAuthors(cited.values());
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
    const sharesAuthors = (byAuthors.get(authorsKey(article)) ?? 0) > 1;
    const toItem = input.added?.id === input.style ? toAddedItem : toCslItem;
    items.set(id, toItem(id, article, title, protector, { dayFirst, style, sharesAuthors, warn }));
    if (style.outletWarning !== null && !hasOutlet(article)) warn(style.outletWarning);
  }
  /** The date of what a source says is a field of its own in notes that are always full: one item for each date. */
  const sourceOf = (item: CiteItem): CiteprocItem => {
    const id = itemIds.get(item.articleId) ?? '';
    const known = items.get(id);
    if (known === undefined) throw new Error(`Citation item ${item.articleId} was not prepared`);
    const date = style.quoting === '; quoting' ? parseEdtf(item.quoting?.date ?? '') : undefined;
    const words = date === undefined ? '' : dateInWords(date, dayFirst);
    if (words === '') return known;
    const dated = { ...known, id: `${id}-${words}`, source: protector.whole(words) };
    items.set(dated.id, dated);
    return dated;
  };
  const filled = input.citations.filter((citation) => citation.items.length > 0);
  const rendered = renderWithCiteproc(
    style,
    input.language,
    items,
    filled.map(
      (citation, index): CiteprocCitation =>
        toCiteprocCitation(
          citation.items,
          sourceOf,
          index,
          { ...style, dayFirst },
          protector,
          citation.noteNumber ?? index + 1,
        ),
    ),
    input.added?.id !== input.style,
  );
  const hasList = style.referencesHeading !== null && (!style.listOnlyPlaced || input.listPlaced === true);
  const entries =
    hasList && style.listOnlyPlaced
      ? listWithCiteproc(style, input.language, items, [...itemIds.values()])
      : rendered.entries;
  if (isMissing) {
    const [first] = cited.keys();
    if (first !== undefined) warnings.push({ articleId: first, message: missingStyle(style.kind) });
  }
  const texts = new Map(
    filled.map((citation, index) => [citation, openLarge(rendered.citations[index] ?? '')]),
  );
  const citations = input.citations.map((citation) =>
    toInlines(texts.get(citation) ?? '', protector, style.punctuationInside),
  );
  const references = entries.map(({ itemId, text }) => ({
    itemId,
    inlines: toInlines(text, protector, style.punctuationInside),
  }));
  if (input.added?.id === input.style) {
    const byItem = new Map(references.map(({ itemId, inlines }) => [itemId, inlines]));
    const listed = new Map([...itemIds].map(([articleId, id]) => [articleId, byItem.get(id) ?? []]));
    warnings.push(
      ...addedWarnings(input.added, input.citations, citations),
      ...namingWarnings(style.kind, cited, input.citations, citations, hasList ? listed : null),
    );
  }
  return {
    kind: style.kind,
    citations,
    descriptors: style.descriptors
      ? describeSources(input.citations, cited, style.classification, (articleId) =>
          warnings.push({ articleId, message: NO_DESCRIPTOR }),
        )
      : input.citations.map(() => []),
    references:
      !hasList || style.referencesHeading === null
        ? null
        : {
            heading: style.referencesHeading,
            entries: references.map(({ inlines }) => inlines),
          },
    warnings,
  };
}

const missingStyle = (kind: 'note' | 'in-text') =>
  `The brief's citation style is not in the library any more, so Chicago's ${kind === 'note' ? 'notes' : 'author and date'} stand in for it. Add the style again, or choose another.`;

const NO_DESCRIPTOR =
  'ICD 206 asks for a descriptor of each source, and a cited record has none. Write it in the record of the article.';

/** Cited articles by id, in order of first citation; null for one that the library does not have. */
function citedArticles(input: CitationsInput): Map<string, CitedArticle | null> {
  const byId = new Map(input.articles.map((article) => [article.id, article]));
  const cited = new Map<string, CitedArticle | null>();
  for (const { items } of input.citations) {
    for (const { articleId } of items) cited.set(articleId, byId.get(articleId) ?? null);
  }
  return cited;
}

const authorsKey = (article: CitedArticle): string =>
  (article.record.authors.value ?? []).join('\n').toLowerCase();

/** How many of the cited articles have the same authors; articles without any are not counted. */
function countByAuthors(articles: Iterable<CitedArticle | null>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const key = article === null ? '' : authorsKey(article);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function missingWarnings(input: CitationsInput, articleId: string): CitationWarning[] {
  const message = 'This source is not in the library any more. Import it again, or take the citation out.';
  return input.citations
    .filter((citation) => citation.items.some((item) => item.articleId === articleId))
    .map(({ citationId }) => ({ citationId, articleId, message }));
}
