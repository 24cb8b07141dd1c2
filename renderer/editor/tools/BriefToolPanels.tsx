import { type JSX, lazy, Suspense } from 'react';
import type { Brief } from '../../../shared/model';
import type { BriefSession } from '../state/use-brief-session';
import type { BriefTools } from './use-brief-tools';

const FindBar = lazy(() => import('../find/FindBar').then((found) => ({ default: found.FindBar })));
const VersionsDialog = lazy(() =>
  import('../history/VersionsDialog').then((found) => ({ default: found.VersionsDialog })),
);

type BriefToolPanelsProps = {
  tools: BriefTools;
  brief: Brief;
  session: BriefSession;
  /** Reads the stored brief again. */
  onReload: () => void;
};

/** The tools that are open around the text. */
export function BriefToolPanels({ tools, brief, session, onReload }: BriefToolPanelsProps): JSX.Element {
  return (
    <Suspense fallback={null}>
      {tools.find !== null && (
        <FindBar ask={tools.find.ask} round={tools.find.round} onClose={tools.closeFind} />
      )}
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
  );
}
