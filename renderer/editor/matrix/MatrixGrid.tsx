import { useVirtualizer } from '@tanstack/react-virtual';
import { Link2, Quote as QuoteMark } from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { MatrixRow, MatrixSource, SourceMatrix } from '../../../shared/model';
import { StandingPill } from './standings';

/** What stands before the columns of sources: the claim, its standing, how many articles and origins. */
const FIXED = 3;
const ROW_HEIGHT = 50;
const HEAD_HEIGHT = 150;
const SOURCE_WIDTH = 40;
/** The claim stays in sight while the sources scroll by; it takes what room the others leave. */
const CLAIM_WIDTH = 320;
const STANDS_WIDTH = 132;
const TOTALS_WIDTH = 104;
const BEFORE_SOURCES = CLAIM_WIDTH + STANDS_WIDTH + TOTALS_WIDTH;

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
 * the columns. Only rows and columns in sight are drawn.
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
    scrollMargin: HEAD_HEIGHT,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: sources.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => SOURCE_WIDTH,
    overscan: 4,
    initialRect: { width: 1000, height: 600 },
    scrollMargin: BEFORE_SOURCES,
  });
  const lastRow = rows.length;
  const lastColumn = FIXED + sources.length - 1;
  const row = Math.min(at.row, lastRow);
  const column = Math.min(at.column, lastColumn);
  const cellId = (r: number, c: number) => `${gridId}-${r}-${c}`;

  const go = (r: number, c: number) => {
    const next = { row: Math.max(0, Math.min(lastRow, r)), column: Math.max(0, Math.min(lastColumn, c)) };
    // Far cells are not drawn yet; what is then drawn is brought wholly into sight, clear of the heads.
    if (next.row > 0) virtual.scrollToIndex(next.row - 1, { align: 'auto' });
    if (next.column >= FIXED) across.scrollToIndex(next.column - FIXED, { align: 'auto' });
    if (next.column < FIXED) scroller.current?.scrollTo({ left: 0 });
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
    className: `${className}${r === row && c === column ? ' at' : ''}${r === 0 && c >= FIXED && c === column ? ' over-at' : ''}`,
    'aria-colindex': c + 1,
    onClick: () => activate(r, c),
  });
  const shownRows = virtual.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const [first, last] = [shownColumns[0]?.index ?? 0, shownColumns.at(-1)?.index ?? -1];
  const isDrawn =
    (row === 0 || shownRows.some(({ index }) => index === row - 1)) &&
    (column < FIXED || (column - FIXED >= first && column - FIXED <= last));
  useEffect(() => {
    if (!isDrawn) return;
    document
      .getElementById(`${gridId}-${row}-${column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [gridId, row, column, isDrawn]);

  const widths = {
    gridTemplateColumns: `minmax(${CLAIM_WIDTH}px, 1fr) ${STANDS_WIDTH}px ${TOTALS_WIDTH}px ${first * SOURCE_WIDTH}px repeat(${last - first + 1}, ${SOURCE_WIDTH}px) ${(sources.length - 1 - last) * SOURCE_WIDTH}px`,
    minWidth: BEFORE_SOURCES + sources.length * SOURCE_WIDTH,
  };
  const shownSources = sources.slice(first, last + 1);
  const here = { row: rows[row - 1], source: sources[column - FIXED] };

  // biome-ignore-start lint/a11y: the grid is one stop of Tab, handles the keys of its cells, and draws only some rows
  return (
    <>
      <div
        ref={scroller}
        className="matrix-grid"
        role="grid"
        aria-label="Claims and sources"
        aria-rowcount={rows.length + 1}
        aria-colcount={lastColumn + 1}
        {...(isDrawn && { 'aria-activedescendant': cellId(row, column) })}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <div className="matrix-row matrix-head" role="row" aria-rowindex={1} style={widths}>
          <div role="columnheader" {...cell(0, 0, 'claim')}>
            Claim
          </div>
          <div role="columnheader" {...cell(0, 1, 'stands')}>
            Rests on
          </div>
          <div role="columnheader" {...cell(0, 2, 'totals')}>
            Articles, origins
          </div>
          <span className="unseen-columns" aria-hidden="true" />
          {shownSources.map((source, at) => {
            const index = first + at;
            return (
              <div
                key={source.articleId}
                role="columnheader"
                {...cell(0, FIXED + index, `source${startsGroup(sources, index) ? ' group-start' : ''}`)}
                data-tip={sourceWords(source, matrix)}
                aria-label={sourceWords(source, matrix)}
              >
                <span className="source-key">{source.title ?? source.key ?? 'missing article'}</span>
                <span
                  className={
                    source.groupId === null
                      ? 'group-dot none'
                      : `group-dot g${groupNumber(matrix, source) % 6}`
                  }
                />
              </div>
            );
          })}
          <span className="unseen-columns" aria-hidden="true" />
        </div>
        <div
          role="rowgroup"
          className="matrix-body"
          style={{ height: virtual.getTotalSize(), minWidth: widths.minWidth }}
        >
          {shownRows.map(({ index, start }) => {
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
                  ...widths,
                  transform: `translateY(${start - HEAD_HEIGHT}px)`,
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
                <span className="unseen-columns" aria-hidden="true" />
                {shownSources.map((source, offset) => {
                  const place = first + offset;
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
                <span className="unseen-columns" aria-hidden="true" />
              </div>
            );
          })}
        </div>
      </div>
      <p className="hint matrix-here" dir="auto">
        {[
          here.row && `Claim ${here.row.number}: ${here.row.row.words}`,
          here.source && sourceWords(here.source, matrix),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
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
