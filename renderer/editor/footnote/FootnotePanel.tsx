import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { Check, Trash2 } from 'lucide-react';
import { type JSX, lazy, Suspense, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { isEmptyFootnote } from '../../../shared/brief-document/footnote-words';
import type { Article, EditorNode } from '../../../shared/model';
import type { SourceTarget } from '../BriefPane';
import type { CitationBoard } from '../citation/citation-board';
import type { MendAction } from '../mending/mend-actions';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import type { ProseFinding } from '../prose/find-in-prose';
import type { SourceShelf } from '../quotation/source-shelf';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { BRIEF_NODES, BRIEF_THEME } from '../state/brief-nodes';
import type { NoteStart } from '../use-open-panels';
import { $isFootnoteNode } from './FootnoteNode';
import { FootnoteText, type FootnoteTextProps } from './FootnoteText';
import { toNoteEditorJson } from './footnote-text';
import { removeFootnote, setFootnoteWords } from './insert-footnote';
import { NoteFindings } from './NoteFindings';

const SpellingLayer = lazy(() =>
  import('../spelling/SpellingLayer').then((found) => ({ default: found.SpellingLayer })),
);

type FootnotePanelProps = Pick<
  FootnoteTextProps,
  'by' | 'clean' | 'citationWords' | 'idsInBrief' | 'onNotice'
> & {
  briefId: string;
  shelf: SourceShelf;
  footnoteKey: NodeKey;
  /** Was it put in just now? Then its first words belong to the same step of undo. */
  isNew: boolean;
  board: CitationBoard;
  judged: readonly JudgedQuotation[];
  articles: ReadonlyMap<string, Article>;
  /** What was found in the prose of the brief. */
  findings: readonly ProseFinding[];
  /** Where to begin, when it is opened for a problem in it. */
  start: NoteStart | null;
  onIgnore: (id: string) => void;
  /** A step to a problem outside this footnote, once it is closed. */
  onStepOut: (action: MendAction) => void;
  onOpenSource: (target: SourceTarget) => void;
  onClose: () => void;
};

/** The window of one footnote: its words, with an editor of their own, and what is found out about its quotations. */
export function FootnotePanel(props: FootnotePanelProps): JSX.Element {
  const { footnoteKey, isNew, board, judged, onClose } = props;
  const [editor] = useLexicalComposerContext();
  const shown = useSyncExternalStore(board.subscribe, () => board.getFootnote(footnoteKey));
  const [editorState] = useState(() =>
    toNoteEditorJson(
      editor.read(() => {
        const footnote = $getNodeByKey(footnoteKey);
        return $isFootnoteNode(footnote) ? footnote.getWords() : [];
      }),
    ),
  );
  const isFirst = useRef(!isNew);
  const change = useCallback(
    (words: readonly EditorNode[]) => {
      setFootnoteWords(editor, footnoteKey, words, isFirst.current);
      isFirst.current = false;
    },
    [editor, footnoteKey],
  );
  const remove = () => {
    onClose();
    removeFootnote(editor, footnoteKey);
    editor.focus();
  };
  const close = () => {
    onClose();
    const isEmpty = editor.read(() => {
      const footnote = $getNodeByKey(footnoteKey);
      return $isFootnoteNode(footnote) && isEmptyFootnote(footnote.exportJSON());
    });
    if (isEmpty) removeFootnote(editor, footnoteKey, isNew);
    else
      editor.update(() => {
        const footnote = $getNodeByKey(footnoteKey);
        if ($isFootnoteNode(footnote)) footnote.selectNext(0, 0);
      });
    editor.focus();
  };
  const quotations = judged.filter(({ footnote }) => footnote === footnoteKey);
  const findings = props.findings.filter(({ footnote }) => footnote === footnoteKey);
  return (
    <AnchoredPanel
      label="Footnote"
      className="footnote-panel"
      anchor={() => editor.getElementByKey(footnoteKey)?.getBoundingClientRect() ?? null}
      onClose={close}
    >
      <p className="footnote-title">{shown === null ? 'Footnote' : `Footnote ${shown.number}`}</p>
      <LexicalComposer
        initialConfig={{
          namespace: 'briefwright',
          nodes: BRIEF_NODES,
          theme: BRIEF_THEME,
          editorState,
          onError: (error) => console.error(error),
        }}
      >
        <FootnoteText
          {...props}
          judged={quotations}
          findings={findings}
          onChange={change}
          onDone={close}
          onStepOut={(action) => {
            close();
            // Once the window of the footnote has given the focus back.
            requestAnimationFrame(() => props.onStepOut(action));
          }}
        />
        <Suspense fallback={null}>
          <SpellingLayer where="note" briefId={props.briefId} shelf={props.shelf} onNotice={props.onNotice} />
        </Suspense>
        <NoteFindings
          judged={quotations}
          findings={findings}
          by={props.by}
          onIgnore={props.onIgnore}
          onNotice={props.onNotice}
          onOpenSource={props.onOpenSource}
        />
      </LexicalComposer>
      <div className="panel-acts">
        <button type="button" className="btn line" data-tip="Done" data-tip-keys="Ctrl Enter" onClick={close}>
          <Check size={14} aria-hidden="true" /> Done
        </button>
        <button type="button" className="btn" onClick={remove}>
          <Trash2 size={14} aria-hidden="true" /> Remove footnote
        </button>
      </div>
    </AnchoredPanel>
  );
}
