import { describe, expect, test } from 'vitest';
import { quotationReport } from '../../shared/brief-document/annex/quotation-report';
import { sourceList } from '../../shared/brief-document/annex/source-list';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import {
  article,
  brief,
  cite,
  heading,
  list,
  paragraph,
  quotation,
  table,
  words,
} from '../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import { markAnnex } from '../../shared/brief-document/portion-marks';
import type { BriefHeader, EditorNode, StyleId } from '../../shared/model';
import { bodyAlone } from './body-alone';
import { paragraphsOf, part, partsOf } from './docx/docx-parts.cases';
import { writeDocx } from './docx/write-docx';
import { writeHtml } from './html/write-html';
import { writeOdt } from './odt/write-odt';
import { writeText } from './text/write-text';

const rail = article('rail', 'Copper and Rail', 'The money follows the railway. Nothing else does.');
const children: EditorNode[] = [
  heading('h2', 'Summary'),
  paragraph(
    words('He said '),
    quotation('rail', 'The money follows the railway'),
    cite('rail', '1'),
    words('.'),
  ),
  paragraph(words('A thought.'), { type: 'footnote', children: [words('Our own remark.')] }),
  list('bullet', [words('An item')], [words('Another')]),
  quotation('rail', [words('Nothing else does.'), cite('rail', '1')], { block: true }),
  { type: 'caption', of: 'table', children: [words('Prices')] },
  table([[], [words('Price')]], [[words('Copper')], [words('Nine')]]),
];
const marked: Partial<BriefHeader> = { handling: 'UNCLASSIFIED', portionMarks: true };

function documentOf(
  style: StyleId,
  header: Partial<BriefHeader> = marked,
  nodes: EditorNode[] = children,
): BriefDocument {
  const document = toBriefDocument({
    brief: brief(style, nodes, header),
    articles: [rail],
    language: 'en-GB',
    paper: 'A4',
    draft: false,
    withCited: true,
  });
  const annexes = [quotationReport(document), sourceList(document)];
  return { ...document, annexes: document.portionMark === undefined ? annexes : annexes.map(markAnnex) };
}

/** What a reader sees of each paragraph, in every format: its words, without the marks of notes. */
const READ: [string, (document: BriefDocument) => string[]][] = [
  [
    'Word',
    (document) => {
      const parts = partsOf(writeDocx(document, { contents: true }));
      const name = parts.has('word/footnotes.xml') ? 'word/footnotes.xml' : 'word/endnotes.xml';
      const unescaped = [
        ...paragraphsOf(part(parts, 'word/document.xml')),
        ...paragraphsOf(part(parts, name)),
      ];
      return unescaped
        .filter((line) => !/^(?:Memo|Grid|Table(?!.*Prices))/.test(line))
        .map((line) => line.replace(/^[^|]*\|/, ''));
    },
  ],
  ['OpenDocument', (document) => odtLines(writeOdt(document, { contents: true }))],
  ['HTML', (document) => htmlLines(writeHtml(document, { forPrint: false }))],
  ['the page of a PDF', (document) => htmlLines(writeHtml(document, { forPrint: true }))],
];

