import { commonWords } from '../../anchoring/look-alikes';
import { isWord, type LineComparison } from '../compare-line';
import type { MarkedPart } from '../difference';
import type { Item } from '../line-items';
import { type Piece, wordsOfPieces } from '../returned-brief';

/** Words that are all there, all taken out or all put in. */
export const whole = (text: string, change: MarkedPart['change']): MarkedPart[] =>
  text === '' ? [] : [{ text, change }];

/** The first words of the line that a mark stands in, for showing where it stands. */
export function context(pieces: readonly Piece[]): MarkedPart[] {
  const words = wordsOfPieces(pieces);
  return whole(words === '' ? '' : `${words.length > 160 ? `${words.slice(0, 160)}…` : words} `, 'same');
}

/** The quotations (null: the brief's own words) in which words were taken out or put in. */
export function changedIn({ base, returned, removed, inserted }: LineComparison): Set<number | null> {
  return new Set([
    ...removed.map((at) => base[at]?.quotation ?? null),
    ...inserted.map((at) => returned[at]?.quotation ?? null),
  ]);
}

/** The changes of one quotation, or of the own words (null) in the whole line as it was exported. */
export function marked(line: LineComparison, of: number | null): MarkedPart[] {
  const { base, returned, kept } = line;
  const back = new Map([...kept].map(([b, r]) => [r, b]));
  const parts: MarkedPart[] = [];
  let shown = 0;
  const showTo = (end: number) => {
    for (; shown < end; shown += 1) {
      const item = base[shown];
      if (kept.has(shown)) continue;
      if (item?.quotation === of) append(parts, item, 'removed');
      else if (of === null) append(parts, item, 'same');
    }
  };
  returned.forEach((item, at) => {
    const b = back.get(at);
    if (b !== undefined) {
      showTo(b);
      shown = b + 1;
      if (of === null || base[b]?.quotation === of) append(parts, item, 'same');
    } else if (item.quotation === of) {
      append(parts, item, 'added');
    }
  });
  showTo(base.length);
  return removedFirst(parts);
}

/** The line as it came back, with the words that look otherwise marked. */
export function relooked({ base, returned, kept, relooked: places }: LineComparison): MarkedPart[] {
  if (base.length === 0) return [];
  const changed = new Set(places.map((at) => kept.get(at)));
  const parts: MarkedPart[] = [];
  returned.forEach((item, at) => {
    append(parts, item, changed.has(at) ? 'added' : 'same');
  });
  return parts;
}

function append(parts: MarkedPart[], item: Item | undefined, change: MarkedPart['change']): void {
  if (!isWord(item)) return;
  const last = parts.at(-1);
  if (last?.change === change) parts[parts.length - 1] = { change, text: last.text + item.text };
  else parts.push({ change, text: item.text });
}

/** Words of one text that is no line of the brief, with those marked that differ. Cells of the table of comparison. */
const MOST_COMPARED = 1_000_000;
export function markedWords(before: string, after: string): MarkedPart[] {
  const [older, newer] = [before, after].map((text) => text.split(/\s+/u).filter((word) => word !== ''));
  if (!older || !newer || older.length * newer.length > MOST_COMPARED)
    return [...whole(`${before} `, 'removed'), ...whole(after, 'added')];
  const parts: MarkedPart[] = [];
  const add = (words: readonly string[], change: MarkedPart['change']) => {
    const last = parts.at(-1);
    if (words.length === 0) return;
    if (last?.change === change)
      parts[parts.length - 1] = { change, text: `${last.text}${words.join(' ')} ` };
    else parts.push({ change, text: `${words.join(' ')} ` });
  };
  let [at, there] = [0, 0];
  for (const { mine, theirs } of [
    ...commonWords(older, newer),
    { mine: older.length, theirs: newer.length },
  ]) {
    add(older.slice(at, mine), 'removed');
    add(newer.slice(there, theirs), 'added');
    add(older.slice(mine, mine + 1), 'same');
    [at, there] = [mine + 1, theirs + 1];
  }
  return parts.map((part, index) =>
    index === parts.length - 1 ? { ...part, text: part.text.trimEnd() } : part,
  );
}

/** What was taken out stands in front of what was put in for it. */
function removedFirst(parts: readonly MarkedPart[]): MarkedPart[] {
  const ordered = [...parts];
  ordered.forEach((part, at) => {
    const before = ordered[at - 1];
    if (part.change !== 'removed' || before?.change !== 'added') return;
    ordered[at - 1] = part;
    ordered[at] = before;
  });
  return ordered;
}
