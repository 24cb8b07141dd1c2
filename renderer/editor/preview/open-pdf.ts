import { getDocument, type PDFDocumentProxy, PDFWorker, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ownWorkerUrl } from '../own-workers';
import { lettersOf, type PageLetters } from './find-place';
import type { PrintedHeading } from './text-pages';

export type PdfFile = PDFDocumentProxy;
export type PageSize = { width: number; height: number };

let reader: PDFWorker | null = null;

/** Opens a PDF that the app made. `close` it when it is shown no more. @throws Error when it cannot be read */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  if (reader === null || reader.destroyed) {
    const port = new Worker(ownWorkerUrl('pdf'), { type: 'module', name: 'pdf' });
    reader = PDFWorker.create({ port });
  }
  const opening = getDocument({
    // A copy, for the worker takes it away.
    data: bytes.slice(),
    worker: reader,
    useWasm: false,
    enableXfa: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    stopAtErrors: false,
  });
  return await opening.promise;
}

export const closePdf = (file: PdfFile): void => {
  // Whatever is still being drawn ends with an error that nobody waits for.
  file.loadingTask.destroy().catch(() => undefined);
};

/** The size of the first page in CSS pixels at 100 %; all pages of a brief have it. */
export async function pageSizeOf(file: PdfFile): Promise<PageSize> {
  const page = await file.getPage(1);
  const { width, height } = page.getViewport({ scale: PIXELS_PER_POINT });
  return { width, height };
}

/** The headings of the file's outline, in order; those whose place it does not tell are left out. */
export async function headingsOf(file: PdfFile): Promise<PrintedHeading[]> {
  const headings: PrintedHeading[] = [];
  const page = await file.getPage(1);
  const { height } = page.getViewport({ scale: 1 });
  const walk = async (items: Awaited<ReturnType<PdfFile['getOutline']>>, depth: number): Promise<void> => {
    for (const { title, dest, items: inside } of items ?? []) {
      const place = typeof dest === 'string' ? await file.getDestination(dest) : dest;
      const [reference, kind, , y] = place ?? [];
      if (reference && kind?.name === 'XYZ' && typeof y === 'number')
        headings.push({ title, depth, page: (await file.getPageIndex(reference)) + 1, top: 1 - y / height });
      await walk(inside, depth + 1);
    }
  };
  await walk(await file.getOutline(), 0);
  return headings;
}

const PIXELS_PER_POINT = 96 / 72;

export type Drawn = { canvas: HTMLCanvasElement; words: HTMLDivElement };

/**
 * Draws one page `width` CSS pixels wide, sharp on this screen, with its words over it to be selected.
 * @throws Error when `signal` says so
 */
export async function drawPage(
  file: PdfFile,
  number: number,
  width: number,
  signal: AbortSignal,
): Promise<Drawn> {
  const page = await file.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const ratio = Math.min(devicePixelRatio, 3);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width * ratio);
  canvas.height = Math.round(viewport.height * ratio);
  canvas.setAttribute('aria-hidden', 'true');
  const drawing = page.render({
    canvas,
    viewport,
    transform: ratio === 1 ? undefined : [ratio, 0, 0, ratio, 0, 0],
  });
  const stop = () => drawing.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await drawing.promise;
    const words = document.createElement('div');
    words.className = 'preview-words';
    words.style.setProperty('--total-scale-factor', String(scale));
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
    await layer.render();
    if (signal.aborted) throw new Error('stopped');
    return { canvas, words };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The letters of a page, to find words of the brief on it. */
export async function pageLetters(file: PdfFile, number: number): Promise<PageLetters> {
  const page = await file.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const lines: { from: number; top: number }[] = [];
  let letters = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , , base = height] = item.transform as number[];
    lines.push({ from: letters.length, top: Math.min(1, Math.max(0, 1 - (base + item.height) / height)) });
    letters += lettersOf(item.str);
  }
  return { letters, lines };
}
