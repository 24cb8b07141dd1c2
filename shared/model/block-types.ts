import type { EditorNode } from './brief';

const BLOCK_TYPES: ReadonlySet<EditorNode['type']> = new Set([
  'paragraph',
  'heading',
  'list',
  'listitem',
  'block-quotation',
  'table',
  'tablerow',
  'tablecell',
  'caption',
  'rule',
  'page-break',
  'image',
  'placed-list',
]);

/** Does a node of a brief stand in lines of its own, not in a line of words? */
export const isBlockType = (type: EditorNode['type']): boolean => BLOCK_TYPES.has(type);

/** Blocks that hold no words of the brief: they part what stands before and after them, or are the place of a list. */
export const isDivider = (
  node: EditorNode,
): node is Extract<EditorNode, { type: 'rule' } | { type: 'page-break' } | { type: 'placed-list' }> =>
  node.type === 'rule' || node.type === 'page-break' || node.type === 'placed-list';

/** Blocks without words of their own that stand only in the brief itself: in no list, cell or footnote. */
export const standsAlone = (node: EditorNode): boolean => isDivider(node) || node.type === 'image';

/** What is inside a node; nothing for words, breaks, marks, dividers and images. */
export const childrenOfNode = (node: EditorNode): readonly EditorNode[] =>
  'children' in node ? node.children : [];
