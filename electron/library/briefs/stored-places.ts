import type { EditorNode } from '../../../shared/model';
import { childrenOf } from './walk';

/** Child indexes from the root of a brief and a UTF-16 offset in the node they lead to. */
export type PathAndOffset = Readonly<{ path: readonly number[]; offset: number }>;

type Leaf = Readonly<{ node: EditorNode; path: readonly number[]; at: number; length: number }>;
type Tree = Readonly<{ leaves: Leaf[]; elements: { path: readonly number[]; at: number }[]; length: number }>;

/**
 * What is compared is not quite what is stored: comments are left out, and words between typed marks have nodes of their
 * own. Leads from a place in the one to the same place in the other, which both count the same characters up to.
 */
export function storedPlaces(
  compared: readonly EditorNode[],
  stored: readonly EditorNode[],
): (place: PathAndOffset) => PathAndOffset {
  const here = readTree(compared);
  const there = readTree(stored);
  // Never expected; then the place is taken as it is, and the window says where it finds no such words.
  if (here.length !== there.length || here.elements.length !== there.elements.length) return (place) => place;
  const elementAt = new Map(here.elements.map(({ path }, index) => [path.join(), index]));
  return ({ path, offset }) => {
    const element = elementAt.get(path.join());
    if (element !== undefined) return { path: there.elements[element]?.path ?? path, offset };
    const leaf = here.leaves.find((each) => startsWith(each.path, path));
    if (!leaf) return { path, offset };
    const at = leaf.at + offset;
    const found =
      there.leaves.find((each) => each.at <= at && at < each.at + each.length) ??
      there.leaves.find((each) => each.at <= at && at <= each.at + each.length);
    if (!found) return { path, offset };
    return { path: found.path, offset: found.node.type === 'text' ? at - found.at : 0 };
  };
}

/** By node: its path from the root. */
export function pathsIn(nodes: readonly EditorNode[]): Map<EditorNode, readonly number[]> {
  const paths = new Map<EditorNode, readonly number[]>();
  const visit = (node: EditorNode, path: readonly number[]): void => {
    paths.set(node, path);
    for (const [index, child] of childrenOf(node).entries()) visit(child, [...path, index]);
  };
  for (const [index, node] of nodes.entries()) visit(node, [index]);
  return paths;
}

/** Leaves with the characters before them; what is no text counts as one. Typed quotations and comments are not seen. */
function readTree(nodes: readonly EditorNode[]): Tree {
  const leaves: Leaf[] = [];
  const elements: Tree['elements'] = [];
  let at = 0;
  const visit = (node: EditorNode, path: readonly number[]): void => {
    if (node.type === 'comment') return;
    if ('children' in node) {
      const isTyped = node.type === 'quotation' && node.typed !== undefined;
      if (!isTyped) elements.push({ path, at });
      for (const [index, child] of node.children.entries()) visit(child, [...path, index]);
      return;
    }
    const length = node.type === 'text' ? node.text.length : 1;
    leaves.push({ node, path, at, length });
    at += length;
  };
  for (const [index, node] of nodes.entries()) visit(node, [index]);
  return { leaves, elements, length: at };
}

const startsWith = (path: readonly number[], start: readonly number[]): boolean =>
  start.every((index, at) => path[at] === index);
