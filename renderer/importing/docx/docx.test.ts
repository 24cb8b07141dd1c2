// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { importFile } from '../import-file';
import { docx, wordPara } from '../zip/archives.cases';

const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const read = (bytes: Uint8Array, fileName = 'talks.docx') =>
  importFile({ fileName, mediaType: '', bytes, choices: {} });
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'ok',
    (error: unknown) =>
      error instanceof AppError ? `${error.code}: ${error.message}` : `unexpected: ${String(error)}`,
  );
const run = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

describe('a Word file', () => {
  it('gives its paragraphs, headings, emphasis and table', async () => {
    const { blocks, record, encoding, warnings } = await read(
      docx(
        wordPara('Talks resume', 'Title') +
          wordPara(SENTENCE) +
          wordPara('What was agreed', 'Heading1') +
          `<w:p>${run('They spoke ')}${run('not', '<w:b/>')}${run(' of tolls, but of wheat and of the rail link to the mine.')}</w:p>` +
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Tons</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2025</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    );
    expect(record.title.value).toBe('Talks resume');
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      `paragraph ${SENTENCE}`,
      'heading What was agreed',
      'paragraph They spoke not of tolls, but of wheat and of the rail link to the mine.',
      'table Year\tTons\n2025\t40',
    ]);
    expect(blocks[2]?.runs[1]).toEqual({ text: 'not', bold: true });
    expect([encoding, warnings]).toEqual(['binary', []]);
  });

  it('keeps notes, headers and footers beside the text, and their calls out of its words', async () => {
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { blocks, setAside, steps } = await read(
      docx(
        `<w:p>${run('Tolls rose by a tenth')}${call}${run(', and then fell again over the winter months.')}</w:p>${wordPara(SENTENCE)}`,
        {
          'word/header1.xml':
            '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Port Review, spring</w:t></w:r></w:p></w:hdr>',
        },
      ),
    );
    expect(blocks[0]?.text).toBe('Tolls rose by a tenth, and then fell again over the winter months.');
    expect(setAside.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'furniture: Port Review, spring',
      'note-callout: [1]',
      'note-callout: The port’s yearbook, page 4.',
    ]);
    expect(steps.every((step) => step.status === 'applied')).toBe(true);
  });

  it('reads the words of fields, which its converter would drop', async () => {
    const { blocks, warnings } = await read(
      docx(
        `<w:p>${run('As table ')}<w:fldSimple w:instr=" REF t "><w:r><w:t>4</w:t></w:r></w:fldSimple>${run(' shows, the tolls fell in every year since the strike.')}</w:p>`,
      ),
    );
    expect(blocks[0]?.text).toBe('As table 4 shows, the tolls fell in every year since the strike.');
    expect(warnings).toEqual([]);
  });

  it('says so when words were not taken over', async () => {
    const { warnings } = await read(
      docx(
        `${wordPara(SENTENCE)}<w:unheardOf><w:p><w:r><w:t>The toll will not rise.</w:t></w:r></w:p></w:unheardOf>`,
      ),
    );
    expect(warnings).toMatchObject([
      { code: 'words-not-read', message: expect.stringContaining('will not rise') },
    ]);
  });

  it('reads tracked changes as accepted, and says so', async () => {
    const { blocks, warnings } = await read(
      docx(
        `<w:p>${run('The toll will ')}<w:del w:id="1" w:author="x"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('soon ')}</w:ins>${run('rise, the minister told the port workers on Monday.')}</w:p>`,
      ),
    );
    expect(blocks[0]?.text).toBe('The toll will soon rise, the minister told the port workers on Monday.');
    expect(warnings).toMatchObject([
      { code: 'tracked-changes', message: expect.stringContaining('Taken out there, and not read: “not”.') },
    ]);
  });

  it('tells the comments that stand beside its text', async () => {
    const comment = (id: number, words: string) =>
      `<w:comment w:id="${id}" w:author="x"><w:p>${run(words)}</w:p></w:comment>`;
    const { blocks, warnings } = await read(
      docx(wordPara(SENTENCE), {
        'word/comments.xml': `<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comment(0, 'The minister denied this.')}${Array.from({ length: 6 }, (_, at) => comment(at + 1, `Really ${at}?`)).join('')}</w:comments>`,
      }),
    );
    expect(blocks.map(({ text }) => text).join(' ')).not.toContain('denied');
    expect(warnings).toMatchObject([
      {
        code: 'comments-not-read',
        message: expect.stringMatching(/“The minister denied this\.”, “Really 0\?”.* and 2 more\./),
      },
    ]);
  });

  it('proposes what its properties say, and takes no day of making for a day of publication', async () => {
    const core = (title: string, author: string) => ({
      'docProps/core.xml': `<?xml version="1.0"?><p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>2025-04-03T10:00:00Z</dcterms:created></p>`,
    });
    const { record } = await read(
      docx(wordPara(SENTENCE) + wordPara(SENTENCE), core('Harbour talks', 'Mina Adler')),
    );
    expect(record.title).toMatchObject({ value: 'Harbour talks', basis: 'inferred' });
    expect(record.authors).toMatchObject({ value: ['Mina Adler'], basis: 'inferred' });
    expect(record.published).toMatchObject({
      value: null,
      basis: 'unknown',
      reason: expect.stringContaining('2025-04-03'),
    });
    const junk = await read(docx(wordPara(SENTENCE), core('Document1', 'Windows User')));
    expect([junk.record.title.basis, junk.record.authors.basis]).toEqual(['unknown', 'unknown']);
  });

  const WORDS = wordPara(SENTENCE);
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>';
  it.each([
    [
      'entities of its own',
      docx(WORDS, { 'word/document.xml': `<?xml version="1.0"?>${bomb}` }),
      'import-failed',
    ],
    [
      'a document type in its styles',
      docx(WORDS, { 'word/styles.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:styles/>' }),
      'import-failed',
    ],
    ['elements a million deep', docx('<w:sdt><w:sdtContent>'.repeat(500_000) + WORDS), 'file-too-large'],
    [
      'XML that breaks off',
      docx(WORDS, { 'word/document.xml': '<w:document xmlns:w="x"><w:body><w:p>' }),
      'import-failed',
    ],
    [
      'no text part',
      docx(WORDS, { 'word/document.xml': new Uint8Array([0xff, 0xfe, 0xfd]) }),
      'import-failed',
    ],
    ['no words', docx('<w:p/>'), 'no-text'],
  ])('with %s is refused, by name', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toContain(`${code}: `);
    expect(await refusal(bytes)).toContain('“talks.docx”');
  });
});
