// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { runsOver } from './runs-over';

const box = (left: number, top: number): DOMRect =>
  ({ left, top, width: 90, height: 20, right: left + 90, bottom: top + 20 }) as DOMRect;

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
});

test.each([
  ['within the page', box(10, 860), 'words', false],
  ['on the last line of the page', box(10, 880), 'words', false],
  ['in a column behind the page', box(640, 10), 'words', true],
  ['below the page', box(10, 905), 'words', true],
  ['nothing but space below the page', box(10, 905), ' \n', false],
])('words that stand %s', (_where, place, words, isOver) => {
  const area = document.createElement('div');
  area.append(words);
  vi.spyOn(area, 'getBoundingClientRect').mockReturnValue({ ...box(0, 0), right: 600, bottom: 900 });
  Object.assign(Range.prototype, { getClientRects: () => [place] });
  expect(runsOver(area)).toBe(isOver);
});

test.each([
  ['in two columns of its page, broken in an endless word', 1240, ['wbr'], true],
  ['in two columns of its page with its padding', 1240, [], false],
  ['as wide as its page', 600, ['wbr'], false],
])('a row that stands %s', (_where, width, inside, isOver) => {
  const area = document.createElement('div');
  const row = document.createElement('tr');
  row.append(...inside.map((name) => document.createElement(name)));
  area.append(row);
  vi.spyOn(area, 'getBoundingClientRect').mockReturnValue({
    ...box(0, 0),
    width: 600,
    right: 600,
    bottom: 900,
  });
  vi.spyOn(row, 'getBoundingClientRect').mockReturnValue({ ...box(0, 0), width, right: width });
  expect(runsOver(area)).toBe(isOver);
});
