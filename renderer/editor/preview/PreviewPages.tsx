import { type JSX, useEffect, useRef, useState } from 'react';
import { closePdf, drawPage, headingsOf, openPdf, type PageSize, type PdfFile, pageSizeOf } from './open-pdf';
import type { PrintedHeading } from './text-pages';
import { useFollowCaret } from './use-follow-caret';

type PreviewPagesProps = {
  pdf: Uint8Array;
  /** Of the room for a page, in CSS pixels. */
  width: number;
  /** Scrolls them. */
  scroller: HTMLElement | null;
  onHeadings: (headings: readonly PrintedHeading[]) => void;
  onFailure: (message: string) => void;
};

/** The pages of a PDF, drawn as they come near. What was there before stays until what follows it is drawn. */
export function PreviewPages(props: PreviewPagesProps): JSX.Element {
  const { pdf, width, scroller, onHeadings, onFailure } = props;
  const [open, setOpen] = useState<{ file: PdfFile; size: PageSize } | null>(null);
  const told = useRef({ onHeadings, onFailure });
  told.current = { onHeadings, onFailure };
  /** The one on show: it stays open until the next one is. */
  const onShow = useRef<PdfFile | null>(null);
  useEffect(() => {
    let isWanted = true;
    openPdf(pdf)
      .then(async (file) => {
        const size = await pageSizeOf(file);
        const headings = await headingsOf(file);
        if (!isWanted) return closePdf(file);
        const before = onShow.current;
        onShow.current = file;
        setOpen({ file, size });
        told.current.onHeadings(headings);
        if (before !== null) closePdf(before);
      })
      .catch(() => {
        if (isWanted) told.current.onFailure('The pages could not be shown. Export the brief to see them.');
      });
    return () => {
      isWanted = false;
    };
  }, [pdf]);
  useEffect(
    () => () => {
      if (onShow.current !== null) closePdf(onShow.current);
      onShow.current = null;
    },
    [],
  );

  const height = open === null ? 0 : (width * open.size.height) / open.size.width;
  useFollowCaret(open?.file ?? null, scroller, height);
  if (open === null) return <div className="preview-pages" />;
  return (
    <div className="preview-pages">
      {Array.from({ length: open.file.numPages }, (_, index) => (
        <PreviewPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          number={index + 1}
          pages={open.file.numPages}
          file={open.file}
          width={width}
          height={height}
          scroller={scroller}
        />
      ))}
    </div>
  );
}

type PreviewPageProps = {
  number: number;
  pages: number;
  file: PdfFile;
  width: number;
  height: number;
  scroller: HTMLElement | null;
};

function PreviewPage({ number, pages, file, width, height, scroller }: PreviewPageProps): JSX.Element {
  const sheet = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      // A page before and behind what is seen.
      { root: scroller, rootMargin: '100% 0px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller]);
  useEffect(() => {
    const element = sheet.current;
    if (element === null || !isNear || width <= 0) return;
    const control = new AbortController();
    drawPage(file, number, width, control.signal).then(
      ({ canvas, words }) => {
        element.replaceChildren(canvas, words);
        element.dataset.drawn = '';
      },
      // A newer drawing has taken its place, or the file is closed.
      () => undefined,
    );
    return () => control.abort();
  }, [file, number, width, isNear]);
  return (
    <section
      ref={sheet}
      className="preview-page"
      data-page={number}
      aria-label={`Page ${number} of ${pages}`}
      style={{ width: `${width}px`, height: `${height}px` }}
    />
  );
}
