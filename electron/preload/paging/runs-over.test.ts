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
