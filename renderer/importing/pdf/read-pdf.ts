import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api';
import { AppError } from '../../../shared/ipc/app-error';
import type { PdfContents, PdfItem, PdfPage } from './pdf-page';

/** Pages that are read of one file. */
export const MOST_PAGES = 5000;
const LARGEST_PICTURE = 1024 * 1024;

/**
 * Reads the words of a PDF with their places. Nothing of it is drawn, run or fetched; the reader works in this window
 * itself, which is closed off and watched, so that no second thread escapes the watch.
 * @throws AppError `import-failed`, `file-too-large`
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<PdfContents> {
  // Found here, the library starts no worker of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The library takes its bytes away from whoever gave them.
    data: bytes.slice(),
    useWasm: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableHWA: false,
    maxImageSize: LARGEST_PICTURE,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const file: PDFDocumentProxy = await task.promise;
    if (file.numPages > MOST_PAGES) {
      throw new AppError(
        'file-too-large',
        `“${fileName}” has ${file.numPages.toLocaleString('en')} pages; up to ${MOST_PAGES.toLocaleString('en')} are read. Split it and import the parts.`,
      );
    }
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(file, number));
    return { pages, labels: await file.getPageLabels().catch(() => null), info: await infoOf(file) };
  } catch (error) {
    throw readingError(error, fileName);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const items: PdfItem[] = [];
  const turned: string[] = [];
  // A page that cannot be read has no words; which ones is said to the analyst.
  const content = await page.getTextContent().catch(() => null);
  for (const item of content?.items ?? []) {
    if (!('str' in item) || item.str === '') continue;
    const placed = placeOf(item, view.transform);
    if (placed === null) turned.push(item.str);
    else if (placed.x < view.width && placed.y > 0 && placed.y < view.height + placed.size)
      items.push(placed);
  }
  page.cleanup();
  return {
    number,
    width: view.width,
    height: view.height,
    items,
    turned: turned.join(' ').replace(/\s+/g, ' ').trim(),
  };
}

/** Place of an item on the page as it is shown; null for words that do not run level. */
function placeOf(item: TextItem, view: readonly number[]): PdfItem | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = item.transform.map(Number);
  const along = { x: a * p + c * q, y: b * p + d * q };
  const up = { x: a * r + c * s, y: b * r + d * s };
  const size = Math.hypot(up.x, up.y);
  if (along.x <= 0 || Math.abs(along.y) > Math.abs(along.x) * 0.05) return null;
  const left = a * x + c * y + e;
  const baseline = b * x + d * y + f;
  if (![left, baseline, size, item.width].every(Number.isFinite)) return null;
  return {
    text: item.str,
    x: left,
    y: baseline,
    width: item.width,
    size,
    font: item.fontName,
    isRtl: item.dir === 'rtl',
  };
}

async function infoOf(file: PDFDocumentProxy): Promise<PdfContents['info']> {
  const info: unknown = await file.getMetadata().then(
    (data) => data.info,
    () => null,
  );
  const value = (name: string): string => {
    const found: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, name) : undefined;
    return typeof found === 'string' ? found.slice(0, 4000) : '';
  };
  const made = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(value('CreationDate'));
  return {
    title: value('Title'),
    author: value('Author'),
    maker: `${value('Creator')} ${value('Producer')}`,
    made: made ? `${made[1]}-${made[2]}-${made[3]}` : null,
  };
}

function readingError(error: unknown, fileName: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return new AppError(
      'import-failed',
      `“${fileName}” is protected by a password, so it cannot be read. Open it with the password, save or print it to a new PDF, and import that.`,
      { cause: error },
    );
  }
  return new AppError(
    'import-failed',
    `“${fileName}” is damaged or no PDF: it could not be read. Fetch it again, or open it in a PDF reader and paste its text.`,
    { cause: error },
  );
}
