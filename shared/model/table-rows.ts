import type { EditorNode } from './brief';

export type TableRow = {
  /** The first row, when it heads the table. */
  isHeader: boolean;
  /** Inline nodes of each cell. */
  cells: EditorNode[][];
};

const childrenOf = (node: EditorNode): readonly EditorNode[] => ('children' in node ? node.children : []);
/** Their children stand in the line; dividers, which hold none, so vanish. */
const HOLDERS: ReadonlySet<EditorNode['type']> = new Set([
  'paragraph',
  'heading',
  'caption',
  'list',
  'listitem',
  'table',
  'tablerow',
  'tablecell',
  'rule',
  'page-break',
  'placed-list',
]);

/** Words of a cell as one paragraph: what stands in blocks of their own is parted by line breaks. */
export function oneParagraph(nodes: readonly EditorNode[]): EditorNode[] {
  const line: EditorNode[] = [];
  let wasBlock = false;
  for (const node of nodes) {
    const isBlock = HOLDERS.has(node.type) || node.type === 'block-quotation';
    const words = HOLDERS.has(node.type) ? oneParagraph(childrenOf(node)) : [node];
    if (words.length === 0) continue;
    if (line.length > 0 && (isBlock || wasBlock)) line.push({ type: 'linebreak' });
    line.push(...words);
    wasBlock = isBlock;
  }
  return line;
}

/** Rows of a table in order, whatever the table was made of: rows may have different numbers of cells. */
export function tableRows(table: Extract<EditorNode, { type: 'table' }>): TableRow[] {
  return table.children.map((row, index) => {
    const cells = row.type === 'tablerow' ? row.children : [row];
    return {
      isHeader:
        index === 0 && cells.some((cell) => cell.type === 'tablecell' && (cell.headerState & 1) === 1),
      cells: cells.map((cell) => oneParagraph(cell.type === 'tablecell' ? cell.children : [cell])),
    };
  });
}
