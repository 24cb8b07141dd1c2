import { describe, expect, test } from 'vitest';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { checkDocx, hasDocxChecker } from '../../../test/support/other-readers';
import {
  annexDocument,
  hasUnprintable,
  heading,
  hostileDocument,
  inTextDocument,
  item,
  judged,
  paragraph,
  sampleDocument,
  table,
  text,
} from '../sample-document.cases';
import { validateFile } from '../validate';
import { readEntry, readZip } from '../zip';
import { matches, paragraphsOf, part, partsOf as readParts, wordsOf } from './docx-parts.cases';
import { writeDocx } from './write-docx';

const partsOf = async (document: BriefDocument) => readParts(writeDocx(document));

describe('a Word file', () => {
  test('has real footnotes, one for each reference, in order', async () => {
    const parts = await partsOf(sampleDocument());
    expect(matches(part(parts, 'word/document.xml'), /<w:footnoteReference w:id="(\d+)"/g)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    const notes = matches(
      part(parts, 'word/footnotes.xml'),
      /(<w:footnote w:id="[1-9]\d*".*?<\/w:footnote>)/gs,
    );
    expect(notes).toHaveLength(5);
    expect(wordsOf(notes[0] ?? '')).toMatch(
      /^Hina Farooqi, “Copper, Conditions,” Indus Ledger, March 14, 2026, para\. 1, https:/,
    );
    expect(wordsOf(notes[4] ?? '')).toContain('ریکوڈک');
    for (const note of notes) {
      expect(note).toContain('<w:pStyle w:val="FootnoteText"/>');
      expect(note).toContain('<w:footnoteRef/>');
    }
    // The line above the notes has no number.
    expect(part(parts, 'word/footnotes.xml').match(/<w:footnoteRef\/>/g)).toHaveLength(5);
    expect(part(parts, 'word/footnotes.xml')).toContain('<w:separator/>');
  });

  test('uses Word’s own styles', async () => {
    const parts = await partsOf(sampleDocument());
    const found = paragraphsOf(part(parts, 'word/document.xml'));
    expect(found).toContain('Title|Minerals: what to ask for in May');
    expect(found).toContain('Heading1|Bottom line');
    expect(found).toContain('Heading2|In order');
    expect(found).toContain('Heading3|Words');
    expect(found).toContain('Quote|It has not offered to pay for “security” along it.');
    expect(found).toContain('ListBullet|Length of the line: 600 km or 540 km.,');
    expect(found).toContain('ListBullet2|the longer figure counts the dry port');
    expect(found).toContain('ListNumber|First of one list');
    const styles = part(parts, 'word/styles.xml');
    for (const name of [
      'Title',
      'heading 1',
      'heading 2',
      'heading 3',
      'Quote',
      'List Bullet',
      'List Number',
      'footnote text',
      'footnote reference',
      'header',
      'footer',
    ]) {
      expect(styles.toLowerCase()).toContain(`<w:name w:val="${name.toLowerCase()}"/>`);
    }
    const ids = matches(styles, /<w:style [^>]*w:styleId="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('starts each numbered list afresh, and at its own number', async () => {
    const parts = await partsOf(sampleDocument());
    const document = part(parts, 'word/document.xml');
    const numberOf = (words: string) =>
      new RegExp(`<w:numId w:val="(\\d+)"/>(?:(?!</w:p>).)*${words}`, 's').exec(document)?.[1];
    const [one, two, another, third] = [
      'First of one',
      'Second of one',
      'First of another',
      'Fourth of a third',
    ].map((words) => numberOf(words));
    expect(one).toBeDefined();
    expect(two).toBe(one);
    expect(new Set([one, another, third]).size).toBe(3);
    const numbering = part(parts, 'word/numbering.xml');
    expect(numbering).toMatch(
      new RegExp(`<w:num w:numId="${another}"[^>]*>.*?<w:startOverride w:val="1"/>`, 's'),
    );
    const abstractId = new RegExp(`<w:num w:numId="${third}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
      numbering,
    )?.[1];
    expect(numbering).toMatch(
      new RegExp(
        `<w:abstractNum w:abstractNumId="${abstractId}"(?:(?!</w:abstractNum>).)*<w:start w:val="4"/>`,
        's',
      ),
    );
  });

  test('merges cells, numbers captions and keeps widths', async () => {
    const document = sampleDocument({
      blocks: [
        { kind: 'caption', of: 'table', number: 1, inlines: [text('What each says')] },
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
    });
    const xml = part(await partsOf(document), 'word/document.xml');
    expect(xml).toMatch(
      /<w:pStyle w:val="Caption"\/>.*?Table .*?<w:instrText[^>]*>SEQ Table \\\* ARABIC<.*?<w:b\/>.*?>1<.*?What each says.*?<w:tbl>/s,
    );
    const [, grid = ''] =
      /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(xml.slice(xml.indexOf('What each says'))) ?? [];
    const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[0]).toBeGreaterThan(1.9 * (widths[1] ?? 0));
    const rows = xml.slice(xml.indexOf('What each says')).split('<w:tr>').slice(1);
    expect(rows[0]).toMatch(/<w:vMerge w:val="restart"\/>.*Point.*<w:gridSpan w:val="2"\/>.*Sources/s);
    expect(rows[1]).toMatch(/<w:vMerge w:val="continue"\/>.*First.*Second/s);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false]);
  });

  test('begins a new page where the brief does, and draws a line across the text', async () => {
    const document = sampleDocument({
      blocks: [
        paragraph(text('Before.')),
        { kind: 'rule' },
        { kind: 'page-break' },
        table([[text('Point')], [text('Source')]]),
      ],
      notes: [],
    });
    const parts = await partsOf(document);
    const xml = part(parts, 'word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="HorizontalRule"\/>/);
    expect(xml).toMatch(
      /<w:pPr><w:pStyle w:val="PageBreak"\/>(?:<w:\w+\/>)*<w:pageBreakBefore\/>.*?<w:tbl>/s,
    );
    const styles = part(parts, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="HorizontalRule".*?<w:pBdr><w:bottom w:val="single"/s);
  });

  test('has tables with rules, whose head is repeated and whose rows are not split', async () => {
    const document = sampleDocument({
      blocks: [
        table([[text('Point')], [text('Source')]], [[text('Rail first')], []]),
        paragraph(text('After the table.')),
      ],
      notes: [],
    });
    const parts = await partsOf(document);
    const xml = part(parts, 'word/document.xml');
    const grid = xml.slice(xml.indexOf('TableGrid'));
    expect(matches(grid, /<w:tr>(.*?)<\/w:tr>/gs).map(wordsOf)).toEqual(['PointSource', 'Rail first']);
    expect(grid.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(grid.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(part(parts, 'word/styles.xml')).toContain('<w:name w:val="Table Grid"/>');
    expect(paragraphsOf(xml)).toEqual(
      expect.arrayContaining(['TableHead|Point', 'TableText|Rail first', 'TableText|', '|After the table.']),
    );
  });

  test('prints handling line, draft mark and page number on every page', async () => {
    const parts = await partsOf(
      sampleDocument({ draftMark: 'DRAFT: 2 quotations do not match their stored articles' }),
    );
    const header = part(parts, 'word/header1.xml');
    const footer = part(parts, 'word/footer1.xml');
    expect(paragraphsOf(header)).toEqual([
      'Header|TLP:AMBER',
      'Header|DRAFT: 2 quotations do not match their stored articles',
    ]);
    expect(paragraphsOf(footer)).toEqual(['Footer|Page  of ', 'Footer|TLP:AMBER']);
    expect(matches(footer, /<w:instrText[^>]*>([^<]*)</g)).toEqual(['PAGE', 'NUMPAGES']);
    // No other header for a first or an even page, which would leave those unmarked.
    expect([...parts.keys()].filter((name) => /word\/(header|footer)\d/.test(name))).toHaveLength(2);
    expect(part(parts, 'word/document.xml')).not.toContain('<w:titlePg');
  });

  test('says language, paper and margins', async () => {
    const parts = await partsOf(sampleDocument({ language: 'en-GB' }));
    expect(part(parts, 'word/styles.xml')).toMatch(
      /<w:docDefaults>.*<w:lang w:val="en-GB"[^>]*w:bidi="ur-PK"/s,
    );
    const document = part(parts, 'word/document.xml');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/);
    expect(part(await partsOf(inTextDocument()), 'word/document.xml')).toMatch(
      /<w:pgSz w:w="12240" w:h="15840"/,
    );
  });

  test('says right to left for runs and paragraphs', async () => {
    const document = part(await partsOf(sampleDocument()), 'word/document.xml');
    expect(document).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>ریکوڈک منصوبہ</);
    expect(document).toMatch(
      /<w:pStyle w:val="Quote"\/>(?:(?!<w:t[ >]).)*<w:bidi\/>(?:(?!<\/w:p>).)*پاکستان/s,
    );
  });

  test('keeps memo rows whole and names nobody but the From field', async () => {
    const parts = await partsOf(sampleDocument());
    const document = part(parts, 'word/document.xml');
    expect(matches(document, /<w:cantSplit/g)).toHaveLength(3);
    const core = part(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Minerals: what to ask for in May</dc:title>');
    expect(core).toContain('<dc:creator>Economic desk</dc:creator>');
    expect(core).not.toContain('lastModifiedBy');
    expect(matches(core, /W3CDTF">([^<]*)</g)).toEqual(['2026-11-22T10:11:12Z', '2026-11-22T10:11:12Z']);
    expect(part(await partsOf(sampleDocument({ memo: [] })), 'docProps/core.xml')).toContain(
      '<dc:creator></dc:creator>',
    );
  });

  test('carries its fonts, the Arabic ones only where they are needed', async () => {
    const fontsOf = async (document: BriefDocument) => {
      const parts = await partsOf(document);
      const table = part(parts, 'word/fontTable.xml');
      const keys = matches(table, /w:fontKey="\{([0-9A-F-]+)\}"/g).map((key) =>
        Buffer.from(key.replaceAll('-', ''), 'hex').reverse(),
      );
      const entries = readZip(writeDocx(document)).filter(({ name }) => name.startsWith('word/fonts/'));
      return entries.map((entry, index) => {
        const head = Buffer.from(readEntry(entry).slice(0, 4));
        return Buffer.from(head.map((byte, at) => byte ^ (keys[index]?.[at] ?? 0))).toString('hex');
      });
    };
    // With the key undone, each begins as a TrueType font does.
    expect(await fontsOf(sampleDocument())).toEqual(Array(6).fill('00010000'));
    expect(await fontsOf(inTextDocument())).toEqual(Array(4).fill('00010000'));
    expect(part(await partsOf(sampleDocument()), 'word/settings.xml')).toContain('<w:embedTrueTypeFonts/>');
  });

  test('sets a report on its quotations on pages of its own, as a table with a head', async () => {
    const document = part(await partsOf(annexDocument()), 'word/document.xml');
    const annex = document.slice(document.indexOf('Quotation report') - 600);
    expect(annex).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<w:pageBreakBefore\/>/s);
    expect(matches(annex, /<w:tblHeader\/>/g)).toHaveLength(1);
    expect(matches(annex, /<w:tr>/g)).toHaveLength(20);
    expect(annex.indexOf('Texts compared')).toBeGreaterThan(annex.indexOf('</w:tbl>'));
    expect(wordsOf(annex)).toContain(`SHA-256 ${'0123456789abcdef'.repeat(4)}`);
  });

  test('is the same file for the same brief', async () => {
    const first = writeDocx(sampleDocument());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(writeDocx(sampleDocument())).equals(Buffer.from(first))).toBe(true);
  });

  test('is refused when a quotation does not match, unless marked as a draft', async () => {
    const quotations = [judged('It has offered to pay', 'changed')];
    expect(() => writeDocx(sampleDocument({ quotations }))).toThrow(
      expect.objectContaining({ code: 'quotations-do-not-match' }),
    );
    expect(() => writeDocx(sampleDocument({ quotations, draftMark: '  ' }))).toThrow(
      expect.objectContaining({ code: 'quotations-do-not-match' }),
    );
    expect(
      writeDocx(
        sampleDocument({ quotations, draftMark: 'DRAFT: 1 quotation does not match its stored article' }),
      ).length,
    ).toBeGreaterThan(0);
  });
});

describe('a Word file of a hostile brief', () => {
  test('holds its words as text and nothing else', async () => {
    const parts = await partsOf(hostileDocument());
    const fields = [...parts].flatMap(([name, xml]) =>
      matches(xml, /<w:instrText[^>]*>([^<]*)</g).map((code) => `${name} ${code.trim()}`),
    );
    expect(fields).toEqual(['word/footer1.xml PAGE', 'word/footer1.xml NUMPAGES']);
    for (const [name, xml] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(xml, name).not.toMatch(
        /<w:(fldSimple|object|altChunk|attachedTemplate|subDoc|pict|control)\b|<script|<!DOCTYPE|<!ENTITY/,
      );
      expect(hasUnprintable(xml), name).toBe(false);
      expect(xml.includes('\ufffd'), name).toBe(false);
    }
    const words = wordsOf(part(parts, 'word/document.xml'));
    expect(words).toContain('DDEAUTO');
    expect(words).toContain('&lt;script&gt;');
    expect(words).toContain('abcdefgh');
    expect(words).toContain('harmlessgnp.exe');
  });

  test('links nowhere but to http, https and mailto', async () => {
    const parts = await partsOf(hostileDocument());
    const external = [...parts]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([, xml]) => matches(xml, /Target="([^"]*)" TargetMode="External"/g));
    expect(external).toEqual(['https://example.org/%22%3E%3Cscript%3E']);
  });

  test('deep lists stay inside what Word knows', async () => {
    const nest = (depth: number): BriefDocument['blocks'][number] => ({
      kind: 'list',
      ordered: depth % 2 === 0,
      start: 1,
      items: [[...item(text(`level ${depth}`)), ...(depth < 14 ? [nest(depth + 1)] : [])]],
    });
    const document = part(
      await partsOf(sampleDocument({ blocks: [nest(0)], notes: [] })),
      'word/document.xml',
    );
    expect(Math.max(...matches(document, /<w:ilvl w:val="(\d+)"/g).map(Number))).toBe(8);
  });
});

describe.skipIf(!hasDocxChecker)('check-docx (skipped without ../shared, python3 or xmllint)', () => {
  test.each([
    ['the sample', sampleDocument()],
    ['an in-text draft on Letter', inTextDocument()],
    ['a hostile brief', hostileDocument()],
    ['a report on its quotations', annexDocument()],
    ['an empty brief', sampleDocument({ title: '', memo: [], handling: '', blocks: [], notes: [] })],
    [
      'quotations inside lists',
      sampleDocument({
        notes: [],
        blocks: [
          heading(1, 'x'),
          {
            kind: 'list',
            ordered: false,
            start: 1,
            items: [
              [paragraph(text('a')), { kind: 'block-quotation', inlines: [text('b')] }, paragraph(text('c'))],
            ],
          },
        ],
      }),
    ],
  ])('finds no fault in %s', async (_name, document) => {
    const bytes = writeDocx(document);
    validateFile(bytes, 'docx');
    expect(checkDocx(bytes)).toContain('no faults');
  });
});
