// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { heading, paragraph, words } from '../../shared/brief-document/builders.cases';
import type { EditorNode } from '../../shared/model';
import { differencesOf, edit, exported, inText, paragraphWith, story } from '../support/edited-word-file';
import { pngImage } from '../support/made-images';
import { convertWithOffice, hasOffice } from '../support/other-readers';

const port = pngImage(40, 30);
const children: EditorNode[] = [
  ...story(),
  { type: 'image', sha256: port.sha256, alt: 'The port', decorative: false, width: 0.5 },
  { type: 'caption', of: 'figure', children: [words('The port in spring')] },
  paragraph(
    words('See '),
    { type: 'link', url: 'https://example.org/a', children: [words('the page')] },
    words(' for more.'),
  ),
  heading('h2', 'Outlook'),
  paragraph(words('The very end.')),
];

type Change = [part: string, change: (xml: string) => string];
const TEXT = 'word/document.xml';
const inParagraph = (words: string, change: (paragraph: string) => string): Change => [
  TEXT,
  (xml) => {
    const found = paragraphWith(xml, words);
    return xml.replace(found, () => change(found));
  },
];
const LAST = 'The last words';
const looks = (rPr: string): Change =>
  inParagraph(LAST, (line) => line.replace('<w:r><w:t', `<w:r><w:rPr>${rPr}</w:rPr><w:t`));
const stands = (pPr: string): Change =>
  inParagraph(LAST, (line) =>
    line.includes('<w:pPr>')
      ? line.replace('</w:pPr>', `${pPr}</w:pPr>`)
      : line.replace('<w:p>', `<w:p><w:pPr>${pPr}</w:pPr>`),
  );
const behind = (run: string): Change => inParagraph(LAST, (line) => line.replace('</w:p>', `${run}</w:p>`));
const around = (before: string, after: string): Change =>
  inParagraph(LAST, (line) => line.replace(/<w:r>.*<\/w:r>/s, (runs) => `${before}${runs}${after}`));
const rowOf = (xml: string, words: string): string =>
  xml.match(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs)?.find((row) => row.includes(words)) ?? '';
const inRow = (words: string, change: (row: string) => string): Change => [
  TEXT,
  (xml) => {
    const found = rowOf(xml, words);
    return xml.replace(found, () => change(found));
  },
];
const BY = 'w:author="A. Reviewer" w:date="2026-11-23T10:00:00Z"';
const PICTURE = 'descr="The port"';
const core = (from: string | RegExp, to: string): Change => [
  'docProps/core.xml',
  (xml) => xml.replace(from, to),
];

