import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $createParagraphNode,
  $createRangeSelection,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { TemplateSection } from '../../../shared/model';
import { sectionUnder } from '../../../shared/templates/state-from-template';
import { $isCaptionNode } from '../caption/CaptionNode';
import { $outermostBlock } from '../divider/insert-divider';
import { $isImageNode } from '../image/ImageNode';
import { $isPlacedListNode } from '../placed-list/PlacedListNode';
import { $isBlockQuotationNode } from './BlockQuotationNode';
import { $leaveWord } from './leave-word';
import { $isQuotationNode } from './QuotationNode';
import { $afterQuotation } from './quotation-edges';

/** What is asked of a section to know how much room for quotes it has. */
export type RoomySection = Pick<
  TemplateSection,
  'heading' | 'otherHeadings' | 'limits' | 'automatic' | 'counted'
>;

/** Whether the analyst has said by the caret, or by what is chosen, where things go. */
export const $hasPlace = (): boolean => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? !selection.focus.getNode().is($getRoot()) : selection !== null;
};

/** The words of the heading under which the caret stands. */
export function $headingOverCaret(): string | null {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $outermostBlock(selection.focus.getNode()) : null;
  return block?.getPreviousSiblings().findLast($isHeadingNode)?.getTextContent() ?? null;
}

/** As `$caretForQuote`, and never in a heading, which holds no quotation and is not broken in two for one. */
export function $placeForQuote(sections: readonly RoomySection[]): LexicalNode {
  const at = $caretForQuote(sections);
  const heading = $findMatchingParent(at, $isHeadingNode);
  return heading === null ? at : $below(heading);
}

/**
 * Makes the selection a caret where a quotation may stand: where it was, behind the words it covered, outside any word,
 * quotation or link; behind the picture, line or cell that is chosen. Where it never was: see `$roomFor`. Returns the node
 * at the caret.
 */
export function $caretForQuote(sections: readonly RoomySection[]): LexicalNode {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    const cell = selection.focus.getNode();
    if ($isElementNode(cell)) {
      cell.selectEnd();
      return cell.getLastDescendant() ?? cell;
    }
  }
  const chosen = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (chosen !== undefined) {
    if (chosen.isInline()) return $caretBehind(chosen);
    const block = $outermostBlock(chosen);
    if (block !== null) return $below($withCaption(block));
  }
  if ($isRangeSelection(selection)) {
    const end = $endOf(selection);
    $leaveWord(end);
    selection.anchor.set(end.key, end.offset, end.type);
    selection.focus.set(end.key, end.offset, end.type);
    const node = end.getNode();
    const wrapper = $findMatchingParent(node, (each) => $isElementNode(each) && each.isInline());
    if (wrapper !== null) return $caretBehind($isQuotationNode(wrapper) ? $afterQuotation(wrapper) : wrapper);
    const block = $findMatchingParent(node, $isBlockQuotationNode);
    if (block !== null) return $below(block);
    if (!node.is($getRoot())) return node;
  }
  return $roomFor(sections);
}

/** The later end of what is selected. Whole blocks chosen by three clicks end where the next one begins. */
function $endOf(selection: RangeSelection): RangeSelection['focus'] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const block = $blockOf(end.getNode());
  if (selection.isCollapsed() || end.offset > 0 || block === null || block.is($blockOf(start.getNode())))
    return end;
  const first = block.getFirstDescendant();
  const last = $blockBefore(block);
  if ((first !== null && !first.is(end.getNode())) || last === null) return end;
  last.selectEnd();
  const behind = $getSelection();
  return $isRangeSelection(behind) ? behind.focus : end;
}

const $blockOf = (node: LexicalNode): ElementNode | null =>
  $findMatchingParent(node, (each) => $isElementNode(each) && !each.isInline()) as ElementNode | null;

function $blockBefore(block: ElementNode): ElementNode | null {
  const before = block.getPreviousSibling();
  return $isElementNode(before) && !$isTableNode(before) && !$isListNode(before) ? before : null;
}

function $caretBehind(node: LexicalNode): ElementNode {
  const home = node.getParentOrThrow();
  const index = node.getIndexWithinParent() + 1;
  const behind = $createRangeSelection();
  behind.anchor.set(home.getKey(), index, 'element');
  behind.focus.set(home.getKey(), index, 'element');
  $setSelection(behind);
  return home;
}

/**
 * Room in a brief in which nobody has set a caret: at the end of the section that its template wants quotations in, else
 * of the one that may be longest, else of the brief, in front of the lists that are printed behind it.
 */
function $roomFor(sections: readonly RoomySection[]): LexicalNode {
  const blocks = $getRoot().getChildren();
  const headings = blocks.flatMap((block) => {
    const section = $isHeadingNode(block) ? sectionUnder(block.getTextContent(), sections) : undefined;
    return $isHeadingNode(block) && section?.automatic === null && section.counted
      ? [{ block, section }]
      : [];
  });
  const room = ({ section: { limits } }: (typeof headings)[number]) =>
    limits.quotations ? Number.POSITIVE_INFINITY : (limits.words?.most ?? 0);
  // The first of those that are equally long.
  const roomiest = headings.reduce<(typeof headings)[number] | null>(
    (best, each) => (room(each) > (best === null ? 0 : room(best)) ? each : best),
    null,
  );
  const from = roomiest === null ? 0 : roomiest.block.getIndexWithinParent() + 1;
  const level = roomiest?.block.getTag() ?? '';
  const behind = blocks.findIndex(
    (block, at) =>
      at >= from &&
      (roomiest === null
        ? $isPlacedListNode(block) && blocks.slice(at).every($isBehindAll)
        : $isPlacedListNode(block) || ($isHeadingNode(block) && block.getTag() <= level)),
  );
  const last = blocks[(behind < 0 ? blocks.length : behind) - 1];
  if (last === undefined) {
    const paragraph = $createParagraphNode();
    const [first] = blocks;
    if (first === undefined) $getRoot().append(paragraph);
    else first.insertBefore(paragraph);
    paragraph.selectEnd();
    return paragraph;
  }
  if ($isHeadingNode(last)) return $below(last);
  const end = $isListNode(last) ? last.getLastChild() : last;
  if ($isParagraphNode(end) || $isListItemNode(end)) {
    end.selectEnd();
    return end.getLastDescendant() ?? end;
  }
  return $below(last);
}

/** A list that is printed behind the brief, or the empty line that the editor keeps below one. */
const $isBehindAll = (block: LexicalNode): boolean =>
  $isPlacedListNode(block) || ($isParagraphNode(block) && block.isEmpty());

/** A table has its caption above it, a picture below it: nothing comes between them. */
export function $withCaption(block: LexicalNode): LexicalNode {
  const next = block.getNextSibling();
  if ($isCaptionNode(block)) return $isTableNode(next) ? next : block;
  return $isImageNode(block) && $isCaptionNode(next) ? next : block;
}

/** Puts the caret into the empty place that waits below a block, or into a new paragraph there. */
export function $below(block: LexicalNode): ElementNode {
  const next = block.getNextSibling();
  const waiting = $isListNode(next) ? next.getFirstChild() : next;
  if ($isHeadingNode(block) && ($isParagraphNode(waiting) || $isListItemNode(waiting)) && waiting.isEmpty()) {
    waiting.selectStart();
    return waiting;
  }
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.selectEnd();
  return paragraph;
}
