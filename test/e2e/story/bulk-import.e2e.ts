import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../shared/ipc/contract';
import { type MixedFolder, ONE_SENTENCE, writeMixedFolder } from '../../support/mixed-folder';
import { makeStoryFolder } from '../support/launch';
import { cliInElectron } from '../support/run';
import { type Analyst, startAnalyst } from './analyst';

const TYPED = 'The dredger is the thing to ask about on Friday.';

/** Whether a process does anything any more; one that nobody has asked about since its end does not. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

type Watched = { seen: ImportProgress[]; pausedOnce: boolean };

/** A folder of 300 files is dropped, the app is killed in the middle, and the import goes on at the next start. */
describe('a folder of 300 files', () => {
  let analyst: Analyst;
  let files: string;
  let folder: MixedFolder;
  let storyFolder: string;

  beforeAll(async () => {
    storyFolder = await makeStoryFolder();
    files = join(storyFolder, 'clippings');
    folder = writeMixedFolder(files);
    analyst = await startAnalyst({ folder: join(storyFolder, 'desk') });
    await analyst.resize(1440, 900);
  });
  afterAll(async () => {
    await analyst?.close();
    await rm(storyFolder, { recursive: true, force: true, maxRetries: 5 });
  });

  const panel = () => analyst.window.locator('.imports');
  const total = async () => (await analyst.ask('articles:list', { limit: 1 })).total;
  /** Keeps the progress that the window is told; holds the import once, as soon as so many files are done. */
  const watch = (pauseAt: number) =>
    analyst.window.evaluate((most) => {
      const watched: Watched = { seen: [], pausedOnce: false };
      Object.assign(globalThis, { watched });
      window.briefwright.onEvent((event) => {
        const progress = event as ImportProgress;
        if (progress.type !== 'import-progress') return;
        watched.seen.push(progress);
        if (watched.pausedOnce || progress.done < most || progress.finished) return;
        watched.pausedOnce = true;
        void window.briefwright.request('imports:pause', { jobId: progress.jobId, paused: true });
      });
    }, pauseAt);
  const last = () =>
    analyst.window.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.seen.at(-1));
  /** Drops a path on the middle of the window, as a file manager does. */
  const drop = async (path: string) => {
    const session = await analyst.app.context().newCDPSession(analyst.window);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 500,
        y: 400,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      });
    await session.detach();
  };

  it('is dropped on the window, and the analyst goes on writing', async () => {
    const { window } = analyst;
    await analyst.makeBrief('Harbour notes', [{ type: 'paragraph', children: [] }]);
    await analyst.openBrief('Harbour notes');
    await watch(40);
    // How long the shell is held up is told, not judged: it is another program's machine as well.
    await analyst.app.evaluate(() => {
      const monitor = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 });
      monitor.enable();
      Object.assign(globalThis, { monitor });
    });
    // What the panel says while files come in, kept as it passes.
    await window.evaluate(() => {
      const said = new Set<string>();
      Object.assign(globalThis, { said });
      new MutationObserver(() => {
        const words = document.querySelector<HTMLElement>('.imports')?.innerText;
        if (words) said.add(words);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await drop(files);
    await window.locator('.brief-body').click();
    await window.keyboard.type(TYPED);
    await window.locator('.brief-body').getByText(TYPED).waitFor();
    await window.locator('.status').getByText('Saved', { exact: true }).waitFor();
    await expect.poll(async () => (await last())?.paused, { timeout: 60_000 }).toBe(true);
    const block = await analyst.app.evaluate(() => {
      const { monitor } = globalThis as unknown as { monitor: { max: number; disable(): void } };
      monitor.disable();
      return monitor.max / 1e6;
    });
    process.stdout.write(`  longest block of the shell while importing and typing: ${block.toFixed(0)} ms\n`);
    await panel().getByText('Paused', { exact: true }).waitFor();
    const said = await window.evaluate(() =>
      [...(globalThis as unknown as { said: Set<string> }).said].join('\n'),
    );
    expect(said).toMatch(/Importing \d+ of 300/);
    expect(said).toMatch(/[\d.]+ files? a second · about \d+ (?:s|min) left/);
    const state = await last();
    expect(state?.label).toBe('“clippings”');
    expect(state?.total).toBe(folder.files);
    expect(state?.done).toBeLessThan(folder.files);
    await analyst.picture('bulk-import-paused');
    expect(await analyst.faults()).toEqual([]);
  });

  it('is cut off when the app is killed in the middle', async () => {
    // From inside, so that no moment is missed: at the first progress of the second third. Files that were being stored when
    // the job was paused are told while it is.
    await analyst.app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
      const contents = first?.webContents;
      if (!contents) throw new Error('no window');
      const send = contents.send.bind(contents);
      contents.send = (channel: string, ...args: unknown[]) => {
        const event = args[0] as { type?: string; done?: number; paused?: boolean; finished?: boolean };
        if (event?.type === 'import-progress' && (event.done ?? 0) >= 100 && !event.paused && !event.finished)
          process.kill(process.pid, 'SIGKILL');
        send(channel, ...args);
      };
    });
    const pids = await analyst.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
    const ended = new Promise((resolve) => analyst.app.process().once('exit', resolve));
    await panel().getByRole('button', { name: 'Resume' }).click();
    await ended;
    // The library's process ends its batch before it lets go of the library.
    await expect.poll(() => pids.filter(isRunning), { timeout: 60_000 }).toEqual([]);
    analyst = await startAnalyst({ folder: analyst.folder });
    await analyst.resize(1440, 900);
  });

  it('says so at the next start, with what was written kept, and goes on where it was', async () => {
    const [brief] = await analyst.ask('briefs:list', {});
    const { state } = await analyst.ask('briefs:get', { briefId: brief?.id ?? '' });
    expect(JSON.stringify(state)).toContain(TYPED);
    await panel()
      .getByText(/^The import of “clippings” stopped after \d+ of 300 files\.$/)
      .waitFor();
    const [left] = await analyst.ask('imports:unfinished', {});
    expect(left?.done).toBeGreaterThan(50);
    const before = await total();
    expect(before).toBeLessThan(folder.files - folder.broken);
    await analyst.picture('import-cut-off');
    expect(await analyst.faults()).toEqual([]);

    await watch(Number.POSITIVE_INFINITY);
    await panel().getByRole('button', { name: 'Go on' }).click();
    await expect.poll(async () => (await last())?.finished, { timeout: 120_000 }).toBe(true);
    const end = await last();
    expect(end).toMatchObject({ done: folder.files, total: folder.files });
    expect(end?.counts).toMatchObject({ failed: folder.broken, 'new-text': 0 });
    // Nothing is lost, and nothing is there twice.
    expect(await total()).toBe(folder.files - folder.broken);
    await panel().getByText(`${folder.broken} not imported`).waitFor();
  });

  it('shows what failed, each with its reason, and tries it again', async () => {
    await panel()
      .getByRole('button', { name: /^Not imported/ })
      .click();
    await expect.poll(() => panel().locator('.outcome').count()).toBe(folder.broken);
    expect(await panel().locator('.why').count()).toBe(folder.broken);
    await analyst.picture('bulk-import-failed');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('bulk-import-failed-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
    const before = (await last())?.counts;
    await analyst.command('Try files again that were not imported');
    await expect
      .poll(async () => {
        const state = await last();
        return state?.finished && state.outcomes !== undefined ? state.counts : null;
      })
      .toEqual(before);
    await panel().getByRole('button', { name: 'Put away' }).click();
    await panel().waitFor({ state: 'detached' });
    expect(await analyst.ask('imports:unfinished', {})).toEqual([]);
  });

  it('holds one sentence, which is found', async () => {
    const { window } = analyst;
    await analyst.press('Control+f');
    await window.keyboard.type(`"${ONE_SENTENCE.slice(0, -1)}"`);
    const hits = window.getByRole('option').filter({ hasText: 'lighthouse keeper' });
    await expect.poll(() => hits.count()).toBe(1);
    await hits.first().click();
    await window.locator('.sheet').getByText('nineteen dhows').waitFor();
  });

  it('holds an article twice, which becomes one record', async () => {
    const before = await total();
    const [kept, other] = await Promise.all(folder.titles.map((title) => analyst.article(title)));
    const { article } = await analyst.ask('articles:merge', {
      keptId: kept?.id ?? '',
      otherId: other?.id ?? '',
      fieldsFromOther: [],
      textFrom: 'kept',
      groupFromOther: false,
    });
    expect(article.record.title.value).toBe(folder.titles[0]);
    expect(await total()).toBe(before - 1);
  });

  it('leaves as RIS, one record for each article', async () => {
    const out = join(storyFolder, 'clippings.ris');
    await analyst.willSaveTo(out);
    await analyst.command('Export records as RIS, BibTeX or CSL-JSON…');
    const dialog = analyst.window.getByRole('dialog', { name: 'Export records' });
    await dialog.getByRole('radio', { name: /The whole library/ }).check();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await analyst.window
      .getByRole('status')
      .getByText(`${await total()} records`)
      .waitFor();
    const written = await readFile(out, 'utf8');
    expect(written.match(/^TY {2}- /gm)).toHaveLength(await total());
    await analyst.press('Escape');
  });

  it('gives the same counts on the command line, and the same sentence', async () => {
    const library = join(storyFolder, 'other-library');
    const words = (...more: string[]) => ['--library', library, '--json', ...more];
    const imported = await cliInElectron(storyFolder, words('import', files));
    const { results } = JSON.parse(imported.stdout) as { results: { path: string; status: string }[] };
    expect(imported.code).toBe(1);
    expect(results).toHaveLength(folder.files);
    const failed = results.filter(({ status }) => status === 'failed');
    expect(failed.map(({ path }) => path.includes('broken')).filter(Boolean)).toHaveLength(folder.broken);
    expect(failed).toHaveLength(folder.broken);
    const found = await cliInElectron(storyFolder, words('search', `"${ONE_SENTENCE.slice(0, -1)}"`));
    const {
      hits,
      total: count,
      ms,
    } = JSON.parse(found.stdout) as {
      hits: Record<string, unknown>[];
      total: number;
      ms: number;
    };
    expect([count, typeof ms]).toEqual([1, 'number']);
    expect(Object.keys(hits[0] ?? {}).sort()).toEqual(
      ['articleId', 'title', 'outlet', 'published', 'paragraph', 'snippet'].sort(),
    );
    const again = await cliInElectron(storyFolder, words('import', files));
    const { results: second } = JSON.parse(again.stdout) as { results: { status: string }[] };
    expect(second.filter(({ status }) => status === 'unchanged')).toHaveLength(folder.files - folder.broken);
  });
});
