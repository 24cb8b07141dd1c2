import { briefLines, childrenOfNode, type EditorNode } from '../model';
import { isBlockType } from '../model/block-types';

type ListNode = Extract<EditorNode, { type: 'list' }>;

/** What a line is to become; levels of lists count from 0. */
export type Relisting =
  | { kind: 'item'; level: number; ordered: boolean }
  | { kind: 'paragraph' }
  | { kind: 'heading'; tag: 'h1' | 'h2' | 'h3' };

/** A block of a brief or an item of one of its lists. */
type Unit = {
  /** Number of its first line; null where it has none. */
  line: number | null;
  /** The block, or the item with what is in it besides lists. */
  node: EditorNode;
  /** Absent for a block. */
  item?: {
    level: number;
    ordered: boolean /** Null for one that joins the list before it. */;
    list: ListNode | null;
  };
  isChanged?: true;
};

/**
 * A brief with some lines as items of lists, at other depths, or no longer as items. Only lists beside a changed line are
 * made anew; what stands in the lines, and their order, stays.
 */
export function relist(
  nodes: readonly EditorNode[],
  wanted: (line: number | null, node: EditorNode) => Relisting | undefined,
): EditorNode[] {
  let line = 0;
  const count = (some: readonly EditorNode[]): number | null => {
    const lines = briefLines(some).length;
    line += lines;
    return lines === 0 ? null : line - lines;
  };
  const result: EditorNode[] = [];
  let run: { units: Unit[]; nodes: EditorNode[] } = { units: [], nodes: [] };
  const settle = () => {
    result.push(...(run.units.some(({ isChanged }) => isChanged) ? blocksOf(run.units) : run.nodes));
    run = { units: [], nodes: [] };
  };
  for (let from = 0; from < nodes.length; ) {
    // Loose inline nodes are one line together, and stay what they are.
    let to = from + 1;
    const isLoose = (at: number) => nodes[at] !== undefined && !isBlockType(nodes[at]?.type ?? 'paragraph');
    if (isLoose(from)) while (isLoose(to)) to += 1;
    const group = nodes.slice(from, to);
    from = to;
    const [node] = group;
    if (node === undefined) continue;
    if (node.type === 'list') {
      run.units.push(...unitsOf(node, 0, count).map((unit) => changed(unit, wanted(unit.line, unit.node))));
      run.nodes.push(node);
      continue;
    }
    const unit: Unit = { line: count(group), node };
    const become = node.type === 'paragraph' || node.type === 'heading' ? wanted(unit.line, node) : undefined;
    if (become?.kind === 'item') {
      run.units.push(changed(unit, become));
      run.nodes.push(node);
    } else {
      settle();
      result.push(...group);
    }
  }
  settle();
  return result;
}

/** Numbers of the lines that `relist` may change: paragraphs and headings that are blocks, and the first line of each item. */
export function relistable(nodes: readonly EditorNode[]): Set<number> {
  const found = new Set<number>();
  relist(nodes, (line) => {
    if (line !== null) found.add(line);
    return undefined;
  });
  return found;
}

function unitsOf(
  list: ListNode,
  level: number,
  count: (nodes: readonly EditorNode[]) => number | null,
): Unit[] {
  const units: Unit[] = [];
  for (const child of list.children) {
    const inside = child.type === 'listitem' ? child.children : [child];
    let own: EditorNode[] = [];
    const settle = () => {
      const node: EditorNode = {
        ...(child.type === 'listitem' ? child : { type: 'listitem' }),
        children: own,
      };
      const line = count([{ ...list, children: [node] }]);
      units.push({
        line,
        node: sameChildren(child, own) ? child : node,
        item: { level, ordered: list.listType === 'number', list },
      });
      own = [];
    };
    for (const node of inside) {
      if (node.type !== 'list') {
        own.push(node);
        continue;
      }
      if (own.length > 0) settle();
      units.push(...unitsOf(node, level + 1, count));
    }
    if (own.length > 0 || inside.length === 0) settle();
  }
  return units;
}

