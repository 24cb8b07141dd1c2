import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, session } from 'electron';
import { libraryFolder, windowFolder } from '../cli/folders';
import { readArguments } from './app-arguments';
import { WINDOW_CSP } from './content-policies';
import { guardAllContents } from './contents-guards';
import { forkLibrary } from './fork-library';
import { answerFromTheStart, type RequestAnswers } from './ipc/late-answers';
import { registerRequests } from './ipc/register';
import { setMenu } from './menu';
import { readManifest, registerScheme, serveApp } from './protocol';
import { secureSession } from './session';
import { guardStartup } from './startup-guards';
import { lacksDisplay, runOnVirtualDisplay } from './virtual-display';
import { openWindow } from './window';

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

/**
 * The library's process starts first, since the first list waits for it; then the window. What answers the window is
 * loaded when its page first asks: before, loading would hold back the files of the page, which come through here.
 */
async function openAppWindow(library: string): Promise<void> {
  const manifest = readManifest(join(mainFolder, '..', 'renderer'));
  await app.whenReady();
  const forked = forkLibrary(join(mainFolder, 'library.js'), library);
  secureSession(session.defaultSession);
  // No page that could ask for a picture is there before the window, which gives the answers.
  let findImage: RequestAnswers['findImage'] = async () => null;
  serveApp(session.defaultSession, {
    host: 'main',
    csp: WINDOW_CSP,
    manifest,
    findImage: (sha256) => findImage(sha256),
  });
  const window = await openWindow(app.getPath('userData'), join(mainFolder, '..', 'preload', 'preload.cjs'));
  let answers: Promise<RequestAnswers> | undefined;
  const doors = answerFromTheStart({
    firstList: forked.firstList,
    isOwnFrame: window.isOwnFrame,
    loadAnswers() {
      answers ??= import('./run-window').then(({ runWindow }) =>
        runWindow({
          window,
          manifest,
          forked,
          libraryFolder: library,
          appFolder,
          mainFolder,
          samples: wanted.samples,
        }),
      );
      return answers;
    },
  });
  findImage = doors.findImage;
  registerRequests(doors);
  // Before the window shows, or its page would jump.
  setMenu({ send: window.send, isPackaged: app.isPackaged });
}
