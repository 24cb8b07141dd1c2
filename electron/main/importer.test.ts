import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import { type AppEvent, fullLibraryContract } from '../../shared/ipc/contract';
import { askLibrary } from '../library/ask-library';
import { type Library, openLibrary } from '../library/open-library';
import type { JailFile } from './import-jail';
import { ImportJobs } from './import-jobs';
import { type FileOutcome, Importer } from './importer';
import { ScriptedJail } from './importing/scripted-jail.cases';

describe('the importer', () => {
  let folder: string;
  let library: Library;
  let jails: ScriptedJail[];
  let kills: (file: JailFile, before: number) => boolean;
  let importer: Importer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-importer-'));
    library = openLibrary(join(folder, 'library'));
    jails = [];
    kills = () => false;
    const request = askLibrary(library);
    importer = new Importer(request, async () => {
      const jail = new ScriptedJail((file, before) => kills(file, before));
      jails.push(jail);
      return jail;
    });
    for (const name of ['a.txt', 'b.txt', 'c.txt'])
      await writeFile(join(folder, name), `Some words that only ${name} holds.`);
  });
  afterEach(async () => {
    library.close();
    await rm(folder, { recursive: true, force: true });
  });

  const importAll = async (names: readonly string[], options = {}): Promise<FileOutcome[]> => {
    const outcomes: FileOutcome[] = [];
    await importer.importFiles(
      names.map((name) => ({ path: join(folder, name) })),
      options,
      (outcome) => outcomes.push(outcome),
    );
    return outcomes;
  };
  const manyFiles = async (many: number) => {
    const names = Array.from({ length: many }, (_, index) => `f${String(index).padStart(3, '0')}.txt`);
    for (const name of names) await writeFile(join(folder, name), `Some words that only ${name} holds.`);
    return names;
  };
  const count = () => library.request('articles:list', {}).total;

  it('stores a batch through one jail and closes it', async () => {
    const outcomes = await importAll(['a.txt', 'b.txt', 'c.txt']);
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported']);
    expect(jails).toHaveLength(1);
    expect(jails[0]?.isAlive()).toBe(false);
    expect(count()).toBe(3);
  });

  it('does not open a jail for files it has', async () => {
    await importAll(['a.txt']);
    expect(await importAll(['a.txt'])).toMatchObject([{ status: 'unchanged' }]);
    expect(jails).toHaveLength(1);
    expect(count()).toBe(1);
  });

  it('tries a file that kills a jail once more, alone, then fails it and goes on', async () => {
    kills = ({ fileName }) => fileName === 'b.txt';
    const outcomes = await importAll(['a.txt', 'b.txt', 'c.txt']);
    expect(outcomes.map(({ status, error }) => error?.code ?? status)).toEqual([
      'imported',
      'import-timeout',
      'imported',
    ]);
    expect(outcomes[1]?.error?.message).toContain('b.txt');
    expect(jails.map(({ files }) => files)).toEqual([['a.txt'], [], ['c.txt']]);
  });

  it('keeps a file that only failed in company', async () => {
    kills = ({ fileName }, before) => fileName === 'b.txt' && before > 0;
    expect((await importAll(['a.txt', 'b.txt', 'c.txt'])).map(({ status }) => status)).toEqual([
      'imported',
      'imported',
      'imported',
    ]);
    expect(jails.map(({ files }) => files)).toEqual([['a.txt'], ['b.txt', 'c.txt']]);
  });

  it('reports what cannot be parsed and goes on in the same jail', async () => {
    await writeFile(join(folder, 'b.txt'), 'cannot be parsed');
    expect(
      (await importAll(['a.txt', 'b.txt', 'c.txt'])).map(({ status, error }) => error?.code ?? status),
    ).toEqual(['imported', 'no-text', 'imported']);
    expect(jails).toHaveLength(1);
  });

  it('stops soon when cancelled; what was stored stays and is told', async () => {
    const names = await manyFiles(120);
    const control = new AbortController();
    const outcomes: string[] = [];
    const candidates = names.map((name) => ({ path: join(folder, name) }));
    await importer.importFiles(candidates, { signal: control.signal }, ({ name }) => {
      outcomes.push(name);
      control.abort();
    });
    expect(outcomes).toEqual(names.slice(0, outcomes.length));
    expect(outcomes.length).toBeLessThan(names.length);
    expect(count()).toBe(outcomes.length);
  });

  it('tells outcomes in the order of the files, whatever became of each', async () => {
    await importAll(['b.txt']);
    await writeFile(join(folder, 'd.txt'), 'cannot be parsed');
    const outcomes = await importAll(['gone.txt', 'a.txt', 'b.txt', 'd.txt', 'c.txt', 'a.txt']);
    expect(outcomes.map(({ name, status, error }) => `${name} ${error?.code ?? status}`)).toEqual([
      'gone.txt file-missing',
      'a.txt imported',
      'b.txt unchanged',
      'd.txt no-text',
      'c.txt imported',
      'a.txt unchanged',
    ]);
  });

  it('stores many files, each once, in the order given, through several jails', async () => {
    const names = await manyFiles(640);
    const outcomes = await importAll(names);
    expect(outcomes.map(({ name }) => name)).toEqual(names);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['imported']));
    expect(count()).toBe(640);
    expect(jails.map((jail) => [jail.files.length > 0, jail.isAlive()])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('asks the library once more when its process ended, and stores nothing twice', async () => {
    let stored = 0;
    const { input: packed } = fullLibraryContract['imports:storePacked'];
    const request = askLibrary(library, (channel, input) => {
      if (channel !== 'imports:storePacked' || stored++ > 0) return;
      library.request('imports:storePacked', packed.parse(input));
      throw new AppError('internal', 'The library process stopped.');
    });
    importer = new Importer(request, async () => new ScriptedJail(() => false));
    const outcomes = await importAll(['a.txt', 'b.txt', 'c.txt']);
    expect(outcomes.map(({ status }) => status)).not.toContain('failed');
    expect(count()).toBe(3);
  });

  it('fails the files that the library cannot take, with its reason, and goes on', async () => {
    const request = askLibrary(library, (channel) => {
      if (channel === 'imports:storePacked') throw new AppError('disk-full', 'The disk is full.');
    });
    importer = new Importer(request, async () => new ScriptedJail(() => false));
    expect((await importAll(['a.txt', 'b.txt'])).map(({ error }) => error)).toEqual([
      { code: 'disk-full', message: 'a.txt: The disk is full.' },
      { code: 'disk-full', message: 'b.txt: The disk is full.' },
    ]);
  });

  it('holds up no paste while it imports', async () => {
    const names = await manyFiles(200);
    const outcomes: FileOutcome[] = [];
    let atPaste = -1;
    const importing = importer.importFiles(
      names.map((name) => ({ path: join(folder, name) })),
      {},
      (outcome) => {
        outcomes.push(outcome);
        if (outcomes.length === 1)
          void importer.cleanPaste({ html: '', text: 'words' }).then(() => {
            atPaste = outcomes.length;
          });
      },
    );
    await importing;
    expect(atPaste).toBeGreaterThan(0);
    expect(atPaste).toBeLessThan(200);
  });

  describe('paused', () => {
    type Progress = Extract<AppEvent, { type: 'import-progress' }>;
    const MANY = 30;
    const pauseInSecond = async () => {
      const names = await manyFiles(MANY);
      const told: Progress[] = [];
      const jobs = new ImportJobs(importer, askLibrary(library), (event) => {
        if (event.type === 'import-progress') told.push(event);
      });
      const { jobId } = jobs.start(names.map((name) => join(folder, name)));
      kills = ({ fileName }) => {
        if (fileName === 'f001.txt') jobs.pause(jobId, true);
        return false;
      };
      return { jobs, jobId, last: () => told.at(-1) };
    };
    const stillFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    it('finishes the files under way, stands still, goes on, and leaves the pause out of the rate', async () => {
      const began = Date.now();
      const { jobs, jobId, last } = await pauseInSecond();
      await expect.poll(() => last()?.done).toBeGreaterThan(1);
      const done = last()?.done ?? 0;
      await stillFor(1500);
      expect(last()).toMatchObject({ done, paused: true, finished: false });
      expect(count()).toBe(done);
      expect(done).toBeLessThan(10);
      jobs.pause(jobId, false);
      await expect.poll(() => last()?.finished).toBe(true);
      expect(last()).toMatchObject({ done: MANY, total: MANY, paused: false });
      expect(count()).toBe(MANY);
      expect(last()?.rate).toBeGreaterThan(MANY / ((Date.now() - began - 1400) / 1000));
    });

    it('holds up no paste into a brief', async () => {
      const { jobs, jobId, last } = await pauseInSecond();
      await expect.poll(() => last()?.paused).toBe(true);
      expect(await importer.cleanPaste({ html: '', text: 'words' })).toMatchObject([
        { runs: [{ text: 'words' }] },
      ]);
      expect(last()?.finished).toBe(false);
      jobs.cancel(jobId);
      await expect.poll(() => last()?.finished).toBe(true);
    });

    it('takes no further file of records either, and goes on with it afterwards', async () => {
      const names = ['a.ris', 'b.ris', 'c.ris'];
      for (const name of names) await writeFile(join(folder, name), `TY  - NEWS\nTI  - ${name}\nER  - \n`);
      const told: Progress[] = [];
      const read: { fileName: string; paused: boolean }[] = [];
      let paused = false;
      const request = askLibrary(library);
      const jobs = new ImportJobs(
        new Importer(request, async () => {
          const jail = new ScriptedJail(() => false);
          return Object.assign(jail, {
            readReferences: async ({ fileName }: { fileName: string }): Promise<never> => {
              read.push({ fileName, paused });
              if (read.length === 1) pause(true);
              throw new AppError('no-text', 'No records in this story.');
            },
          });
        }),
        request,
        (event) => {
          if (event.type === 'import-progress') told.push(event);
        },
      );
      const { jobId } = jobs.start(names.map((name) => join(folder, name)));
      const pause = (on: boolean) => {
        paused = on;
        jobs.pause(jobId, on);
      };
      await expect.poll(() => told.at(-1)).toMatchObject({ paused: true, done: 1 });
      await stillFor(200);
      pause(false);
      await expect.poll(() => told.at(-1)?.finished).toBe(true);
      expect(read).toEqual(names.map((fileName) => ({ fileName, paused: false })));
      expect(told.at(-1)).toMatchObject({ done: 3, counts: { failed: 3 } });
    });

    it('can be cancelled', async () => {
      const { jobs, jobId, last } = await pauseInSecond();
      await expect.poll(() => last()?.paused).toBe(true);
      jobs.cancel(jobId);
      await expect.poll(() => last()?.finished).toBe(true);
      expect(last()?.done).toBe(count());
      expect(count()).toBeLessThan(MANY);
    });
  });

  it('sets supplied values', async () => {
    const [outcome] = await importAll(['a.txt'], { supplied: { outlet: 'The Quay Journal' } });
    const article = library.request('articles:get', { articleId: outcome?.articleId ?? '' });
    expect(article.record.outlet).toMatchObject({ value: 'The Quay Journal', basis: 'supplied' });
  });

  it('takes a paste as an article and says when there is nothing', async () => {
    expect(await importer.importPaste({ html: '', text: 'Pasted words.' }, 'pasted-1')).toMatchObject({
      name: 'Pasted text',
      status: 'imported',
    });
    expect(await importer.importPaste({ html: '', text: '' }, 'pasted-2')).toMatchObject({
      status: 'failed',
      error: { code: 'file-empty' },
    });
    expect(count()).toBe(1);
  });
});
