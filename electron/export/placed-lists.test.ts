import { describe, expect, test } from 'vitest';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { article, brief, cite, heading, paragraph, words } from '../../shared/brief-document/builders.cases';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { EditorNode, StyleId } from '../../shared/model';
import { checkDocx, hasDocxChecker } from '../../test/support/other-readers';
import { part, partsOf } from './docx/docx-parts.cases';
import { writeDocx } from './docx/write-docx';
import { writeHtml } from './html/write-html';
import { writeOdt } from './odt/write-odt';
import { writeText } from './text/write-text';

const SOURCES: EditorNode = { type: 'placed-list', of: 'sources' };
const NOTES: EditorNode = { type: 'placed-list', of: 'notes' };
const ARTICLES = [
  article('a1', 'Copper, conditions', 'One mine opened.'),
  article('a2', 'Rails to the sea', 'Two lines were laid.'),
];
const footnote = (text: string): EditorNode => ({ type: 'footnote', children: [words(text)] });

const documentOf = (style: StyleId, children: EditorNode[], withCited = false): BriefDocument =>
  toBriefDocument({
    brief: brief(style, children),
    articles: ARTICLES,
    language: 'en-US',
    paper: 'A4',
    draft: false,
    withCited,
  });
const cited = (style: StyleId, ...lists: EditorNode[]): BriefDocument =>
  documentOf(style, [
    paragraph(words('First claim'), cite('a1', '1')),
    ...lists,
    paragraph(words('Closing words.')),
  ]);
const bare = (xml: string): string => xml.replace(/<[^>]*>/g, ' ').replace(/&[^;]+;/g, "'");
const order = (text: string, ...marks: string[]): number[] => marks.map((mark) => text.indexOf(mark));
const rising = (places: readonly number[]): boolean =>
  places.every((place, index) => place > (places[index - 1] ?? -1));

const texts = async (
  document: BriefDocument,
  options: ExportOptions = {},
): Promise<Record<string, string>> => ({
  html: bare(writeHtml(document, { forPrint: false }).replace(/^[\s\S]*<\/head>/u, '')),
  pdf: bare(writeHtml(document, { forPrint: true }).replace(/^[\s\S]*<\/head>/u, '')),
  txt: writeText(document),
  odt: bare(partsOf(writeOdt(document, options)).get('content.xml') ?? ''),
  docx: bare(part(partsOf(await writeDocx(document, options)), 'word/document.xml')),
});

