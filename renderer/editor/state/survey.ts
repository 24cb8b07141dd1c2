import { $getRoot, $isElementNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import type { CiteItem } from '../../../shared/model';
import { $isCitationNode } from '../citation/CitationNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import type { QuotationFields } from '../quotation/quotation-fields';
import { $quotationWords } from '../quotation/quotation-words';

export type SurveyedQuotation = { key: NodeKey; block: boolean; words: string; fields: QuotationFields };
export type SurveyedCitation = { key: NodeKey; citationId: string; items: readonly CiteItem[] };

/** What stands in a brief, in document order. */
export type Survey = { quotations: SurveyedQuotation[]; citations: SurveyedCitation[]; words: number };

/** Reads the whole brief once. Words are counted as they are printed: citations and guidance are none. */
export function $survey(): Survey {
  const survey: Survey = { quotations: [], citations: [], words: 0 };
  let line = '';
  const countLine = () => {
    survey.words += line.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
    line = '';
  };
  const walk = (node: LexicalNode): void => {
    if ($isQuotationNode(node) || $isBlockQuotationNode(node)) {
      survey.quotations.push({
        key: node.getKey(),
        block: $isBlockQuotationNode(node),
        words: $quotationWords(node).words,
        fields: node.getFields(),
      });
    } else if ($isCitationNode(node)) {
      survey.citations.push({ key: node.getKey(), citationId: node.getCitationId(), items: node.getItems() });
    }
    if ($isTextNode(node)) line += node.getTextContent();
    else if ($isElementNode(node)) {
      for (const child of node.getChildren()) walk(child);
      if (!node.isInline()) countLine();
    } else if (node.getType() === 'linebreak') line += ' ';
  };
  walk($getRoot());
  countLine();
  return survey;
}
