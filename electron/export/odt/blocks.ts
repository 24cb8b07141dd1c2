import type { BriefDocument, DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
import { type ImageBlock, sizeOnPaper } from '../../../shared/brief-document/image-on-paper';
import { missingImageWords } from '../../../shared/brief-document/image-words';
import { leadsOn } from '../../../shared/brief-document/leads-on';
import {
  cellDirection,
  headRowsOf,
  type TableCellOnPaper,
  tableCells,
  tableDirection,
} from '../../../shared/brief-document/table-cells';
import type { Direction } from '../../../shared/brief-document/text-direction';
import type { DocumentImage } from '../../../shared/images/stored-image';
import { inlinesToOdt, type NoteWriter, paragraph, paragraphStyle } from './inlines';
import { type ListBlock, type ListPart, splitList } from './lists';
import { constant, escaped, type Markup, xml } from './xml';

/** Where blocks are written, and what was met on the way. */
export type Place = {
  note: NoteWriter;
  isAnnex: boolean;
  /** Every heading so far, in order: the table of contents lists them. */
  headings: { name: string; level: number; inlines: readonly Inline[] }[];
  /** Column widths of every table so far, as shares. */
  tables: (readonly number[])[];
  /** Width of the text, in millimetres. */
  width: number;
  findImage: (sha256: string) => DocumentImage | undefined;
  /** Hash of every picture so far, in order, as often as it is shown. */
  images: string[];
};

export const blocksToOdt = (blocks: readonly DocumentBlock[], place: Place): Markup[] =>
  blocks.map((block, index) => blockToOdt(block, place, leadsOn(blocks, index)));

/** `leads`: on one page with the beginning of what follows. */
export function blockToOdt(block: DocumentBlock, place: Place, leads = false): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.inlines, place);
    case 'paragraph':
      return paragraph(
        `${leads ? 'Leading' : ''}${block.number === undefined ? '' : 'Numbered'}Text`,
        numbered(block),
        place.note,
      );
    case 'block-quotation':
      return paragraph('Quotations', block.inlines, place.note);
    case 'list':
      return xml`${splitList(block).map((part) =>
        part.kind === 'list-part' ? listPart(part, place) : blockToOdt(part, place),
      )}`;
    case 'table':
      return table(block, place);
    case 'caption':
      return caption(block, place);
    case 'image':
      return image(block, place);
    case 'rule':
      return constant('<text:p text:style-name="Rule"/>\n');
    case 'page-break':
      return constant('<text:p text:style-name="PageBreak"/>\n');
    // Stands in the brief itself alone, where the content part writes it.
    case 'placed-list':
      return constant('');
  }
}

/** A heading with its place in the outline; `before` is "-page" for one that begins a page. */
export function heading(
  level: 1 | 2 | 3,
  inlines: readonly Inline[],
  place: Place,
  before: '' | '-page' = '',
): Markup {
  const name = `heading-${place.headings.length + 1}`;
  place.headings.push({ name, level, inlines });
  const style = paragraphStyle(`Heading_20_${level}${before}`, inlines);
  return xml`<text:h text:style-name="${escaped(style)}" text:outline-level="${level}"><text:bookmark text:name="${escaped(name)}"/>${inlinesToOdt(inlines, place.note)}</text:h>
`;
}

function listPart({ ordered, start, goesOn, items }: ListPart, place: Place): Markup {
  const isEntries = place.isAnnex && !ordered;
  const style = isEntries ? 'Entries' : ordered ? 'Numbers' : 'Bullets';
  return xml`<text:list text:style-name="${constant(style)}">
${items.map((item, index) => {
  const isHead = index === 0 && goesOn;
  const isFirst = index === (goesOn ? 1 : 0);
  const tag = constant(isHead ? 'text:list-header' : 'text:list-item');
  const from = ordered && isFirst && !isHead && xml` text:start-value="${start}"`;
  return xml`<${tag}${from}>${item.map((block) => listBlock(block, isEntries, place))}</${tag}>
`;
})}</text:list>
`;
}

function listBlock(block: ListBlock, isEntries: boolean, place: Place): Markup {
  if (block.kind === 'list-part') return listPart(block, place);
  const words = place.isAnnex ? 'AnnexListText' : 'ListText';
  const style = isEntries ? 'AnnexEntries' : block.kind === 'block-quotation' ? 'ListQuotation' : words;
  return paragraph(style, block.inlines, place.note);
}

/** Shares of a column's longest cell (UTF-16 units): no column is squeezed to nothing, none takes all. */
const NARROWEST = 8;
const WIDEST = 40;
const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);

function table(block: Extract<DocumentBlock, { kind: 'table' }>, place: Place): Markup {
  const { rows, widths } = block;
  const columns = Math.max(...rows.map((row) => row.length));
  const shares =
    widths ??
    Array.from({ length: columns }, (_, column) =>
      Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => lengthOf(row[column] ?? [])))),
    );
  place.tables.push(shares);
  const number = place.tables.length;
  const headRows = headRowsOf(block);
  const direction = tableDirection(block);
  const written = tableCells(block).map((cells, index) =>
    tableRow(cells, { columns, isHead: index < headRows, direction }, place),
  );
  const head = written.slice(0, headRows);
  // A table of a head alone has no body, which OpenDocument wants.
  const body =
    head.length === written.length
      ? [...head.splice(0), ...written.slice(headRows)]
      : written.slice(headRows);
  return xml`<table:table table:name="Table ${number}" table:style-name="${constant(direction === 'rtl' ? 'Grid-rtl' : 'Grid')}">
${shares.map((_, column) => xml`<table:table-column table:style-name="Column-${number}-${column + 1}"/>`)}
${head.length > 0 && xml`<table:table-header-rows>${head}</table:table-header-rows>`}${body}</table:table>
<text:p text:style-name="BehindTable"/>
`;
}

