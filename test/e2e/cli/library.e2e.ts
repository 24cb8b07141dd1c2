import { mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliStart } from '../../../scripts/cli-start.mjs';
import { sharedFolder } from '../../support/shared-folder';
import { ARTICLE, commandLine, json } from '../support/command-line';
import { appFolder } from '../support/launch';
import { cliInElectron, cliInNode, run } from '../support/run';

describe('the library on the command line', () => {
  const { at, inNode, inElectron, importing } = commandLine();

  it('imports a file, once', async () => {
    const ended = await inElectron('import', at('harbour.txt'), '--set', 'outlet=The Quay Journal');
    expect(ended.code, ended.stderr).toBe(0);
    expect(json(ended)).toEqual({
      results: [
        {
          path: at('harbour.txt'),
          status: 'imported',
          articleId: expect.any(String),
          textId: expect.any(String),
          warnings: expect.any(Array),
        },
      ],
    });
    expect(await importing(at('harbour.txt'))).toMatchObject({ status: 'unchanged' });
  });

  it('imports a changed file as a new text of the same article', async () => {
    const before = json(await inNode('article', 'harbour')) as { id: string; text: { id: string } };
    await writeFile(at('harbour.txt'), ARTICLE.replace('twelve', 'eleven'));
    expect(await importing(at('harbour.txt'))).toMatchObject({ status: 'new-text', articleId: before.id });
    await writeFile(at('harbour.txt'), ARTICLE);
    const after = json(await inNode('article', 'harbour')) as { id: string; text: { id: string } };
    expect(after.id).toBe(before.id);
    expect(after.text.id).not.toBe(before.text.id);
  });

  it('walks folders in a stable order and names what it cannot read', async () => {
    mkdirSync(at('folder/inner'), { recursive: true });
    mkdirSync(at('bare'));
    for (const name of ['b.txt', 'a.md', 'inner/c.html'])
      writeFileSync(at(`folder/${name}`), `<p>Words of ${name} that nobody else has written.</p>`);
    writeFileSync(at('folder/d.pdf'), '%PDF-1.7\ncut off');
    writeFileSync(at('folder/picture.png'), 'x');
    const ended = await inElectron('import', at('folder'), at('bare'));
    expect(ended.code).toBe(1);
    const { results } = json(ended) as { results: { path: string; status: string }[] };
    expect(results.map(({ path, status }) => `${path.slice(at('.').length + 1)} ${status}`)).toEqual([
      'folder/a.md imported',
      'folder/b.txt imported',
      'folder/d.pdf failed',
      'folder/inner/c.html imported',
      'bare failed',
    ]);
    expect(ended.stderr).toMatch(/passed over, no article: .*picture\.png\n/);
  });

  it('lists, shows and searches', async () => {
    const listed = json(await inNode('articles', '--limit', '2')) as { articles: unknown[]; total: number };
    expect(listed.total).toBe(4);
    expect(listed.articles).toHaveLength(2);
    const { articles } = json(await inNode('articles')) as { articles: Record<string, unknown>[] };
    const harbour = articles.find(({ key }) => key === 'harbour' || String(key).startsWith('marwat'));
    expect(Object.keys(harbour ?? {}).sort()).toEqual([
      'id',
      'key',
      'outlet',
      'paragraphs',
      'published',
      'title',
    ]);

    const shown = json(await inNode('article', String(harbour?.key))) as Record<
      string,
      { value: unknown; basis: string }
    > & {
      text: {
        sha256: string;
        paragraphs: { n: number; kind: string; text: string }[];
        setAside: { kind: string }[];
        log: unknown[];
      };
    };
    for (const field of [
      'title',
      'authors',
      'outlet',
      'place',
      'published',
      'section',
      'standfirst',
      'language',
      'kind',
      'url',
      'accessed',
      'occurred',
      'descriptor',
      'modified',
      'handling',
    ]) {
      expect(shown[field], field).toHaveProperty('value');
      expect(shown[field], field).toHaveProperty('basis');
    }
    expect(shown.outlet).toMatchObject({ value: 'The Quay Journal', basis: 'supplied' });
    expect(shown.published).toMatchObject({ value: null, basis: 'unknown' });
    expect(shown.text.paragraphs.map(({ n, kind }) => [n, kind])).toEqual([
      [1, 'paragraph'],
      [2, 'paragraph'],
      [3, 'paragraph'],
    ]);
    expect(shown.text.setAside.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['title', 'byline', 'dateline']),
    );

    const found = json(await inNode('search', 'cranes ministry')) as {
      hits: Record<string, unknown>[];
      total: number;
      ms: number;
    };
    expect(found.total).toBe(1);
    expect(Object.keys(found.hits[0] ?? {}).sort()).toEqual([
      'articleId',
      'outlet',
      'paragraph',
      'published',
      'snippet',
      'title',
    ]);
    expect(found.hits[0]).toMatchObject({ articleId: harbour?.id, paragraph: 2 });
    expect(json(await inNode('search', 'zeppelins'))).toMatchObject({ hits: [], total: 0 });
  });

  it('starts from the snapshot of the build, and says the same without it', async () => {
    expect(cliStart(process.execPath, appFolder)[0]).toBe('--snapshot-blob');
    for (const words of [['articles'], ['article', 'harbour'], ['nonsense']]) {
      const all = ['--library', at('library'), ...words];
      const plain = await run(process.execPath, [join(appFolder, 'out', 'main', 'cli.js'), ...all]);
      const { code, stdout, stderr } = await cliInNode(at('.'), all);
      expect({ code, stdout, stderr }).toEqual({
        code: plain.code,
        stdout: plain.stdout,
        stderr: plain.stderr,
      });
    }
  });

  it('saves quotes word for word and says why it does not', async () => {
    const saved = await inNode(
      'quote',
      'harbour',
      '--exact',
      'a handshake, not a contract',
      '--speaker',
      'a shipping agent',
    );
    expect(saved.code, saved.stdout).toBe(0);
    const quote = json(saved) as Record<string, unknown>;
    expect(Object.keys(quote).sort()).toEqual([
      'articleId',
      'end',
      'exact',
      'paragraph',
      'prefix',
      'quoteId',
      'start',
      'suffix',
      'textId',
    ]);
    expect(quote).toMatchObject({ paragraph: 3, exact: 'a handshake, not a contract' });

    const refused = async (...words: string[]) => {
      const ended = await inNode('quote', 'harbour', ...words);
      expect(ended.code).toBe(1);
      return (json(ended) as { error: { code: string } }).error.code;
    };
    expect(await refused('--exact', 'a handshake and a contract')).toBe('not-verbatim');
    expect(await refused('--exact', 'the')).toBe('ambiguous');
    expect(await refused('--exact', 'Harbour talks end without a date')).toBe('excluded-text');
    expect(await refused('--exact', 'approved four', '--paragraph', '1')).toBe('not-verbatim');
    expect(json(await inNode('quotes', '--article', 'harbour'))).toMatchObject({
      quotes: [{ speaker: 'a shipping agent' }],
    });
  });

  it('judges words, alone and in batches of any line ending', async () => {
    const judge = async (quotation: string) =>
      (json(await inNode('verdict', 'harbour', '--quotation', quotation)) as { verdict: string }).verdict;
    expect(await judge('did not offer to pay')).toBe('exact');
    expect(await judge('did offer to pay')).toBe('changed');
    expect(await judge('nobody ever wrote anything like this here')).toBe('not-found');
    const lines = [
      { id: 1, article: 'harbour', quotation: 'approved four', paragraph: 2 },
      { id: 'two', article: 'nowhere', quotation: 'approved four' },
      { id: 3, article: 'harbour', quotation: '-approved five' },
    ];
    writeFileSync(
      at('batch.jsonl'),
      `\uFEFF${lines.map((line) => JSON.stringify(line)).join('\r\n')}\r\n\r\n{"id":4}\nnot json`,
    );
    const ended = await inNode('verdict', '--batch', at('batch.jsonl'));
    expect(ended.code).toBe(1);
    const answers = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, verdict, error }) => [id, verdict ?? error.code])).toEqual([
      [1, 'exact'],
      ['two', 'source-missing'],
      [3, 'changed'],
      [4, 'invalid-input'],
      [null, 'invalid-input'],
    ]);
  });

  it('judges thousands of lines', async () => {
    const line = JSON.stringify({
      id: 1,
      article: 'harbour',
      quotation: 'did not offer to pay for the new cranes',
    });
    writeFileSync(at('many.jsonl'), `${line}\n`.repeat(5000));
    const ended = await inNode('verdict', '--batch', at('many.jsonl'));
    expect(ended.stdout.trim().split('\n')).toHaveLength(5000);
  });

  const shared = sharedFolder();
  it.skipIf(shared === null)('does the whole job on the seed articles', async () => {
    const seeds = join(shared ?? '', 'seeds');
    const own = at('seed-library');
    const inSeeds = (...words: string[]) => cliInNode(at('.'), ['--library', own, '--json', ...words]);
    const { results } = json(await cliInElectron(at('.'), ['--library', own, '--json', 'import', seeds])) as {
      results: { status: string; articleId: string }[];
    };
    expect(results.map(({ status }) => status)).toEqual(Array(5).fill('imported'));
    const counts: number[] = [];
    for (const { articleId } of results) {
      const { text } = json(await inSeeds('article', articleId)) as { text: { paragraphs: unknown[] } };
      counts.push(text.paragraphs.length);
    }
    expect(counts).toEqual([6, 9, 11, 14, 11]);
  });
});
