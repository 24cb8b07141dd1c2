// Time from starting the program to a usable window, against an empty Electron window on the same machine, in turns.
// Usable: the window is shown and the list of articles (or the empty library) is drawn; the page marks that moment by
// `data-ready` on its root element. The empty window is one blank page with the same switches.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.env.BRIEFWRIGHT_APP ?? join(import.meta.dirname, '..');
const electron = join(
  import.meta.dirname,
  '..',
  'node_modules',
  'electron',
  'dist',
  process.platform === 'win32' ? 'electron.exe' : 'electron',
);
const runs = Number(process.env.BENCH_RUNS ?? 9);
const TARGET = 1.6;

const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3'];

// Loaded by both before their own code: says when the first window is shown and its page is ready, then what it weighs.
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

const EMPTY = `
import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
});
`;

const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'));
const watch = join(folder, 'watch.cjs');
await writeFile(watch, WATCH);
await writeFile(join(folder, 'empty.mjs'), EMPTY);
await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'empty.mjs' }));

/** One start: milliseconds to a usable window, bytes of all its processes one second later. */
function start(app, args, waits) {
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
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(limit);
      const line = /^USABLE (.*)$/m.exec(out);
      if (!line) return reject(new Error(`The window never became usable.\n${err}`));
      const { at, bytes, processes } = JSON.parse(line[1]);
      resolve({ ms: at - began, bytes, processes });
    });
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
const tell = (name, results) => {
  const times = results.map(({ ms }) => ms);
  process.stdout.write(
    `${name.padEnd(14)} median ${Math.round(median(times))} ms (${Math.min(...times)} to ${Math.max(...times)}), ` +
      `${megabytes(median(results.map(({ bytes }) => bytes)))} in ${results[0].processes} processes\n`,
  );
};

try {
  const library = join(folder, 'library');
  const ours = () => start(root, ['--library', library], true);
  const theirs = () => start(folder, [], false);
  // Not counted: file caches, the new library, Chromium's first profile.
  await ours();
  await theirs();
  const app = [];
  const blank = [];
  for (let run = 0; run < runs; run += 1) {
    blank.push(await theirs());
    app.push(await ours());
  }
  tell('Briefwright', app);
  tell('empty window', blank);
  const ratio = median(app.map(({ ms }) => ms)) / median(blank.map(({ ms }) => ms));
  const memory = median(app.map(({ bytes }) => bytes)) / median(blank.map(({ bytes }) => bytes));
  process.stdout.write(
    `ratio          time ${ratio.toFixed(2)} (target at most ${TARGET}), memory ${memory.toFixed(2)}; ${runs} runs each, in turns\n`,
  );
  if (ratio > TARGET) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
