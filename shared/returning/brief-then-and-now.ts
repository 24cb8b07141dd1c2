import { type BriefLine, briefLines, type EditorNode } from '../model';
import type { ExportRecord } from './difference';
import { type AtomCounter, type Item, stateItems, textOfItems } from './line-items';
import { likeness, pairUp } from './pair-up';

/** Below this likeness a changed paragraph counts as another one. */
const LEAST_LIKENESS = 0.4;

/** The brief as it was exported and as it is now, line by line. */
export type ThenAndNow = {
  /** Items of each line as exported, with the names of their marks. */
  stored: readonly (readonly Item[])[];
  now: readonly (readonly Item[])[];
  lines: readonly BriefLine[];
  /** Line now by line then. */
  lineNow: ReadonlyMap<number, number>;
  /** Lines that were changed in the brief since. */
  changed: ReadonlySet<number>;
  /** Numbers of the first citation inside each footnote, by its number. */
  firstInside: ReadonlyMap<number, number>;
  /** The node that each exported mark is now, by name; absent where it is gone. */
  atoms: ReadonlyMap<string, Item>;
};

export function thenAndNow(record: ExportRecord, current: readonly EditorNode[]): ThenAndNow {
  const stored = briefLines(record.state.root.children);
  const lines = briefLines(current);
  const firstInside = new Map<number, number>();
  const counter: AtomCounter = { notes: 0, citations: 0, isNoteStyle: record.isNoteStyle, firstInside };
  const then = stored.map(({ nodes }) => stateItems(nodes, counter));
  const now = lines.map(({ nodes }) => stateItems(nodes, null));

  const lineNow = pairLines(stored, lines, then, now);
  const changed = new Set<number>();
  const taken = new Set<Item>();
  for (const [a, b] of lineNow) {
    if (keyOf(stored[a]) !== keyOf(lines[b])) changed.add(a);
    nameAtoms(then[a] ?? [], now[b] ?? [], taken);
  }
  // A mark that was moved to another line since is known by what it is.
  const nameless = now.flat().filter((item) => item.kind === 'atom' && !taken.has(item));
  nameAtoms(
    then.flat().filter((item) => item.kind === 'atom' && !hasName(now, item.id)),
    nameless,
    taken,
  );
  const atoms = new Map<string, Item>();
  for (const item of now.flat()) if (item.kind === 'atom' && item.id !== 'other') atoms.set(item.id, item);
  return { stored: then, now, lines, lineNow, changed, firstInside, atoms };
}

const hasName = (lines: readonly (readonly Item[])[], id: string): boolean =>
  lines.some((items) => items.some((item) => item.kind === 'atom' && item.id === id));

const keyOf = (line: BriefLine | undefined): string => (line ? JSON.stringify([line.kind, line.nodes]) : '');

/** Gives marks of the brief as it is now the names that the same marks were exported under. */
export function nameAtoms(then: readonly Item[], now: readonly Item[], taken: Set<Item>): void {
  const atomsOf = (items: readonly Item[]) => items.flatMap((item) => (item.kind === 'atom' ? [item] : []));
  const mine = atomsOf(then);
  const theirs = atomsOf(now).filter((item) => !taken.has(item));
  const key = (item: { node: EditorNode | null }) => JSON.stringify(item.node);
  const name = (a: number, b: number) => {
    const [from, to] = [mine[a], theirs[b]];
    if (!from || !to) return;
    to.id = from.id;
    taken.add(to);
  };
  for (const { a, b } of pairUp(mine.map(key), theirs.map(key))) name(a, b);
  const kindOf = ({ node }: { node: EditorNode | null }) =>
    node?.type === 'citation' ? node.citationId : (node?.type ?? '');
  const openA = mine.flatMap((item, at) =>
    theirs.some((other) => other.id === item.id && taken.has(other)) ? [] : [at],
  );
  const openB = theirs.flatMap((item, at) => (taken.has(item) ? [] : [at]));
  for (const { a, b } of pairUp(
    openA.map((at) => kindOf(mine[at] ?? { node: null })),
    openB.map((at) => kindOf(theirs[at] ?? { node: null })),
  ))
    name(openA[a] ?? -1, openB[b] ?? -1);
}

function pairLines(
  stored: readonly BriefLine[],
  lines: readonly BriefLine[],
  then: readonly (readonly Item[])[],
  now: readonly (readonly Item[])[],
): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (a: number, b: number) => {
    found.set(a, b);
    taken.add(b);
  };
  const keys = { a: stored.map(keyOf), b: lines.map(keyOf) };
  for (const { a, b } of pairUp(keys.a, keys.b)) pair(a, b);
  const free = () => lines.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  stored.forEach((_, a) => {
    if (found.has(a)) return;
    const moved = free().find((b) => keys.a[a] === keys.b[b] && textOfItems(now[b] ?? []).trim() !== '');
    if (moved !== undefined) pair(a, moved);
  });
  stored.forEach((line, a) => {
    if (found.has(a)) return;
    const words = textOfItems(then[a] ?? []);
    const before = Math.max(-1, ...[...found].filter(([at]) => at < a).map(([, b]) => b));
    const after = Math.min(
      lines.length,
      ...[...found].filter(([at, b]) => at > a && b > before).map(([, b]) => b),
    );
    const best = free()
      .filter((b) => b > before && b < after && lines[b]?.kind === line.kind)
      .map((b) => ({ b, score: likeness(textOfItems(now[b] ?? []), words) }))
      .sort((x, y) => y.score - x.score)[0];
    if (best && best.score >= LEAST_LIKENESS) pair(a, best.b);
  });
  return found;
}
