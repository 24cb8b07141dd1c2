import { UNKNOWN_NUMBER } from './clipboard-markup';

const MOST = 99_999;

/**
 * Writes what `mark` gives for the number of each item of a numbered list in front of its first words, in an inert document:
 * numbers begin and go on as `start`, `value` and `reversed` say. True where letters or Roman numerals stood for some of them.
 */
export function markNumbers(body: HTMLElement, mark: (number: number) => string): boolean {
  let hasLetters = false;
  for (const list of body.querySelectorAll('ol')) {
    const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
    const step = list.hasAttribute('reversed') ? -1 : 1;
    let number = wholeNumber(list.getAttribute('start')) ?? (step < 0 ? items.length : 1);
    for (const item of items) {
      const said = item.getAttribute('value');
      hasLetters ||= said === UNKNOWN_NUMBER || isLettered(list) || isLettered(item);
      number = wholeNumber(said) ?? number;
      const words = firstWords(item);
      if (words && said !== UNKNOWN_NUMBER && number >= 0 && number <= MOST)
        words.nodeValue = `${mark(number)}${words.nodeValue ?? ''}`;
      number += step;
    }
  }
  return hasLetters;
}

/** Do letters or Roman numerals stand in front of the items? */
const isLettered = (el: Element): boolean =>
  /^[aAiI]$/.test(el.getAttribute('type') ?? '') ||
  /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*\b(?:lower|upper)-(?:alpha|latin|roman)\b/i.test(
    el.getAttribute('style') ?? '',
  );

const wholeNumber = (said: string | null): number | null =>
  said !== null && /^\s*-?\d{1,6}\s*$/u.test(said) ? Number(said) : null;

/** The first words of the item itself, and not of a list in it. */
function firstWords(item: Element): Node | null {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if ((node.nodeValue ?? '').trim() !== '')
      return node.parentElement?.closest('li, table') === item ? node : null;
  }
  return null;
}
