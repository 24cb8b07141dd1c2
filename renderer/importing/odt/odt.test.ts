// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { importFile } from '../import-file';
import { odt } from '../zip/archives.cases';

const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const read = (bytes: Uint8Array) => importFile({ fileName: 'talks.odt', mediaType: '', bytes, choices: {} });
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'ok',
    (error: unknown) =>
      error instanceof AppError ? `${error.code}: ${error.message}` : `unexpected: ${String(error)}`,
  );
const note = (call: string, words: string) =>
  `<text:note text:note-class="footnote"><text:note-citation>${call}</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;

describe('an OpenDocument text', () => {
  it('gives its paragraphs, headings, lists, emphasis, links and tables', async () => {
    const { blocks } = await read(
      odt(
        `<text:p>${SENTENCE}</text:p>` +
          '<text:h text:outline-level="2">What was agreed</text:h>' +
          '<text:p>They spoke <text:span text:style-name="T1">not</text:span> of<text:s text:c="3"/>tolls,<text:line-break/>but of <text:a xlink:href="https://example.org/wheat">wheat</text:a> and of the rail link.</text:p>' +
          '<text:list text:style-name="L1"><text:list-item><text:p>First, a quay.</text:p><text:list><text:list-item><text:p>Paid by both.</text:p></text:list-item></text:list></text:list-item></text:list>' +
          '<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Tons</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>2025</text:p></table:table-cell><table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>',
      ),
    );
    expect(blocks.map(({ kind, level, ordered, text }) => [kind, level ?? ordered ?? null, text])).toEqual([
      ['paragraph', null, SENTENCE],
      ['heading', 2, 'What was agreed'],
      ['paragraph', null, 'They spoke not of tolls, but of wheat and of the rail link.'],
      ['list-item', 1, 'First, a quay.'],
      ['list-item', 2, 'Paid by both.'],
      ['table', null, 'Year\tTons\n2025\t40'],
    ]);
    expect(blocks.slice(3, 5).map(({ ordered }) => ordered)).toEqual([true, false]);
    expect(blocks[2]?.runs).toContainEqual({ text: 'not', bold: true });
    expect(blocks[2]?.runs).toContainEqual({ text: 'wheat', href: 'https://example.org/wheat' });
  });

  it('keeps notes, hidden words and footers beside the text; deleted words and comments are told', async () => {
    const { blocks, setAside, warnings } = await read(
      odt(
        '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Mina</dc:creator></office:change-info><text:p>not</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
          `<text:p>Tolls rose by a tenth${note('1', 'The port’s yearbook.')}, and then <text:span text:style-name="T2">never </text:span>fell over the winter<office:annotation><dc:creator>Mina</dc:creator><text:p>Really?</text:p></office:annotation> months of that year.</text:p><text:p>${SENTENCE}</text:p>`,
      ),
    );
    expect(blocks[0]?.text).toBe('Tolls rose by a tenth, and then fell over the winter months of that year.');
    expect(setAside.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'note-callout: 1',
      'note-callout: 1 The port’s yearbook.',
      'furniture: never',
      'furniture: Port Review, spring',
    ]);
    expect(warnings).toMatchObject([
      { code: 'tracked-changes', message: expect.stringContaining('Taken out there, and not read: “not”.') },
      { code: 'comments-not-read', message: expect.stringContaining('not read: “Really?”.') },
    ]);
  });

  it.each([
    [
      'a password',
      odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }),
      'import-failed',
    ],
    [
      'a spreadsheet in it',
      odt('', {
        'content.xml':
          '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      }),
      'import-failed',
    ],
    ['entities', odt('', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'import-failed'],
    [
      'a hundred thousand sections inside one another',
      odt('<text:section>'.repeat(100_000)),
      'file-too-large',
    ],
  ])('with %s is refused, by name', async (_what, bytes, code) => {
    const outcome = await refusal(bytes);
    expect(outcome).toContain(`${code}: `);
    expect(outcome).toContain('“talks.odt”');
  });
});
