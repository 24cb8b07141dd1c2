import type { EditorNode } from '../../../shared/model';

type CommentJson = Extract<EditorNode, { type: 'comment' }>;

const copied = new Map<string, CommentJson>();

/**
 * Nodes for the clipboard, on which a comment is only its id: what it says stays in this window, for pasting here. A
 * clipboard can be read by every program.
 */
export const withoutCommentWords = (nodes: readonly EditorNode[]): EditorNode[] =>
  nodes.map((node): EditorNode => {
    if (node.type === 'comment') {
      copied.set(node.commentId, node);
      return { type: 'comment', commentId: node.commentId, text: '', about: '', resolved: false };
    }
    return 'children' in node ? { ...node, children: withoutCommentWords(node.children) } : node;
  });

/** Pasted nodes with what their comments said; comments that were copied elsewhere are left out. */
export const withCommentWords = (nodes: readonly EditorNode[]): EditorNode[] =>
  nodes.flatMap((node): EditorNode[] => {
    if (node.type === 'comment') {
      const known = copied.get(node.commentId);
      return known === undefined ? [] : [{ ...known, commentId: crypto.randomUUID() }];
    }
    return 'children' in node ? [{ ...node, children: withCommentWords(node.children) }] : [node];
  });
