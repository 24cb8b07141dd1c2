import type { EditorNode } from '../../model';
import type { ExportRecord } from '../difference';
import type { Relisting } from '../relist';
import type { PrintedLine } from '../returned-brief';

type HeadingTag = 'h1' | 'h2' | 'h3';

/** Tags of the headings that the brief uses, highest first: their levels were closed up in print. */
export const tagsInUse = (record: ExportRecord): string[] => {
  const used = new Set(
    record.state.root.children.flatMap((node) => (node.type === 'heading' ? [node.tag as string] : [])),
  );
  return ['h1', 'h2', 'h3'].filter((tag) => used.has(tag));
};

function tagOf(level = 1, tags: readonly string[]): HeadingTag {
  const tag = tags[level - 1] ?? `h${Math.min(3, level)}`;
  return tag === 'h1' || tag === 'h2' ? tag : 'h3';
}

/** What a line of the brief becomes when it is to be of the kind of a printed one; null where lists have no part in it. */
export function relistingOf(
  { kind, level, ordered }: PrintedLine,
  tags: readonly string[],
): Relisting | null {
  if (kind === 'item') return { kind, level: level ?? 0, ordered: ordered === true };
  if (kind === 'heading') return { kind, tag: tagOf(level, tags) };
  return kind === 'paragraph' ? { kind } : null;
}

/** The block of the brief that a printed line is, with these words in it. */
export function blockOf(
  { kind, level = 1 }: PrintedLine,
  children: EditorNode[],
  tags: readonly string[],
): EditorNode {
  if (kind === 'rule' || kind === 'page-break') return { type: kind };
  if (kind !== 'heading') return { type: 'paragraph', children };
  return { type: 'heading', tag: tagOf(level, tags), children };
}
