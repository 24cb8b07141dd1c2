import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type ParagraphNode,
  type TextNode,
} from 'lexical';
import { readPlaceOpening } from '../../../shared/brief-markdown/placed-list';
import { $createDivider } from '../divider/DividerNode';
import { $createLinkNode } from '../link/LinkNode';
import { toSafeUrl } from '../link/safe-url';
import { $createPlacedListNode } from '../placed-list/PlacedListNode';

/** Is a block meant by what stands before the space that was just typed, and which? Headings deeper than the third are the third. */
const BLOCK_MARK = /^(?:(#{1,6})|([-*+])|(\d{1,6})[.)]) $/u;

/** Turns a paragraph that begins with Markdown's mark of a block into that block. `before`: its text up to the caret. */
export function $applyBlockMark(paragraph: ParagraphNode, before: string): boolean {
  const match = BLOCK_MARK.exec(before);
  if (match === null || paragraph.getParent()?.getType() !== 'root') return false;
  const [, heading, bullet, number] = match;
  const first = paragraph.getFirstChild();
  if (!$isTextNode(first) || !first.getTextContent().startsWith(before)) return false;
  const rest = first.spliceText(0, before.length, '');
  const words = paragraph.getChildren().filter((child) => !child.is(rest) || rest.getTextContent() !== '');
  if (heading !== undefined) {
    const node = $createHeadingNode(heading.length === 1 ? 'h1' : heading.length === 2 ? 'h2' : 'h3');
    paragraph.replace(node.append(...words));
    node.selectStart();
    return true;
  }
  const list = bullet === undefined ? $createListNode('number', Number(number)) : $createListNode('bullet');
  const item = $createListItemNode().append(...words);
  paragraph.replace(list.append(item));
  item.selectStart();
  return true;
}

/**
 * Three or more hyphens, asterisks or underscores alone in a paragraph: a line across the page. `::: notes` or
 * `::: sources`: the place of that list.
 */
export function $applyRule(paragraph: ParagraphNode): boolean {
  if (paragraph.getParent()?.getType() !== 'root') return false;
  const text = paragraph.getTextContent();
  const list = readPlaceOpening(text);
  if (list !== null) paragraph.insertBefore($createPlacedListNode(list.of));
  else if (/^(?:-{3,}|\*{3,}|_{3,})$/u.test(text)) paragraph.insertBefore($createDivider('rule'));
  else return false;
  paragraph.clear();
  paragraph.selectStart();
  return true;
}

const BOLD = /(?:^|[^*])(\*\*([^\s*](?:[^*]*[^\s*])?)\*\*)$/u;
const ITALIC = /(?:^|[^*\\])(\*([^\s*](?:[^*]*[^\s*])?)\*)$/u;
const LINK = /(?:^|[^!\\])(\[([^\][]+)\]\(([^\s()]+)\))$/u;

export const hasBlockMark = (before: string): boolean => BLOCK_MARK.test(before);
export const hasInlineMark = (before: string): boolean =>
  BOLD.test(before) || ITALIC.test(before) || LINK.test(before);

/** Words between Markdown's marks of emphasis, or of a link, up to the caret at `caret`, lose the marks and get the form. */
export function $applyInlineMark(node: TextNode, caret: number): boolean {
  const before = node.getTextContent().slice(0, caret);
  const bold = BOLD.exec(before);
  const emphasis = bold ?? ITALIC.exec(before);
  const link = emphasis === null ? LINK.exec(before) : null;
  const [, whole, words, address] = emphasis ?? link ?? [];
  if (whole === undefined || words === undefined) return false;
  const url = address === undefined ? null : toSafeUrl(address);
  if (link !== null && (url === null || !/^(?:https?:|mailto:)/iu.test(address ?? ''))) return false;
  const [first, second] = node.splitText(caret - whole.length, caret);
  const target = caret === whole.length ? first : second;
  if (target === undefined) return false;
  target.setTextContent(words);
  if (url !== null) {
    const made = $createLinkNode(url);
    target.replace(made);
    made.append(target);
    made.selectNext(0, 0);
    return true;
  }
  const format = bold === null ? 'italic' : 'bold';
  target.toggleFormat(format);
  const after = target.getNextSibling();
  if ($isTextNode(after)) after.select(0, 0);
  else {
    // What is typed on is plain again.
    const room = $createTextNode('');
    target.insertAfter(room);
    target.selectEnd();
    const selection = $getSelection();
    if ($isRangeSelection(selection) && selection.hasFormat(format)) selection.toggleFormat(format);
    room.remove();
  }
  return true;
}

export const $paragraphOf = (node: TextNode): ParagraphNode | null => {
  const home = node.getParent();
  return $isParagraphNode(home) ? home : null;
};
