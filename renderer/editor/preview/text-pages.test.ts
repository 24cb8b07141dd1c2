import { expect, test } from 'vitest';
import { type PrintedHeading, textPages } from './text-pages';

const at = (title: string, page: number, top: number): PrintedHeading => ({ title, page, top });
const counted = ['Bottom line', 'What to watch'];

test.each<[name: string, headings: PrintedHeading[], pages: number, text: number]>([
  [
    'what is not counted begins a page',
    [
      at('Bottom line', 1, 0.2),
      at('What to watch', 1, 0.8),
      at('Source summary', 2, 0.09),
      at('Notes', 2, 0.2),
    ],
    2,
    1,
  ],
  [
    'what is not counted begins behind words on a page',
    [at('Bottom line', 1, 0.2), at('What to watch', 1, 0.8), at('Source summary', 2, 0.16)],
    3,
    2,
  ],
  ['a number before the heading', [at('2. What to watch', 1, 0.8), at('Notes', 2, 0.09)], 2, 1],
  ['a section that is not counted between others', [at('Annex', 1, 0.3), at('What to watch', 2, 0.2)], 3, 3],
  ['no heading that is counted', [at('Notes', 2, 0.5)], 2, 2],
  ['no headings', [], 4, 4],
  ['everything on one page', [at('What to watch', 1, 0.5), at('Notes', 1, 0.7)], 1, 1],
])('%s', (_name, headings, pages, text) => {
  expect(textPages(headings, pages, counted)).toBe(text);
});
