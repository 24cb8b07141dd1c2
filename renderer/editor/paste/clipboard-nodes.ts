import { z } from 'zod';
import { EditorNode, isBlockType } from '../../../shared/model';
import { newCitationId } from '../citation/CitationNode';
import { withCommentWords } from '../comment/copied-comments';
import { cleanBlocks } from '../state/clean-nodes';

/** What other programs may put on the clipboard under Lexical's name is bounded before it is parsed (UTF-16 units). */
const LONGEST = 8_000_000;
/** Deeper than any list an analyst nests; a bomb of nested nodes stops here. */
const DEEPEST = 64;

const Payload = z.looseObject({ nodes: z.array(EditorNode).max(100_000) });

/**
 * Nodes copied from a brief, read as hostile: anything that is not exactly what a saved brief may hold refuses the
 * whole payload (null), and the paste falls back to its plain form. Citations whose id is already in the brief get a
 * new one.
 */
export function parseClipboardNodes(
  json: string,
  idsInBrief: ReadonlySet<string>,
): { blocks: EditorNode[]; inline: boolean } | null {
  if (json.length > LONGEST) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  if (deeperThan(raw, DEEPEST)) return null;
  const parsed = Payload.safeParse(raw);
  if (!parsed.success || parsed.data.nodes.length === 0) return null;
  const inline = parsed.data.nodes.every((node) => !isBlockType(node.type));
  const taken = new Set(idsInBrief);
  return {
    blocks: cleanBlocks(withCommentWords(parsed.data.nodes)).map((node) => withOwnIds(node, taken)),
    inline,
  };
}

function withOwnIds(node: EditorNode, taken: Set<string>): EditorNode {
  if (node.type === 'citation') {
    const citationId = taken.has(node.citationId) ? newCitationId() : node.citationId;
    taken.add(citationId);
    return { ...node, citationId };
  }
  return 'children' in node
    ? { ...node, children: node.children.map((child) => withOwnIds(child, taken)) }
    : node;
}

/** Walks without recursion: the point is to survive depth. */
function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit * 2) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
