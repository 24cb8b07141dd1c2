import { expect, test } from 'vitest';
import { noteLinks } from './note-links';
import { pdfOf } from './plain-pdf.cases';

const CATALOG = '<</Type /Catalog>>';
const PAGE = '<</Type /Page>>';
/** A link as Chromium writes it; `top` is its upper edge. */
const link = (address: string, top: number) =>
  `<</Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [70.5 ${top - 10} 90.25 ${top}]\n/A <</Type /Action\n/S /URI\n/URI ${address}>>>>`;
const led = (page: number, at: number, top: number) =>
  `<</Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [70.5 ${at - 10} 90.25 ${at}]\n/Dest [${page} 0 R /XYZ null ${top} null]>>`;

test('a mark leads to the beginning of its note, and the note to its first mark; other links stay', () => {
  const file = pdfOf([
    CATALOG,
    PAGE,
    PAGE,
    link('(note-place:note-1)', 700),
    link('(https://example.org/note-place:note-1_\\(Quay\\))', 650.5),
    link('(note-place:note-1)', 600),
    link('(note-place:ref-1)', 500.25),
    '<</Type /Annot\n/Subtype /Link\n/Rect [1 2 3 4]\n/Dest /elsewhere>>',
  ]);
  const changes = noteLinks(file, [
    { number: 2, links: [4, 5] },
    { number: 3, links: [6, 7, 8] },
  ]);
  expect([...changes]).toEqual([
    [4, led(3, 700, 500.25)],
    [6, led(3, 600, 500.25)],
    [7, led(2, 500.25, 700)],
  ]);
});

test.each<[name: string, address: string, problem: RegExp]>([
  ['a note that is not there', '(note-place:note-2)', /not there/],
  ['what is neither mark nor note', '(note-place:annex-1)', /neither mark nor note/],
  ['no place at all', '(note-place:)', /neither mark nor note/],
  ['a place with escapes', '(note-place:note\\0551)', /neither mark nor note/],
  ['an address in figures', '<6E6F7465>', /another way/],
])('a link to %s is refused', (_name, address, problem) => {
  const file = pdfOf([
    CATALOG,
    PAGE,
    link('(note-place:note-1)', 700),
    link('(note-place:ref-1)', 500),
    link(address, 400),
  ]);
  expect(() => noteLinks(file, [{ number: 2, links: [3, 4, 5] }])).toThrow(problem);
});
