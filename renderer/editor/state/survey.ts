import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { isEmptyFootnote } from '../../../shared/brief-document/footnote-words';
import {
  citedAsQuotedIn,
  commentOnEmphasis,
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
import { type BlockStamp, ledgerOf, rememberBlocks, sameArray, sameThings } from './block-memory';

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
  quotations: readonly SurveyedQuotation[];
  /** Those in footnotes among them. */
  citations: readonly SurveyedCitation[];
  /** What gets a note mark or is cited in the sentence. */
  marks: readonly NoteMark<SurveyedCitation, SurveyedFootnote>[];
  /** What the analyst put in own words, in footnotes too. */
  paraphrases: readonly { articleId: string }[];
  /** Places of lists; the first of each list counts. */
  placed: readonly { key: NodeKey; of: PlacedListOf /** Marks in front of it. */; marks: number }[];
};

/** The same of one block at the top level. */
type BlockSurvey = {
  quotations: SurveyedQuotation[];
  citations: SurveyedCitation[];
  marks: NoteMark<SurveyedCitation, SurveyedFootnote>[];
  paraphrases: { articleId: string }[];
  /** `marks` are those of the block in front of it. */
  placed: Survey['placed'][number][];
};

/** Reads the whole brief once. */
export function $survey(): Survey {
  return assembled($getRoot().getChildren().map($surveyBlock));
}

/** Surveys one brief again and again: only blocks that changed are read, and what is alike stays the same object. */
export function createSurveyor(editor: LexicalEditor): () => Survey {
  const { stampOf } = ledgerOf(editor);
  const introductions = new WeakMap<BlockStamp, Surroundings>();
  const introduced = new WeakMap<BlockSurvey, BlockSurvey>();
  // A block quotation is introduced by the paragraph above it, which changes without it.
  const $introduced = (survey: BlockSurvey): BlockSurvey => {
    const [quotation] = survey.quotations;
    const node = quotation?.block ? $getNodeByKey(quotation.key) : null;
    const above = node?.getPreviousSibling();
    if (!quotation || !$isBlockQuotationNode(node) || !above) return survey;
    const stamp = stampOf(above.getKey());
    const introduction = introductions.get(stamp) ?? $introduction(node);
    introductions.set(stamp, introduction);
    const around = { ...introduction, ...$quotedIn('', node.getChildren()) };
    const isAs = (other: Surroundings | undefined) => JSON.stringify(around) === JSON.stringify(other);
    if (isAs(quotation.around)) return survey;
    const found = introduced.get(survey);
    if (isAs(found?.quotations[0]?.around)) return found ?? survey;
    const now = { ...survey, quotations: [{ ...quotation, around }, ...survey.quotations.slice(1)] };
    introduced.set(survey, now);
    return now;
  };
  const $blocks = rememberBlocks<BlockSurvey>(editor, (block, before) => {
    const now = $surveyBlock(block);
    return before ? keepAlike(before, now) : now;
  });
  let last: Survey | null = null;
  let read: readonly BlockSurvey[] = [];
  return () => {
    const blocks = sameArray(read, $blocks().map($introduced));
    if (last !== null && blocks === read) return last;
    read = blocks;
    const now = assembled(blocks);
    const before = last;
    last = {
      quotations: sameArray(before?.quotations, now.quotations),
      citations: sameArray(before?.citations, now.citations),
      marks: sameArray(before?.marks, now.marks),
      paraphrases: sameArray(before?.paraphrases, now.paraphrases),
      placed: sameArray(before?.placed, sameThings(before?.placed ?? [], now.placed)),
    };
    if (
      before?.quotations === last.quotations &&
      before.citations === last.citations &&
      before.marks === last.marks &&
      before.paraphrases === last.paraphrases &&
      before.placed === last.placed
    )
      last = before;
    return last;
  };
}

function assembled(blocks: readonly BlockSurvey[]) {
  let inFront = 0;
  return {
    placed: blocks.flatMap(({ placed, marks }) => {
      const from = inFront;
      inFront += marks.length;
      return placed.map((place) => ({ ...place, marks: from + place.marks }));
    }),
    quotations: blocks.flatMap(({ quotations }) => quotations),
    citations: blocks.flatMap(({ citations }) => citations),
    marks: blocks.flatMap(({ marks }) => marks),
    paraphrases: blocks.flatMap(({ paraphrases }) => paraphrases),
  };
}

const keepAlike = (before: BlockSurvey, now: BlockSurvey): BlockSurvey =>
  JSON.stringify(before) === JSON.stringify(now)
    ? before
    : {
        quotations: sameThings(before.quotations, now.quotations),
        citations: sameThings(before.citations, now.citations),
        marks: sameThings(before.marks, now.marks),
        paraphrases: sameThings(before.paraphrases, now.paraphrases),
        placed: now.placed,
      };

function $surveyBlock(block: LexicalNode): BlockSurvey {
  const survey: BlockSurvey = { quotations: [], citations: [], marks: [], paraphrases: [], placed: [] };
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
    if ($isElementNode(node)) for (const child of node.getChildren()) walk(child);
  };
  walk(block);
  return survey;
}

function surveyFootnote(key: NodeKey, node: FootnoteNodeJson, survey: BlockSurvey): void {
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
  if ($isBlockQuotationNode(node)) return { ...$introduction(node), ...$quotedIn('', node.getChildren()) };
  const behind = node.getNextSiblings();
  return {
    before: $textOf(node.getPreviousSiblings()).slice(-NEAR),
    after: $textOf(behind).slice(0, NEAR),
    ...$quotedIn($textOf([node]), behind),
  };
}

/** What stands above a block quotation. */
function $introduction(block: LexicalNode): Surroundings {
  const above = block.getPreviousSibling();
  return introducedByParagraph($isParagraphNode(above) ? $textOf(above.getChildren()).slice(-NEAR) : '');
}

const $quotedIn = (words: string, behind: readonly LexicalNode[]): Pick<Surroundings, 'quotedIn'> =>
  citedAsQuotedIn(
    words,
    behind.map((node) =>
      $isCitationNode(node)
        ? { items: node.getItems() }
        : { words: $textOf([node]), isQuotation: $isQuotationNode(node) },
    ),
  );

const $textOf = (nodes: readonly LexicalNode[]): string =>
  nodes
    .map((node): string => {
      if ($isQuotationNode(node)) return `“${$quotationWords(node).words}”`;
      if ($isTextNode(node)) return node.getType() === 'tab' ? ' ' : node.getTextContent();
      if ($isElementNode(node)) return $textOf(node.getChildren());
      if ($isCitationNode(node)) return commentOnEmphasis(node.getItems());
      return node.getType() === 'linebreak' ? ' ' : '';
    })
    .join('');
