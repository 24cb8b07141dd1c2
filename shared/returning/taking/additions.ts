import type { EditorNode } from '../../model';
import type { Relisting } from '../relist';

/** A block or an item of a list that is put between the lines of a brief. */
export type Addition = { isItem: boolean; ordered: boolean; node: EditorNode };

/** What is put between the lines of a brief, in order, by the line that it stands behind. */
export class Additions {
  private readonly first: Addition[] = [];
  private readonly behind = new Map<number, Addition[]>();
  /** What an added item of a list is to be, once it stands in its place. */
  readonly depths = new Map<EditorNode, Relisting>();

  /** Puts something behind a line, and behind what stands there already; null is the top. */
  put(line: number | null, addition: Addition): void {
    if (line === null) this.first.push(addition);
    else this.behind.set(line, [...(this.behind.get(line) ?? []), addition]);
  }

  atTop(): EditorNode[] {
    return blocksOf(this.first);
  }

  /** What goes behind a line: items into the list that it is an item of, everything else behind its block. */
  after(line: number, isItem: boolean): { items: EditorNode[]; blocks: EditorNode[] } {
    const all = this.behind.get(line) ?? [];
    const items = all.filter((each) => isItem && each.isItem);
    return {
      items: items.map(({ node }) => node),
      blocks: blocksOf(all.filter((each) => !items.includes(each))),
    };
  }
}

/** Blocks of what is put between others; items that follow each other make one list. */
function blocksOf(additions: readonly Addition[]): EditorNode[] {
  const blocks: EditorNode[] = [];
  for (const { isItem, ordered, node } of additions) {
    const listType = ordered ? 'number' : 'bullet';
    const last = blocks.at(-1);
    if (!isItem) blocks.push(node);
    else if (last?.type === 'list' && last.listType === listType) last.children.push(node);
    else blocks.push({ type: 'list', listType, children: [node] });
  }
  return blocks;
}
