export type ClipboardCell = { cell: Element; colSpan: number; rowSpan: number };

/**
 * The cells of a copied table, not yet read; `hasHead`: its first row is marked as a head; `heldTable`: a table stood in one
 * of its cells.
 */
export type ClipboardTable = { rows: ClipboardCell[][]; hasHead: boolean; heldTable: boolean };

/**
 * Takes the tables of a copied page out of it, each for what `mark` gives for its number. Pages lay themselves out with
 * tables, too: those stay where they are, as words. A word processor (`isWritten`) writes none for layout.
 */
export function takeTables(
  body: HTMLElement,
  isWritten: boolean,
  mark: (table: number) => string,
): ClipboardTable[] {
  const tables: ClipboardTable[] = [];
  const holders = isWritten ? [...body.querySelectorAll('table')].filter(holdsTables) : [];
  for (const holder of holders)
    for (const inner of [...holder.querySelectorAll('table')]) inner.replaceWith(...rowsAsLines(inner));
  for (const el of [...body.querySelectorAll('table')]) {
    if (el.querySelector('table')) continue;
    if (!(isWritten ? isTable(el) : isData(el))) continue;
    const words = el.ownerDocument.createElement('p');
    words.textContent = mark(tables.length);
    const caption = el.querySelector('caption');
    tables.push({ ...readRows(el), heldTable: holders.includes(el) });
    if (caption) {
      const above = el.ownerDocument.createElement('p');
      above.append(...caption.childNodes);
      el.before(above);
    }
    el.replaceWith(words);
  }
  return tables;
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ tagName }) => /^T[DH]$/.test(tagName));

const hasWords = (el: Element): boolean => (el.textContent ?? '').trim() !== '';

/** Something in at least two cells; one cell with a frame around it is a box for words. */
const isTable = (el: Element): boolean => [...el.querySelectorAll('td, th')].filter(hasWords).length >= 2;

/** One with long or nested cells is layout. */
function isData(el: Element): boolean {
  if (el.querySelector('article, h1, h2, ul, ol, blockquote')) return false;
  const cells = [...el.querySelectorAll('td, th')];
  if (el.querySelectorAll('tr').length < 2 || cells.length < 4 || !isTable(el)) return false;
  return !cells.some(
    (cell) => cell.querySelectorAll('p').length > 1 || (cell.textContent ?? '').length > 600,
  );
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
