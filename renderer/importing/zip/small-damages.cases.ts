import { docx, epub, odt, wordPara } from './archives.cases';

const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...inner: string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}">${inner.join('')}</Relationships>`;
const LINKED = `<w:p><w:r><w:t xml:space="preserve">Both signed </w:t></w:r><w:hyperlink r:id="h1"><w:r><w:t>a joint statement</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> on tolls, wheat and the rail link to the mine.</w:t></w:r></w:p>`;
const LINKED_TEXT = 'Both signed a joint statement on tolls, wheat and the rail link to the mine.';
const LINK = `<Relationship Id="h1" Type="${OFFICE}/hyperlink" Target="https://port.example/s" TargetMode="External"/>`;
const TABLE =
  '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>2025</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const NUMBERED = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;
const PICTURE = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic ${A}><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="i9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** What is read of a file: its paragraphs, the addresses of its links, and what is said of mends. */
type Expected = { text: string[]; links?: string[]; said: RegExp | null };
type Case = { what: string; fileName: string; bytes: Uint8Array<ArrayBuffer>; expected: Expected | string };

const word = (what: string, bytes: Case['bytes'], expected: Expected | string): Case => ({
  what,
  fileName: 'talks.docx',
  bytes,
  expected,
});
const open = (what: string, bytes: Case['bytes'], expected: Expected | string): Case => ({
  what,
  fileName: 'talks.odt',
  bytes,
  expected,
});
const book = (what: string, bytes: Case['bytes'], expected: Expected | string): Case => ({
  what,
  fileName: 'coast.epub',
  bytes,
  expected,
});

