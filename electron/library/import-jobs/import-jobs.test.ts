import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { cleanUp, codeOf, importInput, makeLibrary, packDraft } from '../testing/make-library';

describe('recorded imports', () => {
  let library: Library;
  const jobId = 'job-1';
  const packed = (position: number, words: string, draft?: unknown) => {
    const {
      draft: sound,
      bytes,
      articleId: _,
      ...file
    } = importInput({
      fileName: `${position}.txt`,
      paragraphs: [words],
    });
    return { ...file, packed: packDraft(draft ?? sound), raw: { bytes }, entry: { jobId, position } };
  };
  const files = () => library.request('importJobs:files', { jobId, from: 0 });
  const left = () => library.request('importJobs:list', {});

  beforeEach(() => {
    library = makeLibrary();
    library.request('importJobs:begin', { jobId, label: '“press”', roots: ['/home/a/press'] });
    library.request('importJobs:add', { jobId, paths: ['/p/0.txt', '/p/1.txt'], listed: false });
    library.request('importJobs:add', { jobId, paths: ['/p/2.txt'], listed: true });
  });
  afterEach(cleanUp);

  it('know their files in order, and what is left', () => {
    expect(files().map(({ position, path, status }) => [position, path, status])).toEqual([
      [0, '/p/0.txt', null],
      [1, '/p/1.txt', null],
      [2, '/p/2.txt', null],
    ]);
    expect(left()).toEqual([
      { jobId, label: '“press”', roots: ['/home/a/press'], listed: true, total: 3, done: 0 },
    ]);
  });

  it('mark a file together with storing it, and do not store it again', () => {
    const file = packed(1, 'The port was closed for a day.');
    const [first] = library.request('imports:storePacked', { files: [file] });
    expect(first).toMatchObject({ ok: true, value: { status: 'imported' } });
    expect(files()[1]).toMatchObject({ status: 'imported', articleId: first?.ok && first.value.articleId });
    // The answer may have been lost with the process: asked again, it is the same.
    const [second] = library.request('imports:storePacked', { files: [file] });
    expect(second).toMatchObject({ ok: true, value: first?.ok && { ...first.value, warnings: [] } });
    expect(library.request('articles:list', {}).total).toBe(1);
    expect(left()).toMatchObject([{ done: 1 }]);
  });

  it('leave a file unmarked that is not stored', () => {
    const [sound, broken] = library.request('imports:storePacked', {
      files: [packed(0, 'The port was closed for a day.'), packed(1, 'x', { blocks: 'none' })],
    });
    expect(sound?.ok).toBe(true);
    expect(broken).toMatchObject({ ok: false, error: { code: 'import-failed' } });
    expect(files().map(({ status }) => status)).toEqual(['imported', null, null]);
  });

  it('take marks of what failed, and take them back', () => {
    const error = { code: 'no-text', message: '“1.txt” holds no words.' };
    library.request('importJobs:mark', { jobId, files: [{ position: 1, status: 'failed', error }] });
    expect(files()[1]).toMatchObject({ status: 'failed', error });
    library.request('importJobs:mark', { jobId, files: [{ position: 1, status: null }] });
    expect(files()[1]).toMatchObject({ status: null, error: null });
  });

  it('are no longer listed when nothing is left, and are forgotten with their files', () => {
    library.request('importJobs:mark', {
      jobId,
      files: [0, 1, 2].map((position) => ({ position, status: 'failed' as const })),
    });
    expect(left()).toEqual([]);
    library.request('importJobs:delete', { jobId });
    expect(files()).toEqual([]);
    expect(codeOf(() => library.request('importJobs:add', { jobId, paths: [], listed: true }))).toBe(
      'not-found',
    );
  });

  it('that were cut off while their files were looked for say so', () => {
    library.request('importJobs:begin', { jobId: 'job-2', label: '“wire”', roots: ['/home/a/wire'] });
    expect(left().map(({ label, total, listed }) => [label, total, listed])).toEqual([
      ['“press”', 3, true],
      ['“wire”', null, false],
    ]);
  });
});

describe('a large draft in pieces', () => {
  afterEach(cleanUp);

  it('is stored as one that came whole, once', () => {
    const library = makeLibrary();
    const words = 'The river council met on Monday, and nobody came. '.repeat(50);
    const { draft, bytes, articleId: _, ...file } = importInput({ paragraphs: [words] });
    const packed = packDraft(draft);
    for (let at = 0; at < packed.length; at += 1000)
      library.request('imports:piece', { key: 'a', isFirst: at === 0, bytes: packed.slice(at, at + 1000) });
    const store = () =>
      library.request('imports:storePacked', { files: [{ ...file, packed: { key: 'a' }, raw: { bytes } }] });
    expect(store()).toMatchObject([{ ok: true, value: { status: 'imported' } }]);
    // Its pieces are gone: asked again without them, the file fails alone.
    expect(store()).toMatchObject([{ ok: false, error: { code: 'internal' } }]);
    expect(library.request('articles:list', {}).total).toBe(1);
  });
});
