import { useVirtualizer } from '@tanstack/react-virtual';
import { Link2, Quote as QuoteMark } from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { MatrixRow, MatrixSource, SourceMatrix } from '../../../shared/model';
import { StandingPill } from './standings';

/** What stands before the columns of sources: the claim, its standing, how many articles and origins. */
const FIXED = 3;
const ROW_HEIGHT = 50;

export type NumberedRow = { row: MatrixRow; number: number };

type MatrixGridProps = {
  matrix: SourceMatrix;
  rows: readonly NumberedRow[];
  onClaim: (row: MatrixRow) => void;
  onStanding: (row: MatrixRow) => void;
  onUse: (row: MatrixRow, source: MatrixSource) => void;
  onSource: (source: MatrixSource) => void;
};

/**
 * The grid of claims and sources: one tab stop, arrows move from cell to cell, Enter does what a click does. Row 0 heads
 * the columns. Only rows in sight are drawn.
 */
export function MatrixGrid(props: MatrixGridProps): JSX.Element {
  const { matrix, rows } = props;
  const { sources } = matrix;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: rows.length > 0 ? 1 : 0, column: 0 });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 1000, height: 600 },
  });
  const lastRow = rows.length;
  const lastColumn = FIXED + sources.length - 1;
  const row = Math.min(at.row, lastRow);
  const column = Math.min(at.column, lastColumn);
  const cellId = (r: number, c: number) => `${gridId}-${r}-${c}`;

  useEffect(() => {
    document
      .getElementById(`${gridId}-${row}-${column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [gridId, row, column]);

  const go = (r: number, c: number) => {
    const next = { row: Math.max(0, Math.min(lastRow, r)), column: Math.max(0, Math.min(lastColumn, c)) };
    if (next.row > 0) virtual.scrollToIndex(next.row - 1, { align: 'auto' });
    setAt(next);
  };
  const activate = (r: number, c: number) => {
    setAt({ row: r, column: c });
    const source = sources[c - FIXED];
    const entry = rows[r - 1];
    if (r === 0) {
      if (source) props.onSource(source);
    } else if (entry && source) props.onUse(entry.row, source);
    else if (entry && c === 1) props.onStanding(entry.row);
    else if (entry) props.onClaim(entry.row);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const whole = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 500) / ROW_HEIGHT) - 2);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(row + 1, column),
      ArrowUp: () => go(row - 1, column),
      ArrowRight: () => go(row, column + 1),
      ArrowLeft: () => go(row, column - 1),
      PageDown: () => go(row + page, column),
      PageUp: () => go(Math.max(1, row - page), column),
      Home: () => go(whole ? 1 : row, 0),
      End: () => go(whole ? lastRow : row, lastColumn),
      Enter: () => activate(row, column),
      ' ': () => activate(row, column),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const cell = (r: number, c: number, className: string) => ({
    id: cellId(r, c),
    className: `${className}${r === row && c === column ? ' at' : ''}`,
    'aria-colindex': c + 1,
    onClick: () => activate(r, c),
  });
  const columns = `minmax(320px, 1fr) 132px 104px repeat(${sources.length}, 40px)`;

  // biome-ignore-start lint/a11y: the grid is one stop of Tab, handles the keys of its cells, and draws only some rows
  return (
    <div
      ref={scroller}
      className="matrix-grid"
      role="grid"
      aria-label="Claims and sources"
      aria-rowcount={rows.length + 1}
      aria-colcount={lastColumn + 1}
      aria-activedescendant={cellId(row, column)}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div
        className="matrix-row matrix-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: columns }}
      >
        <div role="columnheader" {...cell(0, 0, 'claim')}>
          Claim
        </div>
        <div role="columnheader" {...cell(0, 1, 'stands')}>
          Rests on
        </div>
        <div role="columnheader" {...cell(0, 2, 'totals')}>
          Articles, origins
        </div>
        {sources.map((source, index) => (
          <div
            key={source.articleId}
            role="columnheader"
            {...cell(0, FIXED + index, `source${startsGroup(sources, index) ? ' group-start' : ''}`)}
            data-tip={sourceWords(source, matrix)}
            aria-label={sourceWords(source, matrix)}
          >
            <span className="source-key">{source.key ?? 'missing article'}</span>
            <span
              className={
                source.groupId === null ? 'group-dot none' : `group-dot g${groupNumber(matrix, source) % 6}`
              }
            />
          </div>
        ))}
      </div>
      <div role="rowgroup" className="matrix-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = rows[index];
          if (!entry) return null;
          const r = index + 1;
          return (
            <div
              key={entry.number}
              className="matrix-row"
              role="row"
              aria-rowindex={r + 1}
              style={{
                gridTemplateColumns: columns,
                transform: `translateY(${start}px)`,
                height: ROW_HEIGHT,
              }}
            >
              <div role="rowheader" {...cell(r, 0, 'claim')}>
                <span className="claim-number">{entry.number}</span>
                <span className="claim-words">
                  <span dir="auto">{entry.row.words}</span>
                  {entry.row.section !== '' && <small dir="auto">{entry.row.section}</small>}
                </span>
              </div>
              <div role="gridcell" {...cell(r, 1, 'stands')}>
                <StandingPill standing={entry.row.standing} />
              </div>
              <div role="gridcell" {...cell(r, 2, 'totals')}>
                {entry.row.articles}, {entry.row.groups}
              </div>
              {sources.map((source, place) => {
                const use = entry.row.uses.find(({ articleId }) => articleId === source.articleId);
                return (
                  <div
                    key={source.articleId}
                    role="gridcell"
                    {...cell(r, FIXED + place, `use${startsGroup(sources, place) ? ' group-start' : ''}`)}
                    aria-label={use ? (use.how === 'quotation' ? 'quoted' : 'cited') : 'not cited'}
                  >
                    {use?.how === 'quotation' && <QuoteMark size={15} aria-hidden="true" />}
                    {use?.how === 'paraphrase' && <Link2 size={15} aria-hidden="true" />}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
  // biome-ignore-end lint/a11y: see above
}

const startsGroup = (sources: readonly MatrixSource[], index: number): boolean => {
  const [source, before] = [sources[index], sources[index - 1]];
  return source?.groupId === null || source?.groupId !== before?.groupId;
};
const groupNumber = ({ groups }: SourceMatrix, { groupId }: MatrixSource): number =>
  groups.findIndex(({ id }) => id === groupId);

/** “Fund (Gazette), group Ministry release, 3 claims.” */
export function sourceWords(source: MatrixSource, { groups }: SourceMatrix): string {
  const { key, title, outlet, groupId, claims } = source;
  if (key === null) return 'An article that is not in the library';
  const group = groups.find(({ id }) => id === groupId);
  const about = `${title ?? key}${outlet === null ? '' : `, ${outlet}`}`;
  const origin = group ? `origin: ${group.name}` : 'stands for itself';
  return `${about}; ${origin}; ${claims} ${claims === 1 ? 'claim' : 'claims'}`;
}
