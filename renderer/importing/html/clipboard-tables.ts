import { isDataTable } from './layout-tables';

export type ClipboardCell = { cell: Element; colSpan: number; rowSpan: number };

/**
 * The cells of a copied table, not yet read; `hasHead`: its first row is marked as a head; `heldTable`: a table stood in one
 * of its cells.
 */
export type ClipboardTable = { rows: ClipboardCell[][]; hasHead: boolean; heldTable: boolean };

/**
 * Takes the tables of a copied page out of it, each for what `mark` gives for its number. Pages lay themselves out with
 * tables, too: those stay, as words, and `laidOut` of them had several cells side by side. A word processor (`isWritten`)
 * writes none for layout.
 */
export function takeTables(
  body: HTMLElement,
  isWritten: boolean,
  mark: (table: number) => string,
): { tables: ClipboardTable[]; laidOut: number } {
  const tables: ClipboardTable[] = [];
  const holders = [...body.querySelectorAll('table')].filter(
    (el) => holdsTables(el) && (isWritten || isDataAround(el)),
  );
  for (const holder of holders)
    for (const inner of [...holder.querySelectorAll('table')]) inner.replaceWith(...rowsAsLines(inner));
  const layouts: Element[] = [];
  const around = new Set<Element>(
    [...body.querySelectorAll('table')].filter((el) => el.querySelector('table')),
  );
  for (const el of [...body.querySelectorAll('table')]) {
    const isHolder = holders.includes(el);
    if (el.querySelector('table') || !(isHolder || (isWritten ? isTable(el) : isData(el)))) {
      layouts.push(el);
      continue;
    }
    const words = el.ownerDocument.createElement('p');
    words.textContent = mark(tables.length);
    const caption = el.querySelector('caption');
    tables.push({ ...readRows(el), heldTable: isHolder });
    if (caption) {
      const above = el.ownerDocument.createElement('p');
      above.append(...caption.childNodes);
      el.before(above);
    }
    el.replaceWith(words);
  }
  const lost = layouts.filter((el) => standSideBySide(el) && !isDataTable(el));
  // Read as a table of words, one would be cut in two by the table that stood in it.
  for (const el of layouts) if (around.has(el)) unwrap(el);
  return { tables, laidOut: lost.length };
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ tagName }) => /^T[DH]$/.test(tagName));

const hasWords = (el: Element): boolean => (el.textContent ?? '').trim() !== '';

/** Something in at least two cells; one cell with a frame around it is a box for words. */
const isTable = (el: Element): boolean => [...el.querySelectorAll('td, th')].filter(hasWords).length >= 2;

/** One with long or nested cells is layout, unless cells are marked as heads: those may hold lists and paragraphs. */
function isData(el: Element): boolean {
  if (el.querySelector('article, h1, h2, blockquote')) return false;
  const hasHeads = el.querySelector('th, thead') !== null;
  if (!hasHeads && el.querySelector('ul, ol')) return false;
  const cells = [...el.querySelectorAll('td, th')];
  if (el.querySelectorAll('tr').length < 2 || cells.length < 4 || !isTable(el)) return false;
  return !cells.some(
    (cell) => (!hasHeads && cell.querySelectorAll('p').length > 1) || (cell.textContent ?? '').length > 600,
  );
}

/** The cells of this table itself, not of those in it. */
const ownCells = (el: Element): Element[] =>
  [...el.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === el);

/** Do the cells around other tables say more than how a page is laid out? */
function isDataAround(el: Element): boolean {
  if (el.querySelector('article, h1, h2, blockquote')) return false;
  const own = ownCells(el).filter(hasWords);
  const holding = own.filter((cell) => cell.querySelector('table'));
  return own.some(({ tagName }) => tagName === 'TH') || 2 * holding.length < own.length;
}

/** Two rows or more with words in several cells: their order is read, but what stood beside what is gone. */
function standSideBySide(el: Element): boolean {
  const rows = new Map<Element | null, number>();
  for (const cell of ownCells(el).filter(hasWords))
    rows.set(cell.parentElement, (rows.get(cell.parentElement) ?? 0) + 1);
  return [...rows.values()].filter((cells) => cells >= 2).length >= 2;
}

/** A table of layout as the blocks that it lays out. */
function unwrap(el: Element): void {
  const captions = [...el.children].filter(({ tagName }) => tagName === 'CAPTION');
  for (const cell of [...captions, ...ownCells(el)]) {
    const block = el.ownerDocument.createElement('div');
    block.append(...cell.childNodes);
    el.before(block);
  }
  el.remove();
}

/**
 * A table of data with tables in its cells. Mails are laid out with tables in tables, too: a cell of those says much, stands
 * alone in its row, or holds tables of tables.
 */
function holdsTables(el: Element): boolean {
  const inner = [...el.querySelectorAll('table')];
  if (inner.length === 0 || inner.some((table) => table.querySelector('table'))) return false;
  if (el.parentElement?.closest('table')) return false;
  const own = [...el.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === el);
  const rows = new Set(own.map(({ parentElement }) => parentElement));
  return (
    rows.size >= 2 &&
    own.filter(hasWords).length >= 4 &&
    own.length >= 2 * rows.size &&
    own.every((cell) => (cell.textContent ?? '').length <= 600)
  );
}

/** Each row of a table as a paragraph, its cells parted by bars. */
function rowsAsLines(table: Element): Element[] {
  const page = table.ownerDocument;
  return [...table.querySelectorAll('tr')].map((row) => {
    const line = page.createElement('p');
    cellsOf(row).forEach((cell, index) => {
      for (const block of [...cell.querySelectorAll('p, div, li, ul, ol')])
        block.replaceWith(' ', ...block.childNodes);
      line.append(...(index === 0 ? [] : [' | ']), ...cell.childNodes);
    });
    return line;
  });
}

function readRows(el: Element): Omit<ClipboardTable, 'heldTable'> {
  const rows = [...el.querySelectorAll('tr')].map(cellsOf);
  const kept = rows.some(isMerged) ? rows : rows.filter((cells) => cells.some(hasWords));
  const [first = []] = kept;
  return {
    rows: kept.map((cells) =>
      cells.map((cell) => ({ cell, colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') })),
    ),
    hasHead:
      kept.length > 1 &&
      first.length > 0 &&
      (first[0]?.closest('thead') != null || first.every(({ tagName }) => tagName === 'TH')),
  };
}

/** A row that says nothing may hold a place for a cell that reaches down into it. */
const isMerged = (cells: readonly Element[]): boolean => cells.some((cell) => spanOf(cell, 'rowspan') > 1);

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => {
  const said = Number(cell.getAttribute(name));
  return Number.isInteger(said) ? Math.min(1000, Math.max(1, said)) : 1;
};
