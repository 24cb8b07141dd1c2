// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { writeZip } from '../../../electron/export/zip';
import { AppError } from '../../../shared/ipc/app-error';
import { wordsOfPieces } from '../../../shared/returning/returned-brief';
import { readReturned } from './read-docx';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MARK = '_bw_0123456789abcdef';
const file = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  writeZip(
    new Map(
      Object.entries({
        'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, xml]) => [name, Buffer.from(xml)]),
    ),
  );
const linesOf = (body: string, parts?: Record<string, string>) =>
  readReturned(file(body, parts), 'brief.docx').lines.map(({ pieces }) => wordsOfPieces(pieces));
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string, rPr = '') => `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a Word file that came back', () => {
  test('tracked changes count as accepted; what was taken out is kept beside', () => {
    const { lines } = readReturned(
      file(
        p(
          `${r('One ')}<w:del w:author="Roe"><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:author="Roe">${r('three')}</w:ins>`,
        ),
      ),
      'brief.docx',
    );
    expect(lines[0]?.pieces).toEqual([
      { kind: 'text', text: 'One ' },
      { kind: 'deleted', text: 'two', by: 'Roe' },
      { kind: 'text', text: 'three', by: 'Roe' },
    ]);
  });

  test('a paragraph whose end was taken out with changes tracked goes on in the next', () => {
    expect(
      linesOf(`<w:p><w:pPr><w:rPr><w:del w:author="Roe"/></w:rPr></w:pPr>${r('One ')}</w:p>${p(r('two.'))}`),
    ).toEqual(['One \ntwo.']);
  });

  test.each(['del', 'moveFrom'])('nothing is left of a paragraph that was taken out whole (%s)', (how) => {
    const gone = `<w:${how} w:author="Roe"><w:r><w:${how === 'del' ? 'delText' : 't'}>One.</w:${how === 'del' ? 'delText' : 't'}></w:r></w:${how}>`;
    expect(
      linesOf(
        `<w:p><w:pPr><w:rPr><w:${how} w:author="Roe"/></w:rPr></w:pPr>${gone}</w:p>${p(r('Two.'))}${p(r('Three.'))}`,
      ),
    ).toEqual(['Two.', 'Three.']);
  });

  test('a page that begins among the words of a line of the brief is told of', () => {
    const start = `<w:bookmarkStart w:id="1" w:name="${MARK}_b1"/>`;
    const end = '<w:bookmarkEnd w:id="1"/>';
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const besides = (inner: string) => readReturned(file(p(inner)), 'brief.docx').besides;
    expect(besides(`${start}${r('One. ')}${pageBreak}${r('Two.')}${end}`)).toEqual([
      { what: 'page break in a paragraph', words: 'Two.' },
    ]);
    expect(besides(`${start}${pageBreak}${r('One.')}${end}`)).toEqual([
      { what: 'page break in front of a paragraph', words: 'One.' },
    ]);
    expect(besides(`${r('New. ')}${pageBreak}${r('Words.')}`)).toEqual([
      { what: 'page break in a paragraph', words: 'Words.' },
    ]);
    expect(besides(`${start}${r('One.')}${pageBreak}${end}`)).toEqual([
      { what: 'page break behind the text', words: '' },
    ]);
  });

  describe('a page break', () => {
    const line = (number: number, inner: string, look = '') =>
      `<w:p>${look && `<w:pPr>${look}</w:pPr>`}<w:bookmarkStart w:id="${number}" w:name="${MARK}_b${number}"/>${inner}<w:bookmarkEnd w:id="${number}"/></w:p>`;
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const ownLine = line(2, '', '<w:pStyle w:val="PageBreak"/><w:pageBreakBefore/>');
    const inFront = (words: string) => [{ what: 'page break in front of a paragraph', words }];
    test.each([
      ['put at the end of a line', line(1, r('One.') + pageBreak) + line(2, r('Two.')), inFront('Two.')],
      ['set for a line', line(1, r('One.')) + line(2, r('Two.'), '<w:pageBreakBefore/>'), inFront('Two.')],
      [
        'put among the words behind a page break of the brief',
        ownLine + line(3, r('Three ') + pageBreak + r('and four.')),
        [{ what: 'page break in a paragraph', words: 'and four.' }],
      ],
      ['of the brief, as it was exported', line(1, r('One.')) + ownLine + line(3, r('Three.')), []],
      [
        'of the brief, as LibreOffice writes it in front',
        line(1, r('One.') + pageBreak) + line(2, '', '<w:pStyle w:val="PageBreak"/>') + line(3, r('Three.')),
        [],
      ],
      ['of the brief, as it may stand behind', ownLine + line(3, pageBreak + r('Three.')), []],
      [
        'put at the end of a line before an empty one',
        `${line(1, r('One.') + pageBreak)}<w:p/>${line(2, r('Two.'))}`,
        inFront('Two.'),
      ],
      [
        'put at the end of a line before a table',
        `${line(1, r('One.') + pageBreak)}<w:tbl><w:tr><w:tc>${p(r('Cell'))}</w:tc></w:tr></w:tbl>${line(2, r('Two.'))}`,
        [{ what: 'page break in front of a table', words: '' }],
      ],
      [
        'put at the end of the text',
        `${line(1, r('One.') + pageBreak)}<w:p/>`,
        [{ what: 'page break behind the text', words: '' }],
      ],
      ['of an annex', `${line(1, r('One.'))}<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${r('Annex')}</w:p>`, []],
      ['of an annex, as LibreOffice writes it', line(1, r('One.') + pageBreak) + p(r('Annex')), []],
    ])('%s', (_name, body, told) => expect(readReturned(file(body), 'brief.docx').besides).toEqual(told));
  });

  test('a comment on a paragraph that was taken out leaves nothing of it in the next line', () => {
    const gone = '<w:pPr><w:rPr><w:del w:author="Roe"/></w:rPr></w:pPr>';
    const deleted = '<w:del w:author="Roe"><w:r><w:delText>One.</w:delText></w:r></w:del>';
    const comment = '<w:r><w:commentReference w:id="0"/></w:r>';
    const comments = `<w:comments ${W}><w:comment w:id="0" w:author="Roe"><w:p>${r('Why?')}</w:p></w:comment></w:comments>`;
    const read = readReturned(
      file(`<w:p>${gone}${deleted}${comment}</w:p>${p(r('Two.'))}`, { 'word/comments.xml': comments }),
      'brief.docx',
    );
    expect(read.lines.map(({ pieces }) => wordsOfPieces(pieces))).toEqual(['Two.']);
    expect(read.comments).toHaveLength(1);
  });

  test('words that run into a page break by a deleted paragraph end stay words', () => {
    const gone = '<w:pPr><w:rPr><w:del w:author="Roe"/></w:rPr></w:pPr>';
    const read = readReturned(
      file(`<w:p>${gone}${r('One.')}</w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>${p(r('Two.'))}`),
      'brief.docx',
    );
    expect(read.lines.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  test('fields show what they show; instructions, contents and hidden words are no text', () => {
    const field = (instruction: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const returned = readReturned(
      file(
        p(field('TOC \\o', 'Bottom line 1')) +
          p(`${r('Page ')}${field('PAGE', '3')}${r('secret', '<w:rPr><w:vanish/></w:rPr>')}`),
      ),
      'brief.docx',
    );
    expect(returned.lines.map(({ pieces }) => wordsOfPieces(pieces))).toContain('Page 3');
    expect(returned.besides).toEqual([{ what: 'hidden text', words: 'secret' }]);
  });

  test('a link that LibreOffice ended where the script changes goes on; one that was taken out does not', () => {
    const linked = '<w:rPr><w:rStyle w:val="InternetLink"/></w:rPr>';
    const { lines } = readReturned(
      file(
        p(
          `${r('See ')}<w:hyperlink r:id="rId2">${r('ریکوڈک', linked)}</w:hyperlink>${r(' (2024)', linked)}${r(' and on')}`,
        ) + p(`${r('Not a link', linked)}`),
        {
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
        },
      ),
      'brief.docx',
    );
    expect(lines.map(({ pieces }) => pieces)).toEqual([
      [
        { kind: 'text', text: 'See ' },
        { kind: 'text', text: 'ریکوڈک (2024)', href: 'https://example.org/' },
        { kind: 'text', text: ' and on' },
      ],
      [{ kind: 'text', text: 'Not a link' }],
    ]);
  });

  test('a page break behind a line across the page is both', () => {
    const { lines } = readReturned(
      file(
        `<w:p><w:pPr><w:pStyle w:val="HorizontalRule"/></w:pPr><w:bookmarkStart w:id="1" w:name="${MARK}_b0"/><w:bookmarkEnd w:id="1"/><w:r><w:br w:type="page"/></w:r></w:p>`,
      ),
      'brief.docx',
    );
    expect(lines.map(({ kind }) => kind)).toEqual(['rule', 'page-break']);
  });

  test('bookmarks of another export are not taken for this one’s', () => {
    const marked = (name: string, text: string, id: number) =>
      p(`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${r(text)}<w:bookmarkEnd w:id="${id}"/>`);
    const { returnMark, lines } = readReturned(
      file(
        marked(`${MARK}_b0`, 'Ours', 1) +
          marked('_bw_ffffffffffffffff_b0', 'Theirs', 2) +
          marked(`${MARK}_b1_Copy_1`, 'Ours too', 3),
      ),
      'brief.docx',
    );
    expect(returnMark).toBe('0123456789abcdef');
    expect(lines.map(({ mark }) => mark)).toEqual(['b0', undefined, 'b1']);
  });

  test('a comment keeps its words and what it is about; our own are left out', () => {
    const { comments, lines } = readReturned(
      file(
        p(
          `<w:commentRangeStart w:id="1"/>${r('These words')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
        ),
        {
          'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="Briefwright">${p(r('exact'))}</w:comment><w:comment w:id="1" w:author="Roe">${p(r('Source?'))}</w:comment></w:comments>`,
        },
      ),
      'brief.docx',
    );
    expect(comments).toEqual([{ by: 'Roe', text: 'Source?', about: 'These words' }]);
    expect(lines[0]?.pieces.at(-1)).toEqual({ kind: 'comment', comment: 0 });
  });
});

