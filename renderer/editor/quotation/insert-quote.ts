import { $isListItemNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isBlockElementNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { setQuotationMarks } from '../../../shared/brief-document/quotation-marks';
import type { Quote } from '../../../shared/model';
import { $createCitationNode } from '../citation/CitationNode';
import { $createBlockQuotationNode, $isBlockQuotationNode } from './BlockQuotationNode';
import { $createQuotationNode, $isQuotationNode } from './QuotationNode';
import { $afterQuotation } from './quotation-edges';

/** Words from which a quotation is set off as a block (the house rule; APA's number). */
const BLOCK_FROM_WORDS = 40;

/**
 * Puts a quote with its citation where the caret last was, or at the end of the brief, and the caret after it. Long
 * quotes and those that span paragraphs become blocks.
 */
export function insertQuote(editor: LexicalEditor, quote: Quote): void {
  editor.update(() => $insertQuote(quote), { tag: HISTORY_PUSH_TAG, discrete: true });
}

export function $insertQuote(quote: Quote): void {
  const fields = {
    quoteId: quote.id,
    articleId: quote.articleId,
    captured: quote.exact,
    paragraph: quote.paragraph,
  };
  const citation = $createCitationNode([
    { articleId: quote.articleId, locator: { label: 'paragraph', value: String(quote.paragraph) } },
  ]);
  const words = withoutOuterMarks(quote.exact);
  const at = $placeForQuote();
  if ($isBlockQuote(words) && !$isInLine(at)) {
    const block = $createBlockQuotationNode(fields);
    block.append(...$wordNodes(words), citation);
    const home = at.getTopLevelElementOrThrow();
    // The paragraph break at the caret gives the block its place: words before it stay, words after it follow.
    const next = $breakAtCaret();
    home.insertAfter(block);
    if ($isParagraphNode(home) && home.isEmpty()) home.remove();
    next?.selectStart();
    return;
  }
  const quotation = $createQuotationNode(fields);
  quotation.append(...$wordNodes(withMarksInside(quote.exact)));
  const space = $createTextNode(' ');
  const nodes: LexicalNode[] = [quotation, citation, space];
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    if ($needsSpaceBefore()) nodes.unshift($createTextNode(' '));
    selection.insertNodes(nodes);
    space.selectEnd();
  }
}

const $isBlockQuote = (words: string): boolean =>
  words.includes('\n') || (words.match(/\S+/g)?.length ?? 0) >= BLOCK_FROM_WORDS;

/** The words without the marks that enclose all of them: the style sets its own. */
export function withoutOuterMarks(words: string): string {
  const { start, end } = setQuotationMarks(words, 'inline');
  return words.slice(start, end);
}

/**
 * The words as they stand between the style's marks. A mark of the source's own at an edge would double them, and one
 * without its partner would seem to end them: then the marks inside become single (QI-12).
 */
export function withMarksInside(words: string): string {
  const { text, start, end } = setQuotationMarks(words, 'inline');
  const bare = words.slice(start, end);
  const count = (mark: string) => bare.split(mark).length;
  const disturbs = /^[“"]|[”"]$/u.test(bare) || count('“') !== count('”');
  return disturbs ? text.slice(start, end) : bare;
}

/** The nodes of a quotation's words; a new line is a line break. */
export function $wordNodes(words: string): LexicalNode[] {
  return words
    .split(/\s*\n\s*/)
    .flatMap((line, index): LexicalNode[] =>
      index === 0 ? [$createTextNode(line)] : [$createLineBreakNode(), $createTextNode(line)],
    );
}

/**
 * Makes the selection a caret where a quotation may stand: where it was, after the words it covered, outside any
 * quotation or link; at the end of the brief when it was never there. Returns the node at the caret.
 */
function $placeForQuote(): LexicalNode {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    selection.anchor.set(end.key, end.offset, end.type);
    selection.focus.set(end.key, end.offset, end.type);
    const node = end.getNode();
    const wrapper = $findMatchingParent(node, (each) => $isElementNode(each) && each.isInline());
    if (wrapper !== null) {
      const after = $createRangeSelection();
      const home = wrapper.getParentOrThrow();
      const last = $isQuotationNode(wrapper) ? $afterQuotation(wrapper) : wrapper;
      const index = last.getIndexWithinParent() + 1;
      after.anchor.set(home.getKey(), index, 'element');
      after.focus.set(home.getKey(), index, 'element');
      $setSelection(after);
      return home;
    }
    const block = $findMatchingParent(node, $isBlockQuotationNode);
    if (block !== null) return $caretBelow(block);
    if (!node.is($getRoot())) return node;
  }
  const last = $getRoot().getLastChild();
  if (
    $isElementNode(last) &&
    !$isBlockQuotationNode(last) &&
    !$isTableNode(last) &&
    $isBlockElementNode(last)
  ) {
    last.selectEnd();
    return last.getLastDescendant() ?? last;
  }
  const paragraph = $createParagraphNode();
  $getRoot().append(paragraph);
  paragraph.selectEnd();
  return paragraph;
}

function $caretBelow(block: LexicalNode): ElementNode {
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.selectEnd();
  return paragraph;
}

/** Items of lists and cells of tables hold lines, not blocks. */
const $isInLine = (node: LexicalNode): boolean =>
  $findMatchingParent(node, (each) => $isListItemNode(each) || $isTableCellNode(each)) !== null;

function $breakAtCaret(): ElementNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.insertParagraph() : null;
}

/** A word directly before the caret would run into the opening mark. */
function $needsSpaceBefore(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const point = selection.anchor;
  const node = point.getNode();
  const before = point.type === 'text' ? node.getTextContent().slice(0, point.offset) : '';
  if (before !== '') return /[\p{L}\p{N}.,;:!?)\]”’]$/u.test(before);
  const previous =
    point.type === 'text'
      ? node.getPreviousSibling()
      : $isElementNode(node) && point.offset > 0
        ? node.getChildAtIndex(point.offset - 1)
        : null;
  if (previous === null) return false;
  const text = previous.getTextContent();
  return text === '' || /[\p{L}\p{N}.,;:!?)\]”’]$/u.test(text);
}
