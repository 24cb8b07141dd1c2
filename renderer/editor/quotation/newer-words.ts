import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { type CiteItem, locatorOf, type Quote } from '../../../shared/model';
import { $createCitationNode, $isCitationNode, type CitationNode } from '../citation/CitationNode';
import {
  $createBlockQuotationNode,
  $isBlockQuotationNode,
  type BlockQuotationNode,
} from './BlockQuotationNode';
import { $wordNodes, withMarksInside, withoutOuterMarks } from './insert-quote';
import { $createQuotationNode, $isQuotationNode, type QuotationNode } from './QuotationNode';

/**
 * Makes a quotation point at the quote that stands for its own in a newer text. Words that the analyst left as they were
 * captured become the newer ones; words that only moved stay as they are, edits included. The paragraph in its citation
 * follows. One step to undo.
 */
export function switchToNewerQuote(editor: LexicalEditor, key: NodeKey, newer: Quote): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$isQuotationNode(node) && !$isBlockQuotationNode(node)) return;
      const { captured, paragraph, articleId } = node.getFields();
      $updateCitations(node, (item) =>
        item.articleId === articleId &&
        ((item.locator?.label === 'paragraph' && item.locator.value === String(paragraph)) ||
          (item.locator?.label === 'page' && newer.page !== undefined))
          ? { ...item, locator: locatorOf(newer) }
          : item,
      );
      const fields = {
        quoteId: newer.id,
        articleId: newer.articleId,
        captured: newer.exact,
        paragraph: newer.paragraph,
      };
      const isBlock = $isBlockQuotationNode(node);
      const fresh = isBlock ? $createBlockQuotationNode(fields) : $createQuotationNode(fields);
      const citations = node.getChildren().filter($isCitationNode);
      const words: LexicalNode[] =
        newer.exact === captured
          ? node.getChildren().filter((child) => !$isCitationNode(child))
          : $wordNodes(isBlock ? withoutOuterMarks(newer.exact) : withMarksInside(newer.exact));
      node.insertBefore(fresh);
      fresh.append(...words, ...citations);
      node.remove();
      fresh.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Says in the citation of a quotation which text of the article it was taken from, once. */
export function nameOlderText(editor: LexicalEditor, key: NodeKey, remark: string): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$isQuotationNode(node) && !$isBlockQuotationNode(node)) return;
      const { articleId, paragraph } = node.getFields();
      const item: CiteItem = {
        articleId,
        ...(paragraph === null ? {} : { locator: { label: 'paragraph' as const, value: String(paragraph) } }),
        suffix: remark,
      };
      const found = $updateCitations(node, (each) =>
        each.articleId !== articleId || each.suffix?.includes(remark)
          ? each
          : { ...each, suffix: each.suffix ? `${each.suffix}; ${remark}` : remark },
      );
      if (found) return;
      if ($isBlockQuotationNode(node)) node.append($createCitationNode([item]));
      else node.insertAfter($createCitationNode([item]));
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Changes the cite items that follow a quotation; false when no citation of it does. */
function $updateCitations(
  quotation: QuotationNode | BlockQuotationNode,
  change: (item: CiteItem) => CiteItem,
): boolean {
  const { articleId } = quotation.getFields();
  const citation = $citationOf(quotation, articleId);
  citation?.setItems(citation.getItems().map(change));
  return citation !== undefined;
}

function $citationOf(
  quotation: QuotationNode | BlockQuotationNode,
  articleId: string,
): CitationNode | undefined {
  const after = [...quotation.getChildren(), ...quotation.getNextSiblings()];
  const end = after.findIndex((node) => $isQuotationNode(node) || $isBlockQuotationNode(node));
  return after
    .slice(0, end < 0 ? undefined : end)
    .filter($isCitationNode)
    .find((citation) => citation.getItems().some((item) => item.articleId === articleId));
}
