import { join } from 'node:path';
import { app } from 'electron';
import { AppEvent, type Channel, contract, type LibraryChannel } from '../../shared/ipc/contract';
import { Exports } from './exports';
import type { ForkedLibrary } from './fork-library';
import { Images } from './images';
import { openImportJail } from './import-jail';
import { ImportJobs } from './import-jobs';
import { Importer } from './importer';
import { answerRequests } from './ipc/answer';
import type { RequestAnswers } from './ipc/late-answers';
import { startLibrary } from './library-client';
import { wordsWithLibrary } from './other-library';
import { Previews } from './previews';
import type { Manifest } from './protocol';
import { shellRequests, startLackingSamples } from './shell-requests';
import { type AppWindow, focusWindow } from './window';

/** What a request changes for other panes of the window. */
const CHANGES: Partial<Record<Channel, 'articles' | 'quotes' | 'briefs' | 'all'>> = {
  'articles:setField': 'articles',
  'records:undo': 'articles',
  'records:redo': 'articles',
  'records:restore': 'articles',
  'articles:merge': 'all',
  'articles:joinFiles': 'all',
  'articles:unmerge': 'all',
  'texts:correct': 'all',
  'texts:stand': 'all',
  'articles:delete': 'articles',
  'quotes:save': 'quotes',
  'quotes:update': 'quotes',
  'quotes:delete': 'quotes',
  'quotes:reanchor': 'quotes',
  'quotes:keepOlder': 'quotes',
  'quotes:unsettle': 'quotes',
  'groups:save': 'articles',
  'groups:delete': 'articles',
  'groups:assign': 'articles',
  'origins:make': 'articles',
  'quotes:link': 'quotes',
  'quotes:unlink': 'quotes',
  'shelf:renameTag': 'quotes',
  'shelf:deleteTag': 'quotes',
  'shelf:setField': 'articles',
  'shelf:deleteArticles': 'quotes',
  'shelf:undo': 'all',
  'briefs:create': 'briefs',
  'briefs:save': 'briefs',
  'briefs:delete': 'briefs',
};

/** Puts everything behind a window that was just opened: the library in its own process, imports; answers its requests. */
export async function runWindow(options: {
  window: AppWindow;
  manifest: Promise<Manifest>;
  forked: ForkedLibrary;
  libraryFolder: string;
  /** Holds `resources/`. */
  appFolder: string;
  /** The built `out/main`. */
  mainFolder: string;
  samples: boolean;
}): Promise<RequestAnswers> {
  const { window, manifest, libraryFolder, appFolder, mainFolder } = options;
  const built = (...path: string[]) => join(mainFolder, '..', ...path);
  const send = (event: AppEvent) => window.send(AppEvent.parse(event));
  const browser = () => window.browser;
  const library = startLibrary({
    modulePath: join(mainFolder, 'library.js'),
    checkPath: join(mainFolder, 'library-check.js'),
    folder: libraryFolder,
    forked: options.forked,
    onFailure: ({ code, message }) => send({ type: 'library-failed', code, message }),
  });
  const importer = new Importer(library.request, () =>
    openImportJail({ preload: built('preload', 'importing.cjs'), manifest }),
  );
  const jobs = new ImportJobs(importer, library.request, send);
  const images = new Images(library.request, importer);
  const changed = (what: 'articles' | 'quotes' | 'briefs') => send({ type: 'library-changed', what });

  const answers = answerRequests({
    isOwnFrame: window.isOwnFrame,
    library: (channel, input) => askLibrary(library.request, channel, input),
    shell: shellRequests({
      library: library.request,
      sqliteVersion: library.sqliteVersion,
      libraryFolder,
      appFolder,
      importer,
      images,
      jobs,
      exports: new Exports(library.request, browser, mainFolder, send),
      previews: new Previews(library.request, mainFolder),
      browser,
      startOn(folder) {
        const restart = () => {
          const { APPIMAGE } = process.env;
          app.relaunch({
            args: wordsWithLibrary(process.argv.slice(1), folder),
            ...(APPIMAGE !== undefined && { execPath: APPIMAGE }),
          });
        };
        // After the answer has gone out.
        setImmediate(() => window.closeThen(restart));
      },
      mayClose: (unsaved) => window.mayClose(unsaved),
      changed,
    }),
    onDone(channel, input) {
      const what = CHANGES[channel];
      if (what === 'all') for (const each of ['articles', 'quotes', 'briefs'] as const) changed(each);
      else if (what) changed(what);
      const setting = contract['settings:set'].input.safeParse(input);
      if (channel === 'settings:set' && setting.success) window.applySetting(setting.data);
    },
    startDrop: (paths) => jobs.start(paths),
    addImage: (sent) => images.addSent(sent),
    findImage: (sha256) => library.request('images:bytes', { sha256 }),
  });
  app.on('second-instance', () => {
    focusWindow(window.browser);
  });
  app.on('window-all-closed', async () => {
    jobs.cancelAll();
    await library.close();
    app.quit();
  });

  if (options.samples) void importSamples().catch(console.error);
  return answers;

  async function importSamples(): Promise<void> {
    // A page that is still loading would miss how the import ended, and so which brief was made.
    const page = window.browser.webContents;
    if (page.isLoading()) await new Promise<void>((resolve) => page.once('did-stop-loading', resolve));
    await startLackingSamples({ appFolder, jobs, library: library.request, changed });
  }
}

/** The input was parsed by the contract's entry for this channel just before. */
const askLibrary = (
  request: (channel: never, input: never) => Promise<unknown>,
  channel: Channel,
  input: unknown,
): Promise<unknown> => request(channel as LibraryChannel as never, input as never);
