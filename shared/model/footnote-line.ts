import type { EditorNode } from './brief';
import { tableRows } from './table-rows';

const BREAK: EditorNode = { type: 'linebreak' };
const words = (text: string): EditorNode => ({ type: 'text', text, format: 0 });

/** Paragraphs of a footnote's inline nodes: two or more breaks in a row part them. */
export function footnoteParagraphs(nodes: readonly EditorNode[]): EditorNode[][] {
  const paragraphs: EditorNode[][] = [[]];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.type === 'linebreak' && nodes[at + 1]?.type === 'linebreak') {
      while (nodes[at + 1]?.type === 'linebreak') at += 1;
      paragraphs.push([]);
    } else if (node) paragraphs.at(-1)?.push(node);
  }
  return paragraphs.filter((paragraph) => paragraph.some((node) => node.type !== 'linebreak'));
}

/**
 * Blocks as the inline nodes of one footnote: paragraphs are parted by two breaks. Lists, tables, headings and block
 * quotations, which a footnote cannot hold, become lines of words (`changed`); no word of them is lost.
 */
export function toFootnoteLine(blocks: readonly EditorNode[]): { children: EditorNode[]; changed: boolean } {
  let changed = false;
  const parts: EditorNode[][] = [];
  let loose: EditorNode[] = [];
  const settle = (): void => {
    if (loose.length > 0) parts.push(...footnoteParagraphs(loose));
    loose = [];
  };
  for (const block of blocks) {
    const lines = linesOf(block, '');
    if (lines === null) {
      loose.push(block);
      continue;
    }
    settle();
    if (block.type !== 'paragraph') changed = true;
    const line = joinLines(lines, [BREAK]);
    parts.push(...footnoteParagraphs(line));
  }
  settle();
  return { children: joinLines(parts, [BREAK, BREAK]), changed };
}

/** What stands in an item of a list, lists apart, as the inline nodes of one line: blocks in it, which editors never put there, are parted by breaks. */
export const toItemLine = (nodes: readonly EditorNode[]): EditorNode[] =>
  joinLines(linesInside(nodes, ''), [BREAK]);

function joinLines(lines: readonly EditorNode[][], between: readonly EditorNode[]): EditorNode[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [...between, ...line]));
}

/** Lines of a block; null for what is inline already. */
function linesOf(block: EditorNode, indent: string): EditorNode[][] | null {
  switch (block.type) {
    case 'paragraph':
    case 'caption':
    case 'heading':
    case 'listitem':
    case 'tablerow':
    case 'tablecell':
      return linesInside(block.children, indent);
    case 'list': {
      let number = block.start ?? 1;
      return block.children.flatMap((item) => {
        const children = item.type === 'listitem' ? item.children : [item];
        const lines = linesInside(children, `${indent}  `);
        if (children.every((child) => child.type === 'list')) return lines;
        const mark = block.listType === 'number' ? `${number++}. ` : '• ';
        return lines.map((line, index) => (index === 0 ? [words(indent + mark), ...line] : line));
      });
    }
    case 'block-quotation': {
      const isMark = ({ type }: EditorNode): boolean => type === 'citation' || type === 'footnote';
      const quoted = block.children.filter((child) => !isMark(child));
      const marks = block.children.filter(isMark);
      return [[{ ...block, type: 'quotation', children: quoted }, words(' '), ...marks]];
    }
    case 'table':
      return tableRows(block).map(({ cells }) =>
        cells.flatMap((cell, column) => (column === 0 ? cell : [words(' | '), ...cell])),
      );
    case 'image':
      return [[words(`[Image: ${block.alt}]`)]];
    case 'rule':
    case 'page-break':
    case 'placed-list':
      return [];
    default:
      return null;
  }
}

function linesInside(nodes: readonly EditorNode[], indent: string): EditorNode[][] {
  const lines: EditorNode[][] = [];
  let loose: EditorNode[] = [];
  const settle = (): void => {
    if (loose.length > 0) lines.push(loose);
    loose = [];
  };
  for (const node of nodes) {
    const inner = linesOf(node, indent);
    if (inner === null) {
      loose.push(node);
      continue;
    }
    settle();
    lines.push(...inner);
  }
  settle();
  return lines;
}
