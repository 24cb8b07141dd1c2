import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { Article, EditorNode } from '../../../shared/model';
import { announce } from '../../ui/announce';
import type { SourceTarget } from '../BriefPane';
import { $isCitationNode } from '../citation/CitationNode';
import { CitationPanel } from '../citation/CitationPanel';
import { CitePanel } from '../citation/CitePanel';
import type { CitationBoard } from '../citation/citation-board';
import { registerCitationKeys } from '../citation/register-citation-keys';
import { useNoteMarks } from '../citation/use-note-marks';
import { LinkPanel } from '../link/LinkPanel';
import { applyMend, type MendOutcome } from '../mending/apply-mend';
import { $selectWords } from '../mending/change-words';
import { type MendAction, mendOf } from '../mending/mend-actions';
import { stepToProblem } from '../mending/problems';
import { registerMendKeys } from '../mending/register-mend-keys';
import { caretRect } from '../panel/caret-rect';
import { toggleParaphrase } from '../paraphrase/toggle-paraphrase';
import { type ClipboardJob, registerClipboard } from '../paste/register-clipboard';
import { $selectPlace } from '../places/select-place';
import type { ProseFinding } from '../prose/find-in-prose';
import { registerQuotationRules } from '../quotation/quotation-rules';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { $typedAtCaret, mendTyped } from '../typed/mend-typed';
import { $placeInNote } from '../typed/typed-place';
import { registerCaretInStep } from '../typing/caret-in-step';
import { registerTyping } from '../typing/register-typing';
import { useTypingSettings } from '../typing/typing-settings';
import type { NoteStart } from '../use-open-panels';
import { blocksForNote, readNoteEditor } from './footnote-text';
import { answerInNote } from './note-desk';
import { $noteProblems, $withOwnKeys } from './note-problems';

export type FootnoteTextProps = Pick<ClipboardJob, 'clean' | 'citationWords' | 'onNotice'> & {
  board: CitationBoard;
  articles: ReadonlyMap<string, Article>;
  /** What quotations in the footnote are mended by. */
  by: JudgedBy;
  /** Ids of the citations of the whole brief: a copy gets its own. */
  idsInBrief: () => readonly string[];
  onOpenSource: (target: SourceTarget) => void;
  /** The quotations of this footnote with their verdicts, in order. */
  judged: readonly JudgedQuotation[];
  findings: readonly ProseFinding[];
  start: NoteStart | null;
  onChange: (words: readonly EditorNode[]) => void;
  onDone: () => void;
  onStepOut: (action: MendAction) => void;
};