/** A row with a place for every column: those that a merged cell covers are there and say so. */
function tableRow(
  cells: readonly TableCellOnPaper[],
  { columns, isHead, direction }: { columns: number; isHead: boolean; direction: Direction },
  place: Place,
): Markup {
  const style = `${place.isAnnex ? 'Annex' : ''}${isHead ? 'TableHead' : 'TableText'}`;
  const row = constant(place.isAnnex && !isHead ? 'SplitRow' : 'Row');
  const places = Array.from({ length: columns }, (_, column): Markup => {
    const cell = cells.find((each) => each.column === column);
    if (!cell) return constant('<table:covered-table-cell/>');
    const { colSpan, rowSpan, inlines } = cell;
    const spans = [
      colSpan > 1 && xml` table:number-columns-spanned="${colSpan}"`,
      rowSpan > 1 && xml` table:number-rows-spanned="${rowSpan}"`,
    ].filter((each) => each !== false);
    return xml`<table:table-cell table:style-name="Cell" office:value-type="string"${spans}>${paragraph(style, inlines, place.note, cellDirection(inlines, direction))}</table:table-cell>`;
  });
  return xml`<table:table-row table:style-name="${row}">${places}</table:table-row>
`;
}

/** A caption whose number the reader's program counts on by itself. */
function caption({ of, number, inlines }: Extract<DocumentBlock, { kind: 'caption' }>, place: Place): Markup {
  const name = constant(of === 'table' ? 'Table' : 'Figure');
  const style = escaped(paragraphStyle(of === 'table' ? 'Caption' : 'FigureCaption', inlines));
  return xml`<text:p text:style-name="${style}"><text:span text:style-name="Run-bold">${name} <text:sequence text:ref-name="${constant(`${of}-${number}`)}" text:name="${name}" text:formula="ooow:${name}+1" style:num-format="1">${number}</text:sequence>.</text:span> ${inlinesToOdt(inlines, place.note)}</text:p>
`;
}

/** Where a picture lies inside the file. */
export const imagePath = ({ sha256, mediaType }: DocumentImage): string =>
  `Pictures/${sha256.slice(0, 32)}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;

/** A picture in a paragraph of its own; with its caption on one page. */
function image(block: ImageBlock, place: Place): Markup {
  const found = place.findImage(block.sha256);
  if (!found) return paragraph('Text', [{ kind: 'text', text: missingImageWords(block.alt) }], place.note);
  const number = place.images.push(found.sha256);
  const { width, height } = sizeOnPaper(block, found, place.width);
  const style = constant(block.number === undefined ? 'Image' : 'CaptionedImage');
  return xml`<text:p text:style-name="${style}"><draw:frame draw:style-name="ImageFrame" draw:name="Image ${number}" text:anchor-type="as-char" svg:width="${escaped(width.toFixed(2))}mm" svg:height="${escaped(height.toFixed(2))}mm"${block.alt === '' && constant(' loext:decorative="true"')}><draw:image xlink:href="${escaped(imagePath(found))}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="${escaped(found.mediaType)}"/>${block.alt !== '' && xml`<svg:desc>${escaped(block.alt)}</svg:desc>`}</draw:frame></text:p>
`;
}

/** Widths of the columns of every table. */
export const columnStyles = (tables: Place['tables'], width: number): Markup =>
  xml`${tables.map((shares, index) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return xml`${shares.map(
      (share, column) =>
        xml`<style:style style:name="Column-${index + 1}-${column + 1}" style:family="table-column"><style:table-column-properties style:column-width="${escaped(((width * share) / total).toFixed(2))}mm"/></style:style>
`,
    )}`;
  })}`;

/** Rows of the memo block, with a rule under them; only the rule where there is nothing to say. */
export function memoBlock({ memo: head, designation = [] }: BriefDocument): Markup {
  // The designation block stands on page 1, under the memo's own rows and a rule.
  const memo = [...head, ...designation];
  if (memo.length === 0) return constant('<text:p text:style-name="Rule"/>\n');
  const cell = (words: string, style: 'MemoCell' | 'MemoCellUnderRule'): Markup => {
    const inlines: Inline[] = [{ kind: 'text', text: words }];
    return xml`<table:table-cell table:style-name="${constant(style)}" office:value-type="string">${paragraph('MemoLine', inlines, () => null)}</table:table-cell>`;
  };
  return xml`<table:table table:name="Memo" table:style-name="MemoTable">
<table:table-column table:style-name="MemoLabel"/><table:table-column table:style-name="MemoValue"/>
${memo.map(({ label, value }, index) => {
  const style = index > 0 && index === head.length ? 'MemoCellUnderRule' : 'MemoCell';
  return xml`<table:table-row table:style-name="Row">${cell(label, style)}${cell(value, style)}</table:table-row>
`;
})}</table:table>
<text:p text:style-name="Rule"/>
`;
}

/** The number of a numbered paragraph as its first words: it is the brief's, whatever the reader's program would count. */
const numbered = ({ number, inlines }: Extract<DocumentBlock, { kind: 'paragraph' }>): Inline[] =>
  number === undefined ? inlines : [{ kind: 'text', text: `${number}.\t` }, ...inlines];
