import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import type { ReviewedFinding } from '../../../shared/ipc/review-contract';
import { footnoteParagraphs } from '../../../shared/model';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import type { OpenPanels } from '../use-open-panels';
import { $selectPlace, type EditorPlace } from './select-place';

/** Where a finding of the check or of the review stands. */
export type FindingPlace = Pick<
  ReviewedFinding,
  'path' | 'offset' | 'words' | 'quotation' | 'field' | 'articleId'
>;

/** What can be gone to at all: the brief as a whole has no place. */
export const isPlaced = ({ path, quotation, field, articleId }: FindingPlace): boolean =>
  path !== null || quotation !== null || field !== null || articleId !== null;

type Ways = {
  openNote: OpenPanels['openNote'];
  goToQuotation: (kind: 'library' | 'typed', index: number) => void;
  goToField: (field: NonNullable<FindingPlace['field']>, words: string | null) => void;
  openSource: (articleId: string) => void;
};

/**
 * Goes to the place of a finding: its quotation, the field of the memo's head, the words (in the window of their footnote
 * where they stand in one), or the record of the source. False where the words are gone.
 */
export function goToFinding(editor: LexicalEditor, finding: FindingPlace, ways: Ways): boolean {
  const { path, offset, words, quotation, field, articleId } = finding;
  if (quotation !== null) ways.goToQuotation(quotation.kind, quotation.index);
  else if (field !== null) ways.goToField(field, words);
  else if (path !== null) {
    const note = editor.read(() => $footnoteOnPath(path));
    if (note === null) return goToPlace(editor, { path, offset, words });
    const place = note.path.length === 0 ? null : { path: note.path, offset, words };
    ways.openNote(note.key, place === null ? undefined : { place });
  } else if (articleId !== null) ways.openSource(articleId);
  return true;
}

/** Selects a place of the text and scrolls there. False where it is gone. */
export function goToPlace(editor: LexicalEditor, place: EditorPlace): boolean {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      key = $selectPlace(place);
    },
    { discrete: true },
  );
  if (key === null) return false;
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  return true;
}

/** The footnote that a path leads into, and the rest of the path as it runs in the footnote's own editor. */
function $footnoteOnPath(path: readonly number[]): { key: NodeKey; path: number[] } | null {
  let node: LexicalNode | null = $getRoot();
  for (const [at, index] of path.entries()) {
    node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
    if (!$isFootnoteNode(node)) continue;
    const [child, ...rest] = path.slice(at + 1);
    const words = node.getWords();
    const wanted = child === undefined ? undefined : words[child];
    const paragraphs = footnoteParagraphs(words);
    const paragraph = paragraphs.findIndex((nodes) => wanted !== undefined && nodes.includes(wanted));
    const inParagraph = wanted === undefined ? -1 : (paragraphs[paragraph]?.indexOf(wanted) ?? -1);
    return { key: node.getKey(), path: inParagraph < 0 ? [] : [paragraph, inParagraph, ...rest] };
  }
  return null;
}
