import { changeLines, type EditorNode } from '../model';
import { relist } from './relist';
import { Additions } from './taking/additions';
import { changedHeader } from './taking/changed-header';
import { changedLines } from './taking/changed-lines';
import { takeSources } from './taking/changed-sources';
import { takeTables } from './taking/changed-tables';
import { placeLines } from './taking/moved-lines';
import { type TakenOver, type TakeOver, Taking, withLists } from './taking/taking';

/** The brief with the accepted differences in it; what was not accepted stays as it is now. */
export function takeOver(input: TakeOver): TakenOver {
  const listed = withLists(input);
  const taking = new Taking(listed);
  const changes = changedLines(taking);
  const additions = new Additions();
  placeLines(taking, changes, additions);
  takeTables(taking, changes, additions);

  const behind = new Map<number, EditorNode[]>();
  const children = changeLines(
    listed.current,
    (line, number, block) => {
      const change = changes.get(number) ?? {};
      const { items, blocks } = additions.after(number, line.kind === 'item');
      if (blocks.length > 0) behind.set(block, [...(behind.get(block) ?? []), ...blocks]);
      return items.length > 0 ? { ...change, after: items } : change;
    },
    (block) => behind.get(block) ?? [],
  );
  const all = [...additions.atTop(), ...children];
  const { depths } = additions;
  const placed = depths.size === 0 ? all : relist(all, (_, node) => depths.get(node));
  return {
    children: takeSources(taking, input.citations ?? new Map(), placed),
    header: changedHeader(taking),
  };
}
