import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { BriefDocument, DocumentBlock } from '../../../shared/brief-document/brief-document';
import { paragraphDirection } from '../../../shared/brief-document/text-direction';
import { runs } from './runs';
import { MARGIN, PAPER_SIZES, points } from './typography';

/** Word's name for a table with a rule around every cell. */
export const TABLE_STYLE = 'TableGrid';

/** A table over the width of the text. Its head is repeated on every page that it reaches; no row is split over two. */
export function table(
  { header, rows }: Extract<DocumentBlock, { kind: 'table' }>,
  paper: BriefDocument['paper'],
): (Table | Paragraph)[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = PAPER_SIZES[paper].width - 2 * MARGIN;
  const widths = Array.from(
    { length: columns },
    (_, column) => Math.floor((width * (column + 1)) / columns) - Math.floor((width * column) / columns),
  );
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
    rows: rows.map((cells, index) => {
      const isHead = header && index === 0;
      return new TableRow({
        cantSplit: true,
        ...(isHead && { tableHeader: true }),
        children: widths.map((size, column) => {
          const inlines = cells[column] ?? [];
          return new TableCell({
            width: { size, type: WidthType.DXA },
            children: [
              new Paragraph({
                style: isHead ? 'TableHead' : 'TableText',
                // A head alone at the foot of a page says nothing.
                ...(isHead && { keepNext: true }),
                ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
                children: runs(inlines),
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
