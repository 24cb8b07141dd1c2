/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'.split(
    ' ',
  ),
);

/** Old pages lay themselves out with tables: one with long or nested cells is layout, not data. */
export function isDataTable(el: Element): boolean {
  if (el.querySelector('table, article, h1, h2, ul, blockquote')) return false;
  const cells = [...el.querySelectorAll('td, th')];
  if (el.querySelectorAll('tr').length < 2 || cells.length < 4) return false;
  return !cells.some((cell) => {
    const length = (cell.textContent ?? '').length;
    return (
      cell.querySelectorAll('p').length > 1 || length > 600 || (length > 300 && cell.querySelector('br + br'))
    );
  });
}

/** The words of a cell on one line: what stands on lines of its own in it must not run together. */
export function wordsOfCell(cell: Element): string {
  let words = '';
  const walk = (node: Node, depth: number) => {
    if (node.nodeType === 3) words += node.nodeValue ?? '';
    else if (node.nodeType !== 1 || depth > 400) words += node.nodeType === 1 ? (node.textContent ?? '') : '';
    else {
      const ends = node.nodeName === 'BR' || BLOCKS.has(node.nodeName) ? ' ' : '';
      words += ends;
      for (const inner of node.childNodes) walk(inner, depth + 1);
      words += ends;
    }
  };
  walk(cell, 0);
  return words.replace(/\s+/g, ' ').trim();
}
