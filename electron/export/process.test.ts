import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from './process';
import { judged, sampleDocument } from './sample-document.cases';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-process-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the export process', () => {
  test.each(['docx', 'html'] as const)('writes %s and says how long it is', async (format) => {
    const path = join(folder, `brief.${format}`);
    const { id, reply } = await answer({ id: '7', document: sampleDocument(), format, path });
    expect(id).toBe('7');
    expect(reply).toEqual({ ok: true, value: { bytes: readFileSync(path).length } });
  });

  test('gives the page to print', async () => {
    const { reply } = await answer({ id: '8', document: sampleDocument(), format: 'print-html' });
    expect(reply).toMatchObject({ ok: true, value: { html: expect.stringContaining('<title>Minerals') } });
  });

  test('reads a file of a release', async () => {
    const document = sampleDocument();
    const file = join(folder, 'brief.docx');
    await answer({ id: '1', document, format: 'docx', path: file });
    const job = { id: '2', document, format: 'read-released', file, of: 'docx' };
    const clean = { ok: true, value: { leftBehind: [], blocks: [], look: [] } };
    expect((await answer(job)).reply).toEqual(clean);
    const other = { ...document, handling: 'TLP:RED' };
    expect((await answer({ ...job, document: other })).reply).toMatchObject({
      value: { blocks: [expect.stringContaining('The handling line is not in the head and foot')] },
    });
  });

  test('answers failures with their code, under the id that asked', async () => {
    const refused = await answer({
      id: '9',
      document: sampleDocument({ quotations: [judged('x', 'changed')] }),
      format: 'docx',
      path: join(folder, 'a.docx'),
    });
    expect(refused).toMatchObject({
      id: '9',
      reply: { ok: false, error: { code: 'quotations-do-not-match' } },
    });
    const gone = await answer({
      id: '10',
      document: sampleDocument(),
      format: 'docx',
      path: join(folder, 'no', 'a.docx'),
    });
    expect(gone).toMatchObject({ id: '10', reply: { ok: false, error: { code: 'file-missing' } } });
  });

  test.each([null, 'x', {}, { id: '1' }, { id: '1', format: 'exe', document: {}, path: '/x' }, { id: 1 }])(
    'refuses junk: %j',
    async (message) => {
      expect(await answer(message)).toMatchObject({ reply: { ok: false, error: { code: 'invalid-input' } } });
    },
  );
});
