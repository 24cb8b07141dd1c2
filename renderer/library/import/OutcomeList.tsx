import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ImportJob } from '../../state/imports';
import { OutcomeRow } from './OutcomeRow';

type Kind = 'all' | 'failed' | 'warnings';
const ROW_HEIGHT = 27;

/** What became of each file; of thousands, only those in sight are drawn. */
export function OutcomeList({ job }: { job: ImportJob }) {
  const { outcomes, counts, revision } = job;
  const [chosen, setChosen] = useState<Kind>('all');
  const kind = chosen === 'failed' && counts.failed === 0 ? 'all' : chosen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `outcomes` is added to in place, which `revision` tells
  const rows = useMemo(
    () =>
      outcomes.filter((outcome) =>
        kind === 'failed'
          ? outcome.status === 'failed'
          : kind === 'all' || outcome.warnings.length > 0 || (outcome.records?.failed ?? 0) > 0,
      ),
    [outcomes, revision, kind],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const alike = useMemo(() => namesOfSeveral(outcomes), [outcomes, revision]);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.position ?? index,
    overscan: 6,
    initialRect: { width: 280, height: 200 },
  });
  const filters: readonly (readonly [Kind, string, number])[] = [
    ['all', 'All', job.done],
    ['failed', 'Not imported', counts.failed],
    ['warnings', 'Warnings', counts.warnings],
  ];
  return (
    <>
      {(counts.failed > 0 || counts.warnings > 0) && job.done > 1 && (
        <fieldset className="outcomekinds">
          <legend className="unseen">Files shown</legend>
          {filters
            .filter(([, , n]) => n > 0)
            .map(([id, words, n]) => (
              <button
                key={id}
                type="button"
                className="btn small"
                aria-pressed={kind === id}
                onClick={() => setChosen(id)}
              >
                {words}
                <span className="n">{n.toLocaleString('en')}</span>
              </button>
            ))}
        </fieldset>
      )}
      <section
        ref={scroller}
        className="outcomes"
        aria-label="Files of this import"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to
        tabIndex={0}
      >
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => {
            const outcome = rows[row.index];
            return (
              outcome && (
                <li
                  key={row.key}
                  ref={virtual.measureElement}
                  data-index={row.index}
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  <OutcomeRow
                    outcome={outcome}
                    jobId={job.jobId}
                    mayRetry={job.finished}
                    folder={alike.has(outcome.name) ? outcome.folder : undefined}
                  />
                </li>
              )
            );
          })}
        </ul>
      </section>
    </>
  );
}

/** Names that more than one file bears. */
function namesOfSeveral(outcomes: readonly { name: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { name } of outcomes) (seen.has(name) ? several : seen).add(name);
  return several;
}