/** The words of one footnote, in an editor without blocks: bold, italic, links, citations and pasted quotations. */
export function FootnoteText({
  board,
  articles,
  by,
  clean,
  citationWords,
  idsInBrief,
  judged,
  findings,
  start,
  onNotice,
  onOpenSource,
  onChange,
  onDone,
  onStepOut,
}: FootnoteTextProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [openKey, setOpenKey] = useState<NodeKey | null>(null);
  const [panel, setPanel] = useState<{ kind: 'cite' | 'link'; at: DOMRect | null } | null>(null);
  const [, setRound] = useState(0);
  const now = {
    by,
    clean,
    citationWords,
    idsInBrief,
    judged,
    findings,
    start,
    onNotice,
    onChange,
    onDone,
    onStepOut,
  };
  const latest = useRef(now);
  latest.current = now;
  useNoteMarks(editor, { board, open: setOpenKey, inFootnote: true, openKey });

  useEffect(() => {
    let saved = JSON.stringify(readNoteEditor(editor));
    const open = (kind: 'cite' | 'link') => setPanel({ kind, at: caretRect(editor) });
    const act = (action: MendAction) => {
      const { by, onNotice: tell, onStepOut: leave } = latest.current;
      const kind = mendOf(action);
      if (kind === null && action !== 'paraphrase') {
        const problems = editor.read(() => $noteProblems(latest.current.judged, latest.current.findings));
        const placed = problems.filter((problem) => problem !== null);
        const step = stepToProblem(editor, placed, action === 'next-problem' ? 1 : -1, { isWhole: false });
        if (step) announce(step.says);
        else leave(action);
        return;
      }
      const say = (outcome: MendOutcome) => (outcome.isDone ? announce(outcome.says) : tell(outcome.says));
      const typed = kind === null ? null : editor.read(() => $typedAtCaret(latest.current.judged));
      if (kind !== null && typed) void mendTyped(editor, kind, typed, by).then(say);
      else say(kind === null ? toggleParaphrase(editor) : applyMend(editor, kind, by));
    };
    const stop = mergeRegister(
      registerQuotationRules(editor),
      registerCaretInStep(editor),
      registerTyping(editor, { isSmart: () => useTypingSettings.getState().smart, hasBlocks: false }),
      registerCitationKeys(editor, setOpenKey),
      // A key is answered inside an update of these words; the mend is one of its own, which the brief is told of.
      registerMendKeys(editor, (action) => queueMicrotask(() => act(action))),
      answerInNote(act),
      registerClipboard(editor, {
        clean: (pasted) => latest.current.clean(pasted),
        citationWords: (id, inFootnote) => latest.current.citationWords(id, inFootnote),
        judged: () => $withOwnKeys(latest.current.judged),
        onNotice: (message) => latest.current.onNotice(message),
        shape: blocksForNote,
        moreIds: () => latest.current.idsInBrief(),
      }),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        const words = readNoteEditor(editor);
        const now = JSON.stringify(words);
        if (now === saved) return;
        saved = now;
        latest.current.onChange(words);
        setRound((round) => round + 1);
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event === null || !(event.ctrlKey || event.metaKey)) return false;
          event.preventDefault();
          latest.current.onDone();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Tab goes on to the buttons of the window.
      editor.registerCommand(KEY_TAB_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => format !== 'bold' && format !== 'italic',
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const kind = panelFor(event);
          if (kind === null) return false;
          event.preventDefault();
          open(kind);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
    const asked = latest.current.start;
    editor.update(
      () => {
        if (asked === null || !$goToStart(asked, latest.current)) $getRoot().selectEnd();
      },
      { discrete: true },
    );
    if (asked && 'act' in asked && asked.act) act(asked.act);
    return stop;
  }, [editor]);

  const cited = editor.read(() => {
    const node = openKey === null ? null : $getNodeByKey(openKey);
    return $isCitationNode(node)
      ? { key: node.getKey(), citationId: node.getCitationId(), items: node.getItems() }
      : null;
  });
  return (
    <>
      <div className="footnote-body">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="brief-text footnote-text"
              aria-label="Text of the footnote"
              spellCheck={false}
              tabIndex={0}
              data-autofocus=""
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      {cited !== null && (
        <CitationPanel
          key={cited.key}
          citation={cited}
          board={board}
          articles={articles}
          onOpenSource={onOpenSource}
          onClose={() => setOpenKey(null)}
        />
      )}
      {panel?.kind === 'cite' && (
        <CitePanel at={panel.at} onClose={() => setPanel(null)} onInserted={setOpenKey} />
      )}
      {panel?.kind === 'link' && <LinkPanel anchor={() => panel.at} onClose={() => setPanel(null)} />}
    </>
  );
}

/** Puts the caret where the footnote was asked to open; false where that is gone. */
function $goToStart(
  start: NoteStart,
  { judged, findings }: Pick<FootnoteTextProps, 'judged' | 'findings'>,
): boolean {
  if ('place' in start) return $selectPlace(start.place) !== null;
  if ('quotation' in start) {
    const quotation = $withOwnKeys(judged.slice(0, start.quotation + 1)).at(-1);
    const place = quotation?.typed ? $placeInNote(quotation) : null;
    const node = quotation ? $getNodeByKey(quotation.key) : null;
    if (place) $selectWords(place.element, { start: place.span.start, end: place.span.start });
    else if ($isElementNode(node)) node.selectEnd();
    return place !== null || $isElementNode(node);
  }
  const problem = $noteProblems(judged, findings)[start.problem];
  const home = problem ? $getNodeByKey(problem.key) : null;
  if (!problem || !$isElementNode(home)) return false;
  $selectWords(home, { start: problem.span.start, end: problem.span.start });
  return true;
}

function panelFor(event: KeyboardEvent): 'cite' | 'link' | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey && !control && !event.shiftKey && event.code === 'KeyC') return 'cite';
  if (!control || !event.shiftKey || event.altKey) return null;
  return event.code === 'KeyA' ? 'cite' : event.code === 'KeyK' ? 'link' : null;
}
