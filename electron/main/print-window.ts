import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { PRINT_PAGE, servePrintPage } from './print-protocol';
import { secureSession } from './session';
import { safeWebPreferences } from './web-preferences';

/** A hidden window that waits for its page, and starts and loads the fonts meanwhile. */
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
  servePrintPage(own, given, mainFolder);
  const preload = paged ? join(mainFolder, '..', 'preload', 'paging.cjs') : null;
  const browser = new BrowserWindow({
    show: false,
    webPreferences: safeWebPreferences(preload, partition, paged),
  });
  // Its process starts, loads the fonts and waits for the page.
  const loaded = browser.loadURL(PRINT_PAGE);
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
