import { type BriefComparison, headingAbove } from './compare-brief';
import type { Difference, ExportRecord } from './difference';
import { longestRising } from './pair-up';
import { wordsOfPieces } from './returned-brief';

/** A row or a whole table that was put in or taken out. */
export type TableChange =
  | { kind: 'row-removed'; id: string; cells: number[] }
  /** `behind` is the last exported cell of the row above it. */
  | { kind: 'row-added'; id: string; cells: number[]; behind: number | null }
  | { kind: 'table-added'; id: string; cells: number[] };

type Told = { at: number | null; draft: Omit<Difference, 'by' | 'verdicts' | 'conflict' | 'doubt'> };

/** Rows and tables that came or went as a whole. Numbers of removed cells are exported lines, of added ones returned lines. */
export function tableChanges(
  { printed }: ExportRecord,
  { lines, lineOf, removed, added }: BriefComparison,
): TableChange[] {
  const changes: TableChange[] = [];
  const base = printed.lines;
  const rowsOf = <T extends { cell?: { table: number; row: number } | undefined }>(
    cells: readonly { at: number; line: T }[],
  ) => {
    const rows = new Map<string, number[]>();
    for (const { at, line } of cells)
      if (line.cell) {
        const key = `${line.cell.table} ${line.cell.row}`;
        rows.set(key, [...(rows.get(key) ?? []), at]);
      }
    return rows;
  };
  const all = rowsOf(
    base.flatMap((line, at) => (line.mark?.startsWith('b') && line.kind === 'cell' ? [{ at, line }] : [])),
  );
  for (const cells of all.values())
    if (cells.every((at) => removed.has(at)))
      changes.push({ kind: 'row-removed', id: `row${cells[0]}:removed`, cells });

  const baseAt = new Map([...lineOf].map(([at, there]) => [there, at]));
  const known = new Set(lines.flatMap((line, at) => (line.cell && baseAt.has(at) ? [line.cell.table] : [])));
  const isAdded = new Set(added.map(({ at }) => at));
  const rows = rowsOf(lines.map((line, at) => ({ at, line })));
  const newTables = new Map<number, number[]>();
  for (const cells of rows.values()) {
    const fresh = cells.filter((at) => isAdded.has(at));
    if (fresh.length === 0) continue;
    const table = lines[fresh[0] ?? -1]?.cell?.table ?? -1;
    if (!known.has(table)) newTables.set(table, [...(newTables.get(table) ?? []), ...fresh]);
    else if (cells.every((at) => !baseAt.has(at))) {
      const above = cells[0] ?? 0;
      let behind: number | null = null;
      for (let at = above - 1; at >= 0 && lines[at]?.cell?.table === table; at -= 1) {
        behind = baseAt.get(at) ?? null;
        if (behind !== null) break;
      }
      changes.push({ kind: 'row-added', id: `row+${cells[0]}`, cells, behind });
    }
  }
  for (const [table, cells] of newTables) changes.push({ kind: 'table-added', id: `table+${table}`, cells });
  return changes;
}

export function describeTables(
  record: ExportRecord,
  comparison: BriefComparison,
): { told: Told[]; removed: Set<string>; added: Set<string> } {
  const base = record.printed.lines;
  const { lines, lineOf } = comparison;
  const told: Told[] = [];
  const removed = new Set<string>();
  const added = new Set<string>();
  const wordsOf = (cells: readonly number[], from: typeof base | typeof lines) =>
    cells.map((at) => wordsOfPieces(from[at]?.pieces ?? [])).join(' | ');
  for (const change of tableChanges(record, comparison)) {
    const first = change.cells[0] ?? 0;
    if (change.kind === 'row-removed') {
      for (const at of change.cells) removed.add(`b${at}`);
      let next: number | null = null;
      for (let at = (change.cells.at(-1) ?? 0) + 1; at < base.length && next === null; at += 1)
        next = lineOf.get(at) ?? null;
      told.push({
        at: next,
        draft: {
          id: change.id,
          kind: 'removed',
          title: 'Table row taken out',
          place: headingAbove(base, first),
          parts: [{ text: wordsOf(change.cells, base), change: 'removed' }],
          canTake: true,
          note: null,
        },
      });
      continue;
    }
    for (const at of change.cells) added.add(`+${at}`);
    const isRow = change.kind === 'row-added';
    const canTake = !isRow || change.behind !== null;
    told.push({
      at: first,
      draft: {
        id: change.id,
        kind: 'added',
        title: isRow ? 'Table row added' : 'Table added',
        place: headingAbove(lines, first),
        parts: [{ text: wordsOf(change.cells, lines), change: 'added' }],
        canTake,
        note: canTake ? null : 'A row above the first one is added in the brief.',
      },
    });
  }
  told.push(...cellsElsewhere(record, comparison));
  return { told, removed, added };
}

/** Rows and cells that came back in another order than they went: a brief keeps its own. */
function cellsElsewhere(record: ExportRecord, { lines, lineOf, removed }: BriefComparison): Told[] {
  const base = record.printed.lines;
  const tables = new Map<number, { at: number; there: number; row: number }[]>();
  for (const [at, there] of lineOf) {
    const { cell, mark } = base[at] ?? {};
    // Cells without words are known by nothing but their marks.
    if (!cell || !mark?.startsWith('b') || removed.has(at)) continue;
    tables.set(cell.table, [...(tables.get(cell.table) ?? []), { at, there, row: cell.row }]);
  }
  return [...tables.values()].flatMap((cells): Told[] => {
    const inOrder = [...cells].sort((a, b) => a.there - b.there);
    const inPlace = longestRising(inOrder.map(({ at }) => at));
    const moved = inOrder.filter((_, index) => !inPlace.has(index));
    return [...new Set(moved.map(({ row }) => row))].map((row): Told => {
      const ofRow = cells.filter((cell) => cell.row === row);
      const elsewhere = moved.filter((cell) => cell.row === row);
      const isWhole = elsewhere.length === ofRow.length;
      const shown = isWhole ? ofRow : elsewhere;
      const first = shown[0] ?? { at: 0, there: 0 };
      return {
        at: first.there,
        draft: {
          id: `row${first.at}:moved`,
          kind: 'left-out',
          title: isWhole ? 'Table row moved' : 'Words of a table moved to another cell',
          place: headingAbove(lines, first.there),
          parts: [
            {
              text: shown.map(({ at }) => wordsOfPieces(base[at]?.pieces ?? [])).join(' | '),
              change: 'same',
            },
          ],
          canTake: false,
          note: 'Rows and columns are moved in the brief.',
        },
      };
    });
  });
}
