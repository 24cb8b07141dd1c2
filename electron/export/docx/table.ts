import type { DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
import {
  cellDirection,
  headRowsOf,
  type TableCellOnPaper,
  tableCells,
  tableDirection,
} from '../../../shared/brief-document/table-cells';
import type { Direction } from '../../../shared/brief-document/text-direction';
import { type BodyPart, behindTable, writeParagraph } from './paragraph';
import { marked, type Place } from './place';
import { textWidth } from './typography';
import { constant, escaped, flag, type Markup, xml } from './xml';

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

export const tableWidth = (width: number): Markup => xml`<w:tblW w:w="${width}" w:type="dxa"/>`;
export const FIXED = constant('<w:tblLayout w:type="fixed"/>');
export const tableGrid = (widths: readonly number[]): Markup =>
  xml`<w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>`;

/** `more` stands behind the width in the cell's properties. */
export const cell = (width: number, content: Markup, more: readonly Markup[] = []): Markup =>
  xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;

/**
 * A table over the width of the text. Its head is repeated on every page that it reaches; no row is split over two but in
 * an annex, where a row may hold much.
 */
export function table(block: Extract<DocumentBlock, { kind: 'table' }>, place: Place): BodyPart[] {
  const { header, rows, widths: shares } = block;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = textWidth(place.paper);
  const direction = tableDirection(block);
  const widths = shares ? portions(shares, width) : columnWidths(rows, columns, width);
  const written = cellsWithMerged(tableCells(block)).map((cells, index) => {
    const isHead = index < headRowsOf(block);
    const properties = [flag('cantSplit', isHead || !place.isAnnex), flag('tblHeader', isHead)].filter(
      (each) => each !== null,
    );
    return xml`<w:tr>${properties.length > 0 && xml`<w:trPr>${properties}</w:trPr>`}${cells.map((each) => gridCell(each, { isHead, widths, direction }, place))}</w:tr>`;
  });
  return [
    xml`<w:tbl><w:tblPr><w:tblStyle w:val="${constant(TABLE_STYLE)}"/>${flag('bidiVisual', direction === 'rtl')}${tableWidth(width)}${FIXED}<w:tblLook w:firstRow="${header ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>${tableGrid(widths)}${written}</w:tbl>`,
    behindTable,
  ];
}

/** A cell, or the part of a merged one that reaches into a further row: Word wants an empty cell there. */
type GridCell = TableCellOnPaper & { goesOn?: true };

function cellsWithMerged(rows: readonly TableCellOnPaper[][]): GridCell[][] {
  const reaching: { cell: TableCellOnPaper; until: number }[] = [];
  return rows.map((cells, row) => {
    const above = reaching.filter(({ until }) => until > row).map(({ cell: each }) => each);
    for (const each of cells) if (each.rowSpan > 1) reaching.push({ cell: each, until: row + each.rowSpan });
    return [...cells, ...above.map((each): GridCell => ({ ...each, goesOn: true }))].sort(
      (a, b) => a.column - b.column,
    );
  });
}

function gridCell(
  { column, colSpan, rowSpan, inlines, goesOn }: GridCell,
  { isHead, widths, direction }: { isHead: boolean; widths: readonly number[]; direction: Direction },
  place: Place,
): Markup {
  const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
  const merged = [
    ...(colSpan > 1 ? [xml`<w:gridSpan w:val="${colSpan}"/>`] : []),
    ...(rowSpan > 1 ? [xml`<w:vMerge w:val="${escaped(goesOn ? 'continue' : 'restart')}"/>`] : []),
  ];
  if (goesOn) return cell(width, constant('<w:p/>'), merged);
  const content = writeParagraph({
    look: {
      style: `${place.isAnnex ? 'Annex' : ''}${isHead ? 'TableHead' : 'TableText'}`,
      // A head alone at the foot of a page says nothing.
      keepNext: isHead,
      rtl: cellDirection(inlines, direction) === 'rtl',
    },
    children: marked(place)(place.runs(inlines)),
  });
  return cell(width, content, merged);
}
