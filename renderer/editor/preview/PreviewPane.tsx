import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LoaderCircle, Minus, Plus, X } from 'lucide-react';
import {
  type CSSProperties,
  type JSX,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { setDesk, useDesk } from '../../state/desk';
import { Divider } from '../../ui/Divider';
import { TryAgain } from '../../ui/FailedNote';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import type { BriefSession } from '../state/use-brief-session';
import { PreviewPages } from './PreviewPages';
import { type PrintedHeading, type SectionOfText, textPages } from './text-pages';
import { usePreview } from './use-preview';
import './preview.css';

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
/** Of the pane on either side of a page. */
const MARGIN_PX = 14;
const LEAST_PX = 220;

type PreviewPaneProps = {
  briefId: string;
  session: Pick<BriefSession, 'header' | 'style' | 'flush'>;
  /** Most pages that the template allows, if it says so. */
  limit: number | undefined;
  /** Those of the text, in order. */
  sections: readonly SectionOfText[];
  /** Counts the times that it was asked for by key: it takes the focus then. */
  focusRound: number;
  onClose: () => void;
};

/** A property of the style sheet, which may set the pane below the text instead. */
const widthOf = (width: number): CSSProperties => ({ ['--preview-width' as string]: `${width}px` });

/** The pages that an export would print now, beside the text. */
export function PreviewPane(props: PreviewPaneProps): JSX.Element {
  const { briefId, session, limit, sections, focusRound, onClose } = props;
  const [editor] = useLexicalComposerContext();
  const { header, style, flush } = session;
  const signature = useMemo(() => JSON.stringify([header, style]), [header, style]);
  const { shown, isRendering, failure, again } = usePreview(editor, { briefId, flush, signature });
  const [unshown, setUnshown] = useState<string | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState(0);
  /** Against the width of the pane. */
  const [zoom, setZoom] = useState<number>(1);
  const [current, setCurrent] = useState(1);
  const [headings, setHeadings] = useState<readonly PrintedHeading[]>([]);
  const width = useDesk((desk) => desk.previewWidth);
  const pane = useRef<HTMLElement>(null);
  const problem = failure ?? unshown;

  useEffect(() => {
    if (scroller === null) return;
    const watch = new ResizeObserver(() => setRoom(scroller.clientWidth));
    watch.observe(scroller);
    return () => watch.disconnect();
  }, [scroller]);
  useEffect(() => {
    if (focusRound > 0) scroller?.focus();
  }, [focusRound, scroller]);

  const isOver = shown !== null && limit !== undefined && textPages(headings, shown.pages, sections) > limit;
  const pageWidth = Math.max(80, Math.round((room - 2 * MARGIN_PX) * zoom));
  const step = (by: 1 | -1) => {
    const at = ZOOMS.findIndex((each) => each >= zoom - 0.001);
    setZoom(ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1);
  };
  const goTo = (number: number) =>
    scroller?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pages = shown?.pages ?? 1;
    if (event.key === 'PageDown') goTo(Math.min(current + 1, pages));
    else if (event.key === 'PageUp') goTo(Math.max(current - 1, 1));
    else if (event.key === 'Home') goTo(1);
    else if (event.key === 'End') goTo(pages);
    else if (event.key === '+' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else if (event.key === '0') setZoom(1);
    else if (event.key === 'Escape') editor.focus();
    else return;
    event.preventDefault();
  };
  /** The page that fills the middle of the pane. */
  const follow = () => {
    if (scroller === null) return;
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
    const sheets = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
    const found = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= middle);
    setCurrent(Number(found?.dataset.page ?? 1));
  };

  return (
    <>
      <Divider
        label="Width of the preview"
        controls="preview-pane"
        side="right"
        width={width}
        min={LEAST_PX}
        max={900}
        onWidth={(previewWidth) => setDesk({ previewWidth })}
        onToggle={onClose}
      />
      <section ref={pane} id="preview-pane" className="preview" aria-label="Preview" style={widthOf(width)}>
        <div className="preview-head">
          <h2>Preview</h2>
          {shown !== null && (
            <span className="preview-count">
              Page {Math.min(current, shown.pages)} of {shown.pages}
              {limit !== undefined && (
                <span className={isOver ? 'over' : undefined}>
                  {' '}
                  · limit {limit}
                  {isOver ? ', over' : shown.pages > limit ? ', notes not counted' : ''}
                </span>
              )}
              {shown.isDraft && ' · draft'}
            </span>
          )}
          <span className="preview-state" role="status">
            {isRendering && (
              <>
                <LoaderCircle size={13} aria-hidden="true" /> Rendering…
              </>
            )}
          </span>
          <IconButton
            icon={Minus}
            label="Smaller pages"
            keys="-"
            disabled={zoom <= ZOOMS[0]}
            onClick={() => step(-1)}
          />
          <button
            type="button"
            className="btn small preview-zoom"
            aria-label={`Pages at ${Math.round(zoom * 100)} % of the pane; press for its full width`}
            data-tip="Full width of the pane"
            data-tip-keys="0"
            onClick={() => setZoom(1)}
          >
            {Math.round(zoom * 100)} %
          </button>
          <IconButton
            icon={Plus}
            label="Larger pages"
            keys="+"
            disabled={zoom >= (ZOOMS.at(-1) ?? 1)}
            onClick={() => step(1)}
          />
          <IconButton icon={X} label="Hide the preview" keys="Ctrl Alt 5" onClick={onClose} />
        </div>
        {problem !== null && (
          <div className="preview-note">
            <TryAgain failed={problem} again={again} />
          </div>
        )}
        {shown?.notice !== undefined && (
          <div className="preview-note">
            <Note>{shown.notice}</Note>
          </div>
        )}
        <section
          ref={setScroller}
          className="preview-scroll"
          aria-label="Pages"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
          tabIndex={0}
          onKeyDown={onKey}
          onScroll={follow}
        >
          {shown === null ? (
            <p className="preview-none">{isRendering ? 'The pages are being laid out.' : ''}</p>
          ) : (
            <PreviewPages
              pdf={shown.pdf}
              width={pageWidth}
              scroller={scroller}
              onHeadings={setHeadings}
              onFailure={setUnshown}
            />
          )}
        </section>
      </section>
    </>
  );
}
