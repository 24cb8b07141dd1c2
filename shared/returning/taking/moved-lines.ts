import type { EditorNode, LineChange } from '../../model';
import type { PrintedLine } from '../returned-brief';
import type { Additions } from './additions';
import { blockOf } from './kinds-of-lines';
import { nodesOfPieces } from './new-marks';
import type { Taking } from './taking';

/**
 * Puts lines that were added and lines that were moved behind the nearest line that stands before them in the file. A
 * moved line goes with the changes that were taken over into it, and is removed where it stood.
 */
export function placeLines(taking: Taking, changes: Map<number, LineChange>, additions: Additions): void {
  const { comparison, accepted, record } = taking;
  const isAdded = new Map(comparison.added.map((each) => [each.at, each.line]));
  let anchor: number | null = null;
  comparison.lines.forEach((line, there) => {
    const at = taking.exportedAs.get(there);
    if (at === undefined) {
      if (isAdded.get(there) && accepted.has(`+${there}`)) putAdded(taking, anchor, line, additions);
      return;
    }
    const id = record.printed.lines[at]?.mark ?? '';
    const now = taking.lineNow(at);
    if (!id.startsWith('b') || now === null) return;
    if (!comparison.moved.has(at)) anchor = now;
    else if (accepted.has(`${id}:moved`)) {
      const node = movedNode(taking, now, changes.get(now));
      if (!node) return;
      const isItem = taking.since.lines[now]?.kind === 'item';
      additions.put(anchor, { isItem, ordered: line.ordered === true, node });
      changes.set(now, { removed: true });
    }
  });
}

function movedNode({ since }: Taking, now: number, change: LineChange = {}): EditorNode | null {
  const stands = since.lines[now];
  if (!stands) return null;
  const { nodes = stands.nodes, block = stands.block } = change;
  if (block && 'children' in block) return { ...block, children: [...nodes] };
  if (block) return block;
  return { type: stands.kind === 'item' ? 'listitem' : 'paragraph', children: [...nodes] };
}

function putAdded(taking: Taking, anchor: number | null, line: PrintedLine, additions: Additions): void {
  const children = nodesOfPieces(taking, line.pieces);
  if (line.kind !== 'item') {
    additions.put(anchor, { isItem: false, ordered: false, node: blockOf(line, children, taking.tags) });
    return;
  }
  const { level = 0, ordered = false } = line;
  const node: EditorNode = { type: 'listitem', children };
  additions.depths.set(node, { kind: 'item', level, ordered });
  additions.put(anchor, { isItem: true, ordered, node });
}
