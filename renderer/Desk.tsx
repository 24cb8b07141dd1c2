import { FilePenLine } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { sentenceOf } from './api';
import type { BriefStatus, SourceTarget } from './editor/BriefPane';
import { LibraryPane } from './library/LibraryPane';
import { beginBrief, setBriefHandle, showBriefStatus, useBriefRound } from './state/brief-desk';
import { usualBriefWidth } from './state/brief-width';
import { keysOf } from './state/commands';
import { openArticle, openDialog, setDesk, useDesk } from './state/desk';
import { useLibrary } from './state/library-data';
import { DRAWER_AT, isLibraryShown, keepFocus, toggleBrief, toggleLibrary } from './state/panes';
import { Divider } from './ui/Divider';
import { keysInWords } from './ui/keys';
import { Note } from './ui/Note';
import { TipLayer } from './ui/TipLayer';
import { useWindowWidth } from './ui/use-window-width';

// Not needed to draw the list: the first screen does not wait for the editor or the reader.
const BriefPane = lazy(() => import('./editor/BriefPane').then((found) => ({ default: found.BriefPane })));
const QuoteBoard = lazy(() => import('./board/QuoteBoard').then((found) => ({ default: found.QuoteBoard })));
const ReaderPane = lazy(() => import('./reader/ReaderPane').then((found) => ({ default: found.ReaderPane })));

const TABS_AT = 900;
const READER_MIN = 380;
/** Text, outline and pages side by side. */
const BRIEF_MOST = 1400;
/** As in the style sheet of the side list. */
const SHELF_WIDTH = 196;

/**
 * Library, reader, brief side by side. The panes are the same elements at every width, shown and hidden by the style
 * sheet, so that neither the place in a text nor the history of the editor is lost when the window changes.
 */
export function Desk() {
  const desk = useDesk();
  const width = useWindowWidth();
  const drawer = width <= DRAWER_AT;
  const tabs = width <= TABS_AT;
  const started = useLibrary((now) => now.articles !== null || now.failed.articles !== undefined);
  const { boardShown } = desk;
  const libraryShown = isLibraryShown(desk, width);
  const briefShown = tabs ? desk.narrowTab === 'brief' : desk.briefShown;
  const leftShown = !tabs || desk.narrowTab === 'reader';
  const readerShown = leftShown && !boardShown;

  const shelf = desk.shelfShown && desk.libraryTab === 'articles' && !drawer ? SHELF_WIDTH : 0;
  const library = Math.min(desk.libraryWidth, 420) + shelf;
  const beside = !drawer && libraryShown ? library : 0;
  const room = width - beside;
  const briefMax = Math.max(360, Math.min(BRIEF_MOST, room - READER_MIN));
  const brief = Math.min(desk.briefWidth || usualBriefWidth(room, desk), briefMax);
  const columns = tabs
    ? '1fr'
    : [beside > 0 ? `${beside}px 0` : '', 'minmax(0, 1fr)', briefShown ? `0 ${brief}px` : ''].join(' ');

  // The drawer lies over the other panes: focus goes in, Escape leads out, and back to where it was.
  const covered = drawer && desk.drawerShown && !boardShown;
  useEffect(() => {
    if (!covered) return;
    const before = document.activeElement;
    const pane = document.getElementById('library-pane');
    if (!pane?.contains(before))
      pane?.querySelector<HTMLElement>('[role="listbox"], [role="tab"][tabindex="0"]')?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      setDesk({ drawerShown: false });
      keepFocus();
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
      if (
        before instanceof HTMLElement &&
        (pane?.contains(document.activeElement) || document.activeElement === document.body)
      )
        before.focus();
    };
  }, [covered]);

  return (
    <main
      className="desk"
      data-drawer={drawer || undefined}
      data-tabs={tabs || undefined}
      style={{ gridTemplateColumns: columns }}
    >
      {tabs && (
        <div className="pane-tabs" role="tablist" aria-label="Panes">
          {(['reader', 'brief'] as const).map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              className="btn"
              aria-selected={desk.narrowTab === id}
              aria-controls={id === 'reader' && boardShown ? 'board-pane' : `${id}-pane`}
              onClick={() => setDesk({ narrowTab: id })}
            >
              {id === 'brief' ? 'Brief' : boardShown ? 'Quotes' : 'Article'}
            </button>
          ))}
        </div>
      )}
      {drawer && libraryShown && (
        <div className="drawer-back" aria-hidden="true" onClick={() => setDesk({ drawerShown: false })} />
      )}
      <section
        id="library-pane"
        className="pane library"
        aria-label="Library"
        tabIndex={-1}
        hidden={!libraryShown}
      >
        <LibraryPane />
      </section>
      {beside > 0 && (
        <Divider
          label="Width of the library"
          controls="library-pane"
          side="left"
          width={library}
          min={220 + shelf}
          max={420 + shelf}
          onWidth={(width) => setDesk({ libraryWidth: width - shelf })}
          onToggle={toggleLibrary}
        />
      )}
      <section
        id="reader-pane"
        className="pane reader"
        aria-label="Article"
        tabIndex={-1}
        hidden={!readerShown}
        inert={covered}
      >
        {started && (
          <Suspense fallback={<div className="bar" />}>
            <ReaderPane />
          </Suspense>
        )}
      </section>
      {boardShown && (
        <section
          id="board-pane"
          className="pane board"
          aria-label="Quote board"
          tabIndex={-1}
          hidden={!leftShown}
        >
          {started && (
            <Suspense fallback={<div className="bar" />}>
              <QuoteBoard />
            </Suspense>
          )}
        </section>
      )}
      {!tabs && briefShown && (
        <Divider
          label="Width of the brief"
          controls="brief-pane"
          side="right"
          width={brief}
          min={360}
          max={briefMax}
          onWidth={(briefWidth) => setDesk({ briefWidth })}
          onToggle={toggleBrief}
        />
      )}
      <section
        id="brief-pane"
        className="pane brief"
        aria-label="Brief"
        tabIndex={-1}
        hidden={!briefShown}
        inert={covered}
      >
        {started && <BriefHost />}
      </section>
      <TipLayer />
    </main>
  );
}

