import type { DocumentBlock, Inline } from './brief-document';
import { type Direction, directionOf } from './text-direction';

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

const wordsIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));

/** The side on which the columns of a table begin: that of the words in its first row that has any, which is its head where there is one. */
export function tableDirection({ rows }: Pick<TableBlock, 'rows'>): Direction {
  for (const row of rows) {
    const own = directionOf(row.flatMap(wordsIn));
    if (own !== null) return own;
  }
  return 'ltr';
}

/** Direction of a cell: that of most of its letters, and of its table where it has none, so that figures keep to the table's side. */
export const cellDirection = (inlines: readonly Inline[], table: Direction): Direction =>
  directionOf(wordsIn(inlines)) ?? table;
