import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  IS_ITALIC,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import type { Span } from '../../../shared/model';
import { $isNoteMark } from '../footnote/note-marks';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $quotationWords } from '../quotation/quotation-words';
import { lastFirst, type WordEdit } from './word-edits';

/**
 * Makes edits in a quotation's words as one step to undo. Words that stay keep their formats, words put in take that of
 * the word before them; the caret comes to stand at `caretAt` of the new words.
 */
export function changeWords(
  editor: LexicalEditor,
  key: NodeKey,
  edits: readonly WordEdit[],
  caretAt: number,
): void {
  editor.update(
    () => {
      const quotation = $getNodeByKey(key);
      if (!$isQuotationNode(quotation) && !$isBlockQuotationNode(quotation)) return;
      for (const edit of lastFirst(edits)) $changeWords(quotation, edit);
      $selectWords(quotation, { start: caretAt, end: caretAt });
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

function $changeWords(quotation: ElementNode, edit: WordEdit): void {
  const { pieces } = $quotationWords(quotation);
  const target = pieceFor(pieces, edit);
  $removeBreaks(quotation, edit);
  for (const piece of [...pieces].reverse()) {
    const size = piece.node.getTextContentSize();
    const from = Math.max(edit.start - piece.start, 0);
    const to = Math.min(edit.end - piece.start, size);
    if (piece === target) {
      const at = Math.min(Math.max(edit.start - piece.start, 0), size);
      const changed = piece.node.spliceText(at, Math.max(0, to - at), edit.insert);
      if (edit.italic) $makeItalic(changed, at + edit.italic.start, at + edit.italic.end);
      $breakLines(changed);
    } else if (to > from) {
      piece.node.spliceText(from, to - from, '');
      if (piece.node.getTextContentSize() === 0) piece.node.remove();
    }
  }
  if (target === undefined && edit.insert !== '') {
    const first = quotation.getChildren().find((child) => !$isNoteMark(child));
    const text = $createTextNode(edit.insert);
    if (first === undefined) quotation.splice(0, 0, [text]);
    else first.insertBefore(text);
    $breakLines(text);
  }
}

/** Words that give way lend their format to what replaces them; what is only put in takes that of what is before it. */
function pieceFor<P extends { node: TextNode; start: number }>(
  pieces: readonly P[],
  { start, end }: Span,
): P | undefined {
  const ends = (piece: P) => piece.start + piece.node.getTextContentSize();
  if (end > start) {
    const held = pieces.find((piece) => piece.start < end && ends(piece) > start);
    if (held) return held;
  }
  return (
    pieces.find((piece) => piece.start < start && ends(piece) >= start) ??
    pieces.find((piece) => piece.start <= start && ends(piece) >= start)
  );
}

function $makeItalic(node: TextNode, start: number, end: number): void {
  const part = node.splitText(start, end)[start === 0 ? 0 : 1];
  part?.setFormat(part.getFormat() | IS_ITALIC);
}

/** Line ends in what was put in become breaks. */
function $breakLines(node: TextNode): void {
  let rest: TextNode | undefined = node;
  while (rest !== undefined) {
    const at: number = rest.getTextContent().indexOf('\n');
    if (at < 0) return;
    const parts: TextNode[] = rest.splitText(at, at + 1);
    const line = parts.find((part) => part.getTextContent() === '\n');
    rest = parts.at(-1) === line ? undefined : parts.at(-1);
    line?.replace($createLineBreakNode());
  }
}

function $removeBreaks(quotation: ElementNode, { start, end }: Span): void {
  let at = 0;
  const walk = (node: LexicalNode): void => {
    if ($isNoteMark(node)) return;
    if ($isLineBreakNode(node)) {
      if (at >= start && at < end) node.remove();
      at += 1;
    } else if ('getChildren' in node && typeof node.getChildren === 'function') {
      for (const child of (node as ElementNode).getChildren()) walk(child);
    } else at += node.getTextContentSize();
  };
  for (const child of quotation.getChildren()) walk(child);
}

/** Selects words of a quotation (UTF-16 offsets); an empty span is a caret. */
export function $selectWords(quotation: ElementNode, { start, end }: Span): void {
  const { pieces } = $quotationWords(quotation);
  const place = (offset: number) =>
    pieces.find((piece) => piece.start + piece.node.getTextContentSize() >= offset) ?? pieces.at(-1);
  const [from, to] = [place(start), place(end)];
  if (!from || !to) {
    quotation.selectEnd();
    return;
  }
  const inside = (piece: { node: TextNode; start: number }, offset: number) =>
    Math.min(Math.max(offset - piece.start, 0), piece.node.getTextContentSize());
  const selection = from.node.select(inside(from, start), inside(from, start));
  selection.focus.set(to.node.getKey(), inside(to, end), 'text');
}

/** What is selected of a quotation's words; null when the selection is not inside it. */
export function $selectedWords(quotation: ElementNode): Span | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { pieces, words } = $quotationWords(quotation);
  const offsets = [selection.anchor, selection.focus].map((point) => {
    const node = point.getNode();
    if (!node.is(quotation) && !quotation.isParentOf(node)) return null;
    const piece = pieces.find((each) => each.node.is(node));
    if (piece) return piece.start + point.offset;
    const next = quotation.getChildAtIndex(point.offset);
    const after = pieces.find((each) => each.node.is(next));
    return after?.start ?? (point.offset === 0 ? 0 : words.length);
  });
  const [anchor, focus] = offsets;
  if (anchor == null || focus == null) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** Keys of the nodes that the caret, or the beginning of what is selected, stands in; none without one in words. */
export function $keysAroundCaret(): Set<NodeKey> {
  const selection = $getSelection();
  const keys = new Set<NodeKey>();
  if ($isRangeSelection(selection))
    for (let at: LexicalNode | null = selection.anchor.getNode(); at !== null; at = at.getParent())
      keys.add(at.getKey());
  return keys;
}
