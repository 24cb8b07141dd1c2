import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $getNodeByKey, type NodeKey, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { FileDown, Grid3x3, ListChecks } from 'lucide-react';
import {
  type JSX,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { kindOfStyle } from '../../shared/citation/style-names';
import { quotationStyle } from '../../shared/verdict/styles';
import { request, sentenceOf } from '../api';
import { partsOf } from '../state/board-drag';
import { setDesk, useDesk, useLanguage } from '../state/desk';
import { announce } from '../ui/announce';
import { UnsavedNote } from './autosave/UnsavedNote';
import type { BriefDeskProps } from './BriefDesk';
import { isBlockAction } from './blocks/block-actions';
import { registerBlockKeys } from './blocks/register-block-keys';
import { runBlockAction } from './blocks/run-block-action';
import { CheckPanel } from './check/CheckPanel';
import { CitationPanel } from './citation/CitationPanel';
import { CitePanel } from './citation/CitePanel';
import { CitationBoardContext, CitationWindowContext } from './citation/citation-context';
import { NoteList } from './citation/NoteList';
import { registerCitationKeys } from './citation/register-citation-keys';
import { registerDividers } from './divider/register-dividers';
import { ExportDialog } from './export/ExportDialog';
import { $isFootnoteNode } from './footnote/FootnoteNode';
import { FootnotePanel } from './footnote/FootnotePanel';
import { insertFootnote } from './footnote/insert-footnote';
import { registerGuidance } from './guidance/guidance';
import { MemoBlock } from './header/MemoBlock';
import { LinkPanel } from './link/LinkPanel';
import { goToClaim } from './matrix/go-to-claim';
import { applyMend } from './mending/apply-mend';
import { isMendAction, type MendAction, mendOf } from './mending/mend-actions';
import { problemsOf, stepToProblem } from './mending/problems';
import { registerMendKeys } from './mending/register-mend-keys';
import { caretRect } from './panel/caret-rect';
import { toggleParaphrase } from './paraphrase/toggle-paraphrase';
import { registerClipboard } from './paste/register-clipboard';
import { ProseLayer } from './prose/ProseLayer';
import { quoteFinding } from './prose/quote-finding';
import { goToBlock, goToCitation, goToQuotation } from './quotation/go-to';
import { $insertOutline, insertOutline, insertQuote } from './quotation/insert-quote';
import { registerQuotationRules } from './quotation/quotation-rules';
import { unsettledQuotes } from './quotation/unsettled-quotes';
import { VerdictLayer } from './quotation/VerdictLayer';
import { countVerdicts } from './quotation/verdict-board';
import { createBriefHistory } from './state/brief-history';
import { type KeptCaret, keepCaret } from './state/keep-caret';
import { useBriefSession } from './state/use-brief-session';
import { useJudgedBy } from './state/use-judged-by';
import { editTable, isTableAction } from './table/edit-table';
import { registerTableRules, registerTableSelection } from './table/register-tables';
import { applyFormat, registerFormatKeys } from './toolbar/format-commands';
import { Toolbar } from './toolbar/Toolbar';

const cleanPaste = async (pasted: { html: string; text: string }) =>
  (await request('paste:clean', pasted)).blocks;
const MatrixDialog = lazy(() =>
  import('./matrix/MatrixDialog').then((found) => ({ default: found.MatrixDialog })),
);

type OpenPanel = { kind: 'cite' | 'link'; at: DOMRect | null } | null;

/** The bar, the page and everything that opens over it. */
export function BriefPage({ brief, onOpenSource, onStatus, onReload, ref }: BriefDeskProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const language = useLanguage();
  const session = useBriefSession(editor, brief, language);
  const { verdicts, citations, shelf, survey, header, style, saveStatus } = session;
  const judged = useSyncExternalStore(verdicts.subscribe, verdicts.get);
  const sources = useSyncExternalStore(shelf.subscribe, shelf.get);
  const by = useJudgedBy(sources, style, header.date);
  const found = useSyncExternalStore(session.prose.subscribe, session.prose.get);
  const findings = useMemo(
    () => found.filter(({ id }) => !session.ignored.includes(id)),
    [found, session.ignored],
  );
  const [openCitation, setOpenCitation] = useState<NodeKey | null>(null);
  const [panel, setPanel] = useState<OpenPanel>(null);
  const [checking, setChecking] = useState(0);
  const [exporting, setExporting] = useState<boolean | 'with-report'>(false);
  const [matrixShown, setMatrixShown] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const newFootnote = useRef<NodeKey | null>(null);
  const kept = useRef<KeptCaret | null>(null);
  const title = useRef<HTMLTextAreaElement>(null);
  const history = useMemo(() => createBriefHistory(editor), [editor]);

  const mend = useRef((_action: MendAction, _key?: NodeKey) => {});
  mend.current = (action, key) => {
    const kind = mendOf(action);
    if (kind === null && action !== 'paraphrase') {
      const by = action === 'next-problem' ? 1 : -1;
      setNotice(null);
      announce(
        stepToProblem(editor, [...problemsOf(judged, sources), ...findings], by) ??
          'No problems in this brief.',
      );
      return;
    }
    const outcome =
      kind === null
        ? toggleParaphrase(editor, key)
        : applyMend(editor, kind, { ...by, ...(key !== undefined && { key }) });
    setNotice(outcome.isDone ? null : outcome.says);
    if (outcome.isDone) announce(outcome.says);
    editor.focus();
  };

  const openPanel = useCallback(
    (kind: 'cite' | 'link') => setPanel({ kind, at: caretRect(editor) }),
    [editor],
  );
  const openFootnote = useCallback(() => {
    // A key is answered inside an update of the text; the footnote needs one of its own.
    queueMicrotask(() => {
      const key = insertFootnote(editor);
      newFootnote.current = key;
      setOpenCitation(key);
    });
  }, [editor]);
  const citationWords = useCallback(
    (id: string, inFootnote?: boolean) => {
      const shown = citations.getShown(id);
      if (shown === null) return '';
      if (inFootnote === true) return shown.text;
      return shown.kind === 'note' ? `[${shown.number}]` : ` ${shown.text}`;
    },
    [citations],
  );
  const citationWindow = useMemo(() => ({ openKey: openCitation, open: setOpenCitation }), [openCitation]);

  useEffect(() => {
    const caret = keepCaret(editor);
    kept.current = caret;
    const stops = [
      registerQuotationRules(editor),
      registerTableRules(editor),
      registerTableSelection(editor),
      registerDividers(editor),
      registerBlockKeys(editor, (action) => runBlockAction(editor, action)),
      registerCitationKeys(editor, setOpenCitation),
      registerGuidance(editor, brief.template),
      caret.stop,
      registerFormatKeys(editor, {
        onLink: () => openPanel('link'),
        onCite: () => openPanel('cite'),
        onFootnote: openFootnote,
      }),
      registerMendKeys(editor, (action) => mend.current(action)),
      registerClipboard(editor, {
        clean: cleanPaste,
        citationWords,
        judged: verdicts.get,
        onNotice: setNotice,
        onBoardDrop: (dropped) => $insertOutline(partsOf(dropped)),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, brief.template, citationWords, verdicts, openPanel, openFootnote]);

  useEffect(() => {
    const el = body.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      if (!event.ctrlKey && !event.metaKey) return;
      request('links:open', { url: link.href }).catch((error: unknown) => setNotice(sentenceOf(error)));
    };
    el?.addEventListener('click', follow);
    return () => el?.removeEventListener('click', follow);
  }, []);

  const quotationWanted = useDesk((desk) => desk.quotationWanted);
  useEffect(() => {
    const wanted =
      quotationWanted !== null && survey.quotations.find(({ fields }) => fields.quoteId === quotationWanted);
    if (!wanted) return;
    setDesk({ quotationWanted: null });
    // After the dialog that asked for it has given the focus back.
    requestAnimationFrame(() => goToQuotation(editor, wanted.key));
  }, [quotationWanted, survey, editor]);

  const counts = useMemo(() => countVerdicts(judged), [judged]);
  useEffect(() => {
    const cited = new Set([
      ...survey.quotations.map(({ fields }) => fields.articleId),
      ...survey.paraphrases.map(({ articleId }) => articleId),
      ...survey.citations.flatMap(({ items }) => items.map(({ articleId }) => articleId)),
    ]);
    onStatus({
      save: saveStatus.save,
      ...(saveStatus.save === 'not-saved' ? { message: saveStatus.message } : {}),
      words: survey.words,
      verdicts: counts,
      sources: cited.size,
      unsettled: unsettledQuotes(survey.quotations, sources.impacts),
    });
  }, [saveStatus, survey, counts, sources, onStatus]);

  useImperativeHandle(
    ref,
    () => ({
      insertQuote: (quote, quoting) => {
        insertQuote(editor, quote, quoting);
        editor.focus();
        announce('Quoted into the brief.');
      },
      insertOutline: (parts) => {
        kept.current?.restore();
        insertOutline(editor, parts);
      },
      exportBrief: (withReport) => setExporting(withReport ?? true),
      saveReport: () => {
        session
          .flush()
          .then(() => request('exports:report', { briefId: brief.id }))
          .then(
            (file) => file !== null && setNotice(`Check report saved as “${file.fileName}”.`),
            (error: unknown) => setNotice(sentenceOf(error)),
          );
      },
      check: () => setChecking((round) => round + 1),
      matrix: () => setMatrixShown(true),
      write: (action) => {
        kept.current?.restore();
        editor.focus(() => {
          if (action === 'cite' || action === 'link') openPanel(action);
          else if (action === 'footnote') openFootnote();
          else if (isMendAction(action)) mend.current(action);
          else if (isBlockAction(action)) runBlockAction(editor, action);
          else if (isTableAction(action)) editTable(editor, action);
          else applyFormat(editor, action);
        });
      },
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
      focus: () => editor.focus(),
      focusTitle: () => title.current?.focus(),
      flush: session.flush,
    }),
    [editor, brief.id, session.flush, openPanel, openFootnote],
  );

  const name = header.title.trim() === '' ? 'Untitled brief' : header.title;
  const cited = survey.citations.find(({ key }) => key === openCitation);
  const footnoteKey =
    openCitation !== null && editor.read(() => $isFootnoteNode($getNodeByKey(openCitation)))
      ? openCitation
      : null;
  const showQuotation = (index: number) => {
    const quotation = survey.quotations[index];
    if (quotation?.footnote === undefined) goToQuotation(editor, quotation?.key);
    else setOpenCitation(quotation.footnote);
  };
  return (
    <CitationBoardContext value={citations}>
      <CitationWindowContext value={citationWindow}>
        <div className="brief-pane">
          <div className="bar brief-bar">
            <b className="brief-bar-title" data-tip={name}>
              {name}
            </b>
            <Toolbar
              onLink={() => openPanel('link')}
              onCite={() => openPanel('cite')}
              onFootnote={openFootnote}
            />
            <button
              type="button"
              className="btn line"
              aria-expanded={checking > 0}
              data-tip="Compare every quotation with its stored text"
              onClick={() => setChecking((round) => (round === 0 ? 1 : 0))}
            >
              <ListChecks size={15} aria-hidden="true" /> <span className="label">Check</span>
            </button>
            <button
              type="button"
              className="btn icon"
              aria-label="Source matrix"
              data-tip="Source matrix: what each sentence rests on"
              data-tip-keys="Ctrl Alt M"
              onClick={() => setMatrixShown(true)}
            >
              <Grid3x3 size={15} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="btn main"
              data-tip="Export the brief"
              data-tip-keys="Ctrl Shift E"
              onClick={() => setExporting(true)}
            >
              <FileDown size={15} aria-hidden="true" /> <span className="label">Export</span>
            </button>
          </div>
          <UnsavedNote
            status={saveStatus}
            onRetry={session.flush}
            onKeepCopy={session.keepAsCopy}
            onReload={onReload}
          />
          <div className="brief-scroll">
            <div className="page">
              <MemoBlock
                titleRef={title}
                header={header}
                style={style}
                onHeader={session.setHeader}
                onStyle={session.setStyle}
              />
              <div
                className={kindOfStyle(style) === 'in-text' ? 'brief-body in-text' : 'brief-body'}
                data-outer-marks={quotationStyle(style).outerMarks}
                ref={body}
              >
                <RichTextPlugin
                  contentEditable={
                    <ContentEditable
                      className="brief-text"
                      aria-label="Text of the brief"
                      spellCheck={false}
                    />
                  }
                  ErrorBoundary={LexicalErrorBoundary}
                />
                <VerdictLayer
                  body={body}
                  judged={judged}
                  by={by}
                  onOpenSource={onOpenSource}
                  onMend={(action, key) => mend.current(action, key)}
                />
                <ProseLayer
                  body={body}
                  findings={findings}
                  onQuote={(finding) => {
                    quoteFinding(editor, finding, sources.articles).then(
                      (says) => {
                        setNotice(says);
                        editor.focus();
                      },
                      (error: unknown) => setNotice(sentenceOf(error)),
                    );
                  }}
                  onIgnore={(finding) => {
                    session.ignore(finding.id);
                    announce('Ignored in this brief.');
                    editor.focus();
                  }}
                  onOpenSource={onOpenSource}
                />
              </div>
              <NoteList
                board={citations}
                judged={judged}
                onEdit={setOpenCitation}
                onGoTo={(id) =>
                  goToCitation(editor, survey.citations.find(({ citationId }) => citationId === id)?.key)
                }
              />
            </div>
          </div>
          {notice !== null && (
            <p className="brief-notice" role="status">
              {notice}
              <button type="button" className="btn small" onClick={() => setNotice(null)}>
                Close
              </button>
            </p>
          )}
          {checking > 0 && (
            <CheckPanel
              key={checking}
              run={session.check}
              onGoTo={showQuotation}
              onGoToBlock={(index) => goToBlock(editor, index)}
              onOpenSource={onOpenSource}
              onExport={() => setExporting('with-report')}
              briefId={brief.id}
              onClose={() => {
                setChecking(0);
                editor.focus();
              }}
            />
          )}
        </div>
        <ListPlugin hasStrictIndent />
        <HistoryPlugin externalHistoryState={history} />
        {footnoteKey !== null && (
          <FootnotePanel
            key={footnoteKey}
            footnoteKey={footnoteKey}
            isNew={newFootnote.current === footnoteKey}
            board={citations}
            judged={judged}
            articles={sources.articles}
            by={by}
            clean={cleanPaste}
            citationWords={citationWords}
            idsInBrief={() => survey.citations.map(({ citationId }) => citationId)}
            onNotice={setNotice}
            onOpenSource={onOpenSource}
            onClose={() => {
              newFootnote.current = null;
              setOpenCitation(null);
            }}
          />
        )}
        {footnoteKey === null && cited !== undefined && (
          <CitationPanel
            key={cited.key}
            citation={cited}
            board={citations}
            articles={sources.articles}
            onOpenSource={onOpenSource}
            onClose={() => setOpenCitation(null)}
          />
        )}
        {panel?.kind === 'cite' && (
          <CitePanel at={panel.at} onClose={() => setPanel(null)} onInserted={setOpenCitation} />
        )}
        {panel?.kind === 'link' && <LinkPanel anchor={() => panel.at} onClose={() => setPanel(null)} />}
        {matrixShown && (
          <Suspense fallback={null}>
            <MatrixDialog
              briefId={brief.id}
              flush={session.flush}
              onOpenSource={onOpenSource}
              onGoTo={(row) => {
                // After the dialog has given the focus back.
                requestAnimationFrame(() =>
                  requestAnimationFrame(() => {
                    if (!goToClaim(editor, row)) setNotice('That sentence is not where it was any more.');
                  }),
                );
              }}
              onClose={() => setMatrixShown(false)}
            />
          </Suspense>
        )}
        {exporting && (
          <ExportDialog
            briefId={brief.id}
            judged={judged}
            flush={session.flush}
            onGoTo={showQuotation}
            withReport={exporting === 'with-report'}
            onClose={() => {
              setExporting(false);
              // The button that had the focus when the export began may be gone by now.
              requestAnimationFrame(() => document.activeElement === document.body && editor.focus());
            }}
          />
        )}
      </CitationWindowContext>
    </CitationBoardContext>
  );
}
