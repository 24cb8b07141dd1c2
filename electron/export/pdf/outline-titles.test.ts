import { expect, test } from 'vitest';
import { headingsOfPage, trueTitles } from './outline-titles';
import type { PdfFile } from './pdf-file';
import { pdfOf } from './plain-pdf.cases';

/** A PDF of nothing but an outline with these titles, each as it is written. */
function pdfWith(titles: readonly string[]): PdfFile {
  const entries = titles.map(
    (title, index) =>
      `<</Title ${title}\n/Parent 2 0 R${index + 1 < titles.length ? `\n/Next ${index + 4} 0 R` : ''}>>`,
  );
  const objects = [
    '<</Type /Catalog\n/Outlines 2 0 R>>',
    `<</Type /Outlines${titles.length > 0 ? '\n/First 3 0 R' : ''}>>`,
    ...entries,
  ];
  return pdfOf(objects);
}
const utf16 = (words: string): string =>
  `<${Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex')}>`;

test.each<[name: string, written: string, headings: string[], title: string | null]>([
  ['a heading that begins a page', '(OptionsOptions)', ['Options'], 'Options'],
  ['with a portion mark', '(\\(U\\) Options\\(U\\) Options)', ['(U) Options'], '(U) Options'],
  ['a heading of two lines', '(To Be Completeby May)', ['To Be Complete by May'], 'To Be Complete by May'],
  ['words of two directions', utf16('Ask علی محمد now'), ['Ask محمد علی now'], 'Ask محمد علی now'],
  ['what is right', '(Options)', ['Options'], null],
  ['what is right, in UTF-16', utf16('نوٹ'), ['نوٹ'], null],
  ['a heading that says a word twice', '(Mama)', ['Ma', 'Mama'], null],
  ['what is no heading of the page', '(OptionsOptions)', ['Choices'], null],
  ['a string that is written in another way', '(Opt\\151onsOptions)', ['Options'], null],
  ['a heading of nothing', '()', [''], null],
])('the outline: %s', (_name, written, headings, title) => {
  const [changed] = [...trueTitles(pdfWith([written]), headings).values()];
  expect(changed?.includes(utf16(title ?? '').toUpperCase()) ? title : (changed ?? null)).toBe(title);
});

test('all entries are looked at, and other things of them stay', () => {
  const changes = trueTitles(pdfWith(['(A)', '(BB)', '(CC)']), ['A', 'B', 'C']);
  expect([...changes.keys()].sort()).toEqual([4, 5]);
  expect(changes.get(4)).toBe('<</Title <FEFF0042>\n/Parent 2 0 R\n/Next 5 0 R>>');
  expect(trueTitles(pdfWith([]), ['A']).size).toBe(0);
});

test('headings of a page are read as their words', () => {
  expect(
    headingsOfPage(
      '<h1>R&amp;D <i>“now”</i></h1>\n<p>No</p><h2 id="a" dir="rtl">One\n<span>two</span></h2><header>x</header>',
    ),
  ).toEqual(['R&D “now”', 'One two']);
});
