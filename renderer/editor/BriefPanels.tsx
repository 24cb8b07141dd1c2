import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import type { AnnexName } from '../../shared/brief-document/brief-document';
import { toolOnDemand } from '../ui/tool-on-demand';
import type { SourceTarget } from './BriefPane';
import { CitationPanel } from './citation/CitationPanel';
import { CitePanel } from './citation/CitePanel';
import { ExportDialog } from './export/ExportDialog';
import { $isFootnoteNode } from './footnote/FootnoteNode';
import { FootnotePanel } from './footnote/FootnotePanel';
import { LinkPanel } from './link/LinkPanel';
import { goToClaim } from './matrix/go-to-claim';
import type { MendAction } from './mending/mend-actions';
import { placedNotesHint } from './placed-list/placed-notes-hint';
import type { JudgedQuotation } from './quotation/verdict-board';
import type { BriefSession } from './state/use-brief-session';
import type { JudgedBrief } from './state/use-judged-brief';
import type { OpenPanels } from './use-open-panels';
import { cleanPaste } from './use-writing-rules';

const MatrixDialog = toolOnDemand(
  () => import('./matrix/MatrixDialog').then((found) => found.MatrixDialog),
  ({ onClose }) => onClose(),
);

export type BriefPanelsProps = {
  briefId: string;
  session: BriefSession;
  now: JudgedBrief;
  panels: OpenPanels;
  citationWords: (id: string, inFootnote?: boolean) => string;
  onGoTo: (quotation: JudgedQuotation) => void;
  onOpenSource: (target: SourceTarget) => void;
  /** A step out of an open footnote. */
  onStep: (action: MendAction, key: undefined, from: NodeKey) => void;
  onNotice: (notice: string | null) => void;
  /** Annexes that the template asks for. */
  annexes: readonly AnnexName[];
};

/** What opens over the page of a brief. */
export function BriefPanels(props: BriefPanelsProps): JSX.Element {
  const { briefId, session, now, panels, citationWords, onGoTo, onOpenSource, onStep, onNotice, annexes } =
    props;
  const [editor] = useLexicalComposerContext();
  const { noteKey, openNote, atCaret, exporting } = panels;
  const { citations, survey } = session;
  const { judged, sources, by } = now;
  const cited = survey.citations.find(({ key }) => key === noteKey);
  const footnoteKey =
    noteKey !== null && editor.read(() => $isFootnoteNode($getNodeByKey(noteKey))) ? noteKey : null;

  return (
    <>
      {footnoteKey !== null && (
        <FootnotePanel
          key={footnoteKey}
          briefId={briefId}
          shelf={session.shelf}
          footnoteKey={footnoteKey}
          isNew={panels.newFootnote === footnoteKey}
          board={citations}
          judged={judged}
          articles={sources.articles}
          by={by}
          clean={cleanPaste}
          citationWords={citationWords}
          idsInBrief={() => survey.citations.map(({ citationId }) => citationId)}
          onNotice={onNotice}
          onOpenSource={onOpenSource}
          findings={now.findings}
          start={panels.noteStart}
          onIgnore={session.ignore}
          onStepOut={(action) => onStep(action, undefined, footnoteKey)}
          onClose={() => openNote(null)}
        />
      )}
      {footnoteKey === null && cited !== undefined && (
        <CitationPanel
          key={cited.key}
          citation={cited}
          board={citations}
          articles={sources.articles}
          onOpenSource={onOpenSource}
          onClose={() => openNote(null)}
        />
      )}
      {atCaret?.kind === 'cite' && (
        <CitePanel at={atCaret.rect} onClose={panels.closeAtCaret} onInserted={openNote} />
      )}
      {atCaret?.kind === 'link' && <LinkPanel anchor={() => atCaret.rect} onClose={panels.closeAtCaret} />}
      {panels.matrixShown !== null && (
        <MatrixDialog
          briefId={briefId}
          firstTab={panels.matrixShown}
          flush={session.flush}
          onOpenSource={onOpenSource}
          onGoTo={(row) => {
            // After the dialog has given the focus back.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                if (!goToClaim(editor, row)) onNotice('That sentence is not where it was any more.');
              }),
            );
          }}
          onClose={() => panels.showMatrix(null)}
        />
      )}
      {exporting && (
        <ExportDialog
          briefId={briefId}
          judged={judged}
          flush={session.flush}
          style={session.style}
          onStyle={session.setStyle}
          noteHint={(choices) => placedNotesHint(choices, session.survey)}
          onGoTo={onGoTo}
          withReport={exporting === 'with-report'}
          annexes={annexes}
          onClose={() => {
            panels.setExporting(false);
            // The button that had the focus when the export began may be gone by now.
            requestAnimationFrame(() => document.activeElement === document.body && editor.focus());
          }}
        />
      )}
    </>
  );
}
