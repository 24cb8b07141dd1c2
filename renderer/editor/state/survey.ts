import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { introducedByParagraph, NEAR, type Surroundings } from '../../../shared/brief-document/introduced-by';
import type { CiteItem, Span } from '../../../shared/model';
import { $isCitationNode } from '../citation/CitationNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import type { QuotationFields } from '../quotation/quotation-fields';
import { $quotationItalics, $quotationWords } from '../quotation/quotation-words';

export type SurveyedQuotation = {
  key: NodeKey;
  block: boolean;
  words: string;
  fields: QuotationFields;
  /** Italic stretches of `words`. */
  italics?: readonly Span[];
  /** The text of its paragraph, in which a speaker may be named. */
  around: Surroundings;
};
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
        italics: $quotationItalics(node),
        around: $around(node),
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

function $around(node: LexicalNode): Surroundings {
  if ($isBlockQuotationNode(node)) {
    const above = node.getPreviousSibling();
    return introducedByParagraph($isParagraphNode(above) ? $textOf(above.getChildren()).slice(-NEAR) : '');
  }
  return {
    before: $textOf(node.getPreviousSiblings()).slice(-NEAR),
    after: $textOf(node.getNextSiblings()).slice(0, NEAR),
  };
}

const $textOf = (nodes: readonly LexicalNode[]): string =>
  nodes
    .map((node): string => {
      if ($isQuotationNode(node)) return `“${$quotationWords(node).words}”`;
      if ($isTextNode(node)) return node.getType() === 'tab' ? ' ' : node.getTextContent();
      if ($isElementNode(node)) return $textOf(node.getChildren());
      return node.getType() === 'linebreak' ? ' ' : '';
    })
    .join('');
