// Whole imports through the window of the built app: files are read, parsed in the jail, checked and stored. Text files of
// about 5 kB and saved pages of 100 kB, beside reading the same files and putting their bytes and words into a bare SQLite
// file with a full-text table, in one run. `BENCH_TEXTS` and `BENCH_PAGES` say how many. Then one file each of the kinds in
// `large-files.ts`, for what it holds up. `BENCH_KINDS=docx,ris` imports those alone whose name has one of these in it.
// Run `npm run build` before.
import './support/ts-sources.mjs';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const { ask, launch } = await import('./support/app');
const { writeFiles } = await import('./generated-files');
const { LARGE_KINDS, writeLarge } = await import('./large-files');

const TEXTS = Number(process.env.BENCH_TEXTS ?? 3000);
const PAGES = Number(process.env.BENCH_PAGES ?? 300);
const KINDS = process.env.BENCH_KINDS?.toLowerCase().split(',');
const TARGETS = { texts: 200, pages: 20, blockMs: 50, memoryMb: 500 };

const tell = (line: string) => process.stdout.write(`${line}\n`);
let isOver = false;
function judge(name: string, value: number, target: number, least: boolean, unit: string): void {
  const over = least ? !(value >= target) : !(value <= target);
  isOver ||= over;
  const shown = value.toFixed(value < 10 ? 2 : 0);
  tell(
    `  ${name.padEnd(44)} ${`${shown} ${unit}`.padStart(14)}  target ${least ? 'at least' : 'at most'} ${target}${over ? '  OVER' : ''}`,
  );
}

/** Files a second of the least that has to be done: reading, hashing, and one row of bytes and one of words. */
function bareRate(folder: string, into: string): number {
  const db = new Database(into);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE files (sha256 TEXT PRIMARY KEY, bytes BLOB); CREATE VIRTUAL TABLE words USING fts5(text)',
  );
  const file = db.prepare('INSERT OR IGNORE INTO files VALUES (?, ?)');
  const words = db.prepare('INSERT INTO words (text) VALUES (?)');
  const names = readdirSync(folder);
  const began = performance.now();
  const storeBatch = db.transaction((batch: readonly string[]) => {
    for (const name of batch) {
      const bytes = readFileSync(join(folder, name));
      file.run(createHash('sha256').update(bytes).digest('hex'), bytes);
      words.run(bytes.toString('utf8').replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' '));
    }
  });
  for (let at = 0; at < names.length; at += 100) storeBatch(names.slice(at, at + 100));
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return names.length / seconds;
}

/** Now and then a busy shell's garbage collector takes the debugger's answer before it is read: it is asked for again. */
async function evenIfForgotten<T>(ask: () => Promise<T>, moreTries = 3): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (moreTries === 0 || !String(error).includes('garbage collected')) throw error;
    return await evenIfForgotten(ask, moreTries - 1);
  }
}

type Measured = {
  rate: number;
  blockMs: number;
  block99Ms: number;
  /**
   * The longest stretch between two ticks of the shell, what of it its thread worked or had no processor, and the most that it
   * worked in any stretch (Linux).
   */
  longest: { ms: number; worked: number; waited: number; mostWorked: number };
  memoryMb: number;
  failed: number;
  msEach: { shell: number; window: number; library: number };
};

