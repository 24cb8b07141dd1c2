import { createHash } from 'node:crypto';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { PART_CHARACTERS } from '../../../shared/ipc/reading-contract';
import type { Library } from '../open-library';
import {
  addArticle,
  cleanUp,
  codeOf,
  importInput,
  makeLibrary,
  packDraft,
  temporaryFolder,
} from '../testing/make-library';
import { PIECE_BYTES } from './raw-files';

afterEach(cleanUp);

const LARGE = 2 * PIECE_BYTES + 17;
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 9)) % 251);
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function readBack(library: Library, textId: string): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0, length = 1; at < length; ) {
    const part = library.request('texts:bytes', { textId, from: at });
    expect(part.bytes.length).toBeLessThanOrEqual(PIECE_BYTES);
    length = part.length;
    at += part.bytes.length;
    parts.push(part.bytes);
    if (part.bytes.length === 0) break;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function onDisk(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'large.txt');
  writeFileSync(path, bytes);
  return path;
}

function storeFromDisk(library: Library, path: string, sha256: string) {
  const { draft, bytes: _, ...input } = importInput({ paragraphs: ['Words of a large file.'] });
  const files = [{ ...input, packed: packDraft(draft), raw: { path, sha256 } }];
  const [stored] = library.request('imports:storePacked', { files });
  if (!stored) throw new Error('No result');
  return stored;
}

const rowsOf = (folder: string) => {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  const counted = ['raw_files', 'raw_pieces'].map((table) =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  );
  db.close();
  return counted;
};

describe('a raw file', () => {
  it.each([0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, LARGE])(
    'of %i bytes is read back as it came, from memory and from the disk',
    (length) => {
      const bytes = bytesOf(length);
      for (const library of [makeLibrary(), makeLibrary()]) {
        const stored = storeFromDisk(library, onDisk(bytes), shaOf(bytes));
        if (!stored.ok) throw new Error(stored.error.message);
        expect(readBack(library, stored.value.textId)).toEqual(bytes);
      }
      const { textId } = addArticle(makeLibrary(), { raw: bytes });
      expect(textId).not.toBe('');
      const library = makeLibrary();
      expect(readBack(library, addArticle(library, { raw: bytes }).textId)).toEqual(bytes);
    },
  );

  it('is refused, and leaves nothing behind, when the disk has another by now', () => {
    const folder = temporaryFolder();
    const library = makeLibrary(folder);
    const path = onDisk(bytesOf(LARGE));
    const hash = shaOf(bytesOf(LARGE));
    appendFileSync(path, 'x');
    expect(storeFromDisk(library, path, hash)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
    rmSync(path);
    expect(storeFromDisk(library, path, hash)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
    expect(library.request('articles:list', {}).total).toBe(0);
    expect(rowsOf(folder)).toEqual([0, 0]);
  });

  it('is stored once, goes with its last article, and comes back with it', () => {
    const folder = temporaryFolder();
    const library = makeLibrary(folder);
    const bytes = bytesOf(LARGE);
    const { articleId, textId } = addArticle(library, { raw: bytes });
    const again = {
      draft: importInput({ paragraphs: ['Read in another way.'] }).draft,
      raw: { kept: shaOf(bytes) },
    };
    const { draft: _draft, bytes: _bytes, ...input } = importInput({ articleId });
    const [newer] = library.request('imports:storePacked', {
      files: [{ ...input, packed: packDraft(again.draft), raw: again.raw }],
    });
    expect(newer).toMatchObject({ ok: true, value: { status: 'new-text' } });
    expect(rowsOf(folder)).toEqual([1, 2]);
    const { actId } = library.request('shelf:deleteArticles', { numbers: [1] });
    expect(rowsOf(folder)).toEqual([0, 0]);
    library.request('shelf:undo', { actId });
    expect(rowsOf(folder)).toEqual([1, 2]);
    expect(readBack(library, textId)).toEqual(bytes);
    library.request('articles:delete', { articleId });
    expect(rowsOf(folder)).toEqual([0, 0]);
  });

  it('whose bytes changed on the disk is not handed over', () => {
    const folder = temporaryFolder();
    const first = makeLibrary(folder);
    const { textId } = addArticle(first, { raw: bytesOf(LARGE) });
    first.close();
    const db = new Database(join(folder, 'library.sqlite'));
    for (const act of ["UPDATE raw_pieces SET bytes = x'00'", 'DELETE FROM raw_pieces'])
      expect(() => db.exec(act)).toThrow('frozen');
    db.exec('DROP TRIGGER raw_pieces_frozen');
    db.exec("UPDATE raw_pieces SET bytes = x'00' WHERE position = 2");
    db.close();
    const library = makeLibrary(folder);
    expect(codeOf(() => library.request('texts:bytes', { textId }))).toBe('library-damaged');
    expect(codeOf(() => library.request('texts:raw', { textId }))).toBe('library-damaged');
  });

  it('stored whole by an earlier version is read in pieces, too', () => {
    const folder = temporaryFolder();
    const first = makeLibrary(folder);
    const bytes = bytesOf(LARGE);
    const { textId } = addArticle(first, { raw: bytes });
    first.close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.exec('DROP TRIGGER raw_files_frozen; DROP TRIGGER raw_pieces_kept; DELETE FROM raw_pieces');
    db.prepare('UPDATE raw_files SET bytes = ?').run(bytes);
    db.close();
    expect(readBack(makeLibrary(folder), textId)).toEqual(bytes);
  });

  it('is shown in parts that fit together, whatever letters stand where they meet', () => {
    const library = makeLibrary();
    const words = 'پانی آ گیا 🌊 and more. '.repeat(60_000);
    const { textId } = addArticle(library, { raw: words });
    let shown = '';
    for (let length = 1; shown.length < length; ) {
      const part = library.request('texts:raw', { textId, from: shown.length });
      expect(part.text.length).toBeLessThanOrEqual(PART_CHARACTERS);
      length = part.length;
      shown += part.text;
    }
    expect(shown === words).toBe(true);
  });
});
