import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { type JSX, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Brief, BriefHeader, Quote, StyleId } from '../../shared/model';
import { codeOf, request, sentenceOf } from '../api';
import { type Autosave, createAutosave, type SaveStatus } from './autosave/autosave';
import { keepSaving } from './autosave/open-saves';
import type { BriefStatus, SourceTarget } from './BriefPane';
import { MemoBlock } from './header/MemoBlock';
import { insertQuote } from './quotation/insert-quote';
import { BRIEF_NODES, BRIEF_THEME } from './state/brief-nodes';
import { toLexicalJson, toSavedState } from './state/brief-state';

export type BriefDeskHandle = {
  insertQuote: (quote: Quote) => void;
  exportBrief: () => void;
  check: () => void;
  undo: () => void;
  redo: () => void;
  focus: () => void;
  flush: () => Promise<void>;
};

type BriefDeskProps = {
  brief: Brief;
  onOpenSource: (target: SourceTarget) => void;
  onStatus: (status: BriefStatus) => void;
  onReload: () => void;
  ref?: Ref<BriefDeskHandle>;
};

/** One open brief: its bar, its page and everything that works on it. */
export function BriefDesk(props: BriefDeskProps): JSX.Element {
  const [editorState] = useState(() => toLexicalJson(props.brief.state));
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'briefwright',
        nodes: BRIEF_NODES,
        theme: BRIEF_THEME,
        editorState,
        onError(error) {
          throw error;
        },
      }}
    >
      <Desk {...props} />
    </LexicalComposer>
  );
}

function Desk({ brief, onStatus, ref }: BriefDeskProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [header, setHeader] = useState<BriefHeader>(brief.header);
  const [style, setStyle] = useState<StyleId>(brief.style);
  const [saveStatus, setSaveStatus] = useState<SaveStatus>({ save: 'saved' });
  const choices = useRef({ header, style });

  const autosave = useMemo<Autosave>(
    () =>
      createAutosave({
        revision: brief.revision,
        read: () => ({ ...choices.current, state: toSavedState(editor) }),
        write: (snapshot, revision) => request('briefs:save', { briefId: brief.id, revision, ...snapshot }),
        onStatus: setSaveStatus,
        describe: (error) => ({ code: codeOf(error) ?? 'internal', message: sentenceOf(error) }),
      }),
    [brief.id, brief.revision, editor],
  );

  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) autosave.touch();
      }),
    [editor, autosave],
  );
  useEffect(() => () => keepSaving(brief.id, autosave), [brief.id, autosave]);
  useEffect(() => {
    onStatus({ save: saveStatus.save, message: 'message' in saveStatus ? saveStatus.message : undefined, words: 0, verdicts: {}, sources: 0 });
  }, [saveStatus, onStatus]);

  useImperativeHandle(
    ref,
    () => ({
      insertQuote: (quote) => insertQuote(editor, quote),
      exportBrief: () => {},
      check: () => {},
      undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
      redo: () => editor.dispatchCommand(REDO_COMMAND, undefined),
      focus: () => editor.focus(),
      flush: () => autosave.flush(),
    }),
    [editor, autosave],
  );

  const changeHeader = (next: BriefHeader) => {
    choices.current = { ...choices.current, header: next };
    setHeader(next);
    autosave.touch();
  };

  return (
    <section className="desk" aria-label="Brief">
      <div className="desk-bar">
        <b className="desk-title">{header.title === '' ? 'Untitled brief' : header.title}</b>
      </div>
      <div className="desk-scroll">
        <div className="page">
          <MemoBlock header={header} style={style} onHeader={changeHeader} onStyle={setStyle} />
          <RichTextPlugin
            contentEditable={<ContentEditable className="brief-text" aria-label="Text of the brief" spellCheck={false} />}
            ErrorBoundary={LexicalErrorBoundary}
          />
          <ListPlugin hasStrictIndent />
          <HistoryPlugin />
        </div>
      </div>
    </section>
  );
}

