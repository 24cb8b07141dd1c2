// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findLoss, readWords } from './words';

const page = (inside: string): Element[] => [
  ...new DOMParser().parseFromString(inside, 'text/html').body.children,
];
const NOTE = '<span class="page-note" data-number="1">1. The <em>Indus</em> Ledger</span>';
const before = () => readWords(page(`<p>One mark${NOTE} and on.</p>`));

describe('words before and after the layout', () => {
  test.each([
    ['as they were', `<p>One mark</p><p>and on.</p><div>${NOTE}</div>`, null],
    [
      'a note that goes on over the page',
      '<p>One mark</p><div><span class="page-note" data-number="1">1. The</span></div><p>and on.</p><div><span class="page-note" data-number="1">Indus Ledger</span></div>',
      null,
    ],
    ['a head that stands again', `<p>One mark</p>${'<p data-repeated>Year</p>'}<p>and on.</p>${NOTE}`, null],
    ['a lost word', `<p>One mark</p><p>on.</p>${NOTE}`, 'words of the text would be lost or moved there'],
    [
      'words in another order',
      `<p>and on.</p><p>One mark</p>${NOTE}`,
      'words of the text would be lost or moved there',
    ],
    ['a lost note', '<p>One mark and on.</p>', 'words of note 1 would be lost there'],
    [
      'half of a note',
      '<p>One mark and on.<span class="page-note" data-number="1">1. The</span></p>',
      'words of note 1 would be lost there',
    ],
  ])('%s', (_what, after, loss) => {
    // A wrapper, since only what is inside a page's areas is read.
    const was = before();
    expect(findLoss(was, readWords(page(`<div>${after}</div>`)))).toBe(loss);
  });
});
