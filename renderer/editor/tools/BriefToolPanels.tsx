import { type JSX, lazy, Suspense } from 'react';
import type { Brief } from '../../../shared/model';
import { toolOnDemand } from '../../ui/tool-on-demand';
import type { BriefSession } from '../state/use-brief-session';
import type { BriefTools } from './use-brief-tools';

const FindBar = toolOnDemand(
  () => import('../find/FindBar').then((found) => found.FindBar),
  ({ onClose }) => onClose(),
);
const VersionsDialog = toolOnDemand(
  () => import('../history/VersionsDialog').then((found) => found.VersionsDialog),
  ({ onClose }) => onClose(),
);

const SpellingLayer = lazy(() =>
  import('../spelling/SpellingLayer').then((found) => ({ default: found.SpellingLayer })),
);
const DictionaryDialog = toolOnDemand(
  () => import('../spelling/DictionaryDialog').then((found) => found.DictionaryDialog),
  ({ onClose }) => onClose(),
);

const ReturnDialog = toolOnDemand(
  () => import('../returned/ReturnDialog').then((found) => found.ReturnDialog),
  ({ onClose }) => onClose(),
);

const SourceSummaryDialog = toolOnDemand(
  () => import('../source-summary/SourceSummaryDialog').then((found) => found.SourceSummaryDialog),
  ({ onClose }) => onClose(),
);

type BriefToolPanelsProps = {
  tools: BriefTools;
  brief: Brief;
  session: BriefSession;
  /** Reads the stored brief again. */
  onReload: () => void;
  onNotice: (notice: string) => void;
};

/** The tools that are open around the text. */
export function BriefToolPanels({
  tools,
  brief,
  session,
  onReload,
  onNotice,
}: BriefToolPanelsProps): JSX.Element {
  return (
    <>
      <Suspense fallback={null}>
        <SpellingLayer
          where="brief"
          briefId={brief.id}
          shelf={session.shelf}
          nextRound={tools.misspeltRound}
          onNotice={onNotice}
        />
      </Suspense>
      {tools.find !== null && (
        <FindBar ask={tools.find.ask} round={tools.find.round} onClose={tools.closeFind} />
      )}
      {tools.summaryShown && (
        <SourceSummaryDialog
          briefId={brief.id}
          isReleased={brief.released !== undefined}
          flush={session.flush}
          onClose={tools.closeSummary}
        />
      )}
      {tools.takingBack > 0 && (
        <ReturnDialog
          key={tools.takingBack}
          briefId={brief.id}
          flush={session.flush}
          header={session.header}
          setHeader={session.setHeader}
          onNotice={onNotice}
          onClose={tools.closeTakeBack}
        />
      )}
      {tools.dictionaryShown && <DictionaryDialog onClose={tools.closeDictionary} />}
      {tools.versions !== null && (
        <VersionsDialog
          briefId={brief.id}
          keeping={tools.versions === 'keep'}
          flush={session.flush}
          onRestored={onReload}
          onClose={tools.closeVersions}
        />
      )}
    </>
  );
}
