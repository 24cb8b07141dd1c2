import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR_NOTES } from '../../../shared/citation/added/styles.cases';
import { BRIEF, commandLine, json } from '../support/command-line';
import { cliInNode } from '../support/run';

describe('briefs on the command line', () => {
  const { at, inNode, inElectron, importing } = commandLine();

  /** A brief whose quotations all match. */
  let goodBrief = '';
  beforeAll(() => importing(at('harbour.txt')));

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
    expect(released.stdout).not.toMatch(/PDF has no|could not be read/);
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
    const verify = (...words: string[]) => cliInNode(at('.'), ['--json', 'verify', ...words]);
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
    const elsewhere = await cliInNode(at('.'), [
      '--library',
      at('no-library'),
      '--json',
      'verify',
      paths.record,
    ]);
    expect(json(elsewhere)).toMatchObject({ error: { code: 'not-found' } });
    expect(existsSync(at('no-library'))).toBe(false);
  });

  it('adds a citation style from a file, and names it from then on', async () => {
    const style = at('harbour.csl');
    const brief = at('styled.md');
    await writeFile(style, HARBOUR_NOTES);
    await writeFile(brief, '---\ntitle: Styled\n---\n\nWords.\n');
    const made = json(await inElectron('brief', brief, '--style', style)) as { briefId: string };
    const id = 'added-note-styles-example-harbour-notes';
    const { briefs } = json(await inNode('briefs')) as { briefs: { id: string; style: string }[] };
    expect(briefs).toContainEqual(expect.objectContaining({ style: id }));
    const out = at('styled.html');
    const exported = await inNode('export', made.briefId, '--format', 'html', '--out', out, '--style', id);
    expect(exported.code).toBe(0);
    await writeFile(style, HARBOUR_NOTES.slice(0, 500));
    const refused = await inElectron('brief', brief, '--style', style);
    expect(refused.code).toBe(1);
    expect(json(refused)).toMatchObject({ error: { code: 'style-unusable' } });
    expect((await inNode('brief', brief, '--style', 'added-note-nothing')).code).toBe(2);
  });
});
