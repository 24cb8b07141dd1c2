import { type JSX, lazy, Suspense } from 'react';
import type { Brief } from '../../../shared/model';
import { HoldKeys } from '../../ui/HoldKeys';
import type { BriefSession } from '../state/use-brief-session';
import type { BriefTools } from './use-brief-tools';

const FindBar = lazy(() => import('../find/FindBar').then((found) => ({ default: found.FindBar })));
const VersionsDialog = lazy(() =>
  import('../history/VersionsDialog').then((found) => ({ default: found.VersionsDialog })),
);

const SpellingLayer = lazy(() =>
  import('../spelling/SpellingLayer').then((found) => ({ default: found.SpellingLayer })),
);
const DictionaryDialog = lazy(() =>
  import('../spelling/DictionaryDialog').then((found) => ({ default: found.DictionaryDialog })),
);

const ReturnDialog = lazy(() =>
  import('../returned/ReturnDialog').then((found) => ({ default: found.ReturnDialog })),
);

const SourceSummaryDialog = lazy(() =>
  import('../source-summary/SourceSummaryDialog').then((found) => ({ default: found.SourceSummaryDialog })),
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
      <Suspense fallback={<HoldKeys />}>
        {tools.find !== null && (
          <FindBar ask={tools.find.ask} round={tools.find.round} onClose={tools.closeFind} />
        )}
      </Suspense>
      <Suspense fallback={<HoldKeys />}>
        {tools.summaryShown && (
          <SourceSummaryDialog
            briefId={brief.id}
            isReleased={brief.released !== undefined}
            flush={session.flush}
            onClose={tools.closeSummary}
          />
        )}
      </Suspense>
      <Suspense fallback={<HoldKeys />}>
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
      </Suspense>
      <Suspense fallback={<HoldKeys />}>
        {tools.dictionaryShown && <DictionaryDialog onClose={tools.closeDictionary} />}
      </Suspense>
      <Suspense fallback={<HoldKeys />}>
        {tools.versions !== null && (
          <VersionsDialog
            briefId={brief.id}
            keeping={tools.versions === 'keep'}
            flush={session.flush}
            onRestored={onReload}
            onClose={tools.closeVersions}
          />
        )}
      </Suspense>
    </>
  );
}
