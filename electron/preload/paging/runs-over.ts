/** What pagedjs finds no place to divide stays whole on its page, and what of it stands outside is not printed. */
export function runsOver(area: Element): boolean {
  const { right, bottom } = area.getBoundingClientRect();
  const texts = area.ownerDocument.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const range = area.ownerDocument.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.textContent?.trim()) continue;
    range.selectNodeContents(text);
    const isOutside = ({ width, left, top }: DOMRect) =>
      width > 0 && (left >= right + 1 || top >= bottom - 1);
    if ([...range.getClientRects()].some(isOutside)) return true;
  }
  return false;
}
