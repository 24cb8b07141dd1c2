import { expect, test } from 'vitest';
import { matches, partsOf } from './docx/docx-parts.cases';
import { writeHtml } from './html/write-html';
import { writeOdt } from './odt/write-odt';
import { note, paragraph, sampleDocument, text } from './sample-document.cases';

const urdu = 'یہ منڈیاں بند تھیں۔';
/** The title that the first note cites is in Urdu, and so are the analyst's own words in the second. */
const document = sampleDocument({
  blocks: [paragraph(text('Markets opened.'), note(1), text(' More.'), note(2))],
  notes: [[text('“'), text('سرحدی منڈیاں', { rtl: true }), text('.”')], [text(urdu, { rtl: true })]],
  rtlNotes: [2],
});

test('notes at the foot of a printed page are set in the direction of each note', () => {
  const page = writeHtml(document, { forPrint: true, pageNotes: true });
  const notes = matches(page, /<span class="page-note"[^>]*>/g);
  expect(notes.map((each) => /data-number="(\d)"/.exec(each)?.[1])).toEqual(['1', '2']);
  expect(notes.map((each) => / dir="(\w+)"/.exec(each)?.[1] ?? 'ltr')).toEqual(['ltr', 'rtl']);
});

test('so are notes at the end of it', () => {
  const page = writeHtml(document, { forPrint: true });
  const notes = matches(page, /<li id="note-\d"[^>]*>/g);
  expect(notes.map((each) => / dir="(\w+)"/.exec(each)?.[1] ?? 'ltr')).toEqual(['ltr', 'rtl']);
});

test.each(['footnotes', 'endnotes'] as const)('so are the %s of an OpenDocument text', (notes) => {
  const content = partsOf(writeOdt(document, { notes })).get('content.xml') ?? '';
  expect(matches(content, /<text:note-body><text:p text:style-name="([^"]*)"/g)).toEqual(
    notes === 'footnotes' ? ['Footnote', 'Footnote-rtl'] : ['Endnote', 'Endnote-rtl'],
  );
});
