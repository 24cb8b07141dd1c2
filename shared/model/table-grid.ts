import type { EditorNode } from './brief';
import { oneParagraph } from './table-rows';

type TableNode = Extract<EditorNode, { type: 'table' }>;

/** A cell of a table with the first of the columns that it covers, from 0; `source` is its place among the nodes of its row. */
export type GridCell = {
  column: number;
  colSpan: number;
  rowSpan: number;
  source: number | null;
  children: EditorNode[];
};

export type TableGrid = {
  columns: number;
  /** The first row heads the table. */
  hasHead: boolean;
  /** Rows that the head reaches over: more than one where a cell of the first row is merged with those below. */
  headRows: number;
  /** The cells that begin in each row, in order. Every place of the table is covered by one cell. */
  rows: GridCell[][];
  /** Shares of the width, one for each column; null where the words decide. */
  widths: number[] | null;
};

const WIDEST = 1000;

/**
 * The cells of a table in their places, whatever the table was made of: merged cells that reach beyond the table or into
 * each other are cut back, places that no cell covers get an empty one.
 */
export function tableGrid(table: TableNode): TableGrid {
  const sources = table.children.map((row) => (row.type === 'tablerow' ? row.children : [row]));
  const covered: boolean[][] = sources.map(() => []);
  const rows: GridCell[][] = sources.map(() => []);
  let columns = 0;
  sources.forEach((cells, row) => {
    let column = 0;
    cells.forEach((cell, source) => {
      while (covered[row]?.[column]) column += 1;
      const wanted: { colSpan?: number; rowSpan?: number } = cell.type === 'tablecell' ? cell : {};
      let colSpan = 1;
      while (colSpan < Math.min(wanted.colSpan ?? 1, WIDEST) && !covered[row]?.[column + colSpan])
        colSpan += 1;
      const rowSpan = Math.max(1, Math.min(wanted.rowSpan ?? 1, sources.length - row));
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) {
          const line = covered[row + down];
          if (line) line[column + right] = true;
        }
      rows[row]?.push({
        column,
        colSpan,
        rowSpan,
        source,
        children: oneParagraph(cell.type === 'tablecell' ? cell.children : [cell]),
      });
      column += colSpan;
      columns = Math.max(columns, column);
    });
  });
  columns = Math.max(1, columns, ...covered.map((line) => line.length));
  rows.forEach((row, index) => {
    for (let column = 0; column < columns; column += 1)
      if (!covered[index]?.[column]) row.push({ column, colSpan: 1, rowSpan: 1, source: null, children: [] });
    row.sort((a, b) => a.column - b.column);
  });
  const hasHead = (sources[0] ?? []).some(
    (cell) => cell.type === 'tablecell' && (cell.headerState & 1) === 1,
  );
  const { colWidths } = table;
  return {
    columns,
    hasHead,
    headRows: hasHead ? Math.max(1, ...(rows[0] ?? []).map(({ rowSpan }) => rowSpan)) : 0,
    rows,
    widths: colWidths?.length === columns && colWidths.every((width) => width > 0) ? [...colWidths] : null,
  };
}
