import type { Block, EditorNode, Run } from '../../../shared/model';
import { toSafeUrl } from '../link/safe-url';

/** Turns the blocks of a cleaned paste into nodes of a brief. Headings become section headings. */
export function blocksToNodes(blocks: readonly Block[]): EditorNode[] {
  const nodes: EditorNode[] = [];
  for (const block of blocks) {
    if (block.kind === 'list-item') {
      addItem(nodes, block);
      continue;
    }
    if (block.kind === 'table') {
      nodes.push(tableNode(block.text));
      continue;
    }
    const children = runsToInlines(block.runs.length > 0 ? block.runs : [{ text: block.text }]);
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

/** Nothing says whether its first row is a head: the analyst makes it one. */
function tableNode(text: string): EditorNode {
  const rows = text.split('\n').map((row) => row.split('\t'));
  const width = Math.max(...rows.map((cells) => cells.length));
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tablerow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tablecell',
        headerState: 0,
        children: [{ type: 'paragraph', children: textNodes(cells[column] ?? '', 0) }],
      })),
    })),
  };
}

function addItem(nodes: EditorNode[], block: Block): void {
  const listType = block.ordered === true ? 'number' : 'bullet';
  const item: EditorNode = {
    type: 'listitem',
    children: runsToInlines(block.runs.length > 0 ? block.runs : [{ text: block.text }]),
  };
  let list = nodes.at(-1);
  const depth = Math.max(1, block.level ?? 1);
  if (list?.type !== 'list' || (depth === 1 && list.listType !== listType)) {
    list = { type: 'list', listType, children: [] };
    nodes.push(list);
  }
  for (let level = 1; level < depth; level++) {
    const holder: EditorNode | undefined = list.children.at(-1);
    const inner: EditorNode | undefined = holder?.type === 'listitem' ? holder.children.at(-1) : undefined;
    if (inner?.type === 'list') {
      list = inner;
      continue;
    }
    const nested: Extract<EditorNode, { type: 'list' }> = { type: 'list', listType, children: [] };
    list.children.push({ type: 'listitem', children: [nested] });
    list = nested;
  }
  list.children.push(item);
}

function runsToInlines(runs: readonly Run[]): EditorNode[] {
  return runs.flatMap((run): EditorNode[] => {
    const format = (run.bold === true ? 1 : 0) | (run.italic === true ? 2 : 0);
    const words = textNodes(run.text, format);
    const url = run.href === undefined ? null : toSafeUrl(run.href);
    return url === null ? words : [{ type: 'link', url, children: words }];
  });
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
