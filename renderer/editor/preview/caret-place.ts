import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { AROUND, type CaretPlace, lettersOf } from './find-place';

/** Letters that follow short words (UTF-16 units): more tell no more. */
const NEXT = 20;

/** Where the caret is, to be found on the pages; null without one, or where nothing is written near it. */
export function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { focus } = selection;
  const node = focus.getNode();
  const top = node.getTopLevelElement();
  if (top === null) return null;
  const share = top.getIndexWithinParent() / Math.max(1, $getRoot().getChildrenSize() - 1);
  if ($isTextNode(node)) {
    const words = node.getTextContent();
    const leaves = $leavesOf(blockOf(node));
    const at = leaves.findIndex((leaf) => leaf.is(node));
    const before = $stretch(
      leaves.slice(0, at).reverse(),
      words.slice(0, focus.offset),
      (more, so) => more + so,
    );
    const after = $stretch(leaves.slice(at + 1), words.slice(focus.offset), (more, so) => so + more);
    const next = $lettersOfNextBlock(top);
    return { before: before.slice(-AROUND), after: after.slice(0, AROUND), next: next.slice(0, NEXT), share };
  }
  // At the edge of a block, or in an empty one: the words in it before the caret, else those of the blocks before.
  const child = $isElementNode(node) ? node.getChildAtIndex(Math.max(0, focus.offset - 1)) : null;
  const words = lettersOf(child?.getTextContent() ?? '').slice(-AROUND);
  const before = words === '' ? $lettersOfBlockBefore(top) : words;
  return before === '' ? null : { before, after: '', next: '', share };
}

/** The paragraph, item or cell that a node stands in. */
function blockOf(node: LexicalNode): ElementNode {
  let block = node.getParentOrThrow();
  while (block.isInline()) block = block.getParentOrThrow();
  return block;
}

const $leavesOf = (element: ElementNode): LexicalNode[] =>
  element.getChildren().flatMap((child) => ($isElementNode(child) ? $leavesOf(child) : [child]));

/** Letters of words that go on unbroken: what a citation or a note prints stands between those beyond it. */
function $stretch(
  leaves: readonly LexicalNode[],
  own: string,
  join: (more: string, so: string) => string,
): string {
  let letters = lettersOf(own);
  for (const leaf of leaves) {
    if (letters.length >= AROUND || !($isTextNode(leaf) || $isLineBreakNode(leaf))) break;
    letters = join(lettersOf(leaf.getTextContent()), letters);
  }
  return letters;
}

function $lettersOfNextBlock(from: ElementNode): string {
  const block = from.getNextSibling();
  return $isElementNode(block) ? lettersOf(block.getFirstDescendant()?.getTextContent() ?? '') : '';
}

function $lettersOfBlockBefore(from: ElementNode): string {
  let block = from.getPreviousSibling();
  for (let blocks = 0; block !== null && blocks < 5; blocks += 1) {
    const last = $isElementNode(block) ? block.getAllTextNodes().at(-1) : null;
    const letters = lettersOf(last?.getTextContent() ?? '').slice(-AROUND);
    if (letters !== '') return letters;
    block = block.getPreviousSibling();
  }
  return '';
}
