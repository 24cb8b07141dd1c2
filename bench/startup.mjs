// Time from starting the program to a usable window, against an empty Electron window on the same machine, in turns.
// Usable: the window is shown and the list of articles (or the empty library) is drawn; the page marks that moment by
// `data-ready` on its root element. The empty window is one blank page with the same switches.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStarter, median } from './support/starting.ts';

const root = process.env.BRIEFWRIGHT_APP ?? join(import.meta.dirname, '..');
const runs = Number(process.env.BENCH_RUNS ?? 9);
const TARGET = 1.6;

const EMPTY = `
import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
});
`;

const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'));
await writeFile(join(folder, 'empty.mjs'), EMPTY);
await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'empty.mjs' }));
const start = await makeStarter(folder);

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