const shown = (words: string) =>
  words
    .replace(/<text:s\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();
function htmlLines(page: string): string[] {
  const body = page.replace(/^.*<body>/s, '').replace(/<table class="memo">.*?<\/table>/s, '');
  return [...body.matchAll(/<(h[1-6]|p|figcaption|th|td|li)(?: [^>]*)?>(.*?)(?=<\/?(?:\1|ul|ol|table)\b)/gs)]
    .filter(([, tag, inner = '']) => tag !== 'li' || !inner.includes('<p'))
    .map(([, , inner = '']) => shown(inner.replace(/<a class="number".*?<\/a>/s, '')));
}
function odtLines(bytes: Uint8Array): string[] {
  const content = part(partsOf(bytes), 'content.xml');
  const text = content
    .slice(content.indexOf('</text:sequence-decls>'))
    .replace(/<table:table table:name="Memo".*?<\/table:table>/s, '');
  // A note stands inside the paragraph of its mark.
  const notes = [...text.matchAll(/<text:note-body>(.*?)<\/text:note-body>/gs)].map(
    ([, inner = '']) => inner,
  );
  const lines = text.replace(/<text:note .*?<\/text:note>/gs, '');
  return [...lines.matchAll(/<text:(h|p) [^>]*?(?:\/>|>(.*?)<\/text:\1>)/gs)]
    .map(([, , inner = '']) => inner)
    .concat(notes)
    .map(shown);
}

const bare = (line: string): boolean =>
  line !== '' && !/^(?:(?:Table|Figure) 1\. |\[?\d+[.\]] )?\(U\) \S/u.test(line);

describe('portion marks of an unclassified brief', () => {
  test.each(['chicago-notes', 'chicago-author-date', 'icd206-u'] as const)(
    'stand in front of everything that the app makes, too: %s',
    (style) => {
      const document = documentOf(style);
      expect(document.title).toBe('(U) Rail and copper');
      const text = (inlines: readonly { kind: string; text?: string }[]) =>
        inlines.map((inline) => inline.text ?? '').join('');
      for (const note of document.notes) expect(text(note)).toMatch(/^\(U\) (?!\(U\))/);
      for (const entry of document.references?.entries ?? []) expect(text(entry)).toMatch(/^\(U\) /);
      for (const { heading, blocks } of document.annexes) {
        expect(heading).toMatch(/^\(U\) /);
        for (const block of blocks)
          if ('inlines' in block) expect(text(block.inlines), heading).toMatch(/^\(U\) /);
      }
      expect(text(document.blocks.flatMap((block) => (block.kind === 'caption' ? block.inlines : [])))).toBe(
        '(U) Prices',
      );
      const grid = document.blocks.find((block) => block.kind === 'table');
      expect(grid?.kind === 'table' && grid.rows[0]?.map(text)).toEqual(['(U)', 'Price']);
    },
  );

  test.each(READ)('%s: headings of notes, sources and annexes have theirs', (_, read) => {
    const lines = read(
      documentOf('chicago-notes', { ...marked, handling: 'UNCLASSIFIED//FOR TRAINING ONLY' }),
    );
    for (const wanted of ['(U) Quotation report', '(U) Sources', '(U) Summary', '(U) Our own remark.'])
      expect(lines).toContain(wanted);
    expect(lines.filter((line) => /^(?:Notes|Contents|Sources|Quotation report)$/.test(line))).toEqual([]);
    const sources = read(documentOf('chicago-author-date'));
    expect(sources.some((line) => /^\(U\) (?:References|Bibliography)/.test(line))).toBe(true);
  });

  test('Word and OpenDocument mark the list of contents and its lines', () => {
    for (const index of [0, 1]) {
      const lines = READ[index]?.[1](documentOf('chicago-notes')) ?? [];
      expect(lines).toContain('(U) Contents');
      expect(lines.filter((line) => line.startsWith('(U) Summary')).length).toBe(2);
    }
  });

  test('plain text: no paragraph stands without one', () => {
    const parts = writeText(documentOf('chicago-notes')).split(/\n\n+/);
    const body = parts.slice(3, -1).flatMap((each) => (/^\[\d/.test(each) ? each.split(/\n(?=\[)/) : [each]));
    expect(
      body.filter((each) => bare(each.replace(/^\s*(?:[-–] |\d+\. +)?/u, '').replace(/\s+/g, ' '))),
    ).toEqual([]);
    expect(parts).toContain('(U) Notes\n=========');
  });

  test('endnotes in Word and OpenDocument stand under a marked heading', () => {
    const document = { ...documentOf('chicago-notes'), notesAt: 'endnotes' as const };
    for (const index of [0, 1]) expect(READ[index]?.[1](document)).toContain('(U) Notes');
  });

  test('a mark that the analyst typed, or that the style prints, is not doubled', () => {
    const document = documentOf('icd206-u', marked, [
      paragraph(words('(U//FOUO) Typed by hand.')),
      paragraph(words('Cited.'), cite('rail')),
    ]);
    expect(JSON.stringify(document)).not.toMatch(/\(U\) \(U/);
  });

  test('no other line brings any, whatever the box says', () => {
    for (const handling of ['', 'OFFICIAL', 'SECRET//NOFORN'])
      expect(JSON.stringify(documentOf('chicago-notes', { ...marked, handling }))).not.toContain('(U)');
  });

  test('a section that its template does not count is known under its mark', () => {
    const sections = [{ heading: 'Summary', otherHeadings: [], counted: false }];
    const alone = bodyAlone(documentOf('chicago-notes'), { sections } as never, false);
    expect(alone.blocks).toEqual([]);
  });
});