/** What somebody does in Word, and what is told of it: `+` can be taken over, `-` cannot. */
const CASES: [string, Change[], string[]][] = [
  ['a row deleted', [inRow('Gold', () => '')], ['+ Table row taken out: Gold | Ten']],
  [
    'a row deleted with changes tracked',
    [inRow('Gold', (row) => row.replace('<w:tr>', `<w:tr><w:trPr><w:del w:id="900" ${BY}/></w:trPr>`))],
    ['+ Table row taken out: Gold | Ten'],
  ],
  [
    'two rows exchanged',
    [
      [
        TEXT,
        (xml) => {
          const [copper, gold] = [rowOf(xml, 'Copper'), rowOf(xml, 'Gold')];
          return xml.replace(copper, '@').replace(gold, copper).replace('@', gold);
        },
      ],
    ],
    ['- Table row moved: Gold | Ten'],
  ],
  [
    'two cells of a row exchanged',
    [
      inRow('Gold', (row) => {
        const [first = '', second = ''] = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
        return row.replace(first, '@').replace(second, first).replace('@', second);
      }),
    ],
    ['- Words of a table moved to another cell: Ten'],
  ],
  [
    'two cells merged',
    [
      inRow('Gold', (row) => {
        const [first = '', second = ''] = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
        const inside = /<w:p>.*<\/w:p>/s.exec(second)?.[0] ?? '';
        const merged = first
          .replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>')
          .replace('</w:tc>', `${inside}</w:tc>`);
        return row.replace(second, '').replace(first, merged);
      }),
    ],
    ['+ Text changed: Gold[+\nTen]', '+ Words of a cell taken out: Ten'],
  ],
  [
    'a paragraph moved with changes tracked',
    [
      [
        TEXT,
        (xml) => {
          const from = paragraphWith(xml, LAST);
          const to = from
            .replace(/<w:bookmark[^>]*>/g, '')
            .replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:moveTo w:id="912" ${BY}>${runs}</w:moveTo>`);
          const gone = from
            .replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:moveFrom w:id="910" ${BY}>${runs}</w:moveFrom>`)
            .replace('<w:p>', `<w:p><w:pPr><w:rPr><w:moveFrom w:id="911" ${BY}/></w:rPr></w:pPr>`);
          return xml
            .replace(from, gone)
            .replace(paragraphWith(xml, 'A second paragraph'), (there) => to + there);
        },
      ],
    ],
    ['+ Moved to here: The last words stand here.'],
  ],
  [
    'a paragraph split',
    [
      inParagraph('A second paragraph', (line) =>
        line.replace('paragraph with', 'paragraph</w:t></w:r></w:p><w:p><w:r><w:t>with'),
      ),
    ],
    [
      '+ Text changed: A second paragraph[- with a note.]',
      '+ Paragraph added: [+with a note. [Own words “Copper and Rail”, and more.]]',
    ],
  ],
  [
    'the note of a citation copied to another paragraph',
    [
      [
        'word/footnotes.xml',
        (xml) => {
          const note = /<w:footnote w:id="2">.*?<\/w:footnote>/s.exec(xml)?.[0] ?? '';
          const copy = note.replace('w:id="2"', 'w:id="77"').replace(/<w:bookmark[^>]*>/g, '');
          return xml.replace('</w:footnotes>', `${copy}</w:footnotes>`);
        },
      ],
      behind('<w:r><w:footnoteReference w:id="77"/></w:r>'),
    ],
    [
      '+ Footnote added: The last words stand here. [+“Port Notes,” Indus Ledger, March 14, 2026, on file with author (port).]',
    ],
  ],
  [
    'a citation moved to another paragraph',
    [
      [
        TEXT,
        (xml) => {
          const mark =
            /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="2"\/><\/w:r>/.exec(
              xml,
            )?.[0] ?? '';
          const without = xml.replace(mark, '');
          const last = paragraphWith(without, LAST);
          return without.replace(last, last.replace('</w:p>', `${mark}</w:p>`));
        },
      ],
    ],
    [
      '+ Citation moved: The last words stand here. “Port Notes,” Indus Ledger, March 14, 2026, on file with author (port).',
    ],
  ],
  [
    'marks of a quotation in another form',
    [inParagraph('He said', (line) => line.replace('“', '‘').replace('”', '’'))],
    ['- Quotation marks changed: [-“][+‘]The money follows the railway[-”][+’]'],
  ],
  [
    'a “not” dropped inside a quotation',
    [inText('will not sign', 'will sign')],
    ['+ Quotation changed: Officials will [-not ]sign before June.'],
  ],
  [
    'a quotation carried into another paragraph',
    [
      [
        TEXT,
        (xml) => {
          const quoted = /<w:bookmarkStart[^>]*_q0"\/>.*?<w:bookmarkEnd[^>]*>/s.exec(xml)?.[0] ?? '';
          const without = xml.replace(quoted, '');
          const last = paragraphWith(without, LAST);
          return without.replace(last, last.replace('</w:p>', `${quoted}</w:p>`));
        },
      ],
    ],
    [
      '+ Quotation taken out: [-“The money follows the railway”]',
      '+ Quotation put in: [+“The money follows the railway”]',
    ],
  ],
  [
    'another level of a heading',
    [inParagraph('>Outlook<', (line) => line.replace(/Heading\d/, 'Heading3'))],
    ['+ Was a heading of level 1, is a heading of level 3: Outlook'],
  ],
  [
    'a picture made smaller',
    [
      [
        TEXT,
        (xml) =>
          xml.replace(
            /cx="(\d+)" cy="(\d+)"/g,
            (_all, x, y) => `cx="${Number(x) / 2}" cy="${Number(y) / 2}"`,
          ),
      ],
    ],
    ['- Picture in another size: The port'],
  ],
  [
    'a picture cropped',
    [[TEXT, (xml) => xml.replace('<a:stretch>', '<a:srcRect l="20000" r="20000"/><a:stretch>')]],
    ['- Picture cropped: The port'],
  ],
  [
    'a picture moved',
    [
      [
        TEXT,
        (xml) => {
          const picture = paragraphWith(xml, PICTURE);
          const without = xml.replace(picture, '');
          const there = paragraphWith(without, 'A second paragraph');
          return without.replace(there, picture + there);
        },
      ],
    ],
    ['- Picture moved: The port'],
  ],
  ['a picture deleted', [inParagraph(PICTURE, () => '')], ['- Picture taken out: [-The port]']],
  [
    'another alt text',
    [inText(PICTURE, 'descr="A harbour"')],
    ['- Alt text of a picture changed: [-The port ][+A harbour]'],
  ],
  [
    'another target of a link',
    [
      [
        'word/_rels/document.xml.rels',
        (xml) => xml.replace('https://example.org/a', 'https://example.org/b'),
      ],
    ],
    [
      '+ Emphasis or link changed: See [+the page] for more. (Linked to https://example.org/b, before to https://example.org/a)',
    ],
  ],
  [
    'a link that leads to a file',
    [
      [
        'word/_rels/document.xml.rels',
        (xml) => xml.replace('https://example.org/a', 'file:///C:/notes.docx'),
      ],
    ],
    [
      '+ Emphasis or link changed: See [+the page] for more. (The link to https://example.org/a is taken out.)',
    ],
  ],
  [
    'hidden text put in',
    [behind('<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>')],
    ['- Not taken over: hidden text: [+ secret]'],
  ],
  [
    'text that a style hides',
    [
      behind('<w:r><w:rPr><w:rStyle w:val="Hid"/></w:rPr><w:t> secret</w:t></w:r>'),
      [
        'word/styles.xml',
        (xml) =>
          xml.replace(
            '</w:styles>',
            '<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
          ),
      ],
    ],
    ['- Not taken over: hidden text: [+ secret]'],
  ],
  [
    'a text box',
    [
      behind(
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
      ),
    ],
    ['- Text box not taken over: [+Boxed]'],
  ],
  [
    'a field that was filled in',
    [
      behind(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> 23 May</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ],
    ['+ Text changed: The last words stand here.[+ 23 May]'],
  ],
  [
    'words in capitals',
    [looks('<w:caps/>')],
    ['- Not taken over: words in capitals by their looks alone: [+The last words stand here.]'],
  ],
  [
    'small capitals',
    [looks('<w:smallCaps/>')],
    ['- Not taken over: words in small capitals: [+The last words stand here.]'],
  ],
  [
    'raised words',
    [looks('<w:vertAlign w:val="superscript"/>')],
    ['- Not taken over: raised words: [+The last words stand here.]'],
  ],
  [
    'a larger type',
    [looks('<w:sz w:val="48"/>')],
    ['- Not taken over: words in another size: [+The last words stand here.]'],
  ],
  [
    'letters drawn as symbols',
    [looks('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')],
    ['- Not taken over: words in a typeface of symbols: [+The last words stand here.]'],
  ],
  [
    'a paragraph in the middle',
    [stands('<w:jc w:val="center"/>')],
    ['- Not taken over: centred paragraph: [+The last words stand here.]'],
  ],
  [
    'a large first letter',
    [stands('<w:framePr w:dropCap="drop" w:lines="3"/>')],
    ['- Not taken over: large first letter: [+The last words stand here.]'],
  ],
  ['a column break', [behind('<w:r><w:br w:type="column"/></w:r>')], ['- Not taken over: column break']],
  [
    'margins and numbers of lines',
    [
      [
        TEXT,
        (xml) =>
          xml
            .replace(/(<w:pgMar [^>]*w:left=")\d+/, '$1600')
            .replace('</w:sectPr>', '<w:lnNumType w:countBy="1"/></w:sectPr>'),
      ],
    ],
    ['- Not taken over: numbers of lines', '- Not taken over: pages with other margins'],
  ],
  [
    'an equation',
    [
      behind(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=2</m:t></m:r></m:oMath>',
      ),
    ],
    ['- Equation not taken over: [+x=2]'],
  ],
  ['the title deleted', [inParagraph('Rail and copper', () => '')], ['- Title changed: [-Rail and copper]']],
  ['a row of the head deleted', [inRow('Director', () => '')], ['- To changed: [-Director]']],
  [
    'another title in the properties',
    [core('Rail and copper', 'Gold')],
    ['- Property of the file: title: [+Gold]'],
  ],
  [
    'a subject in the properties',
    [core('</cp:coreProperties>', '<dc:subject>Secret</dc:subject></cp:coreProperties>')],
    ['- Property of the file: subject: [+Secret]'],
  ],
  // What says nothing else: no difference.
  ['a smart tag', [around('<w:smartTag w:uri="x" w:element="place">', '</w:smartTag>')], []],
  [
    'a content control',
    [around('<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>')],
    [],
  ],
  ['another language', [looks('<w:lang w:val="fr-FR"/>')], []],
  ['a right-to-left run', [looks('<w:rtl/>')], []],
  ['a bookmark deleted', [inParagraph(LAST, (line) => line.replace(/<w:bookmark[^>]*>/g, ''))], []],
  [
    'who saved last, and how often',
    [
      core(
        '</cp:coreProperties>',
        '<cp:lastModifiedBy>Somebody</cp:lastModifiedBy><cp:revision>4</cp:revision></cp:coreProperties>',
      ),
    ],
    [],
  ],
];

type Told = Awaited<ReturnType<typeof differencesOf>>['differences'];
const lines = (differences: Told): string[] =>
  differences.map(({ canTake, title, parts, note, kind }) => {
    const words = parts
      .map(({ text, change }) => (change === 'same' ? text : `[${change === 'added' ? '+' : '-'}${text}]`))
      .join('');
    const isWhole = kind === 'removed' || (kind === 'added' && title.startsWith('Table'));
    const shown = isWhole ? words.replace(/^\[[+-](.*)\]$/su, '$1') : words;
    const said = kind === 'format' && note !== null ? ` (${note})` : '';
    return `${canTake ? '+' : '-'} ${title}${shown === '' ? '' : `: ${shown}`}${said}`;
  });

describe.each([
  ['plain citations', {}],
  ['citations as Zotero’s fields', { liveCitations: true }],
])('a Word file with %s', (_name, options) => {
  let from: Awaited<ReturnType<typeof exported>>;
  beforeAll(async () => {
    from = await exported({ children, images: [port], options });
  });

  test.each(CASES)('%s', async (_what, changes, wanted) => {
    const { differences } = await differencesOf(from, edit(from.bytes, ...changes), { areTaken: false });
    expect(lines(differences)).toEqual(wanted);
  });

  test.skipIf(!hasOffice)(
    'that LibreOffice saved again, as Word and by way of OpenDocument, tells nothing (skipped where it is not installed)',
    async () => {
      const asText = new Uint8Array(convertWithOffice(from.bytes, 'docx', 'odt'));
      for (const again of [
        convertWithOffice(from.bytes, 'docx', 'docx'),
        convertWithOffice(asText, 'odt', 'docx'),
      ])
        expect(lines((await differencesOf(from, new Uint8Array(again))).differences)).toEqual([]);
    },
    180_000,
  );
});

/** Programs that keep these edits tell the same of them. */
const KEPT_BY_OFFICE = [
  'two rows exchanged',
  'a paragraph moved with changes tracked',
  'marks of a quotation in another form',
  'a “not” dropped inside a quotation',
  'a picture moved',
  'a picture cropped',
  'raised words',
  'the title deleted',
];

test.skipIf(!hasOffice).each(CASES.filter(([what]) => KEPT_BY_OFFICE.includes(what)))(
  'edited and saved by LibreOffice (skipped where it is not installed): %s',
  async (_what, changes, wanted) => {
    const from = await exported({ children, images: [port] });
    const saved = new Uint8Array(convertWithOffice(edit(from.bytes, ...changes), 'docx', 'docx'));
    expect(lines((await differencesOf(from, saved, { areTaken: false })).differences)).toEqual(wanted);
  },
  120_000,
);
