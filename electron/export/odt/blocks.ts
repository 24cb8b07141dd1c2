import type { BriefDocument, DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
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
};

export const blocksToOdt = (blocks: readonly DocumentBlock[], place: Place): Markup[] =>
  blocks.map((block) => blockToOdt(block, place));

function blockToOdt(block: DocumentBlock, place: Place): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.inlines, place);
    case 'paragraph':
      return paragraph('Text', block.inlines, place.note);
    case 'block-quotation':
      return paragraph('Quotations', block.inlines, place.note);
    case 'list':
      return xml`${splitList(block).map((part) =>
        part.kind === 'list-part' ? listPart(part, place) : blockToOdt(part, place),
      )}`;
    case 'table':
      return table(block, place);
    case 'rule':
      return constant('<text:p text:style-name="Rule"/>\n');
    case 'page-break':
      return constant('<text:p text:style-name="PageBreak"/>\n');
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
  const style = isEntries ? 'References' : block.kind === 'block-quotation' ? 'ListQuotation' : 'ListText';
  return paragraph(style, block.inlines, place.note);
}

/** Shares of a column's longest cell (UTF-16 units): no column is squeezed to nothing, none takes all. */
const NARROWEST = 8;
const WIDEST = 40;
const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);

function table({ header, rows, widths }: Extract<DocumentBlock, { kind: 'table' }>, place: Place): Markup {
  const columns = Math.max(...rows.map((row) => row.length));
  const shares =
    widths ??
    Array.from({ length: columns }, (_, column) =>
      Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => lengthOf(row[column] ?? [])))),
    );
  place.tables.push(shares);
  const number = place.tables.length;
  const row = (cells: readonly Inline[][], isHead: boolean) =>
    xml`<table:table-row table:style-name="${constant(place.isAnnex && !isHead ? 'SplitRow' : 'Row')}">${shares.map(
      (_, column) => {
        const style = `${place.isAnnex ? 'Annex' : ''}${isHead ? 'TableHead' : 'TableText'}`;
        return xml`<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(style, cells[column] ?? [], place.note)}</table:table-cell>`;
      },
    )}</table:table-row>
`;
  const [head, ...rest] = rows;
  const body = header ? rest : rows;
  return xml`<table:table table:name="Table ${number}" table:style-name="Grid">
${shares.map((_, column) => xml`<table:table-column table:style-name="Column-${number}-${column + 1}"/>`)}
${header && head && xml`<table:table-header-rows>${row(head, true)}</table:table-header-rows>`}${
  header && body.length === 0 ? row([], false) : body.map((cells) => row(cells, false))
}</table:table>
<text:p text:style-name="BehindTable"/>
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
export function memoBlock({ memo }: BriefDocument): Markup {
  if (memo.length === 0) return constant('<text:p text:style-name="Rule"/>\n');
  const cell = (words: string): Markup => {
    const inlines: Inline[] = [{ kind: 'text', text: words }];
    return xml`<table:table-cell table:style-name="MemoCell" office:value-type="string">${paragraph('MemoLine', inlines, () => null)}</table:table-cell>`;
  };
  return xml`<table:table table:name="Memo" table:style-name="MemoTable">
<table:table-column table:style-name="MemoLabel"/><table:table-column table:style-name="MemoValue"/>
${memo.map(
  ({
    label,
    value,
  }) => xml`<table:table-row table:style-name="Row">${cell(label)}${cell(value)}</table:table-row>
`,
)}</table:table>
<text:p text:style-name="Rule"/>
`;
}
