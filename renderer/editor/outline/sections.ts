import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/** A heading of the brief with everything up to the next heading of its level or a higher one. */
export type Section = {
  /** Of the heading. */
  key: NodeKey;
  level: 1 | 2 | 3;
  title: string;
  /** Words of the section as they are counted in the status line, those of its heading and of sections in it too. */
  words: number;
  /** Places among the blocks of the brief; `end` is exclusive and takes in the sections inside. */
  start: number;
  end: number;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;
const wordsOf = (block: LexicalNode): number => block.getTextContent().match(WORD)?.length ?? 0;

/** The sections of the brief in document order. */
export function $sections(): Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  const blocks = $getRoot().getChildren();
  const close = (level: number, end: number) => {
    while ((open.at(-1)?.level ?? -1) >= level) {
      const section = open.pop();
      if (section) section.end = end;
    }
  };
  blocks.forEach((block, index) => {
    if ($isHeadingNode(block)) {
      const level = levelOf(block.getTag());
      close(level, index);
      const title = block.getTextContent().trim();
      const section: Section = { key: block.getKey(), level, title, words: 0, start: index, end: index };
      sections.push(section);
      open.push(section);
    }
    const words = open.length === 0 ? 0 : wordsOf(block);
    for (const section of open) section.words += words;
  });
  close(0, blocks.length);
  return sections;
}

/** Deeper headings, which a brief does not have, count as the third level. */
export const levelOf = (tag: string): Section['level'] => (tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3);

/** The section that the caret stands in: the last heading at or before it. */
export function $sectionAtCaret(sections: readonly Section[]): NodeKey | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  let block = node ?? null;
  // A cell of a table counts as a root of its own for Lexical's ways to the top.
  while (block !== null && !$isRootNode(block.getParent())) block = block.getParent();
  if (block === null) return null;
  const at = block.getIndexWithinParent();
  return sections.findLast(({ start }) => start <= at)?.key ?? null;
}
