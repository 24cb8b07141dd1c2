import { citationsIn } from '../../../shared/brief-document/footnote-words';
import type { Article, CiteItem, EditorNode, QuotationNodeJson, Verdict } from '../../../shared/model';
import { namedParagraphRanges, namedPlaces } from '../../../shared/model/named-places';
import type { FoundAt } from './found-at';
import { holds, otherPage } from './page-cited';
import { inReadingOrder, type Place } from './places';
import { isQuotation } from './walk';

/** The citation that covers a quotation: the next one of its source, in a footnote too, before another quotation begins. */
export function citationFor(
  nodes: readonly EditorNode[],
  quotation: QuotationNodeJson,
): CiteItem | undefined {
  const after = nodes.slice(nodes.indexOf(quotation) + 1);
  for (const node of after) {
    if (isQuotation(node)) return undefined;
    const cited = node.type === 'footnote' ? citationsIn(node.children) : [node];
    const items = cited.flatMap((each) => (each.type === 'citation' ? each.items : []));
    const item = items.find(({ articleId }) => articleId === quotation.articleId);
    if (item) return item;
  }
  return undefined;
}

/** Paragraph and page that words stand on where their citation names others, each as a clause that follows the words. */
export function otherPlaces(item: CiteItem, article: Article | undefined, verdict: Verdict): string[] {
  const { paragraph } = verdict;
  const isOther =
    paragraph !== undefined &&
    namedParagraphRanges(item.locator) !== null &&
    !namedPlaces(item.locator?.value ?? '').some((each) => holds(each, String(paragraph)));
  const page = otherPage(item, article, verdict);
  return [
    ...(isOther ? [`stands in paragraph ${paragraph}`] : []),
    ...(page === undefined ? [] : [`stands on page ${page}`]),
  ].map((place) => `${place}, but its citation says ${item.locator?.value}.`);
}

/** Citations that lead to no article, or to a paragraph that it does not have. */
export function citationFindings(place: Place, byId: ReadonlyMap<string, Article>): FoundAt[] {
  return inReadingOrder(place.nodes).flatMap((node): FoundAt[] => {
    if (node.type !== 'citation') return [];
    return node.items.flatMap((item): FoundAt[] => {
      const article = byId.get(item.articleId);
      if (!article) {
        return [
          {
            at: node,
            check: 'source-missing',
            severity: 'warn',
            message: 'A citation points at an article that is not in the library.',
            where: place.where,
          },
        ];
      }
      const last = article.text.blocks.length;
      const beyond = namedParagraphRanges(item.locator)
        ?.flatMap(({ from, to }) => [from, to])
        .find((paragraph) => paragraph < 1 || paragraph > last);
      if (beyond === undefined) return [];
      const message = `A citation names paragraph ${beyond} of “${article.key}”, which has ${last}.`;
      return [{ at: node, check: 'locator-missing', severity: 'warn', message, where: place.where }];
    });
  });
}
