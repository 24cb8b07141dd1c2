import type { DocumentBlock, Inline } from './brief-document';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/** A cell that is printed, with the first of the columns that it covers, from 0. */
export type TableCellOnPaper = { column: number; colSpan: number; rowSpan: number; inlines: Inline[] };

/** The cells that begin in each row: those that a merged cell covers are no cells of their own. */
export function tableCells({ rows, spans = [] }: Pick<TableBlock, 'rows' | 'spans'>): TableCellOnPaper[][] {
  const isInside = (row: number, column: number): boolean =>
    spans.some(
      (span) =>
        row >= span.row &&
        row < span.row + span.rowSpan &&
        column >= span.column &&
        column < span.column + span.colSpan &&
        !(row === span.row && column === span.column),
    );
  return rows.map((cells, row) =>
    cells.flatMap((inlines, column): TableCellOnPaper[] => {
      if (isInside(row, column)) return [];
      const span = spans.find((each) => each.row === row && each.column === column);
      return [{ column, colSpan: span?.colSpan ?? 1, rowSpan: span?.rowSpan ?? 1, inlines }];
    }),
  );
}

/** How many rows of a table are its head. */
export const headRowsOf = ({ header, headRows }: Pick<TableBlock, 'header' | 'headRows'>): number =>
  header ? (headRows ?? 1) : 0;
