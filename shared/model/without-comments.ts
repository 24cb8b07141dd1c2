import type { EditorNode } from './brief';

/**
 * Nodes of a brief without the analyst's comments to self. What is compared, written to a file or copied for outside is
 * made from these: there a comment neither appears nor parts what stands on its two sides.
 */
export function withoutComments(nodes: readonly EditorNode[]): EditorNode[] {
  return nodes.flatMap((node): EditorNode[] => {
    if (node.type === 'comment') return [];
    return 'children' in node ? [{ ...node, children: withoutComments(node.children) }] : [node];
  });
}
