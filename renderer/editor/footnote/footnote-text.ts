import type { LexicalEditor } from 'lexical';
import { type EditorNode, footnoteParagraphs, toFootnoteLine } from '../../../shared/model';
import { toLexicalJson, toSavedState } from '../state/brief-state';
import { cleanBlocks } from '../state/clean-nodes';

/** The words of a footnote as the paragraphs of an editor of their own. */
export const toNoteEditorJson = (words: readonly EditorNode[]): string =>
  toLexicalJson({ schemaVersion: 1, root: { type: 'root', children: asParagraphs(words) } });

const asParagraphs = (words: readonly EditorNode[]): EditorNode[] =>
  footnoteParagraphs(words).map((children) => ({ type: 'paragraph', children }));

/** What stands in the editor of a footnote, as it is saved. */
export const readNoteEditor = (editor: LexicalEditor): EditorNode[] =>
  inlineOf(toSavedState(editor).root.children);

/** Pasted blocks in the form that a footnote can hold: paragraphs of words, links, citations and quotations. */
export const blocksForNote = (blocks: readonly EditorNode[]): EditorNode[] => asParagraphs(inlineOf(blocks));

/** Footnotes among the blocks, which do not nest, come out between parentheses. */
function inlineOf(blocks: readonly EditorNode[]): EditorNode[] {
  const { children } = toFootnoteLine(blocks);
  const [paragraph] = cleanBlocks([{ type: 'paragraph', children: [{ type: 'footnote', children }] }]);
  const footnote = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return footnote?.type === 'footnote' ? footnote.children : [];
}
