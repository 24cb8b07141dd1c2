import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical';
import { type Article, CONTEXT_LENGTH, canonicalText } from '../../../shared/model';
import { request } from '../../api';
import { $quotationWords } from '../quotation/quotation-words';
import type { ProseFinding } from './find-in-prose';
import { quoteRun } from './quote-run';

/**
 * Saves the source words of a copied run as a quote and makes the run a quotation of it. Returns null when that is
 * done, else a sentence that says why not.
 * @throws AppError when the library refuses the quote.
 */
export async function quoteFinding(
  editor: LexicalEditor,
  finding: ProseFinding,
  articles: ReadonlyMap<string, Article>,
): Promise<string | null> {
  const { key, span, source } = finding;
  const words = editor.read(() => {
    const block = $getNodeByKey(key);
    return $isElementNode(block) ? $quotationWords(block).words.slice(span.start, span.end) : '';
  });
  const article = articles.get(source.articleId);
  if (article === undefined) return 'The article of these words is not in the library any more.';
  const text = canonicalText(article.text.blocks);
  const { start, end } = source.span;
  const quote = await request('quotes:save', {
    passage: {
      articleId: article.id,
      textId: article.text.id,
      paragraph: source.paragraph,
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, end + CONTEXT_LENGTH),
    },
  });
  return quoteRun(editor, { key, span, words }, quote)
    ? null
    : 'The words changed meanwhile. The quote is saved; try again to use it here.';
}
