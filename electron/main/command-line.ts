import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { AboutFile, CliHost } from '../cli/host';
import { processOutput } from '../cli/output';
import { runCommandLine } from '../cli/run';
import { writeHtml } from '../export/html/write-html';
import { openImportJail } from './import-jail';
import { findFiles } from './importable-files';
import { Importer } from './importer';
import { startLibrary } from './library-client';
import { printBrief } from './print';
import { FONT_BASE } from './print-protocol';
import { readManifest } from './protocol';

/** Gives Chromium a folder of its own, so that a command never meddles with an open window. Before the app is ready. */
export function setThrowAwayProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-cli-'));
  app.setPath('userData', folder);
  return folder;
}

/** Runs a command with Electron's sandboxed windows at hand, then ends the app with the command's exit code. */
export async function runInElectron(options: {
  words: readonly string[];
  appFolder: string;
  mainFolder: string;
  profile: string;
}): Promise<void> {
  const { words, appFolder, mainFolder, profile } = options;
  // Import jails and print windows come and go; the app ends when the command has.
  app.on('window-all-closed', () => {});
  app.dock?.hide();
  const code = await runCommandLine(words, {
    output: processOutput(),
    appFolder,
    openHost: async (folder, about) => openHost(folder, mainFolder, about),
  });
  await rm(profile, { recursive: true, force: true }).catch(() => undefined);
  app.exit(code);
}

function openHost(folder: string, mainFolder: string, about: AboutFile): CliHost {
  const built = (...path: string[]) => join(mainFolder, '..', ...path);
  const manifest = readManifest(built('renderer'));
  let isUnchecked = false;
  let isTold = false;
  const library = startLibrary({
    modulePath: join(mainFolder, 'library.js'),
    checkPath: join(mainFolder, 'library-check.js'),
    folder,
    // What keeps a library from being opened, or ends its process, fails the request that was under way.
    onFailure: (error) => {
      if (isUnchecked && error.code === 'library-damaged' && !isTold) {
        isTold = true;
        about.onDamage(error);
      }
    },
    onCheck: (when) => {
      isUnchecked = when === 'behind';
      if (isUnchecked) about.onUnchecked();
      else about.onCheckFirst();
    },
  });
  const importer = new Importer(library.request, () =>
    openImportJail({ preload: built('preload', 'importing.cjs'), manifest }),
  );
  return {
    library: library.request,
    importFiles: async (paths, { onPassedOver, ...options }, onOutcome) =>
      importer.importFiles(await findFiles(paths, { onPassedOver }), options, onOutcome),
    addStyle: (path) => importer.addStyle(path),
    readReturned: (path) => importer.readReturned(path),
    printPdf: (document, { notes }) =>
      printBrief(document, {
        notes,
        writePage: async (page) => writeHtml(document, { forPrint: true, fontBase: FONT_BASE, ...page }),
        mainFolder,
      }),
    close: library.close,
  };
}
