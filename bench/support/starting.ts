// Starting a program under Electron and waiting until its window can be used.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const electron = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  'electron',
  'dist',
  process.platform === 'win32' ? 'electron.exe' : 'electron',
);
const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3'];

// Loaded before the program's own code: says when the first window is shown and its page is ready, then what it weighs.
const WATCH = `
const { app } = require('electron');
const usable = (contents) => contents.executeJavaScript(\`new Promise((resolve) => {
  const drawn = () => requestAnimationFrame(() => setTimeout(resolve, 0));
  const isReady = () => !process_env_waits || document.documentElement.hasAttribute('data-ready');
  if (isReady()) return drawn();
  new MutationObserver((_changes, observer) => { if (isReady()) { observer.disconnect(); drawn(); } })
    .observe(document.documentElement, { attributes: true });
})\`.replace('process_env_waits', process.env.BENCH_WAITS === '1' ? 'true' : 'false'));
app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => (window.isVisible() ? resolve() : window.once('show', resolve)));
  window.webContents.once('dom-ready', async () => {
    await Promise.all([usable(window.webContents), shown]);
    const at = Date.now();
    setTimeout(() => {
      const bytes = app.getAppMetrics().reduce((sum, metric) => sum + metric.memory.workingSetSize * 1024, 0);
      process.stdout.write('USABLE ' + JSON.stringify({ at, bytes, processes: app.getAppMetrics().length }) + '\\n');
      app.exit(0);
    }, 1000);
  });
});
`;

export type Started = { ms: number; bytes: number; processes: number };

/**
 * Makes `start(app, args, waits)`, which starts a program and ends it once its window can be used: milliseconds until then,
 * bytes of all its processes one second later. With `waits`, the page says by `data-ready` on its root element when it is ready.
 */
export async function makeStarter(folder: string) {
  const watch = join(folder, 'watch.cjs');
  await writeFile(watch, WATCH);
  return function start(app: string, args: readonly string[], waits: boolean): Promise<Started> {
    return new Promise((resolve, reject) => {
      const began = Date.now();
      const child = spawn(electron, [...switches, '-r', watch, app, ...args], {
        env: {
          ...process.env,
          BENCH_WAITS: waits ? '1' : '0',
          BRIEFWRIGHT_USER_DATA: join(folder, 'data'),
          DBUS_SESSION_BUS_ADDRESS: 'disabled:',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk;
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk;
      });
      child.once('error', reject);
      child.once('close', () => {
        clearTimeout(limit);
        const line = /^USABLE (.*)$/m.exec(out);
        if (!line?.[1]) return reject(new Error(`The window never became usable.\n${err}`));
        const { at, bytes, processes } = JSON.parse(line[1]);
        resolve({ ms: at - began, bytes, processes });
      });
    });
  };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
