import {
  $createNodeSelection,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';

/** Where something stands in an editor: child indexes from its root, a UTF-16 offset there, and the words it is about. */
export type EditorPlace = Readonly<{ path: readonly number[]; offset: number; words: string | null }>;

/**
 * Selects the words of a place where they still stand in its block or row of a table; else puts the caret where it
 * begins, or chooses the citation or image that it is. Gives the node to scroll to; null where the place is gone.
 */
export function $selectPlace({ path, offset, words }: EditorPlace): NodeKey | null {
  const nodes: LexicalNode[] = [];
  let node: LexicalNode | null = $getRoot();
  for (const index of path) {
    node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
    if (node === null) return null;
    nodes.push(node);
  }
  const home = nodes.find((each) => each.getType() === 'tablerow') ?? nodes[0];
  if (words !== null && $isElementNode(home)) {
    const found = $findWords(home, node, offset, words);
    if (found) return found;
  }
  if ($isTextNode(node)) {
    const at = Math.min(offset, node.getTextContentSize());
    node.select(at, at);
  } else if ($isElementNode(node)) node.selectStart();
  else if ($isDecoratorNode(node)) {
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  } else node?.selectPrevious();
  return node?.getKey() ?? null;
}

type Piece = { node: TextNode; start: number };

/** Selects words in a block: the first at the place or behind it, else the first of the block. */
function $findWords(
  home: ElementNode,
  from: LexicalNode | null,
  offset: number,
  words: string,
): NodeKey | null {
  const pieces: Piece[] = [];
  let text = '';
  let start = -1;
  const walk = (node: LexicalNode): void => {
    if (node.is(from)) start = text.length;
    if ($isTextNode(node)) {
      pieces.push({ node, start: text.length });
      text += node.getTextContent();
    } else if ($isLineBreakNode(node)) text += '\n';
    else if ($isElementNode(node)) {
      for (const child of node.getChildren()) walk(child);
      if (!node.isInline()) text += '\n';
    }
  };
  walk(home);
  const pattern = wholeWords(words);
  pattern.lastIndex = start < 0 ? 0 : start + ($isTextNode(from) ? offset : 0);
  let found = pattern.exec(text);
  if (!found) {
    pattern.lastIndex = 0;
    found = pattern.exec(text);
  }
  if (!found) return null;
  const [{ length }, first] = [found[0], found.index];
  const holding = (at: number) =>
    pieces.find(({ node, start: begins }) => begins <= at && at <= begins + node.getTextContentSize());
  const anchor = pieces.findLast(({ start: begins }) => begins <= first);
  const focus = holding(first + length);
  if (!anchor || !focus) return null;
  const selection = anchor.node.select(first - anchor.start, first - anchor.start);
  selection.focus.set(focus.node.getKey(), first + length - focus.start, 'text');
  return anchor.node.getKey();
}

/** The words as they may be written: any white space for a space, and no part of a longer word. */
function wholeWords(words: string): RegExp {
  const written = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);
  const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');
  const before = isLetter(words.trim()[0]) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const after = isLetter(words.trim().at(-1)) ? String.raw`(?![\p{L}\p{N}])` : '';
  return new RegExp(`${before}${written}${after}`, 'gu');
}
