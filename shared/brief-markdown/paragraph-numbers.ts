import { childrenOfNode } from '../model/block-types';
import type { EditorNode } from '../model/brief';

/** Does a paragraph print anything? Empty ones bear no number, and comments leave in no format. */
export const prints = (node: EditorNode): boolean =>
  node.type === 'text'
    ? node.text.trim() !== ''
    : node.type === 'citation' || (node.type !== 'comment' && childrenOfNode(node).some(prints));

const numbered = (nodes: readonly EditorNode[], change: (node: EditorNode, number: number) => EditorNode) => {
  let number = 0;
  return nodes.map((node) => {
    if (node.type !== 'paragraph' || !prints(node)) return node;
    number += 1;
    return change(node, number);
  });
};

/** Paragraphs of a brief with their numbers in front of them, as they stand on paper. */
export const withNumbers = (nodes: readonly EditorNode[]): EditorNode[] =>
  numbered(nodes, (node, number) => ({
    type: 'paragraph',
    children: [{ type: 'text', text: `${number}. `, format: 0 }, ...childrenOfNode(node)],
  }));

/** The same paragraphs without: a number goes only where it is the one that its paragraph would bear. */
export const withoutNumbers = (nodes: readonly EditorNode[]): EditorNode[] =>
  numbered(nodes, (node, number) => {
    const [first, ...rest] = childrenOfNode(node);
    const mark = `${number}. `;
    if (first?.type !== 'text' || !first.text.startsWith(mark)) return node;
    const words = first.text.slice(mark.length);
    return { type: 'paragraph', children: words === '' ? rest : [{ ...first, text: words }, ...rest] };
  });
