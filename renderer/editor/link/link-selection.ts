import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from 'lexical';
import { $createLinkNode, $isLinkNode, type LinkNode } from './LinkNode';

/** The link that the selection stands in, if any. */
export function $findSelectedLink(): LinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const find = (node: LexicalNode) => $findMatchingParent(node, $isLinkNode);
  return find(selection.anchor.getNode()) ?? find(selection.focus.getNode());
}

/** Takes the link off its words. */
export function $unlink(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/** Links the selected words to `url`; links already inside give way. Returns false when no words are selected. */
export function $linkSelection(url: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const existing = $findSelectedLink();
  if (existing !== null) {
    existing.setUrl(url);
    return true;
  }
  let open: LinkNode | null = null;
  for (const node of selection.extract()) {
    if (!$isTextNode(node)) {
      if ($isLinkNode(node)) $unlink(node);
      if (!$isElementNode(node)) open = null;
      continue;
    }
    const parent = node.getParent();
    if ($isLinkNode(parent)) {
      if (!parent.is(open)) $unlink(parent);
      else continue;
    }
    if (open?.is(node.getPreviousSibling())) {
      open.append(node);
      continue;
    }
    open = $createLinkNode(url);
    node.insertBefore(open);
    open.append(node);
  }
  return open !== null;
}
