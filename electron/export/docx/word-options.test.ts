import { describe, expect, test } from 'vitest';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import type { ExportOptions } from '../../../shared/brief-document/export-options';
import { checkDocx, hasDocxChecker } from '../../../test/support/other-readers';
import {
  annexDocument,
  hostileDocument,
  judged,
  note,
  paragraph,
  sampleDocument,
  text,
} from '../sample-document.cases';
import { matches, paragraphsOf, part, partsOf, wordsOf } from './docx-parts.cases';
import { writeDocx } from './write-docx';

const written = async (document: BriefDocument, options: ExportOptions) =>
  partsOf(await writeDocx(document, options));
const references = { heading: 'References', entries: [[text('Farooqi, H. (2026).')]] };

describe('notes of a Word file', () => {
  test('are real endnotes where they are asked for, numbered as the footnotes would be', async () => {
    const parts = await written(sampleDocument(), { notes: 'endnotes' });
    const body = part(parts, 'word/document.xml');
    expect(matches(body, /<w:endnoteReference w:id="(\d+)"/g)).toEqual(['1', '2', '3', '4', '5']);
    expect(body).not.toContain('<w:footnoteReference');
    const notes = part(parts, 'word/endnotes.xml');
    expect(matches(notes, /<w:pStyle w:val="(EndnoteText)"\/>/g)).toHaveLength(5);
    expect(wordsOf(notes)).toContain('Hina Farooqi, “Copper, Conditions,”');
    // Word's own endnotes are i, ii, iii.
    expect(body).toContain('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>');
  });

  test('stand under a heading of their own, in front of references and annexes', async () => {
    const parts = await written({ ...annexDocument(), references }, { notes: 'endnotes' });
    const body = part(parts, 'word/document.xml');
    const [first = '', second = ''] =
      body.split('<w:type w:val="continuous"/>')[0]?.split('<w:sectPr>') ?? [];
    expect(paragraphsOf(body).slice(-1)[0]).not.toBe('Heading1|Notes');
    expect(wordsOf(first)).not.toContain('References');
    expect(wordsOf(second)).toMatch(/^Notes?References|^References|^NotesReferences/);
    expect(part(parts, 'word/settings.xml')).toContain('<w:pos w:val="sectEnd"/>');
    // Both sections carry the handling line.
    expect(matches(body, /<w:headerReference /g)).toHaveLength(2);
  });

  test('are endnotes when the style wants them, and footnotes when the analyst does', async () => {
    const document = sampleDocument({ style: 'icd206', notesAt: 'endnotes' });
    expect(part(await written(document, {}), 'word/document.xml')).toContain('<w:endnoteReference');
    expect(part(await written(document, { notes: 'footnotes' }), 'word/document.xml')).toContain(
      '<w:footnoteReference',
    );
  });

  test('without any there is no heading for them', async () => {
    const document = sampleDocument({ notes: [], blocks: [paragraph(text('No notes.'))] });
    const parts = await written(document, { notes: 'endnotes' });
    expect(wordsOf(part(parts, 'word/document.xml'))).not.toContain('Notes');
  });
});

describe('the table of contents of a Word file', () => {
  test('lists every heading with a link, and asks Word for the page numbers', async () => {
    const parts = await written({ ...annexDocument(), references }, { contents: true });
    const body = part(parts, 'word/document.xml');
    const entries = matches(body, /<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/gs);
    expect(entries.map((entry) => wordsOf(entry))).toEqual([
      'Bottom line',
      'Key points',
      'In order',
      'Words',
      'References',
      'Quotation report',
      'Texts compared',
    ]);
    expect(entries[2]).toContain('TOC2');
    const anchors = entries.map((entry) => /w:anchor="([^"]+)"/.exec(entry)?.[1] ?? '');
    for (const anchor of anchors) expect(body).toContain(`w:name="${anchor}"/>`);
    expect(body).toMatch(
      /<w:fldChar w:fldCharType="begin" w:dirty="true"\/><\/w:r><w:r><w:instrText[^>]*>TOC /,
    );
  });

  test('says of a heading its words on one line, and gives the same file each time', async () => {
    const blocks: BriefDocument['blocks'] = [
      {
        kind: 'heading',
        level: 1,
        inlines: [text('Rail\tand '), note(1), { kind: 'line-break' }, text('mine\n\nlast')],
      },
      { kind: 'heading', level: 2, inlines: [text(' ')] },
    ];
    const document = sampleDocument({ blocks, returnMark: 'abc' });
    const first = writeDocx(document, { contents: true });
    const body = part(partsOf(first), 'word/document.xml');
    const entries = matches(body, /<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/gs);
    expect(entries.map(wordsOf)).toEqual(['Rail and  mine last']);
    const ids = matches(body, /<w:bookmarkStart w:id="(\d+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Buffer.from(writeDocx(document, { contents: true })).equals(Buffer.from(first))).toBe(true);
  });

  test('headings have their place in Word’s outline', async () => {
    const styles = part(await written(sampleDocument(), {}), 'word/styles.xml');
    for (const level of [1, 2, 3])
      expect(styles).toMatch(
        new RegExp(
          `w:styleId="Heading${level}"(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`,
          's',
        ),
      );
  });

  test('is left out of a brief without headings', async () => {
    const document = sampleDocument({ blocks: [paragraph(text('Words.'))], notes: [] });
    expect(part(await written(document, { contents: true }), 'word/document.xml')).not.toContain('Contents');
  });
});

