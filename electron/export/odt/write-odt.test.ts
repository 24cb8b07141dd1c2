import { describe, expect, test } from 'vitest';
import type { BriefDocument, DocumentBlock } from '../../../shared/brief-document/brief-document';
import { convertWithOffice, hasOffice, xmlFaults } from '../../../test/support/other-readers';
import { partsOf } from '../docx/docx-parts.cases';
import {
  annexDocument,
  hasUnprintable,
  hostileDocument,
  inTextDocument,
  item,
  judged,
  note,
  paragraph,
  sampleDocument,
  table,
  text,
} from '../sample-document.cases';
import { validateFile } from '../validate';
import { readZip } from '../zip';
import { writeOdt } from './write-odt';

const contentOf = (document: BriefDocument, options = {}): string =>
  partsOf(writeOdt(document, options)).get('content.xml') ?? '';
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const words = (xml: string) => xml.replace(/<[^>]*>/g, '');
const references = { heading: 'References', entries: [[text('Farooqi, H. (2026).')]] };

describe('an OpenDocument text', () => {
  test('begins with its kind, unpacked, and lists every part', () => {
    const bytes = writeOdt(sampleDocument());
    const [first, ...rest] = readZip(bytes);
    expect(first).toMatchObject({ name: 'mimetype', method: 0 });
    expect(Buffer.from(first?.data ?? []).toString()).toBe('application/vnd.oasis.opendocument.text');
    const manifest = partsOf(bytes).get('META-INF/manifest.xml') ?? '';
    expect(all(manifest, /full-path="([^"]+)"/g).sort()).toEqual(
      ['/', ...rest.map(({ name }) => name).filter((name) => !name.startsWith('META-INF'))].sort(),
    );
    validateFile(bytes, 'odt');
    expect(() => validateFile(bytes.slice(0, bytes.length - 30), 'odt')).toThrow();
  });

  test('has real notes where their marks stand, at the foot of the page or behind the text', () => {
    const feet = contentOf(sampleDocument());
    expect(all(feet, /<text:note text:id="note-\d" text:note-class="(\w+)"/g)).toEqual(
      Array(5).fill('footnote'),
    );
    expect(feet).toMatch(/not on price\.<text:note [^>]*><text:note-citation>1<\/text:note-citation>/);
    const ends = contentOf({ ...annexDocument(), references }, { notes: 'endnotes' });
    expect(all(ends, /text:note-class="(endnote)" ?>?<?/g).length).toBeGreaterThanOrEqual(5);
    const section = ends.slice(ends.indexOf('<text:section'), ends.indexOf('</text:section>'));
    expect(words(section).trim()).toMatch(/Notes$/);
    expect(words(section)).not.toContain('References');
  });

  test('keeps headings, lists with their numbers, tables with their head, and lines', () => {
    const xml = contentOf(
      sampleDocument({ blocks: [...sampleDocument().blocks, table([[text('Point')]], [[text('Rail')]])] }),
    );
    expect(all(xml, /<text:h [^>]*text:outline-level="(\d)"/g)).toEqual(['1', '1', '2', '3']);
    expect(all(xml, /text:start-value="(\d+)"/g)).toEqual(expect.arrayContaining(['1', '4']));
    expect(xml).toMatch(/<table:table-header-rows>.*Point.*<\/table:table-header-rows>/s);
    expect(xml).toContain('<text:p text:style-name="Rule"/>');
    expect(xml).toMatch(
      /<text:list text:style-name="Bullets">\s*<text:list-item>.*<text:list text:style-name="Bullets">/s,
    );
  });

  test('a table inside a list stands between its parts, and the numbers go on', () => {
    const list: DocumentBlock = {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        [...item(text('three')), table([[text('x')]], [[text('y')]]), ...item(text('still three'))],
        item(text('four')),
      ],
    };
    const xml = contentOf(sampleDocument({ blocks: [list], notes: [] }));
    expect(words(xml.slice(xml.indexOf('<text:list'))).replace(/\s+/g, ' ')).toContain(
      'three x y still three four',
    );
    expect(all(xml, /<text:list-header>/g)).toHaveLength(1);
    expect(all(xml, /<text:list-item text:start-value="(\d+)"/g)).toEqual(['3', '4']);
    // Nothing but words and lists stands inside a list.
    expect(xml).not.toMatch(/<text:list-item[^>]*>(?:(?!<\/text:list-item>).)*<table:table /s);
  });

  test('carries the handling line at head and foot of the page, and the draft mark at its head', () => {
    const styles =
      partsOf(writeOdt(sampleDocument({ draftMark: 'DRAFT: 1 quotation' }))).get('styles.xml') ?? '';
    const header = /<style:header>(.*?)<\/style:header>/s.exec(styles)?.[1] ?? '';
    const footer = /<style:footer>(.*?)<\/style:footer>/s.exec(styles)?.[1] ?? '';
    expect(words(header)).toBe('TLP:AMBERDRAFT: 1 quotation');
    expect(words(footer)).toBe('Page 1 of 1TLP:AMBER');
    for (const each of [header, footer])
      expect(each).toContain('<text:p text:style-name="HandlingRight">TLP:AMBER');
    expect(all(styles, /<style:master-page /g)).toHaveLength(1);
  });

  test('says language, paper, direction, and who wrote it by the From field alone', () => {
    const parts = partsOf(writeOdt(sampleDocument({ language: 'en-GB', paper: 'Letter' })));
    expect(parts.get('styles.xml')).toContain('fo:language="en" fo:country="GB" style:language-complex="ur"');
    expect(parts.get('styles.xml')).toContain('fo:page-width="215.9mm" fo:page-height="279.4mm"');
    expect(parts.get('content.xml')).toMatch(/text:style-name="Quotations-rtl">پاکستان/);
    expect(parts.get('meta.xml')).toContain('<dc:creator>Economic desk</dc:creator>');
  });

  test('leaves no line alone at a page end, in lists and quotations either, and adds up no spaces', () => {
    const parts = partsOf(writeOdt(sampleDocument()));
    expect(parts.get('styles.xml')).toContain(
      '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"',
    );
    expect(parts.get('settings.xml')).toContain(
      'config:name="AddParaTableSpacing" config:type="boolean">false<',
    );
  });

  test('keeps every space and tab', () => {
    const xml = contentOf(
      sampleDocument({ blocks: [paragraph(text('a  b\tc   ')), paragraph(text(' d'))], notes: [] }),
    );
    expect(xml).toContain('a<text:s text:c="2"/>b<text:tab/>c<text:s text:c="3"/>');
    expect(xml).toContain('<text:s/>d');
  });

  test('a table of contents names every heading and where it stands', () => {
    const xml = contentOf({ ...annexDocument(), references }, { contents: true });
    const index = xml.slice(xml.indexOf('<text:index-body>'), xml.indexOf('</text:index-body>'));
    const targets = all(index, /xlink:href="#([^"]+)"/g);
    expect(targets).toHaveLength(7);
    for (const target of targets) {
      expect(xml).toContain(`<text:bookmark text:name="${target}"/>`);
      expect(index).toContain(`text:ref-name="${target}"`);
    }
  });

  test('is the same file for the same brief, and refused when a quotation does not match', () => {
    expect(Buffer.from(writeOdt(sampleDocument())).equals(Buffer.from(writeOdt(sampleDocument())))).toBe(
      true,
    );
    expect(() => writeOdt(sampleDocument({ quotations: [judged('x', 'changed')] }))).toThrow(/match/);
  });

  test('holds the words of a hostile brief as words', () => {
    const parts = partsOf(writeOdt(hostileDocument(), { contents: true }));
    for (const name of ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml', 'META-INF/manifest.xml']) {
      const xml = parts.get(name) ?? '';
      expect(hasUnprintable(xml), name).toBe(false);
      expect(xml, name).not.toMatch(/<script|<!DOCTYPE|<!ENTITY|<office:script|<draw:|<form:/);
      if (xmlFaults !== null) expect(xmlFaults(xml), name).toBe('');
    }
    const links = all(parts.get('content.xml') ?? '', /xlink:href="([^"]*)"/g);
    expect(links.filter((link) => !link.startsWith('#') && !link.startsWith('Fonts/'))).toEqual([
      'https://example.org/%22%3E%3Cscript%3E',
    ]);
    expect(words(parts.get('content.xml') ?? '')).toContain('DDEAUTO');
  });
});

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  test.each<[string, BriefDocument, object]>([
    ['footnotes', sampleDocument(), {}],
    ['endnotes and contents', { ...annexDocument(), references }, { notes: 'endnotes', contents: true }],
    ['an in-text draft', inTextDocument(), {}],
  ])(
    'reads %s and keeps every word',
    (_name, document, options) => {
      const again = convertWithOffice(writeOdt(document, options), 'odt', 'odt');
      const lettersOf = (xml: string) =>
        words(xml.slice(xml.indexOf('<office:body>'))).replace(/&(?:#39|apos);|[\s\d]+/gu, '');
      expect(lettersOf(partsOf(again).get('content.xml') ?? '')).toBe(
        lettersOf(contentOf(document, options)),
      );
      expect(all(partsOf(again).get('content.xml') ?? '', /<text:note /g)).toHaveLength(
        document.notes.length && 5,
      );
    },
    180_000,
  );

  test('note marks keep their numbers', () => {
    const document = sampleDocument({ blocks: [paragraph(text('x'), note(1), text(' y'), note(2))] });
    const again = convertWithOffice(writeOdt(document), 'odt', 'txt');
    expect(Buffer.from(again).toString()).toContain('x1 y2');
  }, 180_000);
});
