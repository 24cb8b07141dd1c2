import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { PRINT_FONTS } from '../export/html/print-fonts';
import { PRINT_CSP } from './content-policies';
import { type Manifest, serveApp } from './protocol';
import { secureSession } from './session';
import { safeWebPreferences } from './web-preferences';

/** Where the print page finds its fonts. */
export const FONT_BASE = '/fonts/';
const PAGE = '/document.html';

/** A hidden window that is asked for its page already, and starts meanwhile. */
export type PrintWindow = {
  browser: BrowserWindow;
  /** Gives it its page, once; resolves when that is loaded, and rejects when it could not be written. */
  show(html: Promise<string>): Promise<void>;
  close(): void;
  /** Closes one that was opened ahead and never given its page. */
  closeUnused(): void;
};

/**
 * Opens a window to print from: without scripts of its own, in a session that lives in memory only. `paged`: with the
 * script that lays out page notes.
 */
export function openPrintWindow(mainFolder: string, paged: boolean): PrintWindow {
  const partition = `print-${randomUUID()}`;
  const own = session.fromPartition(partition, { cache: false });
  secureSession(own);
  let isUsed = false;
  let give: (html: Promise<string>) => void = () => undefined;
  const given = new Promise<string>((resolve) => {
    give = resolve;
  });
  // A page that could not be written is told by `show`.
  given.catch(() => undefined);
  serveApp(own, {
    host: 'print',
    csp: PRINT_CSP,
    manifest: Promise.resolve(fontsIn(mainFolder)),
    page: { path: PAGE, html: given },
  });
  const preload = paged ? join(mainFolder, '..', 'preload', 'paging.cjs') : null;
  const browser = new BrowserWindow({
    show: false,
    webPreferences: safeWebPreferences(preload, partition, paged),
  });
  // Its process starts and waits for the page.
  const loaded = browser.loadURL(`app://print${PAGE}`);
  loaded.catch(() => undefined);
  const close = () => {
    if (!browser.isDestroyed()) browser.destroy();
  };
  return {
    browser,
    show: async (html) => {
      isUsed = true;
      give(html);
      await html;
      await loaded;
    },
    close,
    closeUnused: () => {
      if (!isUsed) close();
    },
  };
}

const fontsIn = (mainFolder: string): Manifest =>
  new Map(
    PRINT_FONTS.map(({ name }) => [
      `/fonts/${name}`,
      { file: join(mainFolder, 'fonts', name), type: 'font/woff2' },
    ]),
  );
