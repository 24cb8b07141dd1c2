import type { EditorNode } from '../../model';
import { type Item, nodesOf, printedItems } from '../line-items';
import { type Piece, wordsOfPieces } from '../returned-brief';
import type { Taking } from './taking';

/** A footnote or comment that was put into the file, by the id of its difference; null where there is none. */
export function newMark(taking: Taking, id: string): Item | null {
  const { comparison, returned, newId } = taking;
  const atom = (node: EditorNode): Item => ({
    kind: 'atom',
    id,
    node,
    quotation: null,
    wrap: null,
    words: '',
  });
  if (id.startsWith('new')) {
    const pieces = comparison.notes[Number(id.slice(3))] ?? [];
    const copied = citationLike(taking, wordsOfPieces(pieces));
    return atom(copied ?? { type: 'footnote', children: nodesOfPieces(taking, pieces) });
  }
  const comment = returned.comments[Number(id.slice(7))];
  if (!comment) return null;
  const text = `${comment.by === '' ? '' : `${comment.by}: `}${comment.text}`.slice(0, 10_000);
  const about = comment.about.slice(0, 1000);
  return atom({ type: 'comment', commentId: newId(), text, about, resolved: false });
}

/** A note that says exactly what a citation's note says is that citation again. */
function citationLike({ record, since, newId }: Taking, words: string): EditorNode | null {
  const number = record.printed.notes.findIndex((note) => wordsOfPieces(note) === words) + 1;
  const found = number === 0 ? undefined : since.atoms.get(`n${number}`);
  const node = found?.kind === 'atom' ? found.node : null;
  return node?.type === 'citation' ? { ...node, citationId: newId() } : null;
}

/** Inline nodes of pieces; marks that were exported are the ones that they were. */
export function nodesOfPieces(taking: Taking, pieces: readonly Piece[]): EditorNode[] {
  const { since, accepted } = taking;
  const items = printedItems(pieces).flatMap((item): Item[] => {
    const wrap = item.quotation === null ? null : taking.quotationNode(item.quotation);
    if (item.kind === 'word') return [{ ...item, wrap }];
    const found = since.atoms.get(item.id);
    if (found) return [found];
    if (item.id.startsWith('comment') && !accepted.has(item.id)) return [];
    const made = item.id === 'thing' ? null : newMark(taking, item.id);
    return made ? [made] : [];
  });
  return nodesOf(withoutStyleMarks(items));
}

/** Marks around words that are a quotation again: its style sets them. */
function withoutStyleMarks(items: readonly Item[]): Item[] {
  return items.filter((item, at) => {
    if (item.kind !== 'word' || item.wrap === null || !/^["“”‘’'«»]$/u.test(item.text)) return true;
    const isEdge = (other: Item | undefined) => other?.wrap !== item.wrap;
    return !isEdge(items[at - 1]) && !isEdge(items[at + 1]);
  });
}
