import { join } from 'node:path';
import { app, session, type WebFrameMain } from 'electron';
import { AppEvent, type Channel, type LibraryChannel } from '../../shared/ipc/contract';
import { WINDOW_CSP } from './content-policies';
import { devServerOrigin } from './dev-server';
import { chooseFolder } from './dialogs';
import { Exports } from './exports';
import { openImportJail } from './import-jail';
import { ImportJobs } from './import-jobs';
import { Importer } from './importer';
import { registerDrops, registerRequests } from './ipc/register';
import { startLibrary } from './library-client';
import { setMenu } from './menu';
import { readManifest, serveApp } from './protocol';
import { secureSession } from './session';
import { shellRequests, startSamples } from './shell-requests';
import { type AppWindow, focusWindow, openWindow } from './window';

/** What a request changes for other panes of the window. */
const CHANGES: Partial<Record<Channel, 'articles' | 'quotes' | 'briefs'>> = {
  'articles:setField': 'articles',
  'articles:delete': 'articles',
  'quotes:save': 'quotes',
  'quotes:update': 'quotes',
  'quotes:delete': 'quotes',
  'briefs:create': 'briefs',
  'briefs:save': 'briefs',
  'briefs:delete': 'briefs',
};

/** Opens the window on a library. The library opens beside it, in its own process, while the page loads. */
export async function runWindow(options: {
  libraryFolder: string;
  /** Holds `resources/`. */
  appFolder: string;
  /** The built `out/main`. */
  mainFolder: string;
  samples: boolean;
}): Promise<void> {
  const { libraryFolder, appFolder, mainFolder } = options;
  const built = (...path: string[]) => join(mainFolder, '..', ...path);
  const manifest = readManifest(built('renderer'));
  secureSession(session.defaultSession);
  serveApp(session.defaultSession, { host: 'main', csp: WINDOW_CSP, manifest });

  let window: AppWindow | undefined;
  const send = (event: AppEvent) => window?.send(AppEvent.parse(event));
  const browser = () => {
    if (!window) throw new Error('The window is not open.');
    return window.browser;
  };
  const library = startLibrary({
    modulePath: join(mainFolder, 'library.js'),
    folder: libraryFolder,
    onFailure: ({ code, message }) => send({ type: 'library-failed', code, message }),
  });
  const importer = new Importer(library.request, () =>
    openImportJail({ preload: built('preload', 'importing.cjs'), manifest }),
  );
  const jobs = new ImportJobs(importer, send);
  const changed = (what: 'articles' | 'quotes' | 'briefs') => send({ type: 'library-changed', what });
  const isOwnFrame = (frame: WebFrameMain | null) => window !== undefined && isMainFrameOf(window, frame);

  registerRequests({
    isOwnFrame,
    library: (channel, input) => askLibrary(library.request, channel, input),
    shell: shellRequests({
      library: library.request,
      sqliteVersion: library.sqliteVersion,
      libraryFolder,
      appFolder,
      importer,
      jobs,
      exports: new Exports(library.request, browser, mainFolder),
      browser,
      flushed: () => window?.flushed(),
      changed,
    }),
    onDone(channel, input) {
      const what = CHANGES[channel];
      if (what) changed(what);
      if (channel === 'settings:set') window?.applySetting(input);
    },
  });
  registerDrops({ isOwnFrame, start: (paths) => jobs.start(paths) });
  app.on('second-instance', () => {
    if (window) focusWindow(window.browser);
  });
  app.on('window-all-closed', async () => {
    jobs.cancelAll();
    await library.close();
    app.quit();
  });

  window = await openWindow(app.getPath('userData'), built('preload', 'preload.cjs'));
  setMenu({
    send,
    isPackaged: app.isPackaged,
    importFolder: async () => {
      const paths = await chooseFolder(browser());
      if (paths) jobs.start(paths);
    },
  });
  if (options.samples) {
    // A page that is still loading would miss how the import ended, and so which brief was made.
    const page = window.browser.webContents;
    if (page.isLoading()) await new Promise<void>((resolve) => page.once('did-stop-loading', resolve));
    const { total } = await library.request('articles:list', { limit: 1 });
    if (total === 0) await startSamples({ appFolder, jobs, library: library.request, changed });
  }
}

/** The input was parsed by the contract's entry for this channel just before. */
const askLibrary = (
  request: (channel: never, input: never) => Promise<unknown>,
  channel: Channel,
  input: unknown,
): Promise<unknown> => request(channel as LibraryChannel as never, input as never);

function isMainFrameOf({ browser }: AppWindow, frame: WebFrameMain | null): boolean {
  if (!frame || browser.isDestroyed() || frame !== browser.webContents.mainFrame || !URL.canParse(frame.url))
    return false;
  const url = new URL(frame.url);
  const server = devServerOrigin();
  return (url.protocol === 'app:' && url.host === 'main') || (server !== null && url.origin === server);
}
