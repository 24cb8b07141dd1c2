import type { EditorNode, PastedBlock, PastedRun, Run } from '../../../shared/model';
import { toSafeUrl } from '../link/safe-url';
import type { OnLoss } from './paste-losses';

/**
 * Turns the blocks of a cleaned paste into nodes of a brief. Headings become section headings, of which a brief has
 * three levels: what is deeper elsewhere is the third here. Notes become the analyst's own footnotes.
 */
export function blocksToNodes(
  blocks: readonly PastedBlock[],
  onLoss: OnLoss = () => undefined,
): EditorNode[] {
  const nodes: EditorNode[] = [];
  for (const block of blocks) {
    if (block.kind === 'list-item') {
      addItem(nodes, block, onLoss);
      continue;
    }
    if (block.kind === 'table') {
      if (block.heldTable) onLoss('held-table');
      nodes.push(tableNode(block));
      continue;
    }
    if (block.kind === 'left-out') {
      if (block.why) onLoss(block.why, block.runs.map((run) => ('note' in run ? '' : run.text)).join(''));
      continue;
    }
    if (block.kind === 'rule' || block.kind === 'page-break') {
      nodes.push({ type: block.kind });
      continue;
    }
    const children = runsToInlines(block.runs);
    if (block.kind === 'heading')
      nodes.push({
        type: 'heading',
        tag: block.level === 1 ? 'h1' : block.level === 2 ? 'h2' : 'h3',
        children,
      });
    // Words set off as a quotation elsewhere point at nothing here: they stay words, for the analyst to quote properly.
    else nodes.push({ type: 'paragraph', children });
  }
  return nodes;
}

/** Where nothing says whether its first row is a head, the analyst makes it one. Merged cells stay merged. */
function tableNode({ rows = [], hasHead }: PastedBlock): EditorNode {
  return {
    type: 'table',
    children: rows.map((cells, row) => ({
      type: 'tablerow',
      children: cells.map(({ runs, colSpan, rowSpan }) => ({
        type: 'tablecell',
        headerState: hasHead === true && row === 0 ? 1 : 0,
        ...(colSpan !== undefined && { colSpan }),
        ...(rowSpan !== undefined && { rowSpan }),
        children: [{ type: 'paragraph', children: runsToInlines(runs) }],
      })),
    })),
  };
}

type List = Extract<EditorNode, { type: 'list' }>;

/** A list that begins with a number of its own begins with it here. */
const newList = (listType: List['listType'], number: number | undefined): List => ({
  type: 'list',
  listType,
  ...(listType === 'number' && number !== undefined && number !== 1 && { start: number }),
  children: [],
});

/** The number that the next item of a list gets: one that only holds a list has none. */
const nextNumber = ({ start = 1, children }: List): number =>
  start + children.filter((item) => item.type !== 'listitem' || item.children[0]?.type !== 'list').length;

function addItem(nodes: EditorNode[], block: PastedBlock, onLoss: OnLoss): void {
  const listType = block.ordered === true ? 'number' : 'bullet';
  const item: EditorNode = {
    type: 'listitem',
    children: runsToInlines(block.runs),
  };
  let list = nodes.at(-1);
  const depth = Math.max(1, block.level ?? 1);
  if (list?.type !== 'list' || (depth === 1 && list.listType !== listType)) {
    list = newList(listType, depth === 1 ? block.number : undefined);
    nodes.push(list);
  }
  for (let level = 1; level < depth; level++) {
    const holder: EditorNode | undefined = list.children.at(-1);
    const inner: EditorNode | undefined = holder?.type === 'listitem' ? holder.children.at(-1) : undefined;
    if (inner?.type === 'list') {
      list = inner;
      continue;
    }
    const nested = newList(listType, level === depth - 1 ? block.number : undefined);
    list.children.push({ type: 'listitem', children: [nested] });
    list = nested;
  }
  // Lists side by side become one, so that no item of a list can bear another number than the next.
  if (listType === 'number' && block.number !== undefined && block.number !== nextNumber(list))
    onLoss('numbers');
  list.children.push(item);
}

function runsToInlines(runs: readonly PastedRun[]): EditorNode[] {
  return runs.flatMap((run): EditorNode[] => ('note' in run ? [footnote(run.note)] : wordsOf(run)));
}

const footnote = (paragraphs: readonly (readonly Run[])[]): EditorNode => ({
  type: 'footnote',
  children: paragraphs.flatMap((runs, index): EditorNode[] => [
    ...(index === 0 ? [] : [{ type: 'linebreak' } as const, { type: 'linebreak' } as const]),
    ...runs.flatMap(wordsOf),
  ]),
});

function wordsOf(run: Run): EditorNode[] {
  const format = (run.bold === true ? 1 : 0) | (run.italic === true ? 2 : 0);
  const words = textNodes(run.text, format);
  const url = run.href === undefined ? null : toSafeUrl(run.href);
  return url === null ? words : [{ type: 'link', url, children: words }];
}

function textNodes(text: string, format: number): EditorNode[] {
  return text
    .split('\n')
    .flatMap((line, index): EditorNode[] => [
      ...(index === 0 ? [] : [{ type: 'linebreak' } as const]),
      ...(line === '' ? [] : [{ type: 'text', text: line, format } as const]),
    ]);
}

/** Lines of one measure are one paragraph. A word that was parted at the end of a line keeps its hyphen: it may be its own. */
function joinSetLines(chunk: string): string[] {
  const lines = chunk.split('\n').map((line) => line.trim());
  const isSet =
    lines.length > 1 &&
    lines.slice(0, -1).every(({ length }) => length >= SHORTEST_SET_LINE && length <= LONGEST_SET_LINE);
  if (!isSet) return chunk.split('\n');
  return [
    lines.reduce((joined, line) =>
      /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(line) ? joined + line : `${joined} ${line}`,
    ),
  ];
}

/** A line of set type has about this many letters (UTF-16 units); shorter ones are lines of their own. */
const SHORTEST_SET_LINE = 45;
const LONGEST_SET_LINE = 130;

/** Plain text: an empty line or a line break parts paragraphs, but not the ends of lines that were set to a measure (PDF). */
export const plainTextToNodes = (text: string): EditorNode[] =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .split(/\n(?:[ \t]*\n)+/u)
    .flatMap(joinSetLines)
    .filter((line) => line.trim() !== '')
    .map(
      (line): EditorNode => ({ type: 'paragraph', children: textNodes(line.replaceAll('\u0000', ''), 0) }),
    );
