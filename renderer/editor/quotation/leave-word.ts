import { $isTextNode, type LexicalNode, type PointType, type TextNode } from 'lexical';

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
/** Joins two parts of a word where it stands between letters. */
const JOINS = /['’\-\u2010\u2011\u200c\u200d]/u;

type Place = { node: TextNode; offset: number };

/** The places of characters before or behind a place, over the bounds of text nodes that touch. */
function* walk({ node, offset }: Place, step: 1 | -1): Generator<{ character: string; after: Place }> {
  let at: TextNode | null = node;
  let from = offset;
  while (at !== null) {
    const text = at.getTextContent();
    for (; step === 1 ? from < text.length : from > 0; from += step) {
      const character: string = text.charAt(step === 1 ? from : from - 1);
      yield { character, after: { node: at, offset: from + step } };
    }
    const next: LexicalNode | null = step === 1 ? at.getNextSibling() : at.getPreviousSibling();
    at = $isTextNode(next) && next.getType() === 'text' ? next : null;
    from = step === 1 ? 0 : (at?.getTextContentSize() ?? 0);
  }
}

/** How far the word goes on from a place, in UTF-16 units; the surrogates of a letter count as it does. */
function edgeOf(place: Place, step: 1 | -1): { place: Place; distance: number } {
  let edge = { place, distance: 0 };
  let distance = 0;
  for (const { character, after } of walk(place, step)) {
    distance += 1;
    if (IN_WORD.test(character) || /[\ud800-\udfff]/.test(character)) edge = { place: after, distance };
    else if (!JOINS.test(character) || distance - edge.distance > 1) break;
  }
  return edge;
}

/** Takes a point out of the word it stands in, to its nearer end; a point between words stays. */
export function $leaveWord(point: PointType): void {
  const node = point.getNode();
  if (point.type !== 'text' || !$isTextNode(node)) return;
  const place = { node, offset: point.offset };
  const before = edgeOf(place, -1);
  const behind = edgeOf(place, 1);
  if (before.distance === 0 || behind.distance === 0) return;
  const { place: end } = before.distance < behind.distance ? before : behind;
  point.set(end.node.getKey(), end.offset, 'text');
}

/** The character behind a point; empty at the end of its line. */
export function $characterBehind(point: PointType): string {
  const node = point.getNode();
  if (point.type !== 'text' || !$isTextNode(node)) return '';
  const [first] = walk({ node, offset: point.offset }, 1);
  return first?.character ?? '';
}
