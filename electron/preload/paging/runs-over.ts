/** What pagedjs finds no place to divide stays whole on its page, and what of it stands outside is not printed. */
export function runsOver(area: Element): boolean {
  const { width, right, bottom } = area.getBoundingClientRect();
  // Chromium prints such a row in a column that no page shows where a word of endless length (`<wbr>`) is broken in it; other
  // rows reach into a second column with nothing but their padding.
  for (const row of area.querySelectorAll('tr'))
    if (row.querySelector('wbr') && row.getBoundingClientRect().width >= 1.5 * width) return true;
  const texts = area.ownerDocument.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const range = area.ownerDocument.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.textContent?.trim()) continue;
    range.selectNodeContents(text);
    const isOutside = ({ width: wide, left, top }: DOMRect) =>
      wide > 0 && (left >= right + 1 || top >= bottom - 1);
    if ([...range.getClientRects()].some(isOutside)) return true;
  }
  return false;
}
