import type { Article } from '../model';
import type { QuotationNodeJson, StyleId } from '../model/brief';
import type { Text } from '../model/text';
import { isReleasable } from '../model/verdict';
import { judgeQuotation } from '../verdict/judge-quotation';
import type { JudgedQuotation } from './brief-document';
import { quotationWords } from './quotation-words';

/**
 * Compares one quotation with the current text of its article. Where that differs and an older text, on which the quote
 * was made, has the words, the quotation is flagged: the article has changed, not the quotation (QI-08).
 */
export function judgeInBrief(
  node: QuotationNodeJson,
  article: Article | undefined,
  texts: ReadonlyMap<string, Text> | undefined,
  style: StyleId,
): JudgedQuotation {
  const words = quotationWords(node);
  const judgeAgainst = (source: Pick<Text, 'blocks' | 'setAside'> | null) =>
    judgeQuotation({ words, source, paragraph: node.paragraph, captured: node.captured || null, style });

  let verdict = judgeAgainst(article?.text ?? null);
  const older = node.quoteId === null ? undefined : texts?.get(node.quoteId);
  if (article && older && older.id !== article.text.id && !isReleasable(verdict.verdict)) {
    const before = judgeAgainst(older);
    if (isReleasable(before.verdict)) {
      const message = `The article was imported again with other words here; the quotation matches its text ${older.version} of ${older.importedAt.slice(0, 10)}.`;
      verdict = { verdict: 'flagged', reasons: [{ rule: 'QI-08', message }, ...verdict.reasons] };
    }
  }
  return {
    text: words,
    articleId: node.articleId,
    articleKey: article?.key ?? null,
    quoteId: node.quoteId,
    verdict,
  };
}
