import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, shell } from 'electron';
import type { LibraryRequest, ShellHandlers } from '../../shared/ipc/contract';
import { articleFile, DraggedFiles } from './article-files';
import {
  chooseArticles,
  chooseFolder,
  chooseImage,
  chooseLibrary,
  chooseStyle,
  confirmLink,
} from './dialogs';
import type { Exports } from './exports';
import type { Images } from './images';
import type { ImportJobs } from './import-jobs';
import type { Importer } from './importer';
import { readLink } from './links';
import { libraryIn, lookAtLibrary } from './other-library';
import type { Previews } from './previews';
import { Releases } from './releases';
import { Returns } from './returns';
import { lacksSamples, makeSampleBrief, sampleArticles } from './samples';
import { openWithSystem } from './system-opener';
import { openTemplateFile, openTemplatesFolder } from './template-files';

export type ShellParts = {
  library: LibraryRequest;
  sqliteVersion: () => Promise<string>;
  libraryFolder: string;
  appFolder: string;
  importer: Importer;
  images: Images;
  jobs: ImportJobs;
  exports: Exports;
  previews: Previews;
  browser: () => BrowserWindow;
  mayClose: (unsaved: readonly string[]) => void;
  /** Closes the window and starts the app again on another library. */
  startOn: (folder: string) => void;
  /** Tells the window that articles or briefs changed. */
  changed: (what: 'articles' | 'briefs') => void;
};

/** What the shell itself answers; each request is one entry. */
export function shellRequests(parts: ShellParts): ShellHandlers {
  const { library, importer, jobs, exports, previews, browser } = parts;
  const releases = new Releases(library, exports);
  const returns = new Returns(library, importer, browser);
  const dragged = new DraggedFiles(library, join(parts.appFolder, 'resources', 'icons', 'icon.png'));
  return {
    'app:info': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      sqlite: await parts.sqliteVersion(),
      libraryFolder: parts.libraryFolder,
      language: systemLanguage(app.getPreferredSystemLanguages()),
      notices: await readFile(join(parts.appFolder, 'THIRD-PARTY-NOTICES.md'), 'utf8'),
    }),
    'imports:choose': async ({ folder = false }) => {
      const paths = await (folder ? chooseFolder : chooseArticles)(browser());
      return paths && jobs.start(paths);
    },
    'imports:paste': async (paste) => {
      const outcome = await importer.importPaste(paste, pasteName(new Date()));
      parts.changed('articles');
      return outcome;
    },
    'imports:cancel': async ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'imports:pause': async ({ jobId, paused }) => {
      jobs.pause(jobId, paused);
      return {};
    },
    'imports:unfinished': () => jobs.unfinished(),
    'imports:resume': async ({ jobId }) => {
      await jobs.resume(jobId);
      return {};
    },
    'imports:retry': async ({ jobId, positions }) => {
      jobs.retry(jobId, positions);
      return {};
    },
    'imports:forget': async ({ jobId }) => {
      await jobs.forget(jobId);
      return {};
    },
    'imports:redo': async ({ textId, choices }) => {
      const { articleId } = await library('texts:get', { textId });
      await importer.redo(textId, articleId, choices);
      parts.changed('articles');
      return library('articles:get', { articleId });
    },
    'imports:samples': async () => startSamples(parts),
    'paste:clean': async (paste) => ({ blocks: await importer.cleanPaste(paste) }),
    'exports:save': (request) => exports.save(request),
    'articles:dragOut': async ({ articleId, textId }) => {
      await dragged.drag(articleId, textId, browser().webContents);
      return {};
    },
    'articles:saveCopy': async ({ articleId, textId }) => {
      const { bytes, fileName } = await articleFile(library, articleId, textId);
      return exports.saveCopy(bytes, fileName);
    },
    'references:export': (request) => exports.saveRecords(request),
    'releases:make': async (request) => {
      const release = await releases.make(request);
      parts.changed('briefs');
      return release;
    },
    'releases:save': (request) => releases.save(request),
    'returns:choose': (request) => returns.choose(request),
    'returns:take': (request) => returns.take(request),
    'exports:report': ({ briefId }) => exports.saveReport(briefId),
    'exports:cancel': async ({ briefId }) => {
      exports.cancel(briefId);
      return {};
    },
    'exports:open': async ({ token }) => {
      await exports.open(token);
      return {};
    },
    'exports:reveal': async ({ token }) => {
      exports.reveal(token);
      return {};
    },
    'images:choose': async () => {
      const path = await chooseImage(browser());
      return path === null ? null : await parts.images.addFile(path);
    },
    'previews:render': (request) => previews.render(request),
    'previews:cancel': async () => {
      previews.cancel();
      return {};
    },
    'styles:add': async () => {
      const path = await chooseStyle(browser());
      return path === null ? null : await importer.addStyle(path);
    },
    'templates:openFolder': async () => {
      await openTemplatesFolder(parts.libraryFolder);
      return {};
    },
    'templates:openFile': async ({ fileName }) => {
      await openTemplateFile(parts.libraryFolder, fileName);
      return {};
    },
    'library:look': () => lookAtLibrary(parts.libraryFolder),
    'library:show': async () => {
      await openWithSystem(parts.libraryFolder);
      return {};
    },
    'library:choose': async () => {
      const chosen = await chooseLibrary(browser());
      if (chosen === null) return null;
      const folder = await libraryIn(chosen);
      parts.startOn(folder);
      return { folder };
    },
    'links:open': async ({ url }) => {
      const link = readLink(url);
      if (await confirmLink(browser(), link)) await shell.openExternal(link.href);
      return {};
    },
    'clipboard:write': async ({ text }) => {
      clipboard.writeText(text);
      return {};
    },
    'window:mayClose': async ({ unsaved }) => {
      parts.mayClose(unsaved);
      return {};
    },
  };
}

const samplesFolder = (appFolder: string): string => join(appFolder, 'resources', 'samples');
type SampleParts = Pick<ShellParts, 'appFolder' | 'jobs' | 'library' | 'changed'>;

/** `startSamples`, in a library that lacks them. */
export async function startLackingSamples(parts: SampleParts): Promise<void> {
  if (await lacksSamples(parts.library, samplesFolder(parts.appFolder))) await startSamples(parts);
}

/** Imports the sample articles, then makes the sample brief. */
async function startSamples(parts: SampleParts): Promise<{ jobId: string }> {
  const folder = samplesFolder(parts.appFolder);
  return parts.jobs.start(await sampleArticles(folder), { isSample: true }, async () => {
    const { briefId } = await makeSampleBrief(parts.library, folder);
    parts.changed('articles');
    parts.changed('briefs');
    return briefId;
  });
}

/** British spelling for English outside the United States; American everywhere else, as Chromium's own default is. */
export function systemLanguage(preferred: readonly string[]): 'en-US' | 'en-GB' {
  const first = preferred[0] ?? 'en-US';
  return /^en\b/i.test(first) && !/^en([-_](US|CA|PH|LR|POSIX))?$/i.test(first) ? 'en-GB' : 'en-US';
}

let lastPaste = { second: '', count: 0 };

/**
 * A paste's stand-in for a file name: when it was pasted, to the second, in the analyst's own time. Two of one second are
 * numbered: files of one name may be taken for two texts of one article.
 */
function pasteName(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const second = `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  lastPaste = { second, count: lastPaste.second === second ? lastPaste.count + 1 : 1 };
  return lastPaste.count === 1 ? `pasted-${second}` : `pasted-${second}-${lastPaste.count}`;
}
