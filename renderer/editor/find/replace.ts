import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { EditorNode, Span } from '../../../shared/model';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import type { FoundWords } from './find-in-brief';
import { $searchBlock, footnoteBlock, type SearchBlock } from './searchable';

/**
 * Puts other words in the place of what was found, all in one step of undo. They take the form (bold, italic) of the
 * first letter that they replace. The words of quotations are the caller's to leave out.
 */
export function replaceFound(editor: LexicalEditor, found: readonly FoundWords[], words: string): void {
  editor.update(
    () => {
      const byKey = new Map<string, Span[]>();
      for (const { key, span } of found) byKey.set(key, [...(byKey.get(key) ?? []), span]);
      for (const [key, spans] of byKey) {
        const node = $getNodeByKey(key);
        if ($isFootnoteNode(node)) node.setWords(replaceInWords(node.getWords(), spans, words));
        else if ($isElementNode(node)) $replaceInRuns($searchBlock(node), spans, words);
      }
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
}

function $replaceInRuns({ runs }: SearchBlock, spans: readonly Span[], words: string): void {
  for (const [index, pieces] of piecesOf(runs, spans)) {
    const node = $getNodeByKey(runs[index]?.key ?? '');
    if (!$isTextNode(node)) continue;
    const text = inPieces(node.getTextContent(), pieces, words);
    $keepPoints(node.getKey(), pieces, words);
    if (text === '') node.remove();
    else node.setTextContent(text);
  }
}

const inPieces = (text: string, pieces: readonly Piece[], words: string): string =>
  pieces.reduceRight(
    (rest, { start, end, takes }) => rest.slice(0, start) + (takes ? words : '') + rest.slice(end),
    text,
  );

/** A caret behind replaced words keeps its letter; one in them goes behind the new ones. */
function $keepPoints(key: string, pieces: readonly Piece[], words: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.type !== 'text' || point.key !== key) continue;
    let { offset } = point;
    for (const { start, end, takes } of [...pieces].reverse())
      if (point.offset > start) offset += (takes ? words.length : 0) - (Math.min(point.offset, end) - start);
    point.set(key, offset, 'text');
  }
}

type Piece = Span & { takes: boolean };

/** What each run loses, in order; the first run that a span touches takes the new words. */
function piecesOf(runs: SearchBlock['runs'], spans: readonly Span[]): Map<number, Piece[]> {
  const pieces = new Map<number, Piece[]>();
  for (const span of spans) {
    let takes = true;
    runs.forEach((run, index) => {
      const start = Math.max(span.start, run.start) - run.start;
      const end = Math.min(span.end, run.end) - run.start;
      if (end <= start) return;
      pieces.set(index, [...(pieces.get(index) ?? []), { start, end, takes }]);
      takes = false;
    });
  }
  return pieces;
}

/** The saved words of a footnote with other words in the place of spans of them. */
export function replaceInWords(
  nodes: readonly EditorNode[],
  spans: readonly Span[],
  words: string,
): EditorNode[] {
  const pieces = piecesOf(footnoteBlock('', nodes).runs, spans);
  let run = -1;
  const walk = (node: EditorNode): EditorNode[] => {
    if (node.type === 'text') {
      run += 1;
      const text = inPieces(node.text, pieces.get(run) ?? [], words);
      return text === '' ? [] : [{ ...node, text }];
    }
    if (!('children' in node)) return [node];
    const children = node.children.flatMap(walk);
    return children.length === 0 ? [] : [{ ...node, children }];
  };
  return nodes.flatMap(walk);
}