describe('a hostile file ends in a sentence', () => {
  const refused = (bytes: Uint8Array): string => {
    try {
      readReturned(bytes, 'bad.docx');
    } catch (error) {
      if (error instanceof AppError) return `${error.code}: ${error.message}`;
      throw error;
    }
    return 'read';
  };
  const whole = file(p(r('Words.')));
  test.each([
    ['nothing at all', new Uint8Array(), 'file-empty'],
    ['no zip', Buffer.from('PK no zip at all, but long enough to be looked through'), 'import-failed'],
    ['one that breaks off', whole.subarray(0, whole.length - 30), 'import-failed'],
    ['one without text', writeZip(new Map([['a.txt', Buffer.from('x')]])), 'file-unreadable'],
    ['an OpenDocument file', writeZip(new Map([['content.xml', Buffer.from('<x/>')]])), 'file-unreadable'],
    [
      'a document type',
      file('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }),
      'import-failed',
    ],
    ['an entity that nothing declares', file(p(r('&bomb;'))), 'import-failed'],
    ['elements nested by the thousand', file('<w:p>'.repeat(5000)), 'file-too-large'],
    ['an element that is not closed', file('<w:p><w:r></w:p>'), 'import-failed'],
    ['words that unpack to far more', file(p(r('x'.repeat(60_000_000)))), 'file-too-large'],
  ])('%s', (_name, bytes, code) => {
    const told = refused(bytes);
    expect(told).toMatch(new RegExp(`^${code}: `));
    expect(told).toContain('bad.docx');
  });
});
