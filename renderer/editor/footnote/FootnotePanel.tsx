import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { Check, Trash2 } from 'lucide-react';
import { type JSX, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { isEmptyFootnote } from '../../../shared/brief-document/footnote-words';
import type { Article, EditorNode } from '../../../shared/model';
import type { SourceTarget } from '../BriefPane';
import type { CitationBoard } from '../citation/citation-board';
import { QuotationVerdict } from '../citation/NoteList';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { BRIEF_NODES, BRIEF_THEME } from '../state/brief-nodes';
import { $isFootnoteNode } from './FootnoteNode';
import { FootnoteText, type FootnoteTextProps } from './FootnoteText';
import { toNoteEditorJson } from './footnote-text';
import { removeFootnote, setFootnoteWords } from './insert-footnote';

type FootnotePanelProps = Pick<
  FootnoteTextProps,
  'by' | 'clean' | 'citationWords' | 'idsInBrief' | 'onNotice'
> & {
  footnoteKey: NodeKey;
  /** Was it put in just now? Then its first words belong to the same step of undo. */
  isNew: boolean;
  board: CitationBoard;
  judged: readonly JudgedQuotation[];
  articles: ReadonlyMap<string, Article>;
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
        <FootnoteText {...props} judged={quotations} onChange={change} onDone={close} />
      </LexicalComposer>
      {quotations.length > 0 && (
        <ul className="footnote-verdicts" aria-label="Quotations in this footnote">
          {quotations.map(({ key, words, verdict }) => (
            <li key={key}>
              “{words}” <QuotationVerdict verdict={verdict} />
            </li>
          ))}
        </ul>
      )}
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
