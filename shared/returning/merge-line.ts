import { isWord, type LineComparison } from './compare-line';
import { type Item, levelled, type Wrap } from './line-items';
import { pairUp } from './pair-up';

/** Which changes of a line are taken over. */
export type Acceptance = {
  /** Words taken out or put in, by the quotation that they stand in (null: the brief's own words). */
  words: (quotation: number | null) => boolean;
  looks: boolean;
  /** Marks (notes, citations) that are taken out of this line. */
  atomGoes: (id: string) => boolean;
  /** Marks whose place inside the line is that of the returned one. */
  atomMoves: (id: string) => boolean;
  /** What is put in for a mark that was not in this line before; null leaves it out. */
  atomComes: (id: string) => Item | null;
  /** Words of this quotation become the analyst's own. */
  unwraps: (quotation: number) => boolean;
};

type Entry = { item: Item /** Place in the returned line. */; at: number | null; gone: boolean };

/**
 * Takes the accepted changes of a printed line over into the brief's line as it is now. What does not print (comments,
 * the analyst's straight marks) stays, and so does what changed in the brief since the export. `templates` gives the node
 * of a quotation for words that belong to one that is not in this line.
 */
export function mergeLine(
  { base, returned, kept, removed, inserted, relooked }: LineComparison,
  current: readonly Item[],
  toCurrent: ReadonlyMap<number, number>,
  accept: Acceptance,
  templates: (quotation: number) => Wrap | null,
): Item[] {
  const wraps = wrapsOf(base, current, toCurrent);
  const wrapOf = (quotation: number | null): Wrap | null =>
    quotation === null || accept.unwraps(quotation)
      ? null
      : wraps.has(quotation)
        ? (wraps.get(quotation) ?? null)
        : templates(quotation);

  const entries: Entry[] = current.map((item) => ({ item, at: null, gone: false }));
  const entryOf = new Map<number, Entry>();
  for (const [b, r] of kept) {
    const entry = entries[toCurrent.get(b) ?? -1];
    if (!entry || !isWord(entry.item)) continue;
    entry.at = r;
    entryOf.set(r, entry);
    const quotation = base[b]?.quotation ?? null;
    if (quotation !== null && accept.unwraps(quotation)) entry.item = { ...entry.item, wrap: null };
  }
  for (const b of removed) {
    const entry = entries[toCurrent.get(b) ?? -1];
    if (entry && isWord(entry.item) && accept.words(base[b]?.quotation ?? null)) entry.gone = true;
  }
  if (accept.looks && relooked.length > 0) {
    const isRelooked = new Set(relooked);
    for (const [b, r] of kept) {
      const there = returned[r];
      const entry = entryOf.get(r);
      if (!entry || !isWord(entry.item) || !isWord(there)) continue;
      // White space goes with its words, though nobody sees how it looks.
      if (!isRelooked.has(b) && there.text.trim() !== '') continue;
      const { bold, italic, href } = there;
      entry.item = { ...entry.item, bold, italic, href };
    }
  }
  const placeInReturned = new Map(returned.map((item, at) => [item.kind === 'atom' ? item.id : '', at]));
  for (const entry of entries) {
    if (isWord(entry.item)) continue;
    const { id } = entry.item;
    if (accept.atomGoes(id) || accept.atomMoves(id)) entry.gone = true;
    else entry.at = placeInReturned.get(id) ?? null;
  }
  const moved = new Map(
    current.flatMap((item) => (item.kind === 'atom' && accept.atomMoves(item.id) ? [[item.id, item]] : [])),
  );
  const isInserted = new Set(inserted);
  returned.forEach((item, at) => {
    let put: Item | null = null;
    if (item.kind === 'word') {
      if (!isInserted.has(at) || !accept.words(item.quotation)) return;
      if (isStyleMark(returned, at) && wrapOf(item.quotation) !== null) return;
      put = { ...item, wrap: wrapOf(item.quotation) };
    } else put = moved.get(item.id) ?? accept.atomComes(item.id);
    if (put === null) return;
    const entry: Entry = { item: settleWrap(put), at, gone: false };
    insert(entries, entry, at, entryOf);
    entryOf.set(at, entry);
  });
  return entries.flatMap(({ item, gone }) => (gone ? [] : [item]));

  function settleWrap(item: Item): Item {
    return item.kind === 'atom' && item.quotation !== null ? { ...item, wrap: wrapOf(item.quotation) } : item;
  }
}

/** The first or last mark of a quotation, which its style sets. */
function isStyleMark(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item) || item.quotation === null || levelled(item.text) !== '"') return false;
  const isSame = (other: Item | undefined) => other?.quotation === item.quotation;
  return !items.slice(0, at).some(isSame) || !items.slice(at + 1).some(isSame);
}

/** Puts an entry behind the nearest one that stands before it in the returned line. */
function insert(entries: Entry[], entry: Entry, at: number, entryOf: ReadonlyMap<number, Entry>): void {
  for (let before = at - 1; before >= 0; before -= 1) {
    const found = entryOf.get(before);
    if (!found) continue;
    let place = entries.indexOf(found) + 1;
    // Marks that stand between the two there stand between them here.
    for (let next = entries[place]; next && !isWord(next.item); next = entries[place]) {
      const isBefore = next.at === null ? !next.gone : next.at < at;
      if (!isBefore && !next.gone) break;
      place += 1;
    }
    entries.splice(place, 0, entry);
    return;
  }
  entries.splice(0, 0, entry);
}

/** Which node of the brief's line holds the words of each printed quotation. */
function wrapsOf(
  base: readonly Item[],
  current: readonly Item[],
  toCurrent: ReadonlyMap<number, number>,
): Map<number, Wrap | null> {
  const votes = new Map<number, Map<Wrap | null, number>>();
  for (const [b, c] of toCurrent) {
    const quotation = base[b]?.quotation ?? null;
    const item = current[c];
    if (quotation === null || !isWord(item) || item.text.trim() === '') continue;
    const counts = votes.get(quotation) ?? new Map<Wrap | null, number>();
    counts.set(item.wrap, (counts.get(item.wrap) ?? 0) + 1);
    votes.set(quotation, counts);
  }
  return new Map(
    [...votes].map(([quotation, counts]) => [
      quotation,
      [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null,
    ]),
  );
}

/** Places of the words of one form of a line in another form of it: as printed, as stored, as it is now. */
export function placesIn(from: readonly Item[], to: readonly Item[]): Map<number, number> {
  const placesFrom = from.flatMap((item, at) => (item.kind === 'word' ? [at] : []));
  const placesTo = to.flatMap((item, at) => (item.kind === 'word' ? [at] : []));
  const key = (items: readonly Item[]) => (at: number) => {
    const item = items[at];
    return isWord(item) ? levelled(item.text) : '';
  };
  return new Map(
    pairUp(placesFrom.map(key(from)), placesTo.map(key(to))).map(({ a, b }) => [
      placesFrom[a] ?? 0,
      placesTo[b] ?? 0,
    ]),
  );
}
