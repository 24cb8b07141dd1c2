import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { AppError } from '../../shared/ipc/app-error';
import { exportCancelled, orCancelled } from '../export/export-cancelled';
import { type PrintOptions, printOptions } from '../export/html/page-furniture';
import { PRINT_FONTS } from '../export/html/print-fonts';
import { writeHtml } from '../export/html/write-html';
import { PRINT_CSP } from './content-policies';
import { type Manifest, serveApp } from './protocol';
import { secureSession } from './session';
import { safeWebPreferences } from './web-preferences';

export { printOptions };
/** Where the print page finds its fonts. */
export const FONT_BASE = '/fonts/';
const PAGE = '/document.html';
const PRINT_LIMIT_MS = 120_000;

/** What is printed: a page of our own making and how to lay it on paper. */
export type PrintJob = { html: string; options: PrintOptions };

/** @throws AppError `quotations-do-not-match` unless the document is a draft */
export const printJobOf = (document: BriefDocument): PrintJob => ({
  html: writeHtml(document, { forPrint: true, fontBase: FONT_BASE }),
  options: printOptions(document),
});

/**
 * Prints to PDF in a hidden window without scripts, in a session that lives in memory only. `mainFolder` is the built
 * `out/main`, where the build put the fonts.
 * @throws AppError `cancelled` as soon as `signal` says so, `export-failed`
 */
export async function printToPdf(
  { html, options }: PrintJob,
  mainFolder: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const partition = `print-${randomUUID()}`;
  const own = session.fromPartition(partition, { cache: false });
  secureSession(own);
  serveApp(own, {
    host: 'print',
    csp: PRINT_CSP,
    manifest: Promise.resolve(fontsIn(mainFolder)),
    page: { path: PAGE, html },
  });
  const browser = new BrowserWindow({ show: false, webPreferences: safeWebPreferences(null, partition) });
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(new Error('printing took too long')), PRINT_LIMIT_MS);
  });
  const load = async () => {
    await browser.loadURL(`app://print${PAGE}`);
    if (signal?.aborted) throw exportCancelled();
    return await browser.webContents.printToPDF(options);
  };
  // A window destroyed in the midst of printing can spoil the next printing, so a cancelled one goes on unseen to its end.
  const printed = Promise.race([load(), late]).finally(() => {
    clearTimeout(limit);
    if (!browser.isDestroyed()) browser.destroy();
  });
  try {
    return new Uint8Array(await orCancelled(printed, signal));
  } catch (cause) {
    if (signal?.aborted) throw exportCancelled();
    throw new AppError(
      'export-failed',
      'The PDF could not be printed. Nothing was written; try again, or export to Word.',
      { cause },
    );
  }
}

const fontsIn = (mainFolder: string): Manifest =>
  new Map(
    PRINT_FONTS.map(({ name }) => [
      `/fonts/${name}`,
      { file: join(mainFolder, 'fonts', name), type: 'font/woff2' },
    ]),
  );
