import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import type { AppEvent, LibraryRequest } from '../../shared/ipc/contract';
import { type ArticleDraft, unknownRecord } from '../../shared/model';
import { type Library, openLibrary } from '../library/open-library';
import type { ImportJail, JailFile } from './import-jail';
import { ImportJobs } from './import-jobs';
import { type FileOutcome, Importer } from './importer';

/** Stands in for the sandboxed window, which needs Electron: the same life, the words taken as they come. */
class ScriptedJail implements ImportJail {
  private alive = true;
  readonly files: string[] = [];
  constructor(private readonly kills: (file: JailFile, before: number) => boolean) {}

  async parseFile(file: JailFile): Promise<ArticleDraft> {
    if (this.kills(file, this.files.length)) {
      this.alive = false;
      throw new AppError('import-timeout', 'Reading this file took longer than 30 seconds.');
    }
    this.files.push(file.fileName);
    const text = new TextDecoder().decode(file.bytes);
    if (text.includes('cannot be parsed')) throw new AppError('no-text', 'There are no words in it.');
    return {
      record: unknownRecord(),
      blocks: [{ kind: 'paragraph', text, runs: [{ text }] }],
      setAside: [],
      steps: [],
      warnings: [],
      encoding: 'utf-8',
    };
  }
  async cleanPaste({ text }: { text: string }) {
    return [{ kind: 'paragraph' as const, text, runs: [{ text }] }];
  }
  readReturned = async (): Promise<never> => {
    throw new AppError('file-unreadable', 'No Word file in this story.');
  };
  readStyle = async (): Promise<never> => {
    throw new AppError('style-unusable', 'No style in this story.');
  };
  readImage = async (): Promise<never> => {
    throw new AppError('image-unusable', 'No image in this story.');
  };
  readReferences = async (): Promise<never> => {
    throw new AppError('no-text', 'No records in this story.');
  };
  nextRecords = async (): Promise<never> => {
    throw new AppError('no-text', 'No records in this story.');
  };
  isAlive = () => this.alive;
  close = () => {
    this.alive = false;
  };
}

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
    const request: LibraryRequest = async (channel, input) => library.request(channel, input);
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

  it('stops after the file under way when cancelled; what was stored stays', async () => {
    const control = new AbortController();
    const outcomes: string[] = [];
    const candidates = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ path: join(folder, name) }));
    await importer.importFiles(candidates, { signal: control.signal }, ({ name }) => {
      outcomes.push(name);
      control.abort();
    });
    expect(outcomes).toEqual(['a.txt']);
    expect(count()).toBe(1);
  });

  describe('paused', () => {
    type Progress = Extract<AppEvent, { type: 'import-progress' }>;
    const pauseInSecond = () => {
      const told: Progress[] = [];
      const jobs = new ImportJobs(importer, (event) => {
        if (event.type === 'import-progress') told.push(event);
      });
      const { jobId } = jobs.start(['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name)));
      kills = ({ fileName }) => {
        if (fileName === 'b.txt') jobs.pause(jobId, true);
        return false;
      };
      return { jobs, jobId, last: () => told.at(-1) };
    };
    const stillFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    it('finishes the file under way, stands still, goes on, and leaves the pause out of the rate', async () => {
      const { jobs, jobId, last } = pauseInSecond();
      await expect.poll(() => last()).toMatchObject({ done: 2, paused: true, finished: false });
      await stillFor(1500);
      expect(last()).toMatchObject({ done: 2, paused: true, finished: false });
      expect(count()).toBe(2);
      jobs.pause(jobId, false);
      await expect.poll(() => last()?.finished).toBe(true);
      expect(last()).toMatchObject({ done: 3, total: 3, paused: false });
      expect(count()).toBe(3);
      // Three files in 1.5 s would be two a second.
      expect(last()?.rate).toBeGreaterThan(2.5);
    });

    it('holds up no paste into a brief', async () => {
      const { jobs, jobId, last } = pauseInSecond();
      await expect.poll(() => last()?.paused).toBe(true);
      expect(await importer.cleanPaste({ html: '', text: 'words' })).toMatchObject([{ text: 'words' }]);
      expect(last()?.finished).toBe(false);
      jobs.cancel(jobId);
      await expect.poll(() => last()?.finished).toBe(true);
    });

    it('can be cancelled', async () => {
      const { jobs, jobId, last } = pauseInSecond();
      await expect.poll(() => last()?.paused).toBe(true);
      jobs.cancel(jobId);
      await expect.poll(() => last()?.finished).toBe(true);
      expect(last()?.done).toBe(2);
      expect(count()).toBe(2);
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
