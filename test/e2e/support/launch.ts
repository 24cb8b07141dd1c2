import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
// Tells what `window.briefwright` is inside a page.
import type {} from '../../../renderer/api';

/** The checkout, or another folder holding a built app (`out/`, `resources/`, `package.json`). */
export const appFolder = process.env.BRIEFWRIGHT_APP ?? join(import.meta.dirname, '..', '..', '..');

const dist = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'electron', 'dist');
export const electronBinary = join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');

/** Chromium does not start as root with its sandbox on. */
export const electronSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export type LaunchedApp = {
  app: ElectronApplication;
  /** The main window, loaded. */
  window: Page;
  /** Library folder of this app. */
  library: string;
  /** Holds the library and the window's own data; pass it to a second launch to start on the same ones. */
  folder: string;
  /** Closes the window as an analyst does and waits for the end. The folder stays until `discard`. */
  close(): Promise<void>;
  /** Closes and removes everything. */
  discard(): Promise<void>;
};

/** A folder for one story. */
export const makeStoryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'briefwright-story-'));

/** Starts the built app on a fresh library of its own, or on the one of an earlier launch (`folder`). */
export async function launchApp(
  options: {
    folder?: string;
    library?: string;
    args?: readonly string[];
    env?: Readonly<Record<string, string>>;
  } = {},
): Promise<LaunchedApp> {
  const folder = options.folder ?? (await makeStoryFolder());
  const library = options.library ?? join(folder, 'library');
  await mkdir(folder, { recursive: true });
  const app = await start(folder, library, options);
  const window = await app.firstWindow();
  await window.waitForLoadState('load');
  // The shell loads most of itself now: once it answers, it no longer drops the answers to a story's own scripts.
  await window.evaluate(() => globalThis.window.briefwright.request('settings:get', {}));
  const close = async () => {
    // A story that leaves something unsaved on purpose is not asked about it.
    await app
      .evaluate(({ dialog }) => {
        dialog.showMessageBox = (async () => ({
          response: 1,
          checkboxChecked: false,
        })) as unknown as typeof dialog.showMessageBox;
      })
      .catch(() => undefined);
    await app.close();
  };
  return {
    app,
    window,
    library,
    folder,
    close,
    async discard() {
      await close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * On a machine under heavy load the inspector now and then attaches too early and waits for ever; the app itself starts
 * in about a second. So a start that hangs is ended and tried again.
 */
async function start(
  folder: string,
  library: string,
  options: { args?: readonly string[]; env?: Readonly<Record<string, string>> },
): Promise<ElectronApplication> {
  const tries = 3;
  for (let left = tries; ; left -= 1) {
    try {
      return await _electron.launch({
        executablePath: electronBinary,
        args: [
          ...electronSwitches,
          '--disable-gpu',
          '--log-level=3',
          appFolder,
          '--library',
          library,
          ...(options.args ?? []),
        ],
        env: appEnvironment(folder, options.env),
        timeout: 20_000,
      });
    } catch (error) {
      if (left === 1 || !String(error).includes('Timeout')) throw error;
    }
  }
}

/** This process's environment with the app's own data kept inside `folder`. */
export function appEnvironment(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // A development server or an inspector of the machine must not leak into a story.
  for (const name of ['ELECTRON_RENDERER_URL', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']) delete env[name];
  return {
    ...env,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    BRIEFWRIGHT_USER_DATA: join(folder, 'data'),
    ...more,
  };
}