const withComments = (over: Partial<BriefDocument> = {}): BriefDocument =>
  sampleDocument({
    quotations: [judged('One', 'exact'), judged('Two', 'changed'), judged('Three', 'typography')],
    draftMark: 'DRAFT',
    blocks: [
      paragraph(
        text('He said '),
        text('“One”', { quotation: 0 }),
        note(1),
        text(' and '),
        {
          ...text('“Tw', { quotation: 1 }),
        },
        text('o”', { italic: true, quotation: 1 }),
        text('.'),
      ),
    ],
    notes: [[text('He also said '), text('“Three”', { quotation: 2 }), text('.')]],
    ...over,
  });

describe('the comments of a Word file', () => {
  test('enclose exactly the words of each quotation', async () => {
    const body = part(await written(withComments(), { comments: true }), 'word/document.xml');
    const between = (id: number) =>
      wordsOf(
        body.slice(
          body.indexOf(`<w:commentRangeStart w:id="${id}"`),
          body.indexOf(`<w:commentRangeEnd w:id="${id}"`),
        ),
      );
    expect([between(0), between(1)]).toEqual(['“One”', '“Two”']);
    // The third stands in a note, where Word has no comments: it is put at the note's mark.
    expect(body).toMatch(/<w:commentRangeStart w:id="2"\/>(?:(?!<w:t[ >]).)*<w:footnoteReference w:id="1"/s);
    expect(part(await written(withComments(), { comments: true }), 'word/footnotes.xml')).not.toContain(
      'comment',
    );
  });

  test('stand inside the bookmark by which the quotation is known when the file comes back', async () => {
    const document = { ...withComments(), returnMark: 'abc' };
    const body = part(await written(document, { comments: true }), 'word/document.xml');
    const [, id] = /<w:bookmarkStart w:id="(\d+)" w:name="_bw_abc_q0"\/>/.exec(body) ?? [];
    expect(id).toBeDefined();
    expect(body.indexOf('<w:commentReference w:id="0"/>')).toBeGreaterThan(0);
    expect(body.indexOf(`<w:bookmarkEnd w:id="${id}"/>`)).toBeGreaterThan(
      body.indexOf('<w:commentReference w:id="0"/>'),
    );
  });

  test('say what was found, and carry no name of a person', async () => {
    const comments = part(
      await written(
        { ...annexDocument(), blocks: [paragraph(text('“will be paid for”', { quotation: 1 }))], notes: [] },
        { comments: true },
      ),
      'word/comments.xml',
    );
    expect(matches(comments, /w:author="([^"]*)"/g)).toEqual(['Briefwright']);
    expect(matches(comments, /w:date="([^"]*)"/g)).toEqual(['2026-11-22T10:11:12.345Z']);
    expect(wordsOf(comments)).toContain('“would” stands for “will” in the source');
    expect(wordsOf(comments)).toContain('Source sentence: The minister said that the line');
    expect(comments).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*would be paid for</s);
  });

  test('are not there unless they are asked for', async () => {
    const parts = await written(withComments(), {});
    expect(part(parts, 'word/document.xml')).not.toContain('comment');
    expect([...parts.keys()]).not.toContain('word/comments.xml');
  });
});

describe.skipIf(!hasDocxChecker)('check-docx (skipped without ../shared, python3 or xmllint)', () => {
  test.each<[string, BriefDocument, ExportOptions]>([
    [
      'endnotes with references and annexes',
      { ...annexDocument(), references },
      { notes: 'endnotes', contents: true },
    ],
    ['comments', withComments(), { comments: true }],
    [
      'everything of a hostile brief',
      hostileDocument(),
      { notes: 'endnotes', contents: true, comments: true },
    ],
  ])('finds no fault in %s', async (_name, document, options) => {
    expect(checkDocx(await writeDocx(document, options))).toContain('no faults');
  });
});
