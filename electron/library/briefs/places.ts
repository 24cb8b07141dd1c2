import { quotationWords } from '../../../shared/brief-document/quotation-words';
import {
  type EditorNode,
  type EditorState,
  type FootnoteNodeJson,
  isBlockType,
  tableRows,
} from '../../../shared/model';
import { childrenOf, isQuotation, textOf } from './walk';

const SHOWN = 60;
/** Words cut to one line of a report. */
export const short = (words: string): string => {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`;
};

/** A block of inline nodes with where it stands, in words. */
export type Place = { nodes: readonly EditorNode[]; where: string; block: number };

const isBlock = (node: EditorNode): boolean => isBlockType(node.type);

const footnotesIn = (nodes: readonly EditorNode[]): FootnoteNodeJson[] =>
  nodes.flatMap((node) => (node.type === 'footnote' ? [node] : footnotesIn(childrenOf(node))));

/** The innermost blocks of a brief, each named by its section and its number in it, and followed by its footnotes. */
export function placesOf(blocks: readonly EditorNode[]): Place[] {
  const places: Place[] = [];
  let section = '';
  let number = 0;
  let block = 0;
  const add = (nodes: readonly EditorNode[], where: string): void => {
    places.push({ nodes, where, block });
    for (const { children } of footnotesIn(nodes))
      places.push({ nodes: children, where: `${where}, footnote`, block });
  };
  const push = (nodes: readonly EditorNode[]): void => {
    number += 1;
    add(nodes, `${section === '' ? '' : `“${section}”, `}paragraph ${number}`);
  };
  // An item of a list may hold words and a nested list side by side.
  const addAll = (nodes: readonly EditorNode[]): void => {
    const firstBlock = nodes.findIndex(isBlock);
    const loose = firstBlock < 0 ? nodes : nodes.slice(0, firstBlock);
    if (loose.length > 0) push(loose);
    const node = nodes[firstBlock];
    if (!node) return;
    if (node.type === 'heading') {
      section = short(textOf(node));
      number = 0;
      add(node.children, `heading “${section}”`);
    } else if (node.type === 'block-quotation') {
      push([node]);
    } else if (node.type === 'table') {
      number += 1;
      const table = `${section === '' ? '' : `“${section}”, `}paragraph ${number}`;
      tableRows(node).forEach(({ cells }, row) => {
        cells.forEach((cell, column) => {
          add(cell, `${table}, table row ${row + 1}, column ${column + 1}`);
        });
      });
    } else {
      addAll(childrenOf(node));
    }
    addAll(nodes.slice(firstBlock + 1));
  };
  blocks.forEach((each, index) => {
    block = index;
    addAll([each]);
  });
  return places;
}

const isMark = (node: EditorNode): boolean => node.type === 'citation' || node.type === 'footnote';

/** Inline nodes in reading order, with links opened; a block quotation is followed by the citations inside it. */
export const inReadingOrder = (nodes: readonly EditorNode[]): EditorNode[] =>
  nodes.flatMap((node): EditorNode[] => {
    if (isQuotation(node)) return [node, ...childrenOf(node).filter(isMark)];
    return node.type === 'link' || node.type === 'paraphrase' ? inReadingOrder(node.children) : [node];
  });

/**
 * By node: its number among the quotations that the editor counts, from 0 in document order. Quotations found between
 * typed marks have none, and in a footnote only quotations with words have one.
 */
export function editorNumbers({ root }: EditorState): Map<EditorNode, number> {
  const numbers = new Map<EditorNode, number>();
  const visit = (nodes: readonly EditorNode[], inFootnote: boolean): void => {
    for (const node of nodes) {
      if (isQuotation(node) && !node.typed && !(inFootnote && quotationWords(node).trim() === ''))
        numbers.set(node, numbers.size);
      visit(childrenOf(node), inFootnote || node.type === 'footnote');
    }
  };
  visit(root.children, false);
  return numbers;
}
