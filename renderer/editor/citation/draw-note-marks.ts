import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $isFootnoteNode, FootnoteNode } from '../footnote/FootnoteNode';
import { $isCitationNode, CitationNode } from './CitationNode';
import { type CitationBoard, plainText } from './citation-board';

export type NoteMarksJob = {
  board: CitationBoard;
  /** Opens the window of a citation or footnote. */
  open: (key: NodeKey) => void;
  /** Inside the window of a footnote, where citations are words of the note. */
  inFootnote?: boolean;
};

export type NoteMarks = {
  /** Says which citation or footnote has its window open. */
  showOpen: (key: NodeKey | null) => void;
  stop: () => void;
};

/** What a mark shows and says. */
type Face = { label: string; isInText: boolean; says: string };

/**
 * Draws the marks of citations and footnotes in the text: a note number, or the words that a style puts into the
 * sentence. A brief has hundreds of them, so they are plain elements and no components: a key costs none of them anything.
 */
export function registerNoteMarks(editor: LexicalEditor, job: NoteMarksJob): NoteMarks {
  const { board, open, inFootnote = false } = job;
  const marks = new Map<NodeKey, { el: HTMLElement; citationId: string | null; face: string }>();
  let openKey: NodeKey | null = null;
  let chosen = new Set<NodeKey>();

  const draw = (key: NodeKey) => {
    const mark = marks.get(key);
    if (!mark) return;
    const face =
      mark.citationId === null ? footnoteFace(board, key) : citationFace(board, mark.citationId, inFootnote);
    const written = JSON.stringify(face);
    if (mark.face === written) return;
    mark.face = written;
    mark.el.textContent = face.label;
    mark.el.classList.toggle('in-text', face.isInText);
    mark.el.setAttribute('aria-label', face.says);
  };
  const drawAll = () => {
    for (const key of marks.keys()) draw(key);
  };
  const follow = (mutations: ReadonlyMap<NodeKey, 'created' | 'updated' | 'destroyed'>) => {
    for (const [key, mutation] of mutations) {
      const el = mutation === 'destroyed' ? null : markOf(editor.getElementByKey(key));
      if (el === null) {
        marks.delete(key);
        continue;
      }
      const citationId = editor.getEditorState().read(() => {
        const node = $getNodeByKey(key);
        return $isCitationNode(node) ? node.getCitationId() : null;
      });
      el.dataset[citationId === null ? 'footnoteKey' : 'citationKey'] = key;
      el.setAttribute('aria-expanded', String(key === openKey));
      el.classList.toggle('chosen', chosen.has(key));
      marks.set(key, { el, citationId, face: '' });
      draw(key);
    }
  };

  const keyAt = (event: Event): NodeKey | null => {
    const el = event.target instanceof Element ? event.target.closest<HTMLElement>('.citation-chip') : null;
    return el?.dataset.citationKey ?? el?.dataset.footnoteKey ?? null;
  };
  const hold = (event: Event) => {
    if (keyAt(event) !== null) event.preventDefault();
  };
  const click = (event: Event) => {
    const key = keyAt(event);
    if (key !== null) open(key);
  };
  const press = (event: KeyboardEvent) => {
    const key = event.key === 'Enter' || event.key === ' ' ? keyAt(event) : null;
    if (key !== null) open(key);
  };

  const stop = mergeRegister(
    editor.registerMutationListener(CitationNode, follow, { skipInitialization: false }),
    editor.registerMutationListener(FootnoteNode, follow, { skipInitialization: false }),
    board.subscribe(drawAll),
    editor.registerUpdateListener(({ editorState }) => {
      const now = editorState.read($chosenMarks);
      for (const key of new Set([...chosen, ...now]))
        marks.get(key)?.el.classList.toggle('chosen', now.has(key));
      chosen = now;
    }),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('mousedown', hold);
      before?.removeEventListener('click', click);
      before?.removeEventListener('keydown', press);
      root?.addEventListener('mousedown', hold);
      root?.addEventListener('click', click);
      root?.addEventListener('keydown', press);
    }),
  );
  return {
    showOpen(key) {
      for (const each of [openKey, key])
        if (each !== null) marks.get(each)?.el.setAttribute('aria-expanded', String(each === key));
      openKey = key;
    },
    stop,
  };
}

const markOf = (el: HTMLElement | null): HTMLElement | null =>
  el?.querySelector<HTMLElement>(':scope > .citation-chip') ?? null;

function $chosenMarks(): Set<NodeKey> {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return new Set();
  const marks = selection.getNodes().filter((node) => $isCitationNode(node) || $isFootnoteNode(node));
  return new Set(marks.map((node) => node.getKey()));
}

function citationFace(board: CitationBoard, citationId: string, inFootnote: boolean): Face {
  const shown = board.getShown(citationId);
  if (shown === null) return { label: '…', isInText: false, says: 'Citation' };
  return shown.kind === 'note' && !inFootnote
    ? { label: String(shown.number), isInText: false, says: `Note ${shown.number}: ${shown.text}` }
    : { label: shown.text || '…', isInText: true, says: `Citation: ${shown.text}` };
}

function footnoteFace(board: CitationBoard, key: NodeKey): Face {
  const shown = board.getFootnote(key);
  return shown === null
    ? { label: '…', isInText: false, says: 'Empty footnote' }
    : {
        label: String(shown.number),
        isInText: false,
        says: `Footnote ${shown.number}: ${plainText(shown.inlines)}`,
      };
}
