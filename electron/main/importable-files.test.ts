import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileLimitOf, findFiles, readImportFile } from './importable-files';

describe('files to import', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-files-'));
    await mkdir(at('press/2026'), { recursive: true });
    await mkdir(at('empty'));
    for (const name of [
      'press/b.TXT',
      'press/a.htm',
      'press/.hidden.txt',
      'press/style.css',
      'press/report.doc',
      'press/speech.docx',
      'press/2026/z.markdown',
      'loose.pages',
    ]) {
      await writeFile(at(name), `words of ${name}`);
    }
    await symlink(folder, at('press/circle'));
    await writeFile(at('nothing.txt'), '');
    for (const name of ['large.txt', 'large.html']) {
      await writeFile(at(name), '');
      await truncate(at(name), 10 * 1024 * 1024 + 1);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are found in a stable order; pictures and hidden files are passed over, other documents named', async () => {
    const found = await findFiles([at('press'), at('empty'), at('loose.pages'), at('gone.txt')]);
    expect(found.map(({ path, error }) => `${path.slice(folder.length + 1)} ${error?.code ?? 'ok'}`)).toEqual(
      [
        'press/2026/z.markdown ok',
        'press/a.htm ok',
        'press/b.TXT ok',
        'press/report.doc import-failed',
        'press/speech.docx ok',
        'empty file-missing',
        'loose.pages import-failed',
        'gone.txt file-missing',
      ],
    );
  });

  it('tells what it passes over in a folder, hidden files apart', async () => {
    const passedOver: string[] = [];
    await findFiles([at('press')], { onPassedOver: (path) => passedOver.push(path) });
    expect(passedOver.map((path) => path.slice(folder.length + 1))).toEqual([
      'press/circle',
      'press/style.css',
    ]);
  });

  it('are read whole, with the hash of their bytes', async () => {
    const { bytes, sha256 } = await readImportFile(at('press/a.htm'));
    expect(new TextDecoder().decode(bytes)).toBe('words of press/a.htm');
    expect(sha256).toBe(createHash('sha256').update('words of press/a.htm').digest('hex'));
  });

  it.each([
    ['nothing.txt', 'file-empty'],
    ['gone.txt', 'file-missing'],
    ['large.txt', 'file-too-large'],
    ['press', 'file-unreadable'],
  ])('%s is refused as %s, by name', async (name, code) => {
    await expect(readImportFile(at(name))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`“${name}”`),
    });
  });

  it('a file of records that is too large is not told as an article', async () => {
    await writeFile(at('records.bib'), '@article{');
    await truncate(at('records.bib'), fileLimitOf('records.bib') + 1);
    await expect(readImportFile(at('records.bib'))).rejects.toThrow('a file of records may have up to 50 MB');
  });

  it('a web page may be larger than a text', async () => {
    expect(fileLimitOf('a.html')).toBeGreaterThan(fileLimitOf('a.txt'));
    await expect(readImportFile(at('large.html'))).resolves.toHaveProperty('bytes');
  });

  it.skipIf(process.platform !== 'linux')(
    'a name that is no Unicode is told as such, not as gone',
    async () => {
      await mkdir(at('names'));
      await writeFile(
        Buffer.concat([Buffer.from(at('names/b')), Buffer.from([0xff]), Buffer.from('d.txt')]),
        'x',
      );
      const [found] = await findFiles([at('names')]);
      await expect(readImportFile(found?.path ?? '')).rejects.toMatchObject({
        code: 'file-unreadable',
        message: expect.stringContaining('Rename the file'),
      });
    },
  );

  it('reading stops when the import is cancelled', async () => {
    await expect(readImportFile(at('large.html'), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
