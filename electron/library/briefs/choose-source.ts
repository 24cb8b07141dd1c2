import type { Article, CitationNodeJson, QuotationNodeJson, Verdict } from '../../../shared/model';
import { isReleasable } from '../../../shared/model';
import { judgeQuotation } from '../../../shared/verdict/judge-quotation';

/** Paragraph numbers that a locator names; null when it names something else. */
export function paragraphsOf(item: CitationNodeJson['items'][number]): number[] | null {
  if (item.locator?.label !== 'paragraph') return null;
  const parts = item.locator.value.split(/\s*(?:[-–—,;&]|\band\b)\s*/u);
  return parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : null;
}

export type Judged = { article: Article; paragraph: number | null; verdict: Verdict };

export const matches = ({ verdict }: Verdict): boolean => verdict === 'exact' || verdict === 'typography';

/** Compares the words with every source its citation names, in order: the first that has them is the one quoted. */
export function judgeAgainst(
  words: string,
  items: CitationNodeJson['items'],
  articles: ReadonlyMap<string, Article>,
  style: string,
): Judged | undefined {
  const judged = items.flatMap((item): Judged[] => {
    const article = articles.get(item.articleId);
    if (!article) return [];
    const paragraph = paragraphsOf(item)?.[0] ?? null;
    return [
      {
        article,
        paragraph,
        verdict: judgeQuotation({ words, source: article.text, paragraph, captured: null, style }),
      },
    ];
  });
  return judged.find(({ verdict }) => matches(verdict)) ?? judged[0];
}

/**
 * Which source of a citation typed words are a quotation of. The paragraph that the citation names is asked for where the
 * words stand there; a citation behind a split quotation may name the paragraph of its last part only.
 */
export function chooseSource(
  words: string,
  items: CitationNodeJson['items'],
  articles: ReadonlyMap<string, Article>,
  style: string,
): Pick<QuotationNodeJson, 'articleId' | 'paragraph'> {
  const [first] = items;
  const judged = judgeAgainst(words, items, articles, style);
  if (!judged) return { articleId: first?.articleId ?? '', paragraph: null };
  const paragraph = isReleasable(judged.verdict.verdict) ? judged.paragraph : null;
  return { articleId: judged.article.id, paragraph };
}
