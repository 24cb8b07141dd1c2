import { Link2, Quote as QuoteMark } from 'lucide-react';
import { type JSX, useCallback, useEffect, useState } from 'react';
import { matrixAsCsv } from '../../../shared/claims/matrix-csv';
import type { ClaimStanding, MatrixRow, MatrixSource, SourceMatrix } from '../../../shared/model';
import { onEvent, request, sentenceOf } from '../../api';
import { GroupPicker } from '../../evidence/GroupPicker';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import type { SourceTarget } from '../BriefPane';
import { Disagreements } from './Disagreements';
import { MatrixGrid, sourceWords } from './MatrixGrid';
import { STANDINGS } from './standings';
import './matrix.css';

type MatrixDialogProps = {
  briefId: string;
  /** What is shown first. */
  firstTab: MatrixTab;
  /** Saves what is unsaved: the matrix is of the saved brief. */
  flush: () => Promise<void>;
  onGoTo: (place: Pick<MatrixRow, 'path' | 'offset'>) => void;
  onOpenSource: (target: SourceTarget) => void;
  onClose: () => void;
};

const TABS = [
  { tab: 'matrix', name: 'Claims and sources' },
  { tab: 'disagreements', name: 'Disagreements' },
] as const;
export type MatrixTab = (typeof TABS)[number]['tab'];

const FILTERS: readonly ClaimStanding[] = [
  'uncited',
  'single-source',
  'single-group',
  'independent',
  'exempt',
];

/** The claims of the brief against its sources: what stands alone, and what only seems to have two sources. */
export function MatrixDialog({
  briefId,
  firstTab,
  flush,
  onGoTo,
  onOpenSource,
  onClose,
}: MatrixDialogProps): JSX.Element {
  const [matrix, setMatrix] = useState<SourceMatrix | null>(null);
  const [tab, setTab] = useState<MatrixTab>(firstTab);
  const [failed, setFailed] = useState<string | null>(null);
  const [filter, setFilter] = useState<ClaimStanding | null>(null);
  const [source, setSource] = useState<MatrixSource | null>(null);

  const read = useCallback(async () => {
    try {
      await flush();
      setMatrix(await request('briefs:matrix', { briefId }));
      setFailed(null);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  }, [briefId, flush]);
  useEffect(() => void read(), [read]);
  const isRead = matrix !== null;
  useEffect(() => {
    if (isRead)
      document
        .querySelector<HTMLElement>(
          '.matrix-grid, .matrix-tabs [aria-selected="true"]:not(#matrix-tab-matrix)',
        )
        ?.focus();
  }, [isRead]);
  // Groups may be changed here and in the record of an article.
  useEffect(
    () => onEvent((event) => event.type === 'library-changed' && event.what === 'articles' && void read()),
    [read],
  );

  const exempt = async ({ words, standing }: MatrixRow) => {
    if (standing !== 'uncited' && standing !== 'exempt') return;
    try {
      await request('briefs:exemptClaim', { briefId, words, exempt: standing === 'uncited' });
      announce(standing === 'uncited' ? 'Marked: needs no source.' : 'Needs a source again.');
      await read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  const open = (row: MatrixRow, { articleId }: MatrixSource) => {
    const use = row.uses.find((each) => each.articleId === articleId);
    if (!use) return;
    const paragraph = use.paragraphs[0];
    onClose();
    onOpenSource({ articleId, ...(paragraph !== undefined && { paragraph }) });
  };
  const copy = async () => {
    if (!matrix) return;
    try {
      await request('clipboard:write', { text: matrixAsCsv(matrix) });
      announce('The matrix was copied as comma-separated values.');
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };

  const numbered = (matrix?.rows ?? []).map((row, index) => ({ row, number: index + 1 }));
  const shown = numbered.filter(({ row }) => filter === null || row.standing === filter);
  const countOf = (standing: ClaimStanding) => numbered.filter(({ row }) => row.standing === standing).length;
  return (
    <Dialog
      title="Source matrix"
      onClose={onClose}
      size="full"
      foot={
        <>
          <p className="hint matrix-help">
            {tab === 'matrix'
              ? 'Enter goes to the sentence or source; on “no source” it marks that none is needed. A column’s head sets its origin.'
              : 'What you confirm is told by the check. Proposals are never printed or exported.'}
          </p>
          {tab === 'matrix' && (
            <button type="button" className="btn line" onClick={() => void copy()}>
              Copy as CSV
            </button>
          )}
          <button type="button" className="btn main" onClick={onClose}>
            Done
          </button>
        </>
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      <div
        className="matrix-tabs"
        role="tablist"
        aria-label="Evidence"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
          event.preventDefault();
          const other = tab === 'matrix' ? 'disagreements' : 'matrix';
          setTab(other);
          document.getElementById(`matrix-tab-${other}`)?.focus();
        }}
      >
        {TABS.map(({ tab: each, name }) => (
          <button
            key={each}
            id={`matrix-tab-${each}`}
            type="button"
            role="tab"
            className="btn"
            aria-selected={tab === each}
            aria-controls="matrix-panel"
            tabIndex={tab === each ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {name}
          </button>
        ))}
      </div>
      {matrix !== null && tab === 'disagreements' && (
        <div id="matrix-panel" role="tabpanel" aria-labelledby="matrix-tab-disagreements">
          <Disagreements
            briefId={briefId}
            onGoTo={(place) => {
              onClose();
              onGoTo(place);
            }}
            onOpenSource={(target) => {
              onClose();
              onOpenSource(target);
            }}
          />
        </div>
      )}
      {matrix !== null && tab === 'matrix' && (
        <div className="matrix" id="matrix-panel" role="tabpanel" aria-labelledby="matrix-tab-matrix">
          <fieldset className="matrix-filters" aria-label="Show claims">
            <button
              type="button"
              className="btn line"
              aria-pressed={filter === null}
              onClick={() => setFilter(null)}
            >
              All {numbered.length}
            </button>
            {FILTERS.map((standing) => {
              const { many, Icon, tone } = STANDINGS[standing];
              return (
                <button
                  key={standing}
                  type="button"
                  className={`btn line filter ${tone}`}
                  aria-pressed={filter === standing}
                  disabled={countOf(standing) === 0 && filter !== standing}
                  onClick={() => setFilter(filter === standing ? null : standing)}
                >
                  <Icon size={14} aria-hidden="true" /> {many} {countOf(standing)}
                </button>
              );
            })}
            <span className="matrix-key">
              <QuoteMark size={14} aria-hidden="true" /> quoted
            </span>
            <span className="matrix-key">
              <Link2 size={14} aria-hidden="true" /> cited
            </span>
          </fieldset>
          {numbered.length === 0 ? (
            <p className="hint">
              The brief makes no claims yet: each sentence, bullet and table row will stand here.
            </p>
          ) : (
            <MatrixGrid
              key={filter ?? 'all'}
              matrix={matrix}
              rows={shown}
              onClaim={(row) => {
                onClose();
                onGoTo(row);
              }}
              onStanding={(row) => void exempt(row)}
              onUse={open}
              onSource={(chosen) => chosen.key !== null && setSource(chosen)}
            />
          )}
          {source !== null && (
            <section
              className="matrix-source"
              aria-label={`Origin of ${source.title ?? source.key ?? 'the article'}`}
            >
              <p>{sourceWords(source, matrix)}</p>
              <GroupPicker
                key={source.articleId}
                articleId={source.articleId}
                takesFocus
                onDone={() => setSource(null)}
              />
            </section>
          )}
        </div>
      )}
    </Dialog>
  );
}
