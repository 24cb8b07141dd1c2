import { $isListItemNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { setQuotationMarks } from '../../../shared/brief-document/quotation-marks';
import { locatorOf, type Quote, type Quoting } from '../../../shared/model';
import { $createCitationNode } from '../citation/CitationNode';
import { $outermostBlock } from '../divider/insert-divider';
import { $createBlockQuotationNode } from './BlockQuotationNode';
import { $characterBehind } from './leave-word';
import { $below, $caretForQuote, $placeForQuote, $withCaption, type RoomySection } from './place-for-quote';
import { $createQuotationNode } from './QuotationNode';

/** Words from which a quotation is set off as a block (the house rule; APA's number). */
const BLOCK_FROM_WORDS = 40;

/**
 * Puts a quote with its citation where the caret last was, and the caret after it; where it never was, into the section
 * of the template that has most room for it, or at the end of the brief. Long quotes and those that span paragraphs become blocks. Throws where it did not go in: the editor takes such a step back
 * and only logs it, and the analyst would be told that the quote stands there.
 */
export function insertQuote(
  editor: LexicalEditor,
  quote: Quote,
  quoting: Quoting | null = null,
  sections: readonly RoomySection[] = [],
): void {
  inOneStep(editor, () => $insertQuote(quote, quoting, sections));
}

function inOneStep(editor: LexicalEditor, $change: () => void): void {
  let failure: unknown = null;
  const change = () => {
    try {
      $change();
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  editor.update(change, { tag: HISTORY_PUSH_TAG, discrete: true });
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
export function $insertQuote(
  quote: Quote,
  quoting: Quoting | null,
  sections: readonly RoomySection[] = [],
): void {
  const fields = fieldsOf(quote);
  const citation = $citationOf(quote, quoting);
  const words = withoutOuterMarks(quote.exact);
  const at = $placeForQuote(sections);
  if ($isBlockQuote(words) && !$isInLine(at)) {
    const block = $createBlockQuotationNode(fields);
    block.append(...$wordNodes(words), citation);
    const home = $withCaption(at.getTopLevelElementOrThrow());
    // The paragraph break at the caret gives the block its place: words before it stay, words after it follow.
    const next = $isParagraphNode(home) ? $breakAtCaret() : null;
    home.insertAfter(block);
    if (!$isParagraphNode(home)) $below(block);
    if ($isParagraphNode(home) && home.isEmpty()) home.remove();
    next?.selectStart();
    return;
  }
  const quotation = $createQuotationNode(fields);
  quotation.append(...$wordNodes(withMarksInside(quote.exact)));
  const space = $createTextNode(' ');
  const nodes: LexicalNode[] = [quotation, citation, space];
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('A place for a quote is a caret');
  const next = $characterBehind(selection.anchor);
  if ($needsSpaceBefore()) nodes.unshift($createTextNode(' '));
  selection.insertNodes(nodes);
  if (!quotation.isAttached()) throw new Error('The quote found no place in the brief');
  // What follows parts itself from the quotation: a space, or the stop of the sentence.
  if (/^[\s.,;:!?)\]]$/u.test(next)) {
    space.remove();
    citation.selectNext(0, 0);
  } else space.selectEnd();
}

/** What an outline puts into a brief: headings, and quotes with whom their source quotes. */
export type OutlinePart =
  | { kind: 'heading'; tag: 'h2' | 'h3'; title: string }
  | { kind: 'quote'; quote: Quote; quoting: Quoting | null };

/** Puts parts of an outline into the brief as `insertQuote` does with a quote; see `$insertOutline`. */
export function insertOutline(
  editor: LexicalEditor,
  parts: readonly OutlinePart[],
  sections: readonly RoomySection[] = [],
): void {
  inOneStep(editor, () => $insertOutline(parts, sections));
}

/**
 * Puts headings and quotes as blocks of their own at the caret, each quote with its citation, in order; words before the
 * caret stay above them, words after it follow. One quote alone goes into the line, as when it is quoted by key.
 */
export function $insertOutline(parts: readonly OutlinePart[], sections: readonly RoomySection[] = []): void {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'quote') {
    $insertQuote(only.quote, only.quoting, sections);
    return;
  }
  const at = $caretForQuote(sections);
  // Behind a table as a whole: a cell holds lines, and would drop the blocks.
  const outermost = $outermostBlock(at);
  const home = outermost === null ? null : $withCaption(outermost);
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
  else if (last !== null) $below(last);
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
