import type { EditorNode } from '../../model';
import { type CitationChanges, citationsNow, exportedCitations, mergeSources } from '../named-citations';
import type { Taking } from './taking';

/** The nodes with the places and words of citations that were accepted, wherever the citations stand by now. */
export function takeSources(
  { accepted, record, since }: Taking,
  citations: CitationChanges,
  nodes: readonly EditorNode[],
): EditorNode[] {
  const taken = [...citations].filter(([name]) => accepted.has(`${name}:text`));
  if (taken.length === 0) return [...nodes];
  const exported = exportedCitations(record);
  const now = citationsNow(record, since);
  const swaps = new Map<EditorNode, EditorNode>();
  for (const [name, wanted] of taken) {
    const node = now.get(name);
    const items = node && mergeSources(exported.get(name)?.items ?? [], wanted, node.items);
    if (node && items) swaps.set(node, { ...node, items });
  }
  const swapped = (node: EditorNode): EditorNode =>
    swaps.get(node) ?? ('children' in node ? { ...node, children: node.children.map(swapped) } : node);
  return nodes.map(swapped);
}
