import type { EditorNode, LineChange } from '../../model';
import { tableChanges } from '../table-changes';
import type { Additions } from './additions';
import { nodesOfPieces } from './new-marks';
import type { Taking } from './taking';

/** Takes rows and tables over that were added or removed. */
export function takeTables(taking: Taking, changes: Map<number, LineChange>, additions: Additions): void {
  const { record, comparison, accepted } = taking;
  for (const change of tableChanges(record, comparison)) {
    if (!accepted.has(change.id)) continue;
    if (change.kind === 'row-removed') {
      for (const at of change.cells) {
        const now = taking.lineNow(at);
        if (now !== null) changes.set(now, { removed: true });
      }
    } else if (change.kind === 'row-added') {
      const now = change.behind === null ? null : taking.lineNow(change.behind);
      if (now === null) continue;
      const before = changes.get(now) ?? {};
      const rows = [...(before.rowsAfter ?? []), ...rowsOf(taking, change.cells)];
      changes.set(now, { ...before, rowsAfter: rows });
    } else {
      const node: EditorNode = { type: 'table', children: rowsOf(taking, change.cells) };
      additions.put(taking.lineBefore(change.cells[0] ?? 0), { isItem: false, ordered: false, node });
    }
  }
}

/** Rows of cells of the returned file, by its line numbers. */
function rowsOf(taking: Taking, cells: readonly number[]): EditorNode[] {
  const rows = new Map<number, EditorNode[]>();
  for (const there of cells) {
    const line = taking.comparison.lines[there];
    const children = nodesOfPieces(taking, line?.pieces ?? []);
    const paragraph: EditorNode = { type: 'paragraph', children };
    const cell: EditorNode = { type: 'tablecell', headerState: 0, children: [paragraph] };
    const row = line?.cell?.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows.values()].map((row): EditorNode => ({ type: 'tablerow', children: row }));
}
