import { isBlockType } from './block-types';
import type { EditorNode } from './brief';
import { tableGrid } from './table-grid';

/** What stands on a line: where it is, and what it may become. */
export type BriefLineKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'cell'
  | 'caption'
  | 'rule'
  | 'page-break'
  | 'other';

/** A stretch of a brief that prints as one paragraph, heading, list item or cell: inline nodes that stand side by side. */
export type BriefLine = {
  kind: BriefLineKind;
  /** The node that the line fills by itself; null for loose inlines and cells. */
  block: EditorNode | null;
  nodes: readonly EditorNode[];
};

/** What becomes of a line. */
export type LineChange = {
  /** Takes the line away; a block that holds nothing else goes with it. */
  removed?: true;
  /** Its inline nodes from now on. */
  nodes?: readonly EditorNode[];
  /** Stands in the place of the node that the line fills. */
  block?: EditorNode;
  /** Blocks that follow it; behind an item of a list, items of the same list. */
  after?: readonly EditorNode[];
  /** Of a cell: rows that follow its row. A row whose cells are all removed goes; so does a table without rows. */
  rowsAfter?: readonly EditorNode[];
};

/** Every line of a brief in document order; the order in which exports number them. */
export function briefLines(nodes: readonly EditorNode[]): BriefLine[] {
  const lines: BriefLine[] = [];
  changeLines(nodes, (line) => {
    lines.push(line);
    return {};
  });
  return lines;
}

/**
 * A brief with its lines changed: `change` is asked for each once, in order, with its number from 0, and the place of the
 * block among `nodes` that it is in. `behind` gives what follows a block.
 */
export function changeLines(
  nodes: readonly EditorNode[],
  change: (line: BriefLine, number: number, block: number) => LineChange,
  behind: (block: number) => readonly EditorNode[] = () => [],
): EditorNode[] {
  let number = 0;
  let from = 0;
  const result: EditorNode[] = [];
  while (from < nodes.length) {
    // Loose inline nodes are one line together.
    let to = from + 1;
    const isLoose = (at: number) => nodes[at] !== undefined && !isBlockType(nodes[at]?.type ?? 'paragraph');
    if (isLoose(from)) while (isLoose(to)) to += 1;
    const block = to - 1;
    result.push(
      ...blocksOf(nodes.slice(from, to), 'paragraph', (line) => change(line, number++, block)),
      ...behind(block),
    );
    from = to;
  }
  return result;
}

type Ask = (line: BriefLine) => LineChange;

/** `loose` says what inline nodes between blocks are here. */
function blocksOf(nodes: readonly EditorNode[], loose: 'paragraph' | 'item', ask: Ask): EditorNode[] {
  const result: EditorNode[] = [];
  let open: EditorNode[] = [];
  const settle = () => {
    if (open.every(isComment)) result.push(...open);
    else {
      const { removed, nodes: next = open, after = [] } = ask({ kind: loose, block: null, nodes: open });
      result.push(...(removed ? [] : next), ...after);
    }
    open = [];
  };
  for (const node of nodes) {
    if (!isBlockType(node.type)) {
      open.push(node);
      continue;
    }
    settle();
    result.push(...blockOf(node, ask));
  }
  settle();
  return result;
}

function blockOf(node: EditorNode, ask: Ask): EditorNode[] {
  switch (node.type) {
    case 'heading':
    case 'caption':
    case 'block-quotation':
      return changed(node, node.type === 'block-quotation' ? 'quote' : node.type, ask);
    case 'rule':
    case 'page-break':
      return changed(node, node.type, ask);
    case 'paragraph':
      return holdsOneLine(node.children)
        ? changed(node, 'paragraph', ask)
        : [{ ...node, children: blocksOf(node.children, 'paragraph', ask) }];
    case 'tablerow':
    case 'tablecell':
      return [{ ...node, children: blocksOf(node.children, 'paragraph', ask) }];
    case 'listitem':
      return itemOf(node, ask);
    case 'list': {
      const children = node.children.flatMap((item) =>
        itemOf(item.type === 'listitem' ? item : { type: 'listitem', children: [item] }, ask),
      );
      return children.length > 0 || node.children.length === 0 ? [{ ...node, children }] : [];
    }
    case 'table':
      return tableOf(node, ask);
    default:
      return [node];
  }
}

const isComment = ({ type }: EditorNode): boolean => type === 'comment';

/** Nothing but inline nodes, and more than comments, which print nothing. */
const holdsOneLine = (nodes: readonly EditorNode[]): boolean =>
  !nodes.every(isComment) && nodes.every(({ type }) => !isBlockType(type));

function changed(node: EditorNode, kind: BriefLineKind, ask: Ask): EditorNode[] {
  const inlines = 'children' in node ? node.children : [];
  const { removed, nodes, block, after = [] } = ask({ kind, block: node, nodes: inlines });
  if (removed) return [...after];
  const kept = block ?? node;
  const filled = nodes && 'children' in kept ? { ...kept, children: [...nodes] } : kept;
  return [filled, ...after];
}

/** What follows a line of an item are further items. */
function itemOf(item: Extract<EditorNode, { type: 'listitem' }>, ask: Ask): EditorNode[] {
  const further: EditorNode[] = [];
  let wasRemoved = false;
  const children = blocksOf(item.children, 'item', (line) => {
    const { after = [], ...change } = ask(line);
    further.push(...after.filter(({ type }) => type === 'listitem'));
    wasRemoved ||= change.removed === true;
    return { ...change, after: after.filter(({ type }) => type !== 'listitem') };
  });
  return [...(wasRemoved && children.length === 0 ? [] : [{ ...item, children }]), ...further];
}

function tableOf(table: Extract<EditorNode, { type: 'table' }>, ask: Ask): EditorNode[] {
  const { rows } = tableGrid(table);
  const children = table.children.flatMap((row, index): EditorNode[] => {
    const cells = row.type === 'tablerow' ? [...row.children] : [row];
    const further: EditorNode[] = [];
    let kept = 0;
    for (const { source, children: nodes } of rows[index] ?? []) {
      const { removed, nodes: next, rowsAfter = [] } = ask({ kind: 'cell', block: null, nodes });
      further.push(...rowsAfter);
      if (!removed) kept += 1;
      const cell = source === null ? undefined : cells[source];
      if (next === undefined || source === null || cell?.type !== 'tablecell') continue;
      cells[source] = { ...cell, children: [{ type: 'paragraph', children: [...next] }] };
    }
    if (kept === 0 && cells.length > 0) return further;
    return [row.type === 'tablerow' ? { ...row, children: cells } : (cells[0] ?? row), ...further];
  });
  return children.length > 0 || table.children.length === 0 ? [{ ...table, children }] : [];
}
