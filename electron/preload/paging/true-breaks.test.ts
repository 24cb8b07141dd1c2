// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { NO_HYPHEN, placeInSource, TrueBreaks } from './true-breaks';

const fragment = (inside: string): HTMLElement => new DOMParser().parseFromString(inside, 'text/html').body;
const overflowAt = (node: Node | null | undefined, offset: number): Range => {
  const range = document.createRange();
  if (node) range.setStart(node, offset);
  return range;
};

describe('where a page begins', () => {
  const SOURCE =
    '<p data-ref="p">He said, <em data-ref="a">Dawn</em>, <em data-ref="b">Dawn</em>, <span class="page-note" data-ref="n">1. Note</span>, and on, and on.</p>';
  const source = fragment(SOURCE);
  const paragraph = source.querySelector('p');
  // On the page the note has gone to the foot, and a mark stands in its place.
  const whole = () => fragment(SOURCE.replace(/<span.*<\/span>/, '<a data-ref="n"></a>')).querySelector('p');

  test.each([
    [2, 'between two pieces in italics'],
    [4, 'before a note'],
    [6, 'behind a note'],
  ])('at the piece that is left over, though one before reads the same (child %i, %s)', (index) => {
    const page = whole();
    expect(placeInSource(overflowAt(page, index), source)).toEqual({
      node: paragraph?.childNodes[index],
      offset: 0,
    });
  });

  test('within a piece', () => {
    expect(placeInSource(overflowAt(whole()?.childNodes[6], 6), source)).toEqual({
      node: paragraph?.childNodes[6],
      offset: 6,
    });
  });

  test('within what the page before left of a piece, though its words stand in it twice', () => {
    const page = fragment('<p data-ref="p" data-split-from="p">, and on.</p>').querySelector('p');
    expect(placeInSource(overflowAt(page?.firstChild, 2), source)).toEqual({
      node: paragraph?.childNodes[6],
      offset: ', and on'.length + 2,
    });
  });

  test('at the paragraph where all of it is left over', () => {
    expect(placeInSource(overflowAt(whole(), 0), source)).toEqual({ node: paragraph, offset: 0 });
  });

  test('is left to pagedjs at an element', () => {
    expect(placeInSource(overflowAt(whole(), 1), source)).toBeUndefined();
  });
});

test('a web address that goes on over the page gets no hyphen', () => {
  const page = fragment(
    `<div><p class="pagedjs_hyphen">See <em>this</em> https://example.org/re${NO_HYPHEN}</p></div>`,
  ).querySelector('div');
  if (page) TrueBreaks.prototype.afterOverflowRemoved(null, page);
  expect(page?.innerHTML).toBe('<p class="">See <em>this</em> https://example.org/re</p>');
});
