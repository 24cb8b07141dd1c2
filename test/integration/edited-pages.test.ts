// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { differencesOf, edit, exported, inText, paragraphWith } from '../support/edited-word-file';
import { convertWithOffice, hasOffice } from '../support/other-readers';

/** A brief with a handling line and a version, whose notes, contents and comments Word keeps. */
const whole = { header: { handling: 'TLP:AMBER', version: '0.3' }, options: { contents: true } } as const;
type Change = [part: string, change: (xml: string) => string];
const ofLine = (change: (line: string) => string): Change => [
  'word/document.xml',
  (xml) => xml.replace(paragraphWith(xml, 'A second paragraph'), change),
];
const look = (rPr: string): Change =>
  ofLine((line) => line.replace('<w:r><w:t', `<w:r><w:rPr>${rPr}</w:rPr><w:t`));
const behind = (inside: string): Change => ofLine((line) => line.replace('</w:p>', `${inside}</w:p>`));
const emptied = (part: string): Change => [part, (xml) => xml.replace('>TLP:AMBER<', '><')];
const drawn =
  '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textpath string="SPECIMEN"/></v:shape></w:pict></w:r></w:p>';
const onTheSide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';

describe('what a brief cannot hold is told, whoever put it into the file', () => {
  test.each<[string, Change, string, string]>([
    [
      'words struck through by hand',
      look('<w:strike/>'),
      'Not taken over: struck-through words',
      'A second paragraph with a note.',
    ],
    [
      'words struck through twice',
      look('<w:dstrike/>'),
      'Not taken over: struck-through words',
      'A second paragraph with a note.',
    ],
    [
      'words underlined',
      look('<w:u w:val="single"/>'),
      'Not taken over: underlined words',
      'A second paragraph with a note.',
    ],
    [
      'words marked with a pen',
      look('<w:highlight w:val="yellow"/>'),
      'Not taken over: highlighted words',
      'A second paragraph with a note.',
    ],
    [
      'words on a ground',
      look('<w:shd w:val="clear" w:fill="FFFF00"/>'),
      'Not taken over: highlighted words',
      'A second paragraph with a note.',
    ],
    [
      'words lowered',
      look('<w:vertAlign w:val="subscript"/>'),
      'Not taken over: lowered words',
      'A second paragraph with a note.',
    ],
    [
      'words in red',
      look('<w:color w:val="FF0000"/>'),
      'Not taken over: coloured words',
      'A second paragraph with a note.',
    ],
    [
      'words above others',
      behind('<w:r><w:ruby><w:rt><w:r><w:t>not</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>'),
      'Not taken over: words above others',
      'not',
    ],
    [
      'another file',
      ofLine((line) => `${line}<w:altChunk/>`),
      'Not taken over: another file inside the text',
      '',
    ],
    [
      'a section that ends in the text',
      ofLine((line) =>
        line.replace('<w:p>', '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>'),
      ),
      'Not taken over: section break in the text',
      'A second paragraph with a note.',
    ],
    [
      'a section that ends between paragraphs',
      ofLine((line) => `${line}<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>`),
      'Not taken over: section break in the text',
      '',
    ],
    [
      'pages on their side',
      inText(/<w:pgSz [^>]*\/>/, onTheSide),
      'Not taken over: pages that lie on their side',
      '',
    ],
    ['columns', inText(/<w:pgMar [^>]*\/>/, '$&<w:cols w:num="2"/>'), 'Not taken over: text in columns', ''],
    [
      'the handling line gone from the head',
      emptied('word/header1.xml'),
      'Taken out of header or footer',
      'TLP:AMBER',
    ],
    [
      'the handling line gone from the foot',
      emptied('word/footer1.xml'),
      'Taken out of header or footer',
      'TLP:AMBER',
    ],
    [
      'no head on the first page',
      inText('</w:sectPr>', '<w:titlePg/></w:sectPr>'),
      'Taken out of header or footer',
      'TLP:AMBER',
    ],
    [
      'a section without a head',
      inText(/<w:headerReference [^>]*\/>/, ''),
      'Taken out of header or footer',
      'TLP:AMBER',
    ],
    [
      'words drawn across the pages',
      ['word/header1.xml', (xml) => xml.replace('</w:hdr>', `${drawn}</w:hdr>`)],
      'Not taken over: words drawn across the page in a header',
      'SPECIMEN',
    ],
    [
      'a picture at the foot',
      ['word/footer1.xml', (xml) => xml.replace('</w:ftr>', '<w:p><w:r><w:drawing/></w:r></w:p></w:ftr>')],
      'Not taken over: picture in a footer',
      '',
    ],
    [
      'a line of the contents',
      inText(/(<w:pStyle w:val="TOC1"\/>.*?<w:t[^>]*>)Bottom line/s, '$1Bottom lines'),
      'Not taken over: line of the contents',
      'Bottom lines',
    ],
  ])('%s', async (_name, change, title, text) => {
    const from = await exported(whole);
    const { differences } = await differencesOf(from, edit(from.bytes, change));
    const told = differences.filter((each) => each.title === title);
    expect(differences.map((each) => each.title)).toContain(title);
    expect(told.flatMap(({ parts }) => parts.map((part) => part.text)).join('')).toContain(text);
    for (const { canTake, note } of told) expect([canTake, note !== null]).toEqual([false, true]);
  });
});

describe('nothing is told of', () => {
  test.each<[string, Change]>([
    [
      'looks that say that there are none',
      look(
        '<w:strike w:val="0"/><w:u w:val="none"/><w:highlight w:val="none"/><w:color w:val="000000"/><w:shd w:val="clear" w:fill="auto"/>',
      ),
    ],
    [
      'black letters on white',
      look('<w:color w:val="auto"/><w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'),
    ],
    ['the tone of a language', look('<w:lang w:val="en-GB"/><w:noProof/>')],
    ['pages counted anew', ['word/footer1.xml', (xml) => xml.replace('Page ', 'Page 2')]],
    [
      'a section with the pages that it had',
      inText('</w:sectPr>', '<w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>'),
    ],
    [
      'a head for first pages that no page shows',
      inText('<w:headerReference', '<w:headerReference w:type="first" r:id="rId99"/><w:headerReference'),
    ],
  ])('%s', async (_name, change) => {
    const from = await exported(whole);
    expect((await differencesOf(from, edit(from.bytes, change))).told).toEqual([]);
  });

  test.skipIf(!hasOffice).each([
    ['footnotes, contents and a handling line', whole],
    ['endnotes and a handling line', { ...whole, options: { notes: 'endnotes' } }],
  ] as const)(
    'a file that LibreOffice saved again, with %s',
    async (_name, asked) => {
      const from = await exported(asked);
      const again = new Uint8Array(convertWithOffice(from.bytes, 'docx', 'docx'));
      expect((await differencesOf(from, again)).told).toEqual([]);
    },
    120_000,
  );
});
