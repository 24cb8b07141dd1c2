import { describe, expect, test } from 'vitest';
import { markDirections } from '../../../shared/brief-document/text-direction';
import {
  HOSTILE,
  hasUnprintable,
  hostileDocument,
  inTextDocument,
  judged,
  sampleDocument,
  table,
  text,
} from '../sample-document.cases';
import { footerTemplate, headerTemplate, printOptions } from './page-furniture';
import { PRINT_FONTS } from './print-fonts';
import { writeHtml } from './write-html';

const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));
const tags = (page: string) =>
  [...new Set([...bodyOf(page).matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]))].sort();

describe.each([{ forPrint: true }, { forPrint: false }])('an HTML page (for print: $forPrint)', (options) => {
  test('has language, title, one first heading and headings below it', () => {
    const page = writeHtml(sampleDocument(), options);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-US" dir="ltr">/);
    expect(page).toContain('<title>Minerals: what to ask for in May</title>');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('<h2>Bottom line</h2>');
    expect(page).toContain('<h4>Words</h4>');
    expect(page).toContain('<tr><th scope="row">From</th><td>Economic desk</td></tr>');
  });

  test('links notes both ways, each to an element that exists once', () => {
    const page = writeHtml(sampleDocument(), options);
    for (let number = 1; number <= 5; number++) {
      expect(page.split(`id="ref-${number}"`)).toHaveLength(2);
      expect(page.split(`id="note-${number}"`)).toHaveLength(2);
      expect(page).toContain(`href="#note-${number}" role="doc-noteref"`);
      expect(page).toContain(`href="#ref-${number}" role="doc-backlink"`);
    }
    expect(page).toContain('role="doc-endnotes"');
  });

  test('an in-text style gives references and no notes', () => {
    const page = writeHtml(inTextDocument(), options);
    expect(page).not.toContain('doc-endnotes');
    expect(page).toContain('<h2 id="references">References</h2>');
    expect(page).toContain('<em>Copper</em>');
  });

  test('sets tables with the names of their columns', () => {
    const blocks = [table([[text('Point')], [text('Source')]], [[text('Rail < mine')], []])];
    expect(writeHtml(sampleDocument({ blocks }), options)).toContain(
      '<table class="grid">\n<thead>\n<tr><th scope="col">Point</th><th scope="col">Source</th></tr>\n</thead>\n<tbody>\n<tr><td>Rail &lt; mine</td><td></td></tr>\n</tbody>\n</table>',
    );
  });

  test('breaks a word of a cell that is wider than a column may be, and no other', () => {
    const address = 'https://port.example/2026/quays/opening/notice/of/the/council';
    const blocks = [table([[text('Point')]], [[text(`See ${address}`)], [text('internationalisation')]])];
    const page = writeHtml(sampleDocument({ blocks }), options);
    expect(page).toContain(`<td class="wide">See ${address}</td>`);
    expect(page).toContain('<td>internationalisation</td>');
  });

  test('merges cells, numbers captions and keeps widths', () => {
    const page = writeHtml(
      sampleDocument({
        blocks: [
          { kind: 'caption', of: 'table', number: 2, inlines: [text('What each <says>')] },
          {
            kind: 'table',
            header: true,
            headRows: 2,
            rows: [
              [[text('Point')], [text('Sources')], []],
              [[], [text('First')], [text('Second')]],
              [[text('Rail')], [text('yes')], [text('no')]],
            ],
            spans: [
              { row: 0, column: 0, rowSpan: 2, colSpan: 1 },
              { row: 0, column: 1, rowSpan: 1, colSpan: 2 },
            ],
            widths: [50, 25, 25],
          },
        ],
        notes: [],
      }),
      { forPrint: false },
    );
    expect(page).toContain('<p class="caption table"><b>Table 2.</b> What each &lt;says&gt;</p>');
    expect(page).toContain(
      '<thead>\n<tr><th scope="col" rowspan="2">Point</th><th scope="colgroup" colspan="2">Sources</th></tr>\n' +
        '<tr><th scope="col">First</th><th scope="col">Second</th></tr>\n</thead>',
    );
    expect(page).toContain('<col style="width:50%"><col style="width:25%"><col style="width:25%">');
    expect(page).toContain('<tr><td>Rail</td><td>yes</td><td>no</td></tr>');
  });

  test('draws a line across the text and begins a new page', () => {
    const page = writeHtml(
      sampleDocument({ blocks: [{ kind: 'rule' }, { kind: 'page-break' }], notes: [] }),
      { forPrint: true },
    );
    expect(page).toContain('<main>\n<hr>\n<div class="page-break"></div>\n</main>');
    expect(page).toContain('.page-break{break-after:page}');
  });

  test('sets Urdu right to left', () => {
    const page = writeHtml(sampleDocument(), options);
    expect(page).toContain('<span dir="rtl">ریکوڈک منصوبہ</span>');
    expect(page).toContain('<blockquote dir="rtl">');
  });

  test('Urdu between two English names keeps its place in an Urdu paragraph', () => {
    const inlines = markDirections([
      { kind: 'text', text: 'Reko Diq کے بارے میں پاکستان اور IMF کی رپورٹ F-16' },
    ]);
    const page = writeHtml(sampleDocument({ blocks: [{ kind: 'paragraph', inlines }] }), options);
    // The names run by themselves; what is between them, as the paragraph.
    expect(page).toContain(
      ' dir="rtl"><span dir="ltr">Reko Diq</span> کے بارے میں پاکستان اور <span dir="ltr">IMF</span> کی رپورٹ <span dir="ltr">F-16</span></p>',
    );
  });

  test('English under a point in Urdu runs from left to right', () => {
    const paragraph = (words: string) => ({
      kind: 'paragraph' as const,
      inlines: markDirections([{ kind: 'text', text: words }]),
    });
    const inner = { kind: 'list' as const, ordered: false, start: 1, items: [[paragraph('Inner (2026).')]] };
    const items = [[paragraph('ریکوڈک منصوبہ'), paragraph('Second (2026).'), inner], [paragraph('English')]];
    const blocks = [{ kind: 'list' as const, ordered: true, start: 1, items }];
    const page = writeHtml(sampleDocument({ blocks, notes: [] }), options);
    expect(page.replaceAll(' class="short"', '').replaceAll('\n', '')).toContain(
      '<ol><li dir="rtl"><p dir="rtl">ریکوڈک منصوبہ</p><p dir="ltr">Second (2026).</p>' +
        '<ul dir="ltr"><li><p>Inner (2026).</p></li></ul></li><li><p>English</p></li></ol>',
    );
  });

  test('a hostile brief adds no element, no attribute and no address', () => {
    const page = writeHtml(hostileDocument(), options);
    const known = tags(writeHtml(sampleDocument({ references: inTextDocument().references }), options));
    expect(tags(page).filter((tag) => !known.includes(tag))).toEqual([]);
    expect(page).not.toMatch(/<script|<img|javascript:|file:|vbscript:|data:text/i);
    expect(page).not.toMatch(/<[^>]*\son[a-z]+=/i);
    expect([...bodyOf(page).matchAll(/href="([^"#][^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://example.org/%22%3E%3Cscript%3E',
    ]);
    expect(hasUnprintable(page)).toBe(false);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  test('forbids everything but its own styles', () => {
    expect(writeHtml(sampleDocument(), options)).toContain(
      'default-src &apos;none&apos;; style-src &apos;unsafe-inline&apos;',
    );
  });

  test('is refused when a quotation does not match, unless marked as a draft', () => {
    const quotations = [judged('It has offered to pay', 'not-found')];
    expect(() => writeHtml(sampleDocument({ quotations }), options)).toThrow(
      expect.objectContaining({ code: 'quotations-do-not-match' }),
    );
    expect(() => writeHtml(sampleDocument({ quotations, draftMark: 'Draft' }), options)).not.toThrow();
  });
});

describe('the HTML file', () => {
  test('shows handling line and draft mark in the page, needs no other file', () => {
    const page = writeHtml(
      sampleDocument({ draftMark: 'DRAFT: 1 quotation does not match its stored article' }),
      { forPrint: false },
    );
    expect(page.match(/<p class="handling[^>]*>TLP:AMBER<\/p>/g)).toHaveLength(2);
    expect(page).toContain('>DRAFT: 1 quotation does not match its stored article</p>');
    expect(page).not.toMatch(/url\(|<link|@import/);
  });

  test('handling line and draft mark stand in the page whatever the browser prints', () => {
    const page = writeHtml(sampleDocument({ draftMark: 'Draft' }), { forPrint: false });
    expect(page.match(/<p class="handling[^>]*>TLP:AMBER<\/p>/g)).toHaveLength(2);
    expect(page).toContain('<p class="draft">Draft</p>');
    expect(page).not.toMatch(/@media print\{[^@]*display:none/);
  });

  test('a citation stands in the source as its style prints it', () => {
    const sample = sampleDocument();
    const document = { ...sample, notes: [[{ kind: 'text' as const, text: 'Ibid., para. 3.' }]] };
    expect(writeHtml(document, { forPrint: false })).toContain('Ibid., para. 3.');
    expect(writeHtml(document, { forPrint: true })).toContain('Ibid., para.\u00a03.');
  });

  test('a handling line cannot leave its string in the styles', () => {
    const page = writeHtml(sampleDocument({ handling: '"} body{display:none} </style><b>' }), {
      forPrint: false,
    });
    const styles = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(styles).not.toContain('display:none}  ');
    expect(styles).toContain('@top-center{content:"\\22 \\7d \\20 body\\7b display\\3a none\\7d ');
  });
});

describe('the printed page', () => {
  test('loads fonts only from its own folder, by the names of the list', () => {
    const page = writeHtml(sampleDocument(), { forPrint: true, fontBase: '/fonts/' });
    const urls = [...page.matchAll(/url\("([^"]*)"\)/g)].map((match) => match[1]);
    expect(urls).toEqual(PRINT_FONTS.map((font) => `/fonts/${font.name}`));
    expect(page).not.toContain('class="handling');
  });

  test('carries handling line, draft mark and page numbers at head and foot', () => {
    const document = sampleDocument({ draftMark: 'DRAFT: <b>' });
    expect(headerTemplate(document)).toContain('>TLP:AMBER</div>');
    expect(headerTemplate(document)).toContain('>DRAFT: &lt;b&gt;</div>');
    expect(footerTemplate(document)).toMatch(
      /Page <span class="pageNumber"><\/span> of <span class="totalPages"><\/span>.*>TLP:AMBER</,
    );
    // Chromium prints its own head and foot where a template is empty.
    expect(headerTemplate(sampleDocument({ handling: '' }))).toMatch(/^<div/);
    for (const template of [headerTemplate(hostileDocument()), footerTemplate(hostileDocument())]) {
      expect(template).not.toMatch(/<script|<img/);
      expect(template).toContain('&lt;script&gt;');
    }
  });

  test('is A4 or Letter with margins of 25 mm, tagged, with an outline', () => {
    const options = printOptions(sampleDocument());
    expect(options).toMatchObject({
      displayHeaderFooter: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      landscape: false,
    });
    expect(options.pageSize.width * 25.4).toBeCloseTo(210);
    expect(options.pageSize.height * 25.4).toBeCloseTo(297);
    for (const margin of Object.values(options.margins)) expect(margin * 25.4).toBeCloseTo(25);
    expect(printOptions(inTextDocument()).pageSize).toEqual({ width: 8.5, height: 11 });
  });

  test('an address never becomes more than an address', () => {
    const page = writeHtml(
      sampleDocument({
        notes: [[text('x', { href: `https://example.org/'"><b onclick=1>${HOSTILE.path}` })]],
      }),
      { forPrint: true },
    );
    expect(page).not.toContain('<b ');
  });
});

test('notes for the foot of the page stand once, behind their first mark, and not at the end', () => {
  const document = sampleDocument();
  const page = writeHtml(document, { forPrint: true, pageNotes: true });
  expect(page).not.toContain('<h2 id="notes">');
  document.notes.forEach((_note, index) => {
    expect(page).toContain(
      `aria-label="Note ${index + 1}">${index + 1}</a></sup><span class="page-note" role="doc-footnote" data-number="${index + 1}"`,
    );
  });
  expect(page.match(/class="page-note"/g)).toHaveLength(document.notes.length);
  expect(writeHtml(document, { forPrint: false, pageNotes: true })).not.toContain('page-note');
});

describe('a page to print has few elements', () => {
  const document = sampleDocument({
    notes: [[text('Farooqi, “Copper,” para. 2.')], [text('Ibid., paras. 1–3, 7.')]],
  });
  const printed = writeHtml(document, { forPrint: true });
  const file = writeHtml(document, { forPrint: false });

  test('a mark of a note is one link, raised by itself', () => {
    expect(printed).not.toContain('<sup><a');
    expect(printed).toContain(
      '<a class="raised" id="ref-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a>',
    );
    expect(file).toContain('<sup><a id="ref-1"');
  });

  test('a place in a source is held together by its space, where that is enough', () => {
    expect(printed).toContain('“Copper,” para.\u00a02.</li>');
    expect(printed).toContain('Ibid., <span class="place">paras. 1–3</span>, 7.</li>');
    expect(file).toContain('“Copper,” para. 2.</li>');
  });

  test('pages with notes at their foot are written as files are', () => {
    expect(writeHtml(document, { forPrint: true, pageNotes: true })).toContain('<sup><a id="ref-1"');
  });
});
