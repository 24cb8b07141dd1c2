import { PORTION_MARK } from '../brief-document/portion-marks';
import { childrenOfNode } from '../model/block-types';
import type { EditorNode } from '../model/brief';
import { prints } from './paragraph-numbers';

const MARK = `${PORTION_MARK} `;

/** The first words of a portion, changed. */
type Change = (nodes: readonly EditorNode[]) => EditorNode[];

const marked: Change = (nodes) => [{ type: 'text', text: MARK, format: 0 }, ...nodes];

const unmarked: Change = (nodes) => {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text' || !(first.text === PORTION_MARK || first.text.startsWith(MARK)))
    return [...nodes];
  const words = first.text.slice(MARK.length);
  return words === '' ? rest : [{ ...first, text: words }, ...rest];
};

/** Every portion of a brief as `markPortions` knows them, and the footnotes in it. */
function changed(nodes: readonly EditorNode[], change: Change): EditorNode[] {
  return nodes.map((node): EditorNode => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'block-quotation':
      case 'caption': {
        const children = inFootnotes(node.children, change);
        return prints(node) ? { ...node, children: change(children) } : { ...node, children };
      }
      case 'list':
        return { ...node, children: changed(node.children, change) };
      case 'listitem':
        return { ...node, children: item(node.children, change) };
      case 'table':
        return { ...node, children: table(node.children, change) };
      default:
        return node;
    }
  });
}

/** Words behind a list in an item are an item of their own on paper. */
function item(nodes: readonly EditorNode[], change: Change): EditorNode[] {
  const parts: EditorNode[] = [];
  let words: EditorNode[] = [];
  const settle = () => {
    if (words.some(prints)) parts.push(...change(inFootnotes(words, change)));
    else parts.push(...words);
    words = [];
  };
  for (const node of nodes) {
    if (node.type !== 'list') {
      words.push(node);
      continue;
    }
    settle();
    parts.push({ ...node, children: changed(node.children, change) });
  }
  settle();
  return parts;
}

/** The mark of a table stands in its first cell. */
function table(rows: readonly EditorNode[], change: Change): EditorNode[] {
  return rows.map((row, rowAt): EditorNode => {
    if (row.type !== 'tablerow') return row;
    const cells = row.children.map((cell, cellAt): EditorNode => {
      if (cell.type !== 'tablecell') return cell;
      const isFirst = rowAt === 0 && cellAt === 0;
      const inside = cell.children.map((node, at): EditorNode => {
        if (node.type !== 'paragraph') return node;
        const children = inFootnotes(node.children, change);
        return { ...node, children: isFirst && at === 0 ? change(children) : children };
      });
      return { ...cell, children: inside };
    });
    return { ...row, children: cells };
  });
}

function inFootnotes(nodes: readonly EditorNode[], change: Change): EditorNode[] {
  return nodes.map((node): EditorNode => {
    if (node.type === 'footnote')
      return node.children.some(prints) ? { ...node, children: change(node.children) } : node;
    if (node.type !== 'text' && 'children' in node && childrenOfNode(node).length > 0)
      return { ...node, children: inFootnotes(node.children, change) };
    return node;
  });
}

/** A brief with the mark of classification in front of every portion, as it stands on paper. */
export const withPortionMarks = (nodes: readonly EditorNode[]): EditorNode[] => changed(nodes, marked);

/** The same without: a mark goes only from the beginning of a portion. */
export const withoutPortionMarks = (nodes: readonly EditorNode[]): EditorNode[] => changed(nodes, unmarked);
