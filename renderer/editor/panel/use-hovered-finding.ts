import { type RefObject, useEffect, useRef, useState } from 'react';
import { SHOW_AFTER_MS } from '../../ui/show-after';
import type { Drawn } from '../quotation/drawn-lines';

/** Time to get from the words to their card (ms). */
const LEAVE_AFTER_MS = 200;

/** Where the words of findings are drawn now, by finding. */
export type DrawnFindings = ReadonlyMap<string, Pick<Drawn, 'lines'>>;

/**
 * The finding that the pointer rests on. It stays while the pointer is on its words or on its card, and goes when the
 * analyst types: what is being written is never covered.
 */
export function useHoveredFinding(
  body: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  drawn: RefObject<DrawnFindings>,
): string | null {
  const [hovered, setHovered] = useState<string | null>(null);
  const shown = useRef(hovered);
  shown.current = hovered;

  useEffect(() => {
    const page = body.current;
    if (page === null) return;
    let timer = 0;
    const settle = (found: string | null, wait: number) => {
      clearTimeout(timer);
      if (found !== shown.current) timer = window.setTimeout(() => setHovered(found), wait);
    };
    const move = (event: MouseEvent) => {
      const isOnCard = event.target instanceof Node && card.current?.contains(event.target);
      const found = isOnCard ? shown.current : findingAt(drawn.current, event);
      settle(found, found === null ? LEAVE_AFTER_MS : SHOW_AFTER_MS);
    };
    const leave = () => settle(null, LEAVE_AFTER_MS);
    const type = (event: Event) => {
      if (event.target instanceof Node && card.current?.contains(event.target)) return;
      settle(null, 0);
    };
    page.addEventListener('mousemove', move);
    page.addEventListener('mouseleave', leave);
    page.addEventListener('keydown', type);
    return () => {
      clearTimeout(timer);
      page.removeEventListener('mousemove', move);
      page.removeEventListener('mouseleave', leave);
      page.removeEventListener('keydown', type);
    };
  }, [body, card, drawn]);
  return hovered;
}

const findingAt = (drawn: DrawnFindings, event: MouseEvent): string | null => {
  const { clientX: x, clientY: y, target } = event;
  // Only the block under the pointer: asking where words far away are would set the whole brief.
  const block = target instanceof Element ? target.closest('.brief-text > *') : null;
  if (block === null) return null;
  for (const [id, { lines }] of drawn)
    for (const { range } of lines.filter((line) => block.contains(line.range.startContainer)))
      for (const { left, right, top, bottom } of range.getClientRects())
        if (x >= left && x <= right && y >= top && y <= bottom) return id;
  return null;
};
