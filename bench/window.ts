// The window on a library of 100,000 articles: time until it can be used beside the same app on an empty library, in turns;
// frames while the list is scrolled, beside frames of the same window at rest; memory of the library's process.
// BENCH_FOLDER is a folder in which `bench library` kept its library; without one a library is made (BENCH_ARTICLES).
import './support/ts-sources.mjs';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { ask, launch, root } = await import('./support/app');
const { makeStarter, median } = await import('./support/starting');
const { storeGenerated } = await import('./support/store-generated');

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 100_000);
const RUNS = Number(process.env.BENCH_RUNS ?? 7);
const TARGETS = { start: 1.3, onTime: 0.95, memoryMb: 500 };
/** A frame is on time within a sixtieth of a second; a millisecond is left for the clock. */
const FRAME_MS = 1000 / 60 + 1;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const scratch = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const large = process.env.BENCH_FOLDER ?? join(scratch, 'large');
const empty = join(scratch, 'empty');
for (const folder of [large, empty]) mkdirSync(folder, { recursive: true });
if (!existsSync(join(large, 'library', 'library.sqlite'))) {
  say(`making a library of ${ARTICLES.toLocaleString('en')} articles …`);
  await storeGenerated(join(large, 'library'), ARTICLES);
}

const missed: string[] = [];
const judge = (name: string, holds: boolean): string => {
  if (!holds) missed.push(name);
  return holds ? 'ok' : 'MISSED';
};

async function measureStarts(): Promise<void> {
  const start = await makeStarter(scratch);
  const open = (folder: string) => start(root, ['--library', join(folder, 'library')], true);
  await open(empty);
  await open(large);
  const times = { empty: [] as number[], large: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    times.empty.push((await open(empty)).ms);
    times.large.push((await open(large)).ms);
  }
  const ratio = median(times.large) / median(times.empty);
  say(
    `start      empty library ${Math.round(median(times.empty))} ms, large ${Math.round(median(times.large))} ms, ` +
      `ratio ${ratio.toFixed(2)} (target ${TARGETS.start}: ${judge('start', ratio <= TARGETS.start)})`,
  );
}

/** Starts noting when frames begin, in the page. */
const WATCH_FRAMES = `(() => {
  const frames = [];
  window.benchFrames = frames;
  const note = (at) => { frames.push(at); if (window.benchFrames === frames) requestAnimationFrame(note); };
  requestAnimationFrame(note);
})()`;

async function measureWindow(): Promise<void> {
  const { app, page } = await launch(large);
  await page.locator('html[data-ready]').waitFor();
  const list = page.getByRole('listbox', { name: 'Articles' });
  const frames = async (name: string, work: () => Promise<unknown>, rest?: number): Promise<number> => {
    await page.evaluate(WATCH_FRAMES);
    await work();
    const at = (await page.evaluate(
      'const noted = window.benchFrames; window.benchFrames = null; noted',
    )) as number[];
    const deltas = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    const onTime = deltas.filter((delta) => delta <= FRAME_MS).length / deltas.length;
    const sorted = [...deltas].sort((a, b) => a - b);
    say(
      `  ${name.padEnd(28)} ${deltas.length} frames, ${(onTime * 100).toFixed(1)} % on time, ` +
        `95 % within ${(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(1)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms` +
        (rest === undefined
          ? ''
          : ` (target ${TARGETS.onTime * 100} % of what rests on time: ${judge(name, onTime >= TARGETS.onTime * rest)})`),
    );
    return onTime;
  };
  const pause = (ms: number) => page.waitForTimeout(ms);
  const box = await list.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, 400);
  say('frames');
  const rest = await frames('at rest', () => pause(3000));
  await frames(
    'wheel, 200 px at a time',
    async () => {
      for (let turn = 0; turn < 180; turn += 1) {
        await page.mouse.wheel(0, 200);
        await pause(12);
      }
    },
    rest,
  );
  await frames(
    'wheel, 6,000 px at a time',
    async () => {
      for (let turn = 0; turn < 120; turn += 1) {
        await page.mouse.wheel(0, 6000);
        await pause(16);
      }
    },
    rest,
  );
  await list.focus();
  const keys = async (key: string, count: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      await page.keyboard.press(key);
      await pause(20);
    }
  };
  await page.keyboard.press('Home');
  await frames('PageDown, 120 times', () => keys('PageDown', 120), rest);
  const began = performance.now();
  await page.keyboard.press('End');
  await page.locator(`[role=option][aria-posinset="${await total(page)}"] .meta`).waitFor();
  say(`  End: the last article is drawn after ${Math.round(performance.now() - began)} ms`);
  await frames('ArrowUp from the end, 120 times', () => keys('ArrowUp', 120), rest);

  // What the library's process holds after searches, too.
  for (const words of ['government ', 'security trade ', '"foreign minister" ', 'min']) {
    await page.getByLabel('Find in articles, quotes and briefs').fill(words);
    await page.locator('.found-count').first().waitFor();
    await pause(500);
  }
  const processes = await app.evaluate(({ app: shell }) =>
    shell
      .getAppMetrics()
      .map(({ pid, type, name, serviceName }) => ({ pid, type, name: name ?? serviceName })),
  );
  say('memory');
  for (const { pid, type, name } of processes) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (field: string) =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
    const isLibrary = type === 'Utility' && /library/i.test(name ?? '');
    say(
      `  ${(name ?? type).padEnd(28)} ${of('VmRSS').toFixed(0)} MB now, ${of('VmHWM').toFixed(0)} MB at most` +
        (isLibrary
          ? ` (target ${TARGETS.memoryMb}: ${judge('memory', of('VmHWM') <= TARGETS.memoryMb)})`
          : ''),
    );
  }
  await app.close();
}
const total = async (page: Awaited<ReturnType<typeof launch>>['page']): Promise<number> =>
  ((await ask(page, 'articles:list', { limit: 1 })) as { total: number }).total;

if (RUNS > 0) await measureStarts();
await measureWindow();
if (missed.length > 0) {
  say(`missed: ${missed.join('; ')}`);
  process.exitCode = 1;
}
