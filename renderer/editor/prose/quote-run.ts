import {
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { locatorOf, type Quote, type Span } from '../../../shared/model';
import { $createCitationNode, $isCitationNode } from '../citation/CitationNode';
import { $createQuotationNode, $isQuotationNode } from '../quotation/QuotationNode';
import { $quotationWords } from '../quotation/quotation-words';

/**
 * Makes words of a paragraph a quotation of `quote`, with its citation unless one of the article follows. Words and
 * formats stay as they are: what differs from the source shows at once. One step to undo; false when the words have
 * changed since they were looked at.
 */
export function quoteRun(
  editor: LexicalEditor,
  at: { key: string; span: Span; words: string },
  quote: Pick<Quote, 'id' | 'articleId' | 'exact' | 'paragraph'>,
): boolean {
  let isDone = false;
  editor.update(
    () => {
      const block = $getNodeByKey(at.key);
      if (!$isElementNode(block)) return;
      const { words, pieces } = $quotationWords(block);
      if (words.slice(at.span.start, at.span.end) !== at.words) return;
      const parts = pieces.flatMap(({ node, start }): LexicalNode[] => {
        const size = node.getTextContentSize();
        const from = Math.max(at.span.start - start, 0);
        const to = Math.min(at.span.end - start, size);
        if (to <= from) return [];
        const split = node.splitText(from, to);
        const part = split[from === 0 ? 0 : 1];
        return part === undefined ? [] : [part];
      });
      const [first] = parts;
      const home = first?.getParent();
      if (!first || !home || parts.some((part) => !home.is(part.getParent()))) return;
      const quotation = $createQuotationNode({
        quoteId: quote.id,
        articleId: quote.articleId,
        captured: quote.exact,
        paragraph: quote.paragraph,
      });
      first.insertBefore(quotation);
      // Line breaks between the parts belong to the words.
      const last = parts.at(-1) ?? first;
      const inside = [first, ...first.getNextSiblings()];
      const until = inside.findIndex((node) => node.is(last));
      quotation.append(
        ...inside.slice(0, until + 1).filter((node) => parts.includes(node) || $isLineBreakNode(node)),
      );
      if (!$isCitedAfter(quotation, quote.articleId))
        quotation.insertAfter(
          $createCitationNode([
            {
              articleId: quote.articleId,
              locator: locatorOf(quote),
            },
          ]),
        );
      quotation.selectEnd();
      isDone = true;
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return isDone;
}

/** Does a citation of the article follow in the same sentence, before another quotation? */
function $isCitedAfter(quotation: LexicalNode, articleId: string): boolean {
  const home = quotation.getParent();
  const outer = home !== null && $isElementNode(home) && home.isInline() ? home.getNextSiblings() : [];
  for (const node of [...quotation.getNextSiblings(), ...outer]) {
    if ($isCitationNode(node)) {
      if (node.getItems().some((item) => item.articleId === articleId)) return true;
    } else if ($isQuotationNode(node)) return false;
    else if (/[.?!]\s+\S/u.test(node.getTextContent())) return false;
  }
  return false;
}
