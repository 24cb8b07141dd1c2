import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { isEmptyFootnote } from '../../../shared/brief-document/footnote-words';
import {
  introducedByParagraph,
  NEAR,
  type Surroundings,
  surroundingsOf,
} from '../../../shared/brief-document/introduced-by';
import type { NoteMark } from '../../../shared/brief-document/note-series';
import { italicsOf, quotationWords } from '../../../shared/brief-document/quotation-words';
import type {
  CitationNodeJson,
  CiteItem,
  EditorNode,
  FootnoteNodeJson,
  PlacedListOf,
  Span,
} from '../../../shared/model';
import { $isCitationNode } from '../citation/CitationNode';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { $isParaphraseNode } from '../paraphrase/ParaphraseNode';
import { $isPlacedListNode } from '../placed-list/PlacedListNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import type { QuotationFields } from '../quotation/quotation-fields';
import { $quotationItalics, $quotationWords } from '../quotation/quotation-words';

export type SurveyedQuotation = {
  /** Key of its node; of a quotation in a footnote a name of its own, `footnote` being the key of the node. */
  key: NodeKey;
  block: boolean;
  words: string;
  fields: QuotationFields;
  /** Italic stretches of `words`. */
  italics?: readonly Span[];
  /** The text of its paragraph, in which a speaker may be named. */
  around: Surroundings;
  footnote?: NodeKey;
  /** Of words between typed marks: no node of its own, but a stretch of the words of this block (UTF-16). */
  typed?: { home: NodeKey; span: Span };
};
export type SurveyedCitation = {
  /** Key of its node, or of the footnote it stands in. */
  key: NodeKey;
  citationId: string;
  items: readonly CiteItem[];
};
export type SurveyedFootnote = {
  key: NodeKey;
  node: FootnoteNodeJson;
  citations: readonly SurveyedCitation[];
};

/** What stands in a brief, in document order. */
export type Survey = {
  quotations: SurveyedQuotation[];
  /** Those in footnotes among them. */
  citations: SurveyedCitation[];
  /** What gets a note mark or is cited in the sentence. */
  marks: NoteMark<SurveyedCitation, SurveyedFootnote>[];
  /** What the analyst put in own words, in footnotes too. */
  paraphrases: { articleId: string }[];
  /** Places of lists; the first of each list counts. */
  placed: { key: NodeKey; of: PlacedListOf /** Marks in front of it. */; marks: number }[];
  words: number;
};

/** Reads the whole brief once. Words are counted as they are printed: citations and guidance are none. */
export function $survey(): Survey {
  const survey: Survey = { quotations: [], citations: [], marks: [], paraphrases: [], placed: [], words: 0 };
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
      const citation = { key: node.getKey(), citationId: node.getCitationId(), items: node.getItems() };
      survey.citations.push(citation);
      survey.marks.push({ kind: 'citation', citation });
    } else if ($isFootnoteNode(node)) {
      surveyFootnote(node.getKey(), { type: 'footnote', children: [...node.getWords()] }, survey);
    }
    if ($isPlacedListNode(node))
      survey.placed.push({ key: node.getKey(), of: node.getOf(), marks: survey.marks.length });
    if ($isParaphraseNode(node)) survey.paraphrases.push({ articleId: node.getFields().articleId });
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

function surveyFootnote(key: NodeKey, node: FootnoteNodeJson, survey: Survey): void {
  if (isEmptyFootnote(node)) return;
  const citations: SurveyedCitation[] = [];
  let quotations = 0;
  const walk = (each: EditorNode, index: number, all: readonly EditorNode[]): void => {
    if (each.type === 'citation') citations.push(surveyedCitation(key, each));
    else if (each.type === 'paraphrase') survey.paraphrases.push({ articleId: each.articleId });
    else if (each.type === 'quotation' || each.type === 'block-quotation') {
      const { quoteId, articleId, captured, paragraph } = each;
      const words = quotationWords(each);
      quotations += 1;
      if (words.trim() !== '')
        survey.quotations.push({
          key: `${key} ${quotations}`,
          footnote: key,
          block: false,
          words,
          fields: { quoteId, articleId, captured, paragraph },
          italics: italicsOf(each),
          around: surroundingsOf(all, index),
        });
    }
    if ('children' in each) each.children.forEach(walk);
  };
  node.children.forEach(walk);
  survey.citations.push(...citations);
  survey.marks.push({ kind: 'footnote', footnote: { key, node, citations }, citations });
}

const surveyedCitation = (key: NodeKey, { citationId, items }: CitationNodeJson): SurveyedCitation => ({
  key,
  citationId,
  items,
});
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
