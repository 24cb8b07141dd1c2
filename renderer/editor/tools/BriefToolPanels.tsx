import { type JSX, lazy, Suspense } from 'react';
import type { BriefTools } from './use-brief-tools';

const FindBar = lazy(() => import('../find/FindBar').then((found) => ({ default: found.FindBar })));

/** The tools that are open around the text. */
export function BriefToolPanels({ tools }: { tools: BriefTools }): JSX.Element {
  return (
    <Suspense fallback={null}>
      {tools.find !== null && (
        <FindBar ask={tools.find.ask} round={tools.find.round} onClose={tools.closeFind} />
      )}
    </Suspense>
  );
}
