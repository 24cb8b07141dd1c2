import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { cliStart } from '../../scripts/cli-start.mjs';

export const root = join(import.meta.dirname, '..', '..');
const electron = join(
  root,
  'node_modules',
  'electron',
  'dist',
  process.platform === 'win32' ? 'electron.exe' : 'electron',
);
/** Linux counts in hundredths of a second. */
const TICK_MS = 10;
const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3'];

const environment = (folder: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  BRIEFWRIGHT_USER_DATA: join(folder, 'data'),
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
});

/** Now and then the debugger's handshake is lost while the app starts: it is started again then. */
async function launchAgain(
  args: readonly string[],
  folder: string,
  moreTries: number,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({
      executablePath: electron,
      args: [...switches, ...args],
      env: environment(folder),
      timeout: 30_000,
    });
  } catch (error) {
    if (moreTries === 0) throw error;
    return await launchAgain(args, folder, moreTries - 1);
  }
}

/** The built app on the library in `folder`, or another app (`program`: its folder) that has none. */
export async function launch(
  folder: string,
  { more = [], program }: { more?: readonly string[]; program?: string } = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const own = program === undefined ? [root, '--library', join(folder, 'library')] : [program];
  const app = await launchAgain([...more, ...own], folder, 2);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page };
}

/** A request of the window, as its page makes it. */
export async function ask(page: Page, channel: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    async (request) =>
      await (
        window as unknown as {
          briefwright: { request: (channel: string, input: unknown) => Promise<unknown> };
        }
      ).briefwright.request(request.channel, request.input),
    { channel, input },
  );
  const { ok, value, error } = reply as { ok: boolean; value: unknown; error?: { message: string } };
  if (!ok) throw new Error(`${channel}: ${error?.message}`);
  return value;
}

export type Ended = { ms: number; peak: number };

/**
 * Runs a program to its end: milliseconds from start to end, and the most memory that it held, in bytes (Linux; 0 elsewhere).
 * @throws Error with what it said, unless it ends with 0
 */
export function run(program: string, args: readonly string[], folder: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, {
      env: environment(folder),
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let peak = 0;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const look = setInterval(() => {
      peak = Math.max(peak, statusOf(child.pid, 'VmHWM'));
    }, 10);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ ms: performance.now() - began, peak });
      else reject(new Error(`${program} ended with ${code}: ${said}`));
    });
  });
}

/** The command line of the built app under Electron, as `npm run cli` starts it for imports. */
export const cliInElectron = (folder: string, words: readonly string[]): Promise<Ended> =>
  run(
    electron,
    [...switches, root, 'cli', '--', '--library', join(folder, 'library'), '--json', ...words],
    folder,
  );

/** The command line under plain Node, as `npm run cli` starts it for Word files. */
export const cliInNode = (folder: string, words: readonly string[]): Promise<Ended> =>
  run(
    process.execPath,
    [...cliStart(process.execPath), '--library', join(folder, 'library'), '--json', ...words],
    folder,
  );

function statusOf(pid: number | undefined, field: 'VmHWM' | 'Pss'): number {
  if (pid === undefined) return 0;
  try {
    const file = readFileSync(`/proc/${pid}/${field === 'Pss' ? 'smaps_rollup' : 'status'}`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(file)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Processor time that the app and all that it started took so far, ended processes included, in milliseconds (Linux; 0 elsewhere).
 * It depends little on what else runs.
 */
export function processorTime(app: ElectronApplication): number {
  const of = new Map<number, { parent: number; ticks: number }>();
  for (const name of existsSync('/proc/self/stat') ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program, in brackets, may hold anything.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      of.set(Number(name), { parent: Number(fields[1]), ticks });
    } catch {
      // It has ended meanwhile.
    }
  }
  const first = app.process().pid;
  let ticks = 0;
  for (const [pid, own] of of) {
    let above: number | undefined = pid;
    while (above !== undefined && above !== first) above = of.get(above)?.parent;
    if (above !== undefined) ticks += own.ticks;
  }
  return ticks * TICK_MS;
}

/** Ends the app's process of this name, if there is one, and waits until it is gone. */
export async function endProcess(app: ElectronApplication, name: string): Promise<void> {
  for (;;) {
    const pid = await app.evaluate(
      ({ app: shell }, serviceName) => shell.getAppMetrics().find((each) => each.name === serviceName)?.pid,
      name,
    );
    if (pid === undefined) return;
    try {
      process.kill(pid);
    } catch {
      // Gone, and still listed.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * How much more memory all processes of the app hold while `work` is done than before it, at most, in bytes. Memory that
 * several of them share counts once (Linux; 0 elsewhere).
 */
export async function growth(app: ElectronApplication, work: () => Promise<unknown>): Promise<number> {
  const pids = () =>
    app.evaluate(({ app: shell }) => shell.getAppMetrics().map(({ pid }) => pid)).catch(() => []);
  const weigh = async () => (await pids()).reduce((sum, pid) => sum + statusOf(pid, 'Pss'), 0);
  const before = await weigh();
  let most = before;
  let working = true;
  const watching = (async () => {
    while (working) {
      most = Math.max(most, await weigh());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  await work();
  working = false;
  await watching;
  return most - before;
}
