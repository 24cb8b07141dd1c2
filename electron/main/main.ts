import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { libraryFolder, windowFolder } from '../cli/folders';
import { readArguments } from './app-arguments';
import { guardAllContents } from './contents-guards';
import { registerScheme } from './protocol';
import { guardStartup } from './startup-guards';
import { lacksDisplay, runOnVirtualDisplay } from './virtual-display';

const mainFolder = import.meta.dirname;
const appFolder = join(mainFolder, '..', '..');
const wanted = readArguments(process.argv, app.getAppPath(), app.isPackaged);

guardStartup();
registerScheme();
guardAllContents();
if (wanted.commandLine) await startCommand(wanted.commandLine);
else startWindow();

async function startCommand(words: readonly string[]): Promise<void> {
  if (lacksDisplay()) process.exit(await runOnVirtualDisplay());
  const { runInElectron, setThrowAwayProfile } = await import('./command-line');
  const profile = setThrowAwayProfile();
  // Not awaited: the app becomes ready only after this file has run to its end.
  void app.whenReady().then(() => runInElectron({ words, appFolder, mainFolder, profile }));
}

function startWindow(): void {
  const library = libraryFolder(wanted.library);
  const folder = windowFolder(library);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  // A window on this library is open already: it comes to the front, and this start ends.
  if (!app.requestSingleInstanceLock()) app.exit(0);
  else void openAppWindow(library);
}

async function openAppWindow(library: string): Promise<void> {
  const [{ runWindow }] = await Promise.all([import('./run-window'), app.whenReady()]);
  await runWindow({ libraryFolder: library, appFolder, mainFolder, samples: wanted.samples });
}
