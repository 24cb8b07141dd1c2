import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { type BlockStamp, ledgerOf } from '../state/block-memory';
import { sightOf } from '../state/blocks-in-sight';

/** What is drawn for one thing in the text: ranges by the name of their line, and places that are no line. */
export type Drawn = {
  lines: readonly { name: string; range: Range }[];
  gaps: readonly { at: Range; says: string }[];
};

export const DRAWS_NOTHING: Drawn = { lines: [], gaps: [] };

export type DrawnLines<Thing> = {
  /** Draws these things and erases what is no longer among them; gives what is drawn by key. */
  draw: (things: readonly Thing[]) => ReadonlyMap<string, Drawn>;
  erase: () => void;
};

export type LinesJob<Thing> = {
  editor: LexicalEditor;
  /** Of the lines, as style sheets know them. */
  names: readonly string[];
  keyOf: (thing: Thing) => string;
  /** A node in the block that holds it. */
  homeOf: (thing: Thing) => NodeKey;
  $draw: (thing: Thing) => Drawn;
};

/** `block` is the key of the block at the top level; null for what is drawn anew each time. */
type Kept<Thing> = Drawn & {
  thing: Thing;
  block: NodeKey | null;
  stamp: BlockStamp | null;
  el: HTMLElement | null;
};

/**
 * Lines under words, drawn without touching the page's nodes. A thing is drawn anew only when it, or something in its
 * block at the top level, changed: a key costs the lines of its own paragraph.
 */
export function createLines<Thing>(job: LinesJob<Thing>): DrawnLines<Thing> {
  const { editor, names, keyOf, homeOf, $draw } = job;
  const { stampOf, order } = ledgerOf(editor);
  let drawnIn: { order: object; root: HTMLElement | null } | null = null;
  let kept = new Map<string, Kept<Thing>>();
  const highlightOf = (name: string): Highlight => {
    const found = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, found);
    return found;
  };
  const $blockOf = (thing: Thing): NodeKey | null =>
    $getNodeByKey(homeOf(thing))?.getTopLevelElement()?.getKey() ?? null;
  // For every frame with a letter the browser goes through all lines and paints their blocks anew: only those in sight are its.
  let inBlock = new Map<HTMLElement, Kept<Thing>[]>();
  const put = ({ lines }: Drawn) => {
    for (const { name, range } of lines) highlightOf(name).add(range);
  };
  const take = ({ lines }: Drawn) => {
    for (const { name, range } of lines) CSS.highlights.get(name)?.delete(range);
  };
  const sight = sightOf(editor);
  sight.listen((el, isInSight) => {
    for (const each of inBlock.get(el) ?? []) (isInSight ? put : take)(each);
  });
  return {
    draw(things) {
      if (!('highlights' in CSS)) return new Map();
      for (const name of names) if (!CSS.highlights.has(name)) highlightOf(name);
      const next = new Map<string, Kept<Thing>>();
      // Where a block was put elsewhere, ranges in others may have lost their words, too.
      const before = drawnIn;
      drawnIn = { order: order(), root: editor.getRootElement() };
      const mayBeBroken = before?.order !== drawnIn.order || before.root !== drawnIn.root;
      editor.read(() => {
        for (const thing of things) {
          const key = keyOf(thing);
          const before = kept.get(key);
          if (
            before &&
            before.block !== null &&
            before.thing === thing &&
            before.stamp === stampOf(before.block) &&
            !(mayBeBroken && !isWhole(before))
          ) {
            next.set(key, before);
            kept.delete(key);
            continue;
          }
          const drawn = $draw(thing);
          const block = $blockOf(thing);
          const el = block === null ? null : editor.getElementByKey(block);
          const stamp = block === null ? null : stampOf(block);
          // The ranges of what is only further right or left by now have moved along.
          if (before && before.el === el && isSame(before, drawn)) {
            next.set(key, { ...before, thing, block, stamp });
            kept.delete(key);
            continue;
          }
          if (el === null || drawn.lines.length === 0 || sight.isInSight(el)) put(drawn);
          next.set(key, { ...drawn, thing, block, stamp, el });
        }
      });
      for (const old of kept.values()) take(old);
      kept = next;
      inBlock = new Map();
      for (const each of next.values()) {
        if (each.el === null || each.lines.length === 0) continue;
        const others = inBlock.get(each.el);
        if (others) others.push(each);
        else inBlock.set(each.el, [each]);
      }
      return next;
    },
    erase() {
      kept = new Map();
      inBlock = new Map();
      if ('highlights' in CSS) for (const name of names) CSS.highlights.delete(name);
    },
  };
}

const isSame = (before: Drawn, now: Drawn): boolean =>
  before.lines.length === now.lines.length &&
  before.gaps.length === now.gaps.length &&
  before.lines.every(
    ({ name, range }, index) => name === now.lines[index]?.name && isSameRange(range, now.lines[index].range),
  ) &&
  before.gaps.every(
    ({ at, says }, index) => says === now.gaps[index]?.says && isSameRange(at, now.gaps[index].at),
  );

const isSameRange = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** Ranges shrink to nothing when the page's nodes are put elsewhere. */
const isWhole = ({ lines, gaps }: Drawn): boolean =>
  lines.every(({ range }) => isInText(range) && !range.collapsed) && gaps.every(({ at }) => isInText(at));

const isInText = ({ startContainer, endContainer }: Range): boolean =>
  startContainer.nodeType === Node.TEXT_NODE && startContainer === endContainer && startContainer.isConnected;
