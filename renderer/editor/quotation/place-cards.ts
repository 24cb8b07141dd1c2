import type { NodeKey } from 'lexical';

/** Room between the words and the first card, and between cards (CSS px). */
const GAP = 6;
const RESERVED = 'data-reserved';

/** Blocks of each page that hold room for cards. */
const reserved = new WeakMap<HTMLElement, Set<HTMLElement>>();

export type CardToPlace = { key: NodeKey; card: HTMLElement; quotation: HTMLElement; floating: boolean };

/**
 * Puts each card under its quotation. A card that stays gets room of its own at the end of the block that holds the
 * quotation, so that no word of the brief is covered; a floating one lies over the page under the quotation's last line.
 */
export function placeCards(body: HTMLElement, cards: readonly CardToPlace[]): void {
  const homes = new Map<HTMLElement, CardToPlace[]>();
  for (const card of cards) {
    if (card.floating) continue;
    const home = card.quotation.closest<HTMLElement>('blockquote, li, p, h1, h2, h3');
    if (home !== null) homes.set(home, [...(homes.get(home) ?? []), card]);
  }
  for (const home of reserved.get(body) ?? []) {
    if (homes.has(home)) continue;
    home.removeAttribute(RESERVED);
    home.style.removeProperty('padding-bottom');
  }
  reserved.set(body, new Set(homes.keys()));
  if (cards.length === 0) return;
  const frame = () => body.getBoundingClientRect();
  for (const [home, held] of homes) {
    const left = home.getBoundingClientRect().left + insetOf(home) - frame().left;
    for (const { card } of held) {
      card.style.left = `${left}px`;
      card.style.width = `${home.getBoundingClientRect().right - frame().left - left}px`;
    }
    const room = held.reduce((sum, { card }) => sum + card.offsetHeight + GAP, 0);
    home.setAttribute(RESERVED, '');
    if (home.style.paddingBottom !== `${room}px`) home.style.paddingBottom = `${room}px`;
  }
  // Rooms move what stands below them: positions are read only when all of them are made.
  const top = frame().top;
  for (const [home, held] of homes) {
    const nested = home.tagName === 'LI' ? home.querySelector(':scope > ul, :scope > ol') : null;
    let at =
      (nested?.getBoundingClientRect().bottom ??
        home.getBoundingClientRect().bottom - parseFloat(home.style.paddingBottom || '0')) - top;
    for (const { card } of held) {
      at += GAP;
      card.style.top = `${at}px`;
      at += card.offsetHeight;
    }
  }
  for (const { card, quotation, floating } of cards) {
    if (!floating) continue;
    const lines = quotation.getClientRects();
    const last = lines[lines.length - 1];
    if (last === undefined) continue;
    card.style.width = '';
    card.style.top = `${last.bottom - top + 3}px`;
    const left = Math.min(last.left - frame().left, frame().width - card.offsetWidth);
    card.style.left = `${Math.max(0, left)}px`;
  }
}

const insetOf = (home: HTMLElement): number =>
  parseFloat(getComputedStyle(home).paddingLeft) + parseFloat(getComputedStyle(home).borderLeftWidth);
