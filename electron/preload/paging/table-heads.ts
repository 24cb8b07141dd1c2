import { Handler } from 'pagedjs';

/** Marks a table head that stands again on a page where its table goes on. */
export const REPEATED = 'data-repeated';

/** Repeats the columns and the head of a table on each page where it goes on. */
export class RepeatTableHeads extends Handler {
  /** pagedjs calls this with each node that it puts on a page, and with the node that it is a copy of. */
  renderNode(copy: Node, source: Node): void {
    const table = elementOf(copy)?.closest('table[data-split-from]');
    const whole = elementOf(source)?.closest('table');
    if (!table || !whole || table.querySelector(`[${REPEATED}]`)) return;
    const head = [...whole.children].filter(({ tagName }) => tagName === 'COLGROUP' || tagName === 'THEAD');
    if (table.querySelector('thead')) return;
    table.prepend(...head.map(again));
  }
}

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

function again(part: Element): Node {
  const copy = part.cloneNode(true);
  if (!(copy instanceof Element)) return copy;
  // The note stands on the page of the first head only: a mark here would lead to none, and stand out of its order.
  for (const mark of copy.querySelectorAll('[role=doc-noteref]')) (mark.closest('sup') ?? mark).remove();
  for (const note of copy.querySelectorAll('.page-note')) note.remove();
  // pagedjs finds its way back by these.
  for (const each of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['id', 'data-id', 'data-ref']) each.removeAttribute(name);
  copy.setAttribute(REPEATED, '');
  return copy;
}

/** Gives tables without widths the ones that their words ask for, so that columns stay as wide on the next page. */
export function fixColumns(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>('table.grid')) {
    if (table.querySelector('colgroup') || getComputedStyle(table).tableLayout === 'fixed') continue;
    const columns = Math.max(...[...table.rows].map((row) => row.cells.length));
    const plain = [...table.rows].find(
      ({ cells }) => cells.length === columns && [...cells].every(({ colSpan }) => colSpan === 1),
    );
    if (!plain) continue;
    const all = table.getBoundingClientRect().width;
    const group = page.createElement('colgroup');
    for (const cell of plain.cells) {
      const column = page.createElement('col');
      column.style.width = `${(100 * cell.getBoundingClientRect().width) / all}%`;
      group.append(column);
    }
    table.prepend(group);
    table.style.tableLayout = 'fixed';
  }
}