function BriefHost() {
  const briefId = useDesk((desk) => desk.briefId);
  const round = useBriefRound((now) => now.round);
  useEffect(() => {
    if (!briefId) showBriefStatus(null);
  }, [briefId]);
  const openSource = useCallback((target: SourceTarget) => openArticle(target), []);
  const status = useCallback((now: BriefStatus) => showBriefStatus(now), []);

  // Which briefs there are is known a moment after the first screen.
  const known = useLibrary((now) => now.briefs !== null || now.failed.briefs !== undefined);
  if (!known) return <Waiting />;
  if (!briefId) return <NoBrief />;
  return (
    <Suspense fallback={<Waiting />}>
      <BriefPane
        key={round}
        briefId={briefId}
        onOpenSource={openSource}
        onStatus={status}
        ref={setBriefHandle}
      />
    </Suspense>
  );
}

const Waiting = (): ReactNode => <div className="bar" />;

function NoBrief() {
  const [failed, setFailed] = useState<string | null>(null);
  const beginBlank = () => beginBrief('blank').catch((error: unknown) => setFailed(sentenceOf(error)));
  return (
    <>
      <div className="bar" />
      <div className="nobrief">
        <FilePenLine size={26} strokeWidth={1.25} aria-hidden="true" />
        <h2>No brief is open</h2>
        <p>
          Begin one here, or choose one under Briefs. Words that you quote with <kbd>Q</kbd> go into the open
          brief with their citation.
        </p>
        <div className="row-of-buttons">
          <button
            type="button"
            className="btn main"
            data-tip="Choose a template and begin"
            data-tip-keys={keysInWords(keysOf('new-brief') ?? '')}
            onClick={() => openDialog({ kind: 'new-brief' })}
          >
            New brief…
          </button>
          <button type="button" className="btn line" onClick={() => void beginBlank()}>
            Blank
          </button>
        </div>
        {failed && <Note kind="bad">{failed}</Note>}
      </div>
    </>
  );
}
