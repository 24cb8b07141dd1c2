import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
import { headRowsOf, tableCells } from '../../../shared/brief-document/table-cells';
import { paragraphDirection } from '../../../shared/brief-document/text-direction';
import { marked, type Place } from './place';
import { MARGIN, PAPER_SIZES, points } from './typography';

/** Word's name for a table with a rule around every cell. */
export const TABLE_STYLE = 'TableGrid';

/** Shares of a column's longest cell (UTF-16 units): no column is squeezed to nothing, none takes all. */
const NARROWEST = 8;
const WIDEST = 40;

function columnWidths(rows: readonly Inline[][][], columns: number, width: number): number[] {
  const shares = Array.from({ length: columns }, (_, column) => {
    const lengths = rows.map((row) => lengthOf(row[column] ?? []));
    return Math.min(WIDEST, Math.max(NARROWEST, ...lengths));
  });
  return portions(shares, width);
}

function portions(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((width * share) / total));
}

const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);

/**
 * A table over the width of the text. Its head is repeated on every page that it reaches; no row is split over two but in
 * an annex, where a row may hold much.
 */
export function table(block: Extract<DocumentBlock, { kind: 'table' }>, place: Place): (Table | Paragraph)[] {
  const { paper, isAnnex, runs } = place;
  const { header, rows, widths: shares } = block;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = PAPER_SIZES[paper].width - 2 * MARGIN;
  const widths = shares ? portions(shares, width) : columnWidths(rows, columns, width);
  const grid = new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: header,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: tableCells(block).map((cells, index) => {
      const isHead = index < headRowsOf(block);
      return new TableRow({
        cantSplit: isHead || !isAnnex,
        ...(isHead && { tableHeader: true }),
        children: cells.map(({ column, colSpan, rowSpan, inlines }) => {
          const size = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
          return new TableCell({
            width: { size, type: WidthType.DXA },
            ...(colSpan > 1 && { columnSpan: colSpan }),
            ...(rowSpan > 1 && { rowSpan }),
            children: [
              new Paragraph({
                style: `${isAnnex ? 'Annex' : ''}${isHead ? 'TableHead' : 'TableText'}`,
                // A head alone at the foot of a page says nothing.
                ...(isHead && { keepNext: true }),
                ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
                children: marked(place)(runs(inlines)),
              }),
            ],
          });
        }),
      });
    }),
  });
  // Word joins a table to what follows without space.
  return [grid, new Paragraph({ spacing: { line: points(6), after: 0 }, children: [] })];
}
