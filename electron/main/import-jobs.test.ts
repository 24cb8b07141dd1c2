import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import type { AppEvent, ImportProgress } from '../../shared/ipc/contract';
import { askLibrary } from '../library/ask-library';
import { type Library, openLibrary } from '../library/open-library';
import { ImportJobs } from './import-jobs';
import { Importer } from './importer';
import { ScriptedJail } from './importing/scripted-jail.cases';

const MANY = 90;

describe('an import job', () => {
  let folder: string;
  let library: Library;
  let told: ImportProgress[];
  /** The next requests of this kind fail, as they do when a process is gone. */
  let broken: (channel: string) => boolean;
  /** The library refuses requests of this kind. */
  let failing: (channel: string) => boolean;
  /** Channels of the requests made. */
  let asked: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-jobs-'));
    library = openLibrary(join(folder, 'library'));
    told = [];
    broken = () => false;
    failing = () => false;
    asked = [];
    await mkdir(join(folder, 'press', 'old'), { recursive: true });
    for (let index = 0; index < MANY; index += 1)
      await writeFile(join(folder, 'press', nameOf(index)), `Words that only file ${index} holds.`);
  });
  afterEach(async () => {
    library.close();
    await rm(folder, { recursive: true, force: true });
  });

  const nameOf = (index: number) => `f${String(index).padStart(3, '0')}.txt`;
  /** A run of the app on the library: its jobs are its own. */
  const startApp = () => {
    const request = askLibrary(library, async (channel) => {
      asked.push(channel);
      if (broken(channel)) await new Promise(() => undefined);
      if (failing(channel)) throw new AppError('library-damaged', 'The library file cannot be read.');
    });
    const importer = new Importer(request, async () => new ScriptedJail(() => false));
    return new ImportJobs(importer, request, (event: AppEvent) => {
      if (event.type === 'import-progress') told.push(event);
    });
  };
  const last = () => told.at(-1);
  const outcomes = () => told.flatMap((event) => event.outcomes);
  const ended = () => expect.poll(() => last()?.finished, { timeout: 30_000 }).toBe(true);
  const total = () => library.request('articles:list', { limit: 1 }).total;

  it('tells every file once, with its place, and leaves nothing behind', async () => {
    startApp().start([join(folder, 'press')]);
    await ended();
    expect(outcomes().map(({ position }) => position)).toEqual(Array.from({ length: MANY }, (_, i) => i));
    expect(last()).toMatchObject({
      label: '“press”',
      done: MANY,
      total: MANY,
      counts: { imported: MANY, failed: 0 },
    });
    expect(library.request('importJobs:list', {})).toEqual([]);
  });

  it('goes on where it was cut off: nothing is lost, nothing imported twice', async () => {
    let stored = 0;
    // From the second batch on nothing is answered any more: so it looks when the app is killed.
    broken = (channel) => channel === 'imports:storePacked' && stored++ >= 1;
    startApp().start([join(folder, 'press')]);
    await expect.poll(() => stored, { timeout: 30_000 }).toBeGreaterThan(1);
    const before = total();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(MANY);

    broken = () => false;
    told = [];
    const next = startApp();
    const [left] = await next.unfinished();
    expect(left).toEqual({ jobId: expect.any(String), label: '“press”', done: before, total: MANY });
    await next.resume(left?.jobId ?? '');
    // It is under way, and offered no longer.
    expect(await next.unfinished()).toEqual([]);
    await ended();
    expect(last()).toMatchObject({ done: MANY, total: MANY, counts: { imported: MANY } });
    expect(new Set(outcomes().map(({ position }) => position)).size).toBe(MANY);
    expect(total()).toBe(MANY);
    expect(await startApp().unfinished()).toEqual([]);
  });

  it('looks for its files again when it was cut off before it had found them', async () => {
    library.request('importJobs:begin', { jobId: 'early', label: '“press”', roots: [join(folder, 'press')] });
    const jobs = startApp();
    expect(await jobs.unfinished()).toMatchObject([{ total: null }]);
    await jobs.resume('early');
    await ended();
    expect(total()).toBe(MANY);
    expect(await jobs.unfinished()).toEqual([]);
  });

  it('can be left: nothing more of it is imported or offered', async () => {
    library.request('importJobs:begin', { jobId: 'early', label: '“press”', roots: [join(folder, 'press')] });
    const jobs = startApp();
    await jobs.forget('early');
    expect(await jobs.unfinished()).toEqual([]);
    await expect(jobs.resume('early')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that is cancelled is not offered again; one that ends with the window is', async () => {
    const jobs = startApp();
    const cancelled = jobs.start([join(folder, 'press')]);
    // Held, so that it cannot be done before it is ended.
    jobs.pause(cancelled.jobId, true);
    await expect.poll(() => last()?.looking).toBe(false);
    jobs.cancel(cancelled.jobId);
    await ended();
    expect(await startApp().unfinished()).toEqual([]);

    told = [];
    await writeFile(join(folder, 'press', 'old', 'new.txt'), 'More words.');
    const closing = startApp();
    closing.pause(closing.start([join(folder, 'press')]).jobId, true);
    await expect.poll(() => last()?.looking).toBe(false);
    closing.cancelAll();
    await ended();
    expect(await startApp().unfinished()).toHaveLength(1);
  });

  it('tries what failed again, one file or all', async () => {
    for (const index of [3, 5, 7]) await writeFile(join(folder, 'press', nameOf(index)), 'cannot be parsed');
    const jobs = startApp();
    const { jobId } = jobs.start([join(folder, 'press')]);
    await ended();
    expect(last()).toMatchObject({ done: MANY, counts: { imported: MANY - 3, failed: 3 } });

    for (const index of [3, 5]) await writeFile(join(folder, 'press', nameOf(index)), `Now words: ${index}.`);
    told = [];
    jobs.retry(jobId, [3]);
    await ended();
    expect(outcomes()).toMatchObject([{ position: 3, status: 'imported', folder: 'press' }]);
    expect(last()).toMatchObject({ done: MANY, total: MANY, counts: { imported: MANY - 2, failed: 2 } });

    told = [];
    jobs.retry(jobId);
    await ended();
    expect(outcomes().map(({ position, status }) => [position, status])).toEqual([
      [5, 'imported'],
      [7, 'failed'],
    ]);
    await jobs.forget(jobId);
    told = [];
    jobs.retry(jobId);
    expect(told).toEqual([]);
  });

  it('has files that are tried again marked as to be done before they are stored, not after', async () => {
    await writeFile(join(folder, 'press', nameOf(3)), 'cannot be parsed');
    const jobs = startApp();
    const { jobId } = jobs.start([join(folder, 'press')]);
    await ended();
    await writeFile(join(folder, 'press', nameOf(3)), 'Now words.');
    asked = [];
    told = [];
    jobs.retry(jobId);
    await ended();
    expect(asked.indexOf('importJobs:mark')).toBeGreaterThanOrEqual(0);
    expect(asked.indexOf('importJobs:mark')).toBeLessThan(asked.indexOf('imports:storePacked'));
    expect(library.request('importJobs:list', {})).toEqual([]);
  });

  it('that stops before its end says why, and is offered again at the next start', async () => {
    const paths = Array.from({ length: MANY }, (_, index) => join(folder, 'press', nameOf(index)));
    library.request('importJobs:begin', { jobId: 'cut', label: '“press”', roots: [join(folder, 'press')] });
    library.request('importJobs:add', { jobId: 'cut', paths, listed: true });
    failing = (channel) => channel === 'importJobs:files';
    await startApp().resume('cut');
    await ended();
    expect(last()).toMatchObject({ done: 0, error: 'The library file cannot be read.' });
    failing = () => false;
    const next = startApp();
    const [left] = await next.unfinished();
    told = [];
    await next.resume(left?.jobId ?? '');
    await ended();
    expect(last()).toMatchObject({ done: MANY });
    expect(last()).not.toHaveProperty('error');
  });

  it('says how many hidden files it passed over', async () => {
    await writeFile(join(folder, 'press', '.notes.txt'), 'hidden');
    await writeFile(join(folder, 'press', 'map.jpg'), 'a picture');
    startApp().start([join(folder, 'press')]);
    await ended();
    expect(last()?.passedOver).toEqual({ count: 1, names: ['map.jpg'], hidden: 1 });
  });
});
