import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { selectAll } from './store/db';
import { openStore } from './store/open-store';
import { bundleChild } from './testing/bundle-child';
import { cleanUp, makeLibrary, temporaryFolder } from './testing/make-library';

let child: Awaited<ReturnType<typeof bundleChild>>;
beforeAll(async () => {
  child = await bundleChild(resolve(import.meta.dirname, 'testing', 'saving-child.ts'));
}, 60_000);
afterAll(() => child.remove());
afterEach(cleanUp);

/** Kills the saving process once it has acknowledged `count` things, and returns all that it acknowledged. */
async function killedAfter(folder: string, count: number, start: number): Promise<string[][]> {
  const saving = spawn(process.execPath, [child.path, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  let heard = 0;
  saving.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    heard += chunk.toString().split('\n').length - 1;
    // It goes on saving while the signal is on its way: that decides where in a save it dies.
    if (heard >= count) saving.kill('SIGKILL');
  });
  await once(saving, 'close');
  // A line without its end was being written when the process died.
  return told
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
}

describe('a process killed while it saves', () => {
  it('loses nothing it has acknowledged and leaves nothing half-done, ten times over', async () => {
    const folder = temporaryFolder();
    let acknowledged = 0;
    for (let round = 0; round < 10; round += 1) {
      const lines = await killedAfter(folder, 2 + ((round * 37) % 10) * 5, round * 100_000);
      acknowledged += lines.length;
      expect(lines.some(([what]) => what === 'saved')).toBe(true);
      const store = openStore(folder);
      const broken = store.read((db) => [
        ...selectAll(db, z.unknown(), 'PRAGMA integrity_check').filter(
          (row) => JSON.stringify(row) !== '{"integrity_check":"ok"}',
        ),
        ...selectAll(db, z.unknown(), 'PRAGMA foreign_key_check'),
        ...selectAll(
          db,
          z.unknown(),
          'SELECT id FROM articles WHERE number NOT IN (SELECT number FROM article_facts) OR id NOT IN (SELECT article_id FROM texts)',
        ),
      ]);
      // The index has its table from the first article on.
      const hasIndex = store.read((db) =>
        selectAll(db, z.unknown(), "SELECT 1 FROM sqlite_schema WHERE name = 'article_search_0000'"),
      );
      if (hasIndex.length > 0)
        broken.push(
          ...store.read((db) =>
            selectAll(
              db,
              z.unknown(),
              'SELECT id FROM articles WHERE number NOT IN (SELECT rowid FROM article_search_0000)',
            ),
          ),
        );
      store.close();
      expect(broken).toEqual([]);
      const library = makeLibrary(folder);
      const lastSave = lines.findLast(([what]) => what === 'saved');
      if (lastSave) {
        const [, briefId = '', revision = '', number = ''] = lastSave;
        const brief = library.request('briefs:get', { briefId });
        // One more may have been committed before its acknowledgement was heard.
        expect([Number(revision), Number(revision) + 1]).toContain(brief.revision);
        expect(JSON.stringify(brief.state)).toMatch(new RegExp(`Token (${number}|${Number(number) + 1}) of`));
      }
      const { total } = library.request('articles:list', { limit: 1 });
      const imported = lines.filter(([what]) => what === 'imported');
      expect(total).toBeGreaterThanOrEqual(imported.length);
      for (const [, articleId = ''] of imported.slice(-3))
        expect(library.request('articles:get', { articleId }).text.blocks).toHaveLength(1);
      const [, quoteId, articleId = ''] = lines.findLast(([what]) => what === 'quoted') ?? [];
      if (quoteId)
        expect(library.request('quotes:list', { articleId }).map(({ quote }) => quote.id)).toContain(quoteId);
      library.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(245);
  }, 120_000);

  it.skipIf(!hasStrace())(
    'has synced every commit to the disk before acknowledging it (skipped without strace)',
    async () => {
      const folder = temporaryFolder();
      const trace = join(folder, 'trace.txt');
      const library = join(folder, 'library');
      const saving = spawn(
        'strace',
        ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, child.path, library, '0', '20'],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      let lines = 0;
      saving.stdout.on('data', (chunk: Buffer) => {
        lines += chunk.toString().split('\n').length - 1;
      });
      await once(saving, 'close');
      const syncs = readFileSync(trace, 'utf8')
        .split('\n')
        .filter((line) => /f(data)?sync\(/.test(line)).length;
      expect(lines).toBe(61);
      expect(syncs).toBeGreaterThanOrEqual(lines);
    },
    60_000,
  );
});

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the process of the library', () => {
  it('answers over its port, refuses unknown and malformed requests by code, and ends when told', async () => {
    const built = await bundleChild(resolve(import.meta.dirname, 'testing', 'port-child.ts'));
    try {
      const process_ = spawn(process.execPath, [built.path], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      const answers: unknown[] = [];
      let logged = '';
      process_.stderr?.on('data', (chunk: Buffer) => {
        logged += chunk.toString();
      });
      process_.on('message', (message) => answers.push(message));
      const folder = temporaryFolder();
      const ask = async (message: object): Promise<unknown> => {
        const before = answers.length;
        process_.send(message);
        while (answers.length === before) await once(process_, 'message');
        return answers.at(-1);
      };
      expect(await ask({ id: 0, channel: 'briefs:list', input: {} })).toMatchObject({
        id: 0,
        reply: { ok: false },
      });
      expect(await ask({ type: 'open', folder })).toMatchObject({
        type: 'opened',
        sqlite: expect.stringMatching(/^3\./),
      });
      expect(await ask({ id: 1, channel: 'briefs:list', input: {} })).toEqual({
        id: 1,
        reply: { ok: true, value: [] },
      });
      expect(await ask({ id: 2, channel: '__proto__', input: {} })).toMatchObject({
        reply: { ok: false, error: { code: 'invalid-input' } },
      });
      expect(await ask({ id: 3, channel: 'briefs:get', input: { briefId: '../..', x: 1 } })).toMatchObject({
        reply: { ok: false, error: { code: 'invalid-input' } },
      });
      expect(await ask({ id: 4, channel: 'briefs:get', input: { briefId: 'gone' } })).toMatchObject({
        reply: { ok: false, error: { code: 'not-found' } },
      });
      expect(logged).toBe('');
      process_.send({ type: 'close' });
      const [code] = await once(process_, 'exit');
      expect(code).toBe(0);
      const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
      expect(db.pragma('quick_check', { simple: true })).toBe('ok');
      db.close();
    } finally {
      built.remove();
    }
  }, 60_000);
});
