// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { importFile } from '../import-file';
import { epub } from '../zip/archives.cases';

const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const read = (bytes: Uint8Array) => importFile({ fileName: 'coast.epub', mediaType: '', bytes, choices: {} });
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'ok',
    (error: unknown) =>
      error instanceof AppError ? `${error.code}: ${error.message}` : `unexpected: ${String(error)}`,
  );

describe('an e-book', () => {
  it('is read in the order of its spine, with the record its publisher wrote', async () => {
    const { blocks, record } = await read(
      epub([
        `<h1>Harbours of the coast</h1><h2>One</h2><p>${SENTENCE}</p><p/><p>It was <em>not</em> the last time.</p>`,
        '<h2>Two</h2><p>A year later the quay stood, and the first trains came down from the mine.</p>',
      ]),
    );
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading One',
      `paragraph ${SENTENCE}`,
      'paragraph It was not the last time.',
      'heading Two',
      'paragraph A year later the quay stood, and the first trains came down from the mine.',
    ]);
    expect(record.title).toMatchObject({ value: 'Harbours of the coast', basis: 'in-text' });
    expect(record.authors.value).toEqual(['Mina Adler']);
    expect(record.outlet.value).toBe('Quay Press');
    expect(record.published).toMatchObject({ value: '2024-03', basis: 'inferred' });
  });

  it('does not take the minute in which the file was made for the day of publication', async () => {
    const made = (date: string) =>
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Harbours of the coast</dc:title><dc:date>${date}</dc:date></metadata><manifest><item id="c0" href="text/part%200.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c0"/></spine></package>`;
    const dateOf = async (date: string) =>
      (await read(epub([`<p>${SENTENCE}</p>`], { 'OEBPS/book.opf': made(date) }))).record.published;
    const published = await dateOf('2026-11-22T21:59:13Z');
    expect(published.value).toBeNull();
    expect(published.reason).toContain('when the file was made');
    expect((await dateOf('2014-03-01T00:00:00+00:00')).value).toBe('2014-03-01');
  });

  it('has no title and no author where its maker only wrote that they are unknown', async () => {
    const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Unknown Title</dc:title><dc:creator>Unknown Author</dc:creator></metadata><manifest><item id="c0" href="text/part%200.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c0"/></spine></package>`;
    const { record } = await read(
      epub([`<h1>Harbours of the coast</h1><p>${SENTENCE}</p><p>${SENTENCE}</p>`], { 'OEBPS/book.opf': opf }),
    );
    expect([record.title.value, record.authors.value]).toEqual(['Harbours of the coast', null]);
  });

  it('keeps notes beside the text and their calls out of its words', async () => {
    const { blocks, setAside } = await read(
      epub([
        `<p>${SENTENCE}</p><p>Tolls rose by a tenth<a epub:type="noteref" href="#n1">1</a>, and then fell over the winter months.</p><aside epub:type="footnote" id="n1"><p>The port’s yearbook.</p></aside>`,
      ]),
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      SENTENCE,
      'Tolls rose by a tenth, and then fell over the winter months.',
    ]);
    expect(setAside.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'note-callout: 1',
      'note-callout: The port’s yearbook.',
    ]);
  });

  it('runs nothing that stands in it', async () => {
    const { blocks } = await read(
      epub([`<p onclick="window.ran=1">${SENTENCE}</p><script>window.ran = 1</script>`]),
    );
    expect(blocks).toHaveLength(1);
    expect(JSON.stringify(blocks)).not.toContain('window.ran');
    expect(Reflect.has(window, 'ran')).toBe(false);
  });

  const encrypted =
    '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/part%200.xhtml"/></CipherData></EncryptedData></encryption>';
  it('names the parts that its spine has and the file has not', async () => {
    const whole = epub([`<p>${SENTENCE}</p>`], {
      'OEBPS/book.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="text/part%200.xhtml" media-type="application/xhtml+xml"/><item id="b" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    });
    expect((await read(whole)).warnings).toMatchObject([
      { code: 'parts-missing', message: expect.stringContaining('gone.xhtml') },
    ]);
  });

  it.each([
    [
      'copy protection',
      epub([`<p>${SENTENCE}</p>`], { 'META-INF/encryption.xml': encrypted }),
      'import-failed',
    ],
    [
      'no package',
      epub([], { 'OEBPS/book.opf': '', 'META-INF/container.xml': '<container/>' }),
      'import-failed',
    ],
    ['no chapters', epub([]), 'no-text'],
    [
      'entities in a chapter',
      epub(['x'], {
        'OEBPS/text/part 0.xhtml': '<!DOCTYPE html [<!ENTITY a "b">]><html><body>&a;</body></html>',
      }),
      'import-failed',
    ],
  ])('with %s is refused, by name', async (_what, bytes, code) => {
    const outcome = await refusal(bytes);
    expect(outcome).toContain(`${code}: `);
    expect(outcome).toContain('“coast.epub”');
  });
});