const NUMBERING = (inner: string) => `<?xml version="1.0"?><w:numbering ${W}>${inner}</w:numbering>`;
const CONTAINER = (path: string) =>
  `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
const OPF = (title: string, href: string, type: string, before = '') =>
  `<?xml version="1.0"?>${before}<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="a" href="${href}" media-type="${type}"/></manifest><spine><itemref idref="a"/></spine></package>`;
const XHTML = 'application/xhtml+xml';
const CHAPTER = [`<p>${SENTENCE}</p>`];
const whole: Expected = { text: [SENTENCE], said: null };

/** Files that word processors and reading programs open, and what must go on being refused. */
export const SMALL_DAMAGES: readonly Case[] = [
  word(
    'a link whose address is there',
    docx(wordPara(SENTENCE) + LINKED, { 'word/_rels/document.xml.rels': rels(LINK) }),
    {
      text: [SENTENCE, LINKED_TEXT],
      links: ['https://port.example/s'],
      said: null,
    },
  ),
  word('a link whose address is missing', docx(wordPara(SENTENCE) + LINKED), {
    text: [SENTENCE, LINKED_TEXT],
    said: /^The address of a link \(“a joint statement”\) is missing/,
  }),
  word(
    'two links, one with its address',
    docx(LINKED + LINKED.replace('h1', 'h2').replace('joint', 'second'), {
      'word/_rels/document.xml.rels': rels(LINK),
    }),
    {
      text: [LINKED_TEXT, LINKED_TEXT.replace('joint', 'second')],
      links: ['https://port.example/s'],
      said: /^The address of a link \(“a second statement”\)/,
    },
  ),
  word('no relations at all', docx(LINKED + LINKED, { 'word/_rels/document.xml.rels': rels() }), {
    text: [LINKED_TEXT, LINKED_TEXT],
    said: /^The addresses of 2 links are missing/,
  }),
  word('a picture that is not in the file', docx(PICTURE + wordPara(SENTENCE)), whole),
  word(
    'a call of a note that is not in the file',
    docx(
      `${wordPara(SENTENCE)}<w:p><w:r><w:t>Tolls rose by a tenth over the winter months, the port said.</w:t></w:r><w:r><w:footnoteReference w:id="9"/></w:r></w:p>`,
    ),
    {
      text: [SENTENCE, 'Tolls rose by a tenth over the winter months, the port said.'],
      said: /^The text calls a note that the file does not hold/,
    },
  ),
  word('a table whose style is nowhere', docx(wordPara(SENTENCE) + TABLE, { 'word/styles.xml': '' }), {
    text: [SENTENCE, '2025'],
    said: /its styles cannot be read/,
  }),
  word('comments that break off', docx(wordPara(SENTENCE), { 'word/comments.xml': '<w:comments' }), {
    text: [SENTENCE],
    said: /its comments cannot be read/,
  }),
  word(
    'a numbering of no list',
    docx(NUMBERED, { 'word/numbering.xml': NUMBERING('<w:num w:numId="1"/>') }),
    whole,
  ),
  word(
    'a numbering of a style that is missing',
    docx(NUMBERED, {
      'word/numbering.xml': NUMBERING(
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Gone"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      ),
    }),
    whole,
  ),
  word('properties that break off', docx(wordPara(SENTENCE), { 'docProps/core.xml': '<p><dc:title>' }), {
    text: [SENTENCE],
    said: /^The properties of the file \(title, author\) are damaged/,
  }),
  word(
    'prefixes of its own, and a tracked change',
    docx('', {
      'word/document.xml': `<?xml version="1.0"?><ns0:document ${W.replace('xmlns:w', 'xmlns:ns0')}><ns0:body><ns0:p><ns0:r><ns0:t>${SENTENCE}</ns0:t></ns0:r><ns0:del ns0:id="1"><ns0:r><ns0:delText> Never.</ns0:delText></ns0:r></ns0:del></ns0:p></ns0:body></ns0:document>`,
    }),
    { text: [SENTENCE], said: /“Never\.”/ },
  ),
  word(
    'the strict kind, its text under another name',
    docx('', {
      '_rels/.rels': rels(
        '<Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/>',
      ),
      'word/document2.xml': `<?xml version="1.0"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${wordPara(SENTENCE)}</w:body></w:document>`,
    }),
    whole,
  ),
  word(
    'notes that break off: their words would be lost',
    docx(wordPara(SENTENCE), { 'word/footnotes.xml': '<w:footnotes' }),
    'import-failed',
  ),
  word(
    'a document type in its properties',
    docx(wordPara(SENTENCE), { 'docProps/core.xml': '<!DOCTYPE x><x/>' }),
    'import-failed',
  ),
  word(
    'a document type in its comments',
    docx(wordPara(SENTENCE), { 'word/comments.xml': '<!DOCTYPE x><x/>' }),
    'import-failed',
  ),

  open('properties that break off', odt(`<text:p>${SENTENCE}</text:p>`, { 'meta.xml': '<x><dc:title>' }), {
    text: [SENTENCE],
    said: /^The properties of the file/,
  }),
  open('empty styles', odt(`<text:p>${SENTENCE}</text:p>`, { 'styles.xml': '' }), whole),
  open(
    'prefixes of its own',
    odt('', {
      'content.xml': `<?xml version="1.0"?><o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:ns1="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><ns1:p>${SENTENCE}</ns1:p></o:text></o:body></o:document-content>`,
    }),
    whole,
  ),
  open(
    'styles that break off',
    odt(`<text:p>${SENTENCE}</text:p>`, { 'styles.xml': '<x>' }),
    'import-failed',
  ),
  open('text that breaks off', odt('', { 'content.xml': '' }), 'import-failed'),

  book(
    'a table of parts named from the root',
    epub(CHAPTER, { 'META-INF/container.xml': CONTAINER('/OEBPS/book.opf') }),
    whole,
  ),
  book(
    'a percent-coded table of parts',
    epub(CHAPTER, {
      'META-INF/container.xml': CONTAINER('OEBPS/the%20book.opf'),
      'OEBPS/the book.opf': OPF('x', 'text/part%200.xhtml', XHTML),
    }),
    whole,
  ),
  book(
    'capitals that the lists do not have',
    epub(CHAPTER, { 'OEBPS/book.opf': OPF('x', 'Text/Part%200.xhtml', XHTML) }),
    whole,
  ),
  book(
    'a bare “&” in the title',
    epub(CHAPTER, { 'OEBPS/book.opf': OPF('Quays & ships', 'text/part%200.xhtml', XHTML) }),
    whole,
  ),
  book(
    'a media type of old books',
    epub(CHAPTER, {
      'OEBPS/book.opf': OPF(
        'x',
        'text/part%200.xhtml',
        'text/x-oeb1-document',
        '<!DOCTYPE package PUBLIC "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN" "http://openebook.org/dtds/oeb-1.2/oebpkg12.dtd">',
      ),
    }),
    whole,
  ),
  book(
    'a chapter in another encoding, which it names',
    epub([], {
      'OEBPS/book.opf': OPF('x', 'a.xhtml', XHTML),
      'OEBPS/a.xhtml': Uint8Array.from(
        `<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>${SENTENCE.replace('Monday', 'd\u00e9part')}</p></body></html>`,
        (letter) => letter.charCodeAt(0),
      ),
    }),
    { text: [SENTENCE.replace('Monday', 'départ')], said: null },
  ),
  book(
    'entities in its table of parts',
    epub(CHAPTER, {
      'OEBPS/book.opf': OPF('&a;', 'text/part%200.xhtml', XHTML, '<!DOCTYPE package [<!ENTITY a "b">]>'),
    }),
    'import-failed',
  ),
  book(
    'two chapters that differ by capitals only',
    epub([], {
      'OEBPS/book.opf': OPF('x', 'TEXT/a.xhtml', XHTML),
      'OEBPS/text/a.xhtml': `<p>${SENTENCE}</p>`,
      'OEBPS/Text/a.xhtml': `<p>${SENTENCE}</p>`,
    }),
    'no-text',
  ),
  book(
    'a style sheet in its spine',
    epub([], { 'OEBPS/book.opf': OPF('x', 'a.css', 'text/css'), 'OEBPS/a.css': SENTENCE }),
    'no-text',
  ),
];
