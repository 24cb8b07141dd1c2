import { BrowserWindow, nativeTheme, screen, type WebFrameMain } from 'electron';
import type { AppEvent } from '../../shared/ipc/contract';
import { createClosing } from './closing';
import { devServerOrigin } from './dev-server';
import { confirmLoss } from './dialogs';
import { safeWebPreferences } from './web-preferences';
import { isTheme, placeOn, readWindowState, saveWindowState } from './window-state';

/** The colour of empty paper, so that no white flash precedes the page. The same values as the page's own tokens. */
const paper = () => (nativeTheme.shouldUseDarkColors ? '#202224' : '#f4f2ec');

export type AppWindow = {
  browser: BrowserWindow;
  /** Whether a request comes from the window's own page, and not from a frame in it or a page that went elsewhere. */
  isOwnFrame(frame: WebFrameMain | null): boolean;
  send(event: AppEvent): void;
  /** The page has saved what it could before the window closes, and says what it could not. */
  mayClose(unsaved: readonly string[]): void;
  /** Closes it; `act` is done once it has gone, and never where the analyst goes on working instead. */
  closeThen(act: () => void): void;
  /** Settings that belong to the window itself: `theme`. */
  applySetting(setting: { key: string; value: string }): void;
};

/** Opens the main window. It shows itself once its first frame is drawn. `folder` keeps its place between starts. */
export async function openWindow(folder: string, preload: string): Promise<AppWindow> {
  const state = await readWindowState(folder);
  nativeTheme.themeSource = state.theme;
  const browser = new BrowserWindow({
    ...placeOn(
      state,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Briefwright',
    backgroundColor: paper(),
    webPreferences: safeWebPreferences(preload),
  });
  if (state.maximized) browser.maximize();
  browser.once('ready-to-show', () => browser.show());
  nativeTheme.on('updated', () => {
    if (!browser.isDestroyed()) browser.setBackgroundColor(paper());
  });

  let isSaved = false;
  let afterwards: (() => void) | null = null;
  const window: AppWindow = {
    browser,
    isOwnFrame: (frame) => isMainFrameOf(browser, frame),
    send(event) {
      if (!browser.isDestroyed()) browser.webContents.send('v1:event', event);
    },
    mayClose: (unsaved) => closing.answer(unsaved),
    closeThen(act) {
      afterwards = act;
      browser.close();
    },
    applySetting(setting) {
      if (setting.key !== 'theme' || !isTheme(setting.value)) return;
      const theme = setting.value;
      nativeTheme.themeSource = theme;
      state.theme = theme;
      void saveWindowState(folder, state);
    },
  };
  const closing = createClosing({
    sayClosing: () => window.send({ type: 'closing' }),
    askToLose: (unsaved, signal) => confirmLoss(browser, unsaved, signal),
    close() {
      isSaved = true;
      if (!browser.isDestroyed()) browser.close();
    },
    stay() {
      afterwards = null;
      window.send({ type: 'staying' });
    },
  });
  browser.once('closed', () => afterwards?.());
  browser.on('close', (event) => {
    const { x, y, width, height } = browser.getNormalBounds();
    Object.assign(state, { x, y, width, height, maximized: browser.isMaximized() });
    void saveWindowState(folder, state);
    // A page that is gone has nothing left to save.
    if (isSaved || browser.webContents.isCrashed()) return;
    event.preventDefault();
    closing.begin();
  });
  browser.webContents.on('render-process-gone', () => closing.pageGone());
  // Ends the app as Chromium does by itself, but asks nothing on a screen that may be going.
  process.on('SIGTERM', () => closing.hurry());
  const home = devServerOrigin() ?? 'app://main/index.html';
  // Chromium asks nobody before it shows about:blank; a page that went there is brought back.
  browser.webContents.on('did-navigate', (_event, url) => {
    if (new URL(url).host !== new URL(home).host) void browser.loadURL(home);
  });
  void browser.loadURL(home);
  return window;
}

function isMainFrameOf(browser: BrowserWindow, frame: WebFrameMain | null): boolean {
  if (!frame || browser.isDestroyed() || frame !== browser.webContents.mainFrame || !URL.canParse(frame.url))
    return false;
  const url = new URL(frame.url);
  const server = devServerOrigin();
  return (url.protocol === 'app:' && url.host === 'main') || (server !== null && url.origin === server);
}

/** Brings a window to the front, wherever it is. */
export function focusWindow(browser: BrowserWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}
