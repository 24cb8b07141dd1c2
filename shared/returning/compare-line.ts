import { type Item, isQuotationMark, type Word } from './line-items';
import { pairUp } from './pair-up';

/** How a line that came back differs from the one that was exported; numbers are places in their items. */
export type LineComparison = {
  base: readonly Item[];
  returned: readonly Item[];
  /** Words that stayed: place in the returned line by place in the exported one. */
  kept: ReadonlyMap<number, number>;
  removed: readonly number[];
  inserted: readonly number[];
  /** Kept words that look otherwise (bold, italic, link). */
  relooked: readonly number[];
};

/** Compares two printed lines word by word. Words of quotations whose bookmark was lost are known by their neighbours. */
export function compareLine(
  base: readonly Item[],
  given: readonly Item[],
  lostQuotations: ReadonlySet<number>,
): LineComparison {
  const placesB = wordPlaces(base);
  const placesR = wordPlaces(given);
  const kept = new Map<number, number>();
  for (const { a, b } of pairUp(
    placesB.map((at) => textAt(base, at)),
    placesR.map((at) => textAt(given, at)),
  ))
    kept.set(placesB[a] ?? 0, placesR[b] ?? 0);
  const returned = withLostQuotations(base, given, kept, lostQuotations);
  const stayed = new Set(kept.values());
  return {
    base,
    returned,
    kept,
    removed: placesB.filter((at) => !kept.has(at)),
    inserted: placesR.filter((at) => !stayed.has(at)),
    relooked: placesB.filter((at) => {
      const there = kept.get(at);
      return there !== undefined && !looksAlike(base[at], returned[there]);
    }),
  };
}

const wordPlaces = (items: readonly Item[]): number[] =>
  items.flatMap((item, at) => (item.kind === 'word' ? [at] : []));
const textAt = (items: readonly Item[], at: number): string => {
  const item = items[at];
  return item?.kind === 'word' ? item.text : '';
};

function looksAlike(a: Item | undefined, b: Item | undefined): boolean {
  if (a?.kind !== 'word' || b?.kind !== 'word') return true;
  // Nobody sees whether white space is bold.
  if (a.text.trim() === '') return a.href === b.href;
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}

function withLostQuotations(
  base: readonly Item[],
  given: readonly Item[],
  kept: ReadonlyMap<number, number>,
  lost: ReadonlySet<number>,
): Item[] {
  const reach = new Map<number, { from: number; to: number }>();
  for (const [b, r] of kept) {
    const quotation = base[b]?.quotation ?? null;
    if (quotation === null || !lost.has(quotation)) continue;
    const known = reach.get(quotation) ?? { from: r, to: r };
    reach.set(quotation, { from: Math.min(known.from, r), to: Math.max(known.to, r) });
  }
  if (reach.size === 0) return [...given];
  return given.map((item, at) => {
    for (const [quotation, { from, to }] of reach)
      if (at >= from && at <= to && item.quotation === null) return { ...item, quotation };
    return item;
  });
}

/** Words of one quotation in a line without the marks that its style puts around it. */
export function quotedItems(items: readonly Item[], quotation: number): Item[] {
  const inside = items.filter((item) => item.quotation === quotation && item.kind === 'word');
  const [first] = inside;
  const last = inside.at(-1);
  const isMark = (item: Item | undefined) => item?.kind === 'word' && isQuotationMark(item.text);
  return isMark(first) && isMark(last) && inside.length > 1 ? inside.slice(1, -1) : inside;
}

/** Quotations with words in a line, in order. */
export const quotationsIn = (items: readonly Item[]): number[] => [
  ...new Set(items.flatMap(({ quotation }) => (quotation === null ? [] : [quotation]))),
];

export const isWord = (item: Item | undefined): item is Word => item?.kind === 'word';
