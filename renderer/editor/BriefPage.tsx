import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { type JSX, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { templateAnnexes } from '../../shared/templates/template-annexes';
import { setDesk, useDesk, useLanguage } from '../state/desk';
import { toolOnDemand } from '../ui/tool-on-demand';
import { UnsavedNote } from './autosave/UnsavedNote';
import { BriefBar } from './BriefBar';
import type { BriefDeskProps } from './BriefDesk';
import { BriefPanels } from './BriefPanels';
import { BriefText } from './BriefText';
import { Blocks } from './blocks/Blocks';
import { CheckPanel } from './check/CheckPanel';
import { CitationBoardContext } from './citation/citation-context';
import { useNoteMarks } from './citation/use-note-marks';
import type { HeadWanted } from './header/MemoBlock';
import { useMends } from './mending/use-mends';
import { SectionPane } from './outline/SectionPane';
import { type FindingPlace, goToFinding } from './places/go-to-finding';
import { goToQuotation, goToTyped } from './quotation/go-to';
import type { JudgedQuotation } from './quotation/verdict-board';
import { isReviewAsk } from './review/review-asks';
import { useReadOnly } from './review/use-read-only';
import { useReview } from './review/use-review';
import { followHeadSteps, openHistory } from './state/kept-history';
import { StatusReport } from './state/StatusReport';
import { useBriefSession } from './state/use-brief-session';
import { useJudgedBrief } from './state/use-judged-brief';
import { useBriefTemplate, useGuidance } from './template/use-brief-template';
import { useMeasured } from './template/use-measured';
import { useTemplateTrouble } from './template/use-template-trouble';
import { BriefToolPanels } from './tools/BriefToolPanels';
import { useBriefTools } from './tools/use-brief-tools';
import { useBriefHandle } from './use-brief-handle';
import { useKeptFocus } from './use-kept-focus';
import { useOpenPanels } from './use-open-panels';
import { useWritingRules, wordsOfCitation } from './use-writing-rules';

const PreviewPane = lazy(() =>
  import('./preview/PreviewPane').then((found) => ({ default: found.PreviewPane })),
);

const ReviewPanel = toolOnDemand(() => import('./review/ReviewPanel').then((found) => found.ReviewPanel));

const ReleaseDialog = toolOnDemand(
  () => import('./review/ReleaseDialog').then((found) => found.ReleaseDialog),
  ({ onClose }) => onClose(false),
);
const ReleasedBanner = lazy(() =>
  import('./review/ReleasedBanner').then((found) => ({ default: found.ReleasedBanner })),
);

/** The bar, the page and everything that opens over it. */
export function BriefPage({ brief, onOpenSource, onStatus, onReload, ref }: BriefDeskProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const session = useBriefSession(editor, brief, useLanguage());
  const { citations, survey, header, saves } = session;
  const now = useJudgedBrief(session);
  const panels = useOpenPanels(editor);
  const [notice, setNotice] = useState<string | null>(null);
  const tools = useBriefTools(editor, brief.id);
  const review = useReview(editor, brief, panels, setNotice);
  const title = useRef<HTMLTextAreaElement>(null);
  const history = useMemo(() => openHistory(editor, brief.id, brief), [editor, brief]);
  const headOf = useRef(session);
  headOf.current = session;
  useEffect(
    () =>
      followHeadSteps(editor, brief.id, (head) => {
        headOf.current.setHeader(head.header);
        headOf.current.setStyle(head.style);
      }),
    [editor, brief.id],
  );
  const mend = useMends(editor, now, setNotice, panels.openNote);
  const citationWords = useMemo(() => wordsOfCitation(citations), [citations]);
  const kept = useWritingRules(editor, {
    panels,
    citationWords,
    judgedNow: session.judgedNow,
    mend,
    onNotice: setNotice,
  });
  useReadOnly(editor, brief.released, setNotice);
  useKeptFocus(editor);
  const template = useBriefTemplate(brief.template);
  useTemplateTrouble(brief.template, template, setNotice);
  const annexes = useMemo(() => templateAnnexes(template).map(({ name }) => name), [template]);
  useGuidance(editor, template);
  const measured = useMeasured(editor, template);
  useBriefHandle(ref, editor, {
    briefId: brief.id,
    template: brief.template,
    session,
    panels,
    kept,
    title,
    mend,
    tool: (ask) => (isReviewAsk(ask) ? review.ask(ask) : tools.ask(ask)),
    released: brief.released,
    onNotice: setNotice,
  });

  const quotationWanted = useDesk((desk) => desk.quotationWanted);
  useEffect(() => {
    const wanted =
      quotationWanted !== null && survey.quotations.find(({ fields }) => fields.quoteId === quotationWanted);
    if (!wanted) return;
    setDesk({ quotationWanted: null });
    // After the dialog that asked for it has given the focus back.
    requestAnimationFrame(() => goToQuotation(editor, wanted.key));
  }, [quotationWanted, survey, editor]);

  const showQuotation = (quotation: JudgedQuotation | undefined) => {
    if (quotation?.footnote !== undefined)
      panels.openNote(quotation.footnote, {
        quotation: now.judged.filter(({ footnote }) => footnote === quotation.footnote).indexOf(quotation),
      });
    else if (quotation?.typed) goToTyped(editor, quotation);
    else goToQuotation(editor, quotation?.key);
  };
  const goToJudged = (kind: 'library' | 'typed', index: number) =>
    showQuotation(now.judged.filter(({ typed }) => (typed === undefined) === (kind === 'library'))[index]);
  const [headWanted, setHeadWanted] = useState<HeadWanted | null>(null);
  const goTo = (finding: FindingPlace) => {
    const isThere = goToFinding(editor, finding, {
      openNote: panels.openNote,
      goToQuotation: goToJudged,
      goToField: (field, words) => setHeadWanted({ field, words }),
      openSource: (articleId) => onOpenSource({ articleId }),
    });
    setNotice(isThere ? null : 'The words are not where they were any more. Look again.');
  };
  useNoteMarks(editor, { board: citations, open: panels.openNote, openKey: panels.noteKey });

  return (
    <CitationBoardContext value={citations}>
      <div className="brief-pane">
        <BriefBar
          title={header.title.trim() === '' ? 'Untitled brief' : header.title}
          panels={panels}
          tools={tools}
          review={review}
          isReleased={brief.released !== undefined}
        />
        {brief.released && (
          <Suspense fallback={null}>
            <ReleasedBanner
              briefId={brief.id}
              released={brief.released}
              onNewVersion={() => review.ask('new-version')}
            />
          </Suspense>
        )}
        {review.releasing && (
          <ReleaseDialog
            briefId={brief.id}
            version={header.version}
            annexes={annexes}
            flush={session.flush}
            onReview={() => review.ask('review')}
            onClose={(wasReleased) => {
              review.closeRelease();
              if (wasReleased) onReload();
            }}
          />
        )}
        <StatusReport session={session} now={now} measured={measured} onStatus={onStatus} />
        <UnsavedNote
          saves={saves}
          onRetry={session.flush}
          onKeepCopy={session.keepAsCopy}
          onReload={() => {
            session.leaveUnsaved();
            onReload();
          }}
        />
        <div className="brief-middle">
          {tools.outlineShown && (
            <SectionPane focusRound={tools.outlineRound} onClose={tools.toggleOutline} />
          )}
          <BriefText
            titleRef={title}
            headWanted={headWanted}
            session={session}
            template={template}
            now={now}
            onMend={mend}
            onOpenNote={panels.openNote}
            onOpenSource={onOpenSource}
            onNotice={setNotice}
          />
          {tools.previewShown && (
            <Suspense fallback={null}>
              <PreviewPane
                briefId={brief.id}
                session={session}
                limit={measured?.limits.find(({ limit }) => limit === 'pages')?.range.most}
                sections={(measured?.sections ?? []).map(({ heading, section }) => ({
                  heading,
                  isCounted: section?.counted !== false,
                }))}
                focusRound={tools.previewRound}
                onClose={tools.togglePreview}
              />
            </Suspense>
          )}
        </div>
        <Blocks onNotice={setNotice} />
        <BriefToolPanels
          tools={tools}
          brief={brief}
          session={session}
          onReload={onReload}
          onNotice={setNotice}
        />
        {notice !== null && (
          <p className="brief-notice" role="status">
            {notice}
            <button type="button" className="btn small" onClick={() => setNotice(null)}>
              Close
            </button>
          </p>
        )}
        {panels.checking > 0 && (
          <CheckPanel
            key={panels.checking}
            run={session.check}
            flush={session.flush}
            onGoTo={goTo}
            onOpenSource={onOpenSource}
            onExport={() => panels.setExporting('with-report')}
            briefId={brief.id}
            onClose={() => {
              panels.closeCheck();
              editor.focus();
            }}
          />
        )}
        {review.round > 0 && (
          <ReviewPanel
            briefId={brief.id}
            isReleased={brief.released !== undefined}
            round={review.round}
            flush={session.flush}
            onRelease={() => review.ask('release')}
            onGoTo={goTo}
            onClose={review.close}
          />
        )}
      </div>
      <ListPlugin hasStrictIndent />
      <HistoryPlugin externalHistoryState={history} />
      <BriefPanels
        onStep={mend}
        briefId={brief.id}
        session={session}
        now={now}
        panels={panels}
        annexes={annexes}
        citationWords={citationWords}
        onGoTo={showQuotation}
        onOpenSource={onOpenSource}
        onNotice={setNotice}
      />
    </CitationBoardContext>
  );
}
