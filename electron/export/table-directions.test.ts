import { expect, test } from 'vitest';
import type { Inline } from '../../shared/brief-document/brief-document';
import { matches, partsOf } from './docx/docx-parts.cases';
import { writeDocx } from './docx/write-docx';
import { writeHtml } from './html/write-html';
import { writeOdt } from './odt/write-odt';
import { sampleDocument, text } from './sample-document.cases';

const urdu = (words: string): Inline[] => [text(words, { rtl: true })];
/** A table in Urdu with figures and a Latin name, and an English one that quotes Urdu words. */
const document = sampleDocument({
  blocks: [
    {
      kind: 'table',
      header: true,
      rows: [
        [urdu('ضلع'), urdu('منڈیاں')],
        [[text('Peshawar')], [text('1,200')]],
      ],
    },
    {
      kind: 'table',
      header: true,
      rows: [
        [[text('District')], [text('Words')]],
        [[text('Peshawar')], urdu('یہ منڈیاں بند تھیں')],
      ],
    },
  ],
  notes: [],
});

test('the columns of a table in Urdu begin at the right in Word, its figures too', () => {
  const body = partsOf(writeDocx(document)).get('word/document.xml') ?? '';
  const tables = matches(body, /<w:tbl>.*?<\/w:tbl>/gs).filter((each) => each.includes('TableGrid'));
  expect(tables.map((each) => each.includes('<w:bidiVisual/>'))).toEqual([true, false]);
  const cells = matches(tables[0] ?? '', /<w:tc>.*?<\/w:tc>/gs).map((each) => each.includes('<w:bidi/>'));
  expect(cells).toEqual([true, true, false, true]);
});

test('and in PDF and HTML', () => {
  for (const forPrint of [true, false]) {
    const page = writeHtml(document, { forPrint });
    expect(matches(page, /<table class="grid"[^>]*>/g)).toEqual([
      '<table class="grid" dir="rtl">',
      '<table class="grid">',
    ]);
    expect(page).toContain('<td dir="ltr">Peshawar</td><td>1,200</td>');
  }
});

test('and in OpenDocument', () => {
  const content = partsOf(writeOdt(document, { notes: 'footnotes' })).get('content.xml') ?? '';
  expect(matches(content, /<table:table table:name="Table \d" table:style-name="([^"]*)"/g)).toEqual([
    'Grid-rtl',
    'Grid',
  ]);
  expect(content).toMatch(
    /style:name="Grid-rtl"[^>]*><style:table-properties[^>]*style:writing-mode="rl-tb"/,
  );
});
