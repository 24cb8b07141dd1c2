import { $isListItemNode, $isListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
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
import { locatorOf, type Quote, type Quoting } from '../../../shared/model';
import { $createCitationNode } from '../citation/CitationNode';
import { $outermostBlock } from '../divider/insert-divider';
import { $createBlockQuotationNode, $isBlockQuotationNode } from './BlockQuotationNode';
import { $characterBehind, $leaveWord } from './leave-word';
import { $createQuotationNode, $isQuotationNode } from './QuotationNode';
import { $afterQuotation } from './quotation-edges';

/** Words from which a quotation is set off as a block (the house rule; APA's number). */
const BLOCK_FROM_WORDS = 40;

/**
 * Puts a quote with its citation where the caret last was, or at the end of the brief, and the caret after it. Long
 * quotes and those that span paragraphs become blocks. Throws where it did not go in: the editor takes such a step back
 * and only logs it, and the analyst would be told that the quote stands there.
 */
export function insertQuote(editor: LexicalEditor, quote: Quote, quoting: Quoting | null = null): void {
  let failure: unknown = null;
  const insert = () => {
    try {
      $insertQuote(quote, quoting);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  editor.update(insert, { tag: HISTORY_PUSH_TAG, discrete: true });
  if (failure !== null) throw failure;
}

const fieldsOf = (quote: Quote) => ({
  quoteId: quote.id,
  articleId: quote.articleId,
  captured: quote.exact,
  paragraph: quote.paragraph,
});

const $citationOf = (quote: Quote, quoting: Quoting | null) =>
  $createCitationNode([
    {
      articleId: quote.articleId,
      locator: locatorOf(quote),
      ...(quoting !== null && { quoting }),
    },
  ]);

/** `quoting` makes the citation print whom the source quotes ("quoted in"). */
export function $insertQuote(quote: Quote, quoting: Quoting | null = null): void {
  const fields = fieldsOf(quote);
  const citation = $citationOf(quote, quoting);
  const words = withoutOuterMarks(quote.exact);
  const at = $belowHeading($placeForQuote());
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
    const next = $characterBehind(selection.anchor);
    if ($needsSpaceBefore()) nodes.unshift($createTextNode(' '));
    selection.insertNodes(nodes);
    // What follows parts itself from the quotation: a space, or the stop of the sentence.
    if (/^[\s.,;:!?)\]]$/u.test(next)) {
      space.remove();
      citation.selectNext(0, 0);
    } else space.selectEnd();
  }
}

/** What an outline puts into a brief: headings, and quotes with whom their source quotes. */
export type OutlinePart =
  | { kind: 'heading'; tag: 'h2' | 'h3'; title: string }
  | { kind: 'quote'; quote: Quote; quoting: Quoting | null };

/** Puts parts of an outline where the caret last was, or at the end of the brief; see `$insertOutline`. */
export function insertOutline(editor: LexicalEditor, parts: readonly OutlinePart[]): void {
  editor.update(() => $insertOutline(parts), { tag: HISTORY_PUSH_TAG, discrete: true });
}

/**
 * Puts headings and quotes as blocks of their own at the caret, each quote with its citation, in order; words before the
 * caret stay above them, words after it follow. One quote alone goes into the line, as when it is quoted by key.
 */
export function $insertOutline(parts: readonly OutlinePart[]): void {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'quote') {
    $insertQuote(only.quote, only.quoting);
    return;
  }
  const at = $placeForQuote();
  // Behind a table as a whole: a cell holds lines, and would drop the blocks.
  const home = $outermostBlock(at);
  const next = home !== null && $isParagraphNode(home) && !home.isEmpty() ? $breakAtCaret() : null;
  let last: LexicalNode | null = home;
  for (const part of parts) {
    const block = $blockOf(part);
    if (last === null) $getRoot().append(block);
    else last.insertAfter(block);
    last = block;
  }
  if (
    home !== null &&
    $isParagraphNode(home) &&
    home.getTextContent().trim() === '' &&
    home.getChildrenSize() <= 1
  )
    if (home.getAllTextNodes().length === home.getChildrenSize()) home.remove();
  if (next !== null && next.getTextContent() === '' && next.getChildrenSize() === 0) next.remove();
  if ($isParagraphNode(last)) last.selectEnd();
  else if (last !== null) $caretBelow(last);
}

function $blockOf(part: OutlinePart): LexicalNode {
  if (part.kind === 'heading') return $createHeadingNode(part.tag).append($createTextNode(part.title));
  const { quote, quoting } = part;
  const words = withoutOuterMarks(quote.exact);
  const citation = $citationOf(quote, quoting);
  if ($isBlockQuote(words)) {
    const block = $createBlockQuotationNode(fieldsOf(quote));
    block.append(...$wordNodes(words), citation);
    return block;
  }
  const quotation = $createQuotationNode(fieldsOf(quote));
  quotation.append(...$wordNodes(withMarksInside(quote.exact)));
  return $createParagraphNode().append(quotation, citation, $createTextNode(' '));
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
 * Makes the selection a caret where a quotation may stand: where it was, after the words it covered, outside any word,
 * quotation or link; at the end of the brief when it was never there. Returns the node at the caret.
 */
function $placeForQuote(): LexicalNode {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    $leaveWord(end);
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

/**
 * A heading holds no quotation and is not broken in two for one: the caret goes to the empty place that waits below it, or to
 * a new paragraph there.
 */
function $belowHeading(at: LexicalNode): LexicalNode {
  const heading = $findMatchingParent(at, $isHeadingNode);
  if (heading === null) return at;
  const next = heading.getNextSibling();
  const waiting = $isListNode(next) ? next.getFirstChild() : next;
  if (($isParagraphNode(waiting) || $isListItemNode(waiting)) && waiting.isEmpty()) {
    waiting.selectStart();
    return waiting;
  }
  return $caretBelow(heading);
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