const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
try {
  writeFiles(join(folder, 'texts'), 'texts', TEXTS);
  writeFiles(join(folder, 'pages'), 'pages', PAGES);
  writeFiles(join(folder, 'warm', 'texts'), 'texts', 3);
  const { app, page } = await launch(folder);
  const libraryPid = await evenIfForgotten(() =>
    app.evaluate(
      ({ app: shell }) => shell.getAppMetrics().find(({ name }) => /library/i.test(name ?? ''))?.pid ?? 0,
    ),
  );
  const peakMb = () => {
    try {
      return (
        Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${libraryPid}/status`, 'utf8'))?.[1] ?? 0) / 1024
      );
    } catch {
      return 0;
    }
  };

  const shellPid = await evenIfForgotten(() => app.evaluate(() => process.pid));
  const windowPid = await evenIfForgotten(() =>
    app.evaluate(({ BrowserWindow }) =>
      Number(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0),
    ),
  );
  /** Milliseconds of processor time that a process has used (Linux; 0 elsewhere). */
  const workedMs = (pid: number) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      // Counted in hundredths of a second.
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return 0;
    }
  };
  const worked = () => ({
    shell: workedMs(shellPid),
    window: workedMs(windowPid),
    library: workedMs(libraryPid),
  });

  const beginWatch = () =>
    app.evaluate(() => {
      const monitor = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 });
      monitor.enable();
      const { openSync, readSync } = process.getBuiltinModule('node:fs');
      const longest = { ms: 0, worked: 0, waited: 0, mostWorked: 0 };
      let ticks: NodeJS.Timeout | undefined;
      // Linux tells how long the shell's thread has worked, and how long it was ready and had no processor.
      if (process.platform === 'linux') {
        const file = openSync('/proc/self/schedstat', 'r');
        const read = Buffer.alloc(100);
        const times = () => {
          const [worked = 0, waited = 0] = read
            .toString('latin1', 0, readSync(file, read, 0, 100, 0))
            .split(' ')
            .map((part) => Number(part) / 1e6);
          return { at: performance.now(), worked, waited };
        };
        let last = times();
        ticks = setInterval(() => {
          const now = times();
          const ms = now.at - last.at;
          longest.mostWorked = Math.max(longest.mostWorked, now.worked - last.worked);
          if (ms > longest.ms)
            Object.assign(longest, {
              ms,
              worked: now.worked - last.worked,
              waited: now.waited - last.waited,
            });
          last = now;
        }, 5);
      }
      Object.assign(globalThis, { watch: { monitor, longest, ticks } });
    });
  const endWatch = () =>
    evenIfForgotten(() =>
      app.evaluate(() => {
        const { monitor, longest, ticks } = (
          globalThis as unknown as {
            watch: {
              monitor: { max: number; percentile(p: number): number; disable(): void };
              longest: { ms: number; worked: number; waited: number; mostWorked: number };
              ticks: NodeJS.Timeout | undefined;
            };
          }
        ).watch;
        monitor.disable();
        clearInterval(ticks);
        return { max: monitor.max / 1e6, p99: monitor.percentile(99) / 1e6, longest };
      }),
    );
  const importFolder = async (path: string): Promise<Measured> => {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, path);
    await beginWatch();
    await page.evaluate(() => {
      const target = window as unknown as {
        ended?: Promise<unknown>;
        briefwright: typeof window.briefwright;
      };
      target.ended = new Promise((resolve) => {
        const off = target.briefwright.onEvent((event) => {
          const told = event as { type: string; finished?: boolean; counts?: { failed: number } };
          if (told.type !== 'import-progress' || !told.finished) return;
          off();
          resolve({ failed: told.counts?.failed ?? 0, at: Date.now() });
        });
      });
    });
    const before = worked();
    const began = Date.now();
    await ask(page, 'imports:choose', { folder: true });
    const ended = (await page.evaluate(() => (window as unknown as { ended: Promise<unknown> }).ended)) as {
      at: number;
      failed: number;
    };
    const delays = await endWatch();
    const after = worked();
    const count = readdirSync(path, { recursive: true }).length;
    return {
      rate: count / ((ended.at - began) / 1000),
      blockMs: delays.max,
      longest: delays.longest,
      block99Ms: delays.p99,
      memoryMb: peakMb(),
      failed: ended.failed,
      msEach: {
        shell: (after.shell - before.shell) / count,
        window: (after.window - before.window) / count,
        library: (after.library - before.library) / count,
      },
    };
  };

  // Not counted: loading what answers, the first jail.
  await importFolder(join(folder, 'warm', 'texts'));
  // What other programs of the machine do to it: the same watch over a shell that has nothing to do.
  await beginWatch();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const idle = await endWatch();
  tell(
    `Shell with nothing to do: longest block ${idle.max.toFixed(0)} ms, 99 % of blocks ${idle.p99.toFixed(1)} ms`,
  );
  const isWanted = (name: string): boolean =>
    KINDS === undefined || KINDS.some((one) => name.toLowerCase().includes(one));
  for (const [kind, count] of [
    ['texts', TEXTS],
    ['pages', PAGES],
  ] as const) {
    if (!isWanted(kind)) continue;
    const bare = bareRate(join(folder, kind), join(folder, `${kind}.sqlite`));
    const { rate, blockMs, block99Ms, memoryMb, failed, msEach } = await importFolder(join(folder, kind));
    tell(`${count} ${kind === 'texts' ? 'text files of 5 kB' : 'saved pages of 100 kB'}`);
    judge('imported', rate, TARGETS[kind], true, 'files/s');
    tell(
      `  ${'bare SQLite with the same bytes and words'.padEnd(44)} ${`${bare.toFixed(0)} files/s`.padStart(14)}`,
    );
    tell(`  ${'of the bare rate'.padEnd(44)} ${(rate / bare).toFixed(3).padStart(14)}`);
    judge('longest block of the shell', blockMs, TARGETS.blockMs, false, 'ms');
    tell(`  ${'99 % of blocks'.padEnd(44)} ${`${block99Ms.toFixed(1)} ms`.padStart(14)}`);
    judge('library process at most (so far)', memoryMb, TARGETS.memoryMb, false, 'MB');
    tell(
      `  ${'processor time of a file'.padEnd(44)} shell ${msEach.shell.toFixed(2)}, window ${msEach.window.toFixed(2)}, library ${msEach.library.toFixed(2)} ms`,
    );
    if (failed > 0) {
      isOver = true;
      tell(`  ${failed} files were not imported`);
    }
  }
  for (const [at, kind] of LARGE_KINDS.entries()) {
    if (!isWanted(kind.name)) continue;
    const path = join(folder, `large-${at}`);
    writeLarge(path, kind);
    const { rate, blockMs, block99Ms, longest, memoryMb, failed } = await importFolder(path);
    rmSync(path, { recursive: true });
    const came = kind.isRefused ? failed === 1 : failed === 0;
    if (!came) isOver = true;
    tell(
      `${kind.name}: ${came ? (kind.isRefused ? 'refused' : 'imported') : 'NOT AS EXPECTED'} in ${(1 / rate).toFixed(1)} s`,
    );
    judge('longest block of the shell', blockMs, TARGETS.blockMs, false, 'ms');
    tell(
      `  ${'of it working, without a processor'.padEnd(44)} ${longest.worked.toFixed(0)}, ${longest.waited.toFixed(0)} of ${longest.ms.toFixed(0)} ms; 99 % of blocks ${block99Ms.toFixed(1)} ms`,
    );
    tell(
      `  ${'most that the shell worked in one go'.padEnd(44)} ${`${longest.mostWorked.toFixed(0)} ms`.padStart(14)}`,
    );
    judge('library process at most (so far)', memoryMb, TARGETS.memoryMb, false, 'MB');
  }
  await app.close();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
if (isOver) process.exitCode = 1;
