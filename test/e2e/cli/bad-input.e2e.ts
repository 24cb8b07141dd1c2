import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine, json } from '../support/command-line';
import { appEnvironment, appFolder } from '../support/launch';
import { run } from '../support/run';

describe('bad input on the command line', () => {
  const { at, inNode, importing } = commandLine();

  let brief = '';
  beforeAll(async () => {
    await importing(at('harbour.txt'));
    ({ briefId: brief } = json(await inNode('brief', at('brief.md'))) as { briefId: string });
  });

  it.each([
    [['verify'], 'missing'],
    [['verify', 'x', '--export', ' '], '--export'],
    [['export', 'x', '--format', 'md', '--out', 'y.md', '--verification', 'y.md'], 'same file'],
    [['frobnicate'], 'frobnicate'],
    [['release', 'x', '--reviewer', 'A. Khan'], '--read'],
    [['review', 'x', '--answer', 'so what'], 'KEY=WORDS'],
    [['backup', 'x'], 'not yet available'],
    [['articles', '--frob'], 'frob'],
    [['articles', '--limit', 'many'], '--limit'],
    [['quote', 'harbour'], '--exact'],
    [['export', 'x', '--format', 'exe', '--out', 'y'], '--format'],
    [['import'], 'missing'],
    [['import', 'x', '--set', 'colour=red'], '--set'],
  ])('misuse is told with exit code 2: %j', async (words, told) => {
    const ended = await inNode(...words);
    expect(ended.code).toBe(2);
    expect(json(ended)).toMatchObject({ error: { code: 'usage', message: expect.stringContaining(told) } });
  });

  it('says what is missing with exit code 1', async () => {
    expect(await inNode('article', 'nobody')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"not-found"'),
    });
    expect(await inNode('brief', at('nowhere.md'))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"file-missing"'),
    });
  });

  it('ends quietly when its reader goes away', async () => {
    const line = JSON.stringify({ id: 1, article: 'harbour', quotation: 'approved four' });
    await writeFile(at('many.jsonl'), `${line}\n`.repeat(5000));
    const node = `"${process.execPath}" "${join(appFolder, 'out', 'main', 'cli.js')}" --library "${at('library')}"`;
    const ended = await run('/bin/sh', ['-c', `${node} verdict --batch "${at('many.jsonl')}" | head -n 1`], {
      env: appEnvironment(at('.')),
    });
    expect(ended.stderr).toBe('');
    expect(ended.stdout.trim().split('\n')).toHaveLength(1);
  });

  describe('bad input', () => {
    it.each<[string, Uint8Array | string, string]>([
      ['empty.txt', '', 'file-empty'],
      ['blank.txt', ' \n\n \t\n', 'no-text'],
      ['binary.txt', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256), 'file-binary'],
      ['huge.txt', 'A sentence of words that goes on.\n\n'.repeat(1_500_000), 'file-too-large'],
    ])('%s is refused with a reason', async (name, bytes, code) => {
      await writeFile(at(name), bytes);
      const result = await importing(at(name));
      expect(result).toMatchObject({
        status: 'failed',
        error: { code, message: expect.stringContaining(name) },
      });
    });

    it('a path that is not there', async () => {
      expect(await importing(at('gone.txt'))).toMatchObject({
        status: 'failed',
        error: { code: 'file-missing' },
      });
    });

    it.each<[string, Buffer]>([
      [
        'windows-1252.txt',
        Buffer.from(
          'The caf\xe9 owner said \x93no\x94 \x96 twice, and nobody in the town wrote it down.',
          'latin1',
        ),
      ],
      [
        'utf-16.txt',
        Buffer.from(
          '\uFEFFThe café owner said “no” – twice, and nobody in the town wrote it down at all.',
          'utf16le',
        ),
      ],
    ])('%s is read with the right letters', async (name, bytes) => {
      await writeFile(at(name), bytes);
      const { articleId } = await importing(at(name));
      const shown = json(await inNode('article', String(articleId))) as {
        text: { paragraphs: { text: string }[] };
      };
      expect(shown.text.paragraphs[0]?.text).toContain('The café owner said “no” – twice');
    });

    it('loses nothing of the library on the way', async () => {
      const { total } = json(await inNode('articles')) as { total: number };
      expect(total).toBe(3);
      expect(json(await inNode('verdict', 'harbour', '--quotation', 'did not offer to pay'))).toMatchObject({
        verdict: 'exact',
      });
    });

    it('a folder that cannot be written to', async (context) => {
      const shut = at('shut');
      mkdirSync(shut);
      chmodSync(shut, 0o555);
      // Root writes everywhere, so an ordinary user has to try.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      if (process.getuid?.() === 0) giveAway(at('.'));
      const words = [
        join(appFolder, 'out', 'main', 'cli.js'),
        '--library',
        at('library'),
        '--json',
        'export',
        brief,
        '--format',
        'docx',
      ];
      const ended = await run(process.execPath, [...words, '--out', join(shut, 'out.docx')], {
        ...nobody,
        env: appEnvironment(at('.')),
      }).catch(() => null);
      if (ended === null || ended.stdout === '')
        return context.skip('the user “nobody” may not run Node from this checkout');
      expect(json(ended)).toMatchObject({
        error: { code: 'read-only', message: expect.stringContaining('out.docx') },
      });
      expect(readdirSync(shut)).toEqual([]);
    });

    it('a full disk', async (context) => {
      const disk = at('disk');
      mkdirSync(disk);
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'none', disk], { stdio: 'ignore' });
      } catch {
        return context.skip('no small disk can be mounted here');
      }
      try {
        await writeFile(join(disk, 'out.docx'), 'what stood there before');
        const ended = await inNode('export', brief, '--format', 'docx', '--out', join(disk, 'out.docx'));
        expect(ended.code).toBe(1);
        expect(json(ended)).toMatchObject({ error: { code: 'disk-full' } });
        expect(readdirSync(disk)).toEqual(['out.docx']);
        expect(await readFile(join(disk, 'out.docx'), 'utf8')).toBe('what stood there before');
      } finally {
        execFileSync('umount', [disk]);
      }
    });
  });
});

/** Everything in a folder to the user `nobody`. */
function giveAway(folder: string): void {
  chownSync(folder, 65_534, 65_534);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), 65_534, 65_534);
}
