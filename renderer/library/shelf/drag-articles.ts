import type { DragEvent } from 'react';
import { useShelf } from '../../state/shelf';

/** What a drag of articles carries inside the window: their numbers as JSON. */
export const ARTICLES_TYPE = 'application/x-briefwright-articles';

/** Drags what is chosen, if the row is among it; else the row alone. */
export function startArticleDrag(event: DragEvent, number: number): void {
  const { chosen } = useShelf.getState();
  const numbers = chosen.has(number) ? [...chosen] : [number];
  event.dataTransfer.setData(ARTICLES_TYPE, JSON.stringify(numbers));
  event.dataTransfer.effectAllowed = 'copy';
}

export const carriesArticles = (event: DragEvent): boolean =>
  event.dataTransfer.types.includes(ARTICLES_TYPE);

const isNumber = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** The articles that were dropped; none for what another program made up. */
export function droppedArticles(event: DragEvent): number[] {
  try {
    const parsed: unknown = JSON.parse(event.dataTransfer.getData(ARTICLES_TYPE));
    return Array.isArray(parsed) ? parsed.filter(isNumber) : [];
  } catch {
    return [];
  }
}