/** Whoever asks by node asks for the very one. */
const sameChildren = (node: EditorNode, own: readonly EditorNode[]): boolean =>
  node.type === 'listitem' && node.children.length === own.length;

function changed(unit: Unit, become: Relisting | undefined): Unit {
  if (become === undefined) return unit;
  const made = madeInto(unit, become);
  const linesOf = ({ node, item }: Unit) =>
    briefLines(item ? [{ type: 'list', listType: 'bullet', children: [node] }] : [node]).length;
  // Nothing that holds more than one line, or none, is poured into another form.
  return made && linesOf(made) === 1 && linesOf(unit) === 1 ? made : unit;
}

function madeInto({ line, node, item }: Unit, become: Relisting): Unit | null {
  const children = [...childrenOfNode(node)];
  if (become.kind === 'item') {
    const { level, ordered } = become;
    if (item && item.level === level && item.ordered === ordered) return null;
    const listed: EditorNode = item ? node : { type: 'listitem', children };
    return { line, node: listed, item: { level, ordered, list: null }, isChanged: true };
  }
  if (!item) return null;
  const [only] = children;
  // An item may hold its words in a paragraph of their own.
  const words = only?.type === 'paragraph' && children.length === 1 ? only.children : children;
  if (words.some(({ type }) => isBlockType(type))) return null;
  const made: EditorNode =
    become.kind === 'heading'
      ? { type: 'heading', tag: become.tag, children: words }
      : { type: 'paragraph', children: words };
  return { line, node: made, isChanged: true };
}

/** Blocks of units; items that follow each other make lists. */
function blocksOf(units: readonly Unit[]): EditorNode[] {
  const blocks: EditorNode[] = [];
  /** Items of each list that stand in front of the one that is made now: its numbers go on. */
  const counted = new Map<ListNode, number>();
  for (let from = 0; from < units.length; ) {
    const unit = units[from];
    if (unit && !unit.item) {
      blocks.push(unit.node);
      from += 1;
      continue;
    }
    let to = from;
    while (units[to]?.item) to += 1;
    blocks.push(...listsOf(units.slice(from, to), 0, counted));
    from = to;
  }
  return blocks;
}

function listsOf(units: readonly Unit[], level: number, counted: Map<ListNode, number>): ListNode[] {
  const lists: { list: ListNode; source: ListNode | null }[] = [];
  const open = (ordered: boolean, source: ListNode | null): void => {
    const listType = ordered ? ('number' as const) : ('bullet' as const);
    const before = source === null ? 0 : (counted.get(source) ?? 0);
    const list: ListNode =
      source === null
        ? { type: 'list', listType, start: 1, children: [] }
        : { ...source, ...(before > 0 && { start: (source.start ?? 1) + before }), children: [] };
    lists.push({ list, source });
  };
  for (let from = 0; from < units.length; ) {
    const unit = units[from];
    if (!unit?.item) break;
    const { item } = unit;
    if (item.level > level) {
      let to = from;
      while ((units[to]?.item?.level ?? 0) > level) to += 1;
      if (lists.length === 0) open(item.ordered, null);
      const nested = listsOf(units.slice(from, to), level + 1, counted);
      lists
        .at(-1)
        ?.list.children.push(...nested.map((list): EditorNode => ({ type: 'listitem', children: [list] })));
      from = to;
      continue;
    }
    const last = lists.at(-1);
    const joins =
      last &&
      (last.list.listType === 'number') === item.ordered &&
      (item.list === null || last.source === null || last.source === item.list);
    if (!joins) open(item.ordered, item.list);
    const current = lists.at(-1);
    if (current && current.source === null && item.list !== null) current.source = item.list;
    current?.list.children.push(unit.node);
    if (item.list) counted.set(item.list, (counted.get(item.list) ?? 0) + 1);
    from += 1;
  }
  return lists.map(({ list }) => list);
}