describe('a list of sources at a place of the analyst’s', () => {
  test('stands there in every format, once, with its heading', async () => {
    for (const [format, text] of Object.entries(await texts(cited('apa', SOURCES)))) {
      expect(
        rising(order(text, 'First claim', 'References', 'Copper, conditions', 'Closing words')),
        format,
      ).toBe(true);
      expect(text.split('References'), format).toHaveLength(2);
      expect(text.split('Copper, conditions'), format).toHaveLength(2);
    }
  });

  test('stands at the end without one, as ever', async () => {
    for (const [format, text] of Object.entries(await texts(cited('apa'))))
      expect(rising(order(text, 'First claim', 'Closing words', 'References')), format).toBe(true);
  });

  test('has no heading of its own right under one of the brief’s, and the one that it was given elsewhere', async () => {
    const under = await texts(cited('apa', heading('h2', 'What we read'), SOURCES));
    for (const [format, text] of Object.entries(under)) {
      expect(text, format).not.toContain('References');
      expect(rising(order(text, 'What we read', 'Copper, conditions', 'Closing words')), format).toBe(true);
    }
    const own: EditorNode = { type: 'placed-list', of: 'sources', heading: 'Read for this' };
    for (const [format, text] of Object.entries(await texts(cited('apa', own))))
      expect(rising(order(text, 'Read for this', 'Copper, conditions', 'Closing words')), format).toBe(true);
  });

  test('is printed in note styles, too, and only there', async () => {
    const styles = ['chicago-notes', 'oscola', 'bluebook', 'crs', 'icd206', 'icd206-u'] as const;
    for (const style of styles) {
      const name = style === 'chicago-notes' || style === 'oscola' ? 'Bibliography' : 'Sources';
      for (const [format, text] of Object.entries(await texts(cited(style, SOURCES)))) {
        const where = `${style} ${format}`;
        // OpenDocument writes a note at its mark, in front of the list.
        const from = text.slice(text.indexOf(name));
        expect(rising(order(text, 'First claim', name, 'Closing words')), where).toBe(true);
        expect(rising(order(from, name, 'Copper', 'Closing words')), where).toBe(true);
        expect(text.split(name), where).toHaveLength(2);
      }
      expect(cited(style).references, style).toBeNull();
    }
  });

  test('of a note style is the field of Word’s bibliography, when citations are live', async () => {
    const document = documentOf('chicago-notes', [paragraph(words('Claim'), cite('a1')), SOURCES], true);
    const parts = partsOf(await writeDocx(document, { liveCitations: true }));
    const xml = part(parts, 'word/document.xml');
    expect(xml.slice(xml.indexOf('ADDIN ZOTERO_BIBL'))).toContain('Copper');
    expect(part(parts, 'docProps/custom.xml')).toContain('hasBibliography=&quot;1&quot;');
  });

  test('is printed once where two places are given, and nowhere where nothing is cited', async () => {
    for (const [format, text] of Object.entries(await texts(cited('apa', SOURCES, SOURCES))))
      expect(text.split('Copper, conditions'), format).toHaveLength(2);
    const uncited = documentOf('oscola', [paragraph(words('Nothing.')), SOURCES]);
    expect(uncited.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  test('is still printed, at the end, where its place came inside a list', async () => {
    const inList: EditorNode = {
      type: 'list',
      listType: 'bullet',
      children: [{ type: 'listitem', children: [words('Item'), SOURCES] }],
    };
    for (const [format, text] of Object.entries(await texts(cited('apa', inList))))
      expect(rising(order(text, 'Item', 'Closing words', 'References')), format).toBe(true);
    for (const [format, text] of Object.entries(await texts(cited('oscola', inList))))
      expect(rising(order(text, 'Item', 'Closing words', 'Bibliography')), format).toBe(true);
  });

  test('is the reference manager’s field in Word, when citations are live', async () => {
    const document = documentOf(
      'apa',
      [paragraph(words('Claim'), cite('a1'), cite('a2')), SOURCES, paragraph(words('Closing words.'))],
      true,
    );
    const xml = part(partsOf(await writeDocx(document, { liveCitations: true })), 'word/document.xml');
    expect(xml.match(/ADDIN ZOTERO_BIBL/g)).toHaveLength(1);
    const field = xml.slice(xml.indexOf('ADDIN ZOTERO_BIBL'), xml.indexOf('Closing words'));
    expect(field).toContain('Copper, conditions');
    expect(field).toContain('Rails to the sea');
    expect(field).toContain('w:fldCharType="end"');
  });
});

describe('notes at a place of the analyst’s', () => {
  test('are endnotes there, whatever the style would do', async () => {
    const document = cited('chicago-notes', NOTES);
    expect(document.notesAt).toBe('endnotes');
    const { html, pdf, txt, odt } = await texts(document);
    for (const text of [html, pdf, txt])
      expect(rising(order(text ?? '', 'First claim', 'Notes', 'Indus Ledger', 'Closing words'))).toBe(true);
    // In OpenDocument a note is written at its mark and printed at the end of its section.
    const xml = partsOf(writeOdt(document)).get('content.xml') ?? '';
    expect(rising(order(odt ?? '', 'First claim', 'Notes', 'Closing words'))).toBe(true);
    expect(rising(order(xml, 'First claim', '>Notes<', '</text:section>', 'Closing words'))).toBe(true);
    expect(xml).not.toContain('text:note-class="footnote"');
  });

  test('are Word’s endnotes, at the end of a section that ends there', async () => {
    const bytes = await writeDocx(cited('chicago-notes', NOTES));
    const parts = partsOf(bytes);
    const xml = part(parts, 'word/document.xml');
    expect(
      rising(order(xml, 'First claim', '<w:endnoteReference', '<w:sectPr', '>Notes<', 'Closing words')),
    ).toBe(true);
    expect(part(parts, 'word/settings.xml')).toContain('<w:pos w:val="sectEnd"/>');
    expect(part(parts, 'word/endnotes.xml')).toContain('Indus Ledger');
    expect(xml.slice(xml.indexOf('Closing words'))).not.toContain('>Notes<');
    if (hasDocxChecker) expect(checkDocx(bytes)).toMatch(/no faults\s*$/);
  });

  test('whose marks come behind the place follow at the end in Word and OpenDocument, and stand there elsewhere', async () => {
    const document = documentOf('chicago-notes', [
      paragraph(words('First claim'), cite('a1')),
      NOTES,
      paragraph(words('Late claim'), footnote('A late note.')),
    ]);
    const { html, txt, docx, odt } = await texts(document);
    for (const text of [html, txt])
      expect(rising(order(text ?? '', 'First claim', 'A late note', 'Late claim'))).toBe(true);
    for (const text of [docx, odt]) expect(text?.match(/Notes/g)).toHaveLength(2);
    // The later ones go on counting: the section says how many came before.
    const xml = partsOf(writeOdt(document)).get('content.xml') ?? '';
    expect(
      [...xml.matchAll(/text:start-value="(\d+)"\/><\/style:section-properties>/g)].map(([, from]) => from),
    ).toEqual(['0', '2']);
  });

  test('leave the place empty where they are asked for at the foot of the page', async () => {
    const document = cited('chicago-notes', { type: 'placed-list', of: 'notes', heading: 'Endnotes' });
    const parts = partsOf(await writeDocx(document, { notes: 'footnotes' }));
    const xml = part(parts, 'word/document.xml');
    expect(xml).toContain('footnoteReference');
    expect(xml).not.toContain('Endnotes<');
    expect(writeHtml(document, { forPrint: true, pageNotes: true })).not.toContain('Endnotes');
    expect(partsOf(writeOdt(document, { notes: 'footnotes' })).get('content.xml')).not.toContain('Endnotes');
  });

  test('and their place need no mark in front of it: without one they stand at the end', async () => {
    const document = documentOf('chicago-notes', [NOTES, paragraph(words('Only claim'), cite('a1'))]);
    const { docx, odt } = await texts(document);
    for (const text of [docx, odt]) expect(rising(order(text ?? '', 'Only claim', 'Notes'))).toBe(true);
  });
});
