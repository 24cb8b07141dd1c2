import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR_NOTES } from '../../shared/citation/added/styles.cases';
import { sharedFolder } from '../support/shared-folder';
import { appEnvironment, appFolder, makeStoryFolder } from './support/launch';
import { cliInElectron, cliInNode, type Ended, run } from './support/run';

const ARTICLE = `Harbour talks end without a date

By Sana Marwat

KARACHI: Two officials said on Monday that the harbour talks had “ended well”, but neither gave a date for the next round.

The port authority did not offer to pay for the new cranes. It had asked for twelve; the ministry approved four.

A shipping agent called the outcome “a handshake, not a contract” and said that traffic would not change this year.
`;

const BRIEF = `---
title: Harbour talks
to: Director
from: Desk
date: 2026-03-02
template: blank
style: chicago-notes
---

The agent saw "a handshake, not a contract" [@harbour, para. 3].

- The ministry "approved four" [@harbour, para. 2] of the cranes.
`;

const json = (ended: Ended): unknown => {
  // Exactly one document, whatever happened.
  expect(ended.stdout.trim().split('\n'), ended.stderr).toHaveLength(1);
  return JSON.parse(ended.stdout);
};

describe('the command line', () => {
  let folder: string;
  let library: string;
  /** A brief whose quotations all match. */
  let goodBrief = '';
  const at = (name: string) => join(folder, name);
  const inNode = (...words: string[]) => cliInNode(folder, ['--library', library, '--json', ...words]);
  const inElectron = (...words: string[]) =>
    cliInElectron(folder, ['--library', library, '--json', ...words]);
  const importing = async (path: string) => {
    const { results } = json(await inElectron('import', path)) as { results: Record<string, unknown>[] };
    expect(results).toHaveLength(1);
    return results[0] ?? {};
  };

  beforeAll(async () => {
    folder = await makeStoryFolder();
    library = at('library');
    await writeFile(at('harbour.txt'), ARTICLE);
    await writeFile(at('brief.md'), BRIEF);
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

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
    expect(results.map(({ path, status }) => `${path.slice(folder.length + 1)} ${status}`)).toEqual([
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

  it('judges thousands of lines in seconds', async () => {
    const line = JSON.stringify({
      id: 1,
      article: 'harbour',
      quotation: 'did not offer to pay for the new cranes',
    });
    writeFileSync(at('many.jsonl'), `${line}\n`.repeat(5000));
    const ended = await inNode('verdict', '--batch', at('many.jsonl'));
    expect(ended.stdout.trim().split('\n')).toHaveLength(5000);
    expect(ended.ms).toBeLessThan(10_000);
  });

  it('makes, checks and exports a brief in every format', async () => {
    const made = json(await inNode('brief', at('brief.md'))) as { briefId: string };
    goodBrief = made.briefId;
    expect(made).toEqual({
      briefId: expect.any(String),
      title: 'Harbour talks',
      quotations: 2,
      citations: 2,
      warnings: [],
    });
    expect(json(await inNode('briefs'))).toEqual({
      briefs: [
        {
          id: made.briefId,
          title: 'Harbour talks',
          template: 'blank',
          style: 'chicago-notes',
          modified: expect.any(String),
        },
      ],
    });
    const report = json(await inNode('check', made.briefId)) as {
      quotations: { verdict: string }[];
      findings: unknown[];
    };
    expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['exact', 'exact']);

    for (const format of ['docx', 'html', 'md']) {
      const ended = await inNode('export', made.briefId, '--format', format, '--out', at(`out.${format}`));
      expect(ended.code, ended.stdout).toBe(0);
      expect(json(ended)).toEqual({
        path: at(`out.${format}`),
        bytes: (await stat(at(`out.${format}`))).size,
        notes: 2,
        verdicts: { exact: 2 },
      });
    }
    const printed = await inElectron(
      'export',
      made.briefId,
      '--format',
      'pdf',
      '--out',
      at('out.pdf'),
      '--style',
      'apa',
    );
    expect(printed.code, printed.stdout).toBe(0);
    expect(json(printed)).toMatchObject({ path: at('out.pdf'), pages: 1, notes: 0, verdicts: { exact: 2 } });
    expect((await readFile(at('out.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

    const again = json(await inNode('brief', at('out.md')));
    expect(again).toMatchObject({ title: 'Harbour talks', quotations: 2, citations: 2 });
  });

  it('reviews a brief, releases it once, and keeps what left', async () => {
    writeFileSync(
      at('to-release.md'),
      BRIEF.replace('title: Harbour talks', 'title: To be released\nstatus: draft\nversion: "0.9"').replace(
        '- The ministry',
        'The port has 9 gates.\n\n- The ministry',
      ),
    );
    const { briefId } = json(await inNode('brief', at('to-release.md'))) as { briefId: string };
    type Review = { blocking: number; checks: { id: string; findings: { key: string }[] }[] };
    const { blocking, checks } = json(await inNode('review', briefId)) as Review;
    expect(blocking).toBe(1);
    const words = ['release', briefId, '--reviewer', 'A. Khan', '--read', '--notes', 'footnotes'];
    const files = ['--format', 'pdf', '--format', 'docx', '--format', 'md', '--out', at('released')];
    expect(json(await inElectron(...words, ...files))).toMatchObject({ error: { code: 'review-open' } });
    const key = checks.find(({ id }) => id === 'claims-cited')?.findings[0]?.key ?? '';
    expect(json(await inNode('review', briefId, '--answer', `${key}=Counted by us.`))).toMatchObject({
      blocking: 0,
    });

    const released = await inElectron(...words, ...files);
    expect(released.code, released.stdout).toBe(0);
    const result = json(released) as { files: { path: string; sha256: string; bytes: number }[] };
    expect(result).toMatchObject({
      releaseId: expect.any(String),
      briefId,
      version: '0.9',
      reviewer: 'A. Khan',
      files: [{ format: 'pdf', pages: 1 }, { format: 'docx', pages: null }, { format: 'md' }],
    });
    for (const { path, sha256, bytes } of result.files) {
      const kept = await readFile(path);
      expect(kept).toHaveLength(bytes);
      expect(createHash('sha256').update(kept).digest('hex')).toBe(sha256);
    }
    // The files say that they are final, and so does the brief from then on.
    const markdown = await readFile(result.files[2]?.path ?? '', 'utf8');
    expect(markdown).toContain('status: final\nversion: 0.9\n');
    expect(json(await inNode('briefs'))).toMatchObject({
      briefs: expect.arrayContaining([expect.objectContaining({ id: briefId, released: '0.9' })]),
    });
    const same = await inNode(
      'export',
      briefId,
      '--format',
      'docx',
      '--notes',
      'footnotes',
      // What is released stays as it is: its files do not come back.
      '--no-return',
      '--out',
      at('same.docx'),
    );
    expect(same.code, same.stdout).toBe(0);
    expect(await readFile(at('same.docx'))).toEqual(await readFile(result.files[1]?.path ?? ''));
    expect(json(await inElectron(...words))).toMatchObject({ error: { code: 'read-only' } });
  });

  it('exports a brief with a changed quotation as a draft only', async () => {
    writeFileSync(
      at('wrong-source.md'),
      BRIEF.replace('approved four', 'approved five').replace('Harbour talks', 'Wrong'),
    );
    const { briefId } = json(await inNode('brief', at('wrong-source.md'))) as { briefId: string };
    for (const format of ['docx', 'html', 'md']) {
      const refused = await inNode('export', briefId, '--format', format, '--out', at(`wrong.${format}`));
      expect(refused.code).toBe(1);
      expect(json(refused)).toMatchObject({ error: { code: 'quotations-do-not-match' } });
      expect(existsSync(at(`wrong.${format}`))).toBe(false);
    }
    const draft = await inNode('export', briefId, '--format', 'html', '--out', at('wrong.html'), '--draft');
    expect(json(draft)).toMatchObject({ verdicts: { exact: 1, changed: 1 } });
    expect(await readFile(at('wrong.html'), 'utf8')).toContain('DRAFT');
  });

  it('writes a verification file that anybody can compute again, and notices what was changed', async () => {
    const paths = { out: at('proof.docx'), record: at('proof.json') };
    const written = await inNode(
      ...['export', goodBrief, '--format', 'docx', '--out', paths.out, '--annex'],
      ...['--verification', paths.record],
    );
    expect(json(written)).toMatchObject({
      path: paths.out,
      verification: paths.record,
      verdicts: { exact: 2 },
    });
    // Offline: no library is named, and none is made.
    const verify = (...words: string[]) => cliInNode(folder, ['--json', 'verify', ...words]);
    const sound = await verify(paths.record, '--export', paths.out);
    expect(sound.code, sound.stdout).toBe(0);
    expect(json(sound)).toMatchObject({
      matches: true,
      export: 'matches',
      differences: [],
      quotations: [
        {
          number: 1,
          text: 'a handshake, not a contract',
          verdict: 'exact',
          recomputed: 'exact',
          library: null,
        },
        { number: 2, text: 'approved four', verdict: 'exact', recomputed: 'exact', matches: true },
      ],
    });
    expect(json(await inNode('verify', paths.record))).toMatchObject({
      matches: true,
      quotations: [{ library: 'same' }, { library: 'same' }],
    });

    const record = await readFile(paths.record, 'utf8');
    await writeFile(
      at('changed.json'),
      record.replace('"words": "approved four"', '"words": "approved five"'),
    );
    const changed = await verify(at('changed.json'));
    expect(changed.code).toBe(1);
    expect(json(changed)).toMatchObject({
      matches: false,
      differences: [{ where: 'the file' }, { where: 'quotation 2' }, { where: 'quotation 2' }],
    });
    await writeFile(at('half.json'), record.slice(0, 200));
    expect(await verify(at('half.json'))).toMatchObject({ code: 1 });
    const bytes = await readFile(paths.out);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(at('other.docx'), bytes);
    expect(json(await verify(paths.record, '--export', at('other.docx')))).toMatchObject({
      matches: false,
      export: 'differs',
      differences: [{ where: 'the exported file' }],
    });
    const elsewhere = await cliInNode(folder, [
      '--library',
      at('no-library'),
      '--json',
      'verify',
      paths.record,
    ]);
    expect(json(elsewhere)).toMatchObject({ error: { code: 'not-found' } });
    expect(existsSync(at('no-library'))).toBe(false);
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
    const node = `"${process.execPath}" "${join(appFolder, 'out', 'main', 'cli.js')}" --library "${library}"`;
    const ended = await run('/bin/sh', ['-c', `${node} verdict --batch "${at('many.jsonl')}" | head -n 1`], {
      env: appEnvironment(folder),
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
      expect(total).toBe(6);
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
      if (process.getuid?.() === 0) giveAway(folder);
      const words = [
        join(appFolder, 'out', 'main', 'cli.js'),
        '--library',
        library,
        '--json',
        'export',
        goodBrief,
        '--format',
        'docx',
      ];
      const ended = await run(process.execPath, [...words, '--out', join(shut, 'out.docx')], {
        ...nobody,
        env: appEnvironment(folder),
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
        const ended = await inNode('export', goodBrief, '--format', 'docx', '--out', join(disk, 'out.docx'));
        expect(ended.code).toBe(1);
        expect(json(ended)).toMatchObject({ error: { code: 'disk-full' } });
        expect(readdirSync(disk)).toEqual(['out.docx']);
        expect(await readFile(join(disk, 'out.docx'), 'utf8')).toBe('what stood there before');
      } finally {
        execFileSync('umount', [disk]);
      }
    });
  });

  it('adds a citation style from a file, and names it from then on', async () => {
    const style = join(folder, 'harbour.csl');
    const brief = join(folder, 'styled.md');
    await writeFile(style, HARBOUR_NOTES);
    await writeFile(brief, '---\ntitle: Styled\n---\n\nWords.\n');
    const made = json(await inElectron('brief', brief, '--style', style)) as { briefId: string };
    const id = 'added-note-styles-example-harbour-notes';
    const { briefs } = json(await inNode('briefs')) as { briefs: { id: string; style: string }[] };
    expect(briefs).toContainEqual(expect.objectContaining({ style: id }));
    const out = join(folder, 'styled.html');
    const exported = await inNode('export', made.briefId, '--format', 'html', '--out', out, '--style', id);
    expect(exported.code).toBe(0);
    await writeFile(style, HARBOUR_NOTES.slice(0, 500));
    const refused = await inElectron('brief', brief, '--style', style);
    expect(refused.code).toBe(1);
    expect(json(refused)).toMatchObject({ error: { code: 'style-unusable' } });
    expect((await inNode('brief', brief, '--style', 'added-note-nothing')).code).toBe(2);
  });

  const shared = sharedFolder();
  it.skipIf(shared === null)('does the whole job on the seed articles', async () => {
    const seeds = join(shared ?? '', 'seeds');
    const own = at('seed-library');
    const inSeeds = (...words: string[]) => cliInNode(folder, ['--library', own, '--json', ...words]);
    const { results } = json(await cliInElectron(folder, ['--library', own, '--json', 'import', seeds])) as {
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

/** Everything in a folder to the user `nobody`. */
function giveAway(folder: string): void {
  chownSync(folder, 65_534, 65_534);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), 65_534, 65_534);
}
