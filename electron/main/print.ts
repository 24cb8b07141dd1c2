import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { BriefDocument, NotePlacement } from '../../shared/brief-document/brief-document';
import { AppError } from '../../shared/ipc/app-error';
import { countPages } from '../cli/export-brief';
import { exportCancelled, orCancelled } from '../export/export-cancelled';
import {
  type PrintOptions,
  printOptions,
  sheetPlaces,
  sheetPrintOptions,
} from '../export/html/page-furniture';
import { headingsOfPage, withTrueTitles } from '../export/pdf/outline-titles';
import { stampRunningLines } from '../export/pdf/stamp-running-lines';
import { openPrintWindow, type PrintWindow } from './print-window';

const PRINT_LIMIT_MS = 120_000;

/** A layout that takes longer gives way to endnotes. */
const PAGING_LIMIT_MS = 30_000;

/** What the script that lays out pages says when it is done. */
const Paged = z.union([
  z.strictObject({ pages: z.int().min(1) }),
  z.strictObject({ problem: z.string().max(500) }),
]);

const PagesSoFar = z.int().min(1).max(100_000);

/** Notes stand behind their marks or at the end; running lines are Chromium's, or stand on a sheet at the end. */
export type PageToPrint = { pageNotes: boolean; sheet: boolean };

export type PrintRequest = {
  /** Page notes only where `footnotes` are asked for. */
  notes: NotePlacement | undefined;
  /** Writes the page to print. */
  writePage: (page: PageToPrint) => Promise<string>;
  /** The built `out/main`, where the build put the fonts. */
  mainFolder: string;
  /** A window that was opened ahead, not `paged`. It is closed here if it is used. */
  ahead?: PrintWindow | null;
  signal?: AbortSignal;
  /** Told what is begun: laying out, with the pages so far, or printing. */
  onStage?: (stage: 'pages' | 'printing', pages?: number) => void;
};

/**
 * Prints a brief to PDF. Where its notes cannot be laid out at the foot of the page they stand at its end, and `notice`
 * says so.
 * @throws AppError `quotations-do-not-match` unless the document is a draft, `cancelled`, `export-failed`
 */
export async function printBrief(
  document: BriefDocument,
  { notes, writePage, mainFolder, ahead, signal, onStage }: PrintRequest,
): Promise<{ pdf: Uint8Array; notice?: string }> {
  const options = printOptions(document);
  const atEnd = async () => {
    const html = writePage({ pageNotes: false, sheet: true });
    const job = { html, options: sheetPrintOptions(document), onStage };
    const printed = await printToPdf(job, ahead ?? openPrintWindow(mainFolder, false), signal);
    try {
      return { pdf: stampRunningLines(printed, sheetPlaces(document), headingsOfPage(await html)).pdf };
    } catch (error) {
      // Another Chromium may write its PDF in another way.
      console.error('The running lines are left to Chromium.', error);
      const html = writePage({ pageNotes: false, sheet: false });
      return {
        pdf: await printToPdf({ html, options, onStage }, openPrintWindow(mainFolder, false), signal),
      };
    }
  };
  if (notes !== 'footnotes' || document.notes.length === 0) return await atEnd();
  const html = writePage({ pageNotes: true, sheet: false });
  try {
    const job = { html, options, paged: true, onStage };
    const printed = await printToPdf(job, openPrintWindow(mainFolder, true), signal);
    return { pdf: withOutlineOf(printed, await html) };
  } catch (error) {
    if (!(error instanceof NotLaidOut)) throw error;
    return {
      ...(await atEnd()),
      notice: `The notes stand at the end of the PDF, not at the foot of each page: ${error.message}.`,
    };
  }
}

/** What is printed stays as it is where another Chromium writes its PDF in another way. */
function withOutlineOf(printed: Uint8Array, html: string): Uint8Array {
  try {
    return withTrueTitles(printed, headingsOfPage(html));
  } catch (error) {
    console.error('The outline is left as Chromium wrote it.', error);
    return printed;
  }
}

/** Why a page could not be laid out, in words that end a sentence. */
class NotLaidOut extends Error {}

type PrintJob = { html: Promise<string>; options: PrintOptions; paged?: boolean } & Pick<
  PrintRequest,
  'onStage'
>;

/**
 * Prints to PDF in this window, and closes it.
 * @throws AppError `cancelled` as soon as `signal` says so, `export-failed`, what writing the page throws; NotLaidOut
 */
async function printToPdf(
  { html, options, paged = false, onStage }: PrintJob,
  { browser, show, close }: PrintWindow,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const load = async () => {
    const laidOut = paged ? pagesOf(browser, (pages) => onStage?.('pages', pages)) : undefined;
    // Told apart below; without this, one that ends before the page has loaded counts as unhandled.
    laidOut?.catch(() => undefined);
    await show(html);
    const pages = await laidOut;
    if (signal?.aborted) throw exportCancelled();
    onStage?.('printing');
    const pdf = await browser.webContents.printToPDF(options);
    if (pages !== undefined && pages !== countPages(pdf))
      throw new NotLaidOut('its pages did not come out as they were laid out');
    return pdf;
  };
  // A window destroyed in the midst of printing can spoil the next printing, so a cancelled one goes on unseen to its end.
  const printed = withLimit(load(), PRINT_LIMIT_MS, new Error('printing took too long')).finally(close);
  try {
    return new Uint8Array(await orCancelled(printed, signal));
  } catch (cause) {
    if (signal?.aborted) throw exportCancelled();
    // What writing the page says of itself is not about printing.
    if (cause instanceof NotLaidOut || cause instanceof AppError) throw cause;
    throw new AppError(
      'export-failed',
      'The PDF could not be printed. Nothing was written; try again, or export to Word.',
      { cause },
    );
  }
}

/** How many pages the window's script made of its page. */
async function pagesOf(browser: BrowserWindow, onPages: (pages: number) => void): Promise<number> {
  browser.webContents.ipc.on('paging', (_event, message: unknown) => {
    const pages = PagesSoFar.safeParse(message);
    if (pages.success) onPages(pages.data);
  });
  const told = new Promise<number>((resolve, reject) => {
    browser.webContents.ipc.once('paged', (_event, message: unknown) => {
      const paged = Paged.safeParse(message);
      if (!paged.success) reject(new NotLaidOut('the layout gave no answer that makes sense'));
      else if ('problem' in paged.data) reject(new NotLaidOut(paged.data.problem));
      else resolve(paged.data.pages);
    });
    const gone = () => reject(new NotLaidOut('the layout stopped half way'));
    browser.webContents.once('render-process-gone', gone);
    browser.webContents.once('preload-error', gone);
  });
  return await withLimit(told, PAGING_LIMIT_MS, new NotLaidOut('laying out the pages so took too long'));
}

async function withLimit<T>(work: Promise<T>, ms: number, late: Error): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(late), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(limit);
  }
}
