import { expect, test } from 'vitest';
import { type PrintedHeading, type SectionOfText, textPages } from './text-pages';

const at = (title: string, page: number, top: number, depth = 1): PrintedHeading => ({
  title,
  depth,
  page,
  top,
});
const section = (heading: string, isCounted = true): SectionOfText => ({ heading, isCounted });
const TEXT = [section('Bottom line'), section('What to watch'), section('Source summary', false)];

test.each<
  [name: string, headings: PrintedHeading[], pages: number, text: number, sections?: SectionOfText[]]
>([
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
  [
    'a section that is not counted between others',
    [at('Annex', 1, 0.3), at('What to watch', 2, 0.2)],
    3,
    3,
    [section('Annex', false), section('What to watch')],
  ],
  ['no heading that is counted', [at('Notes', 2, 0.5)], 2, 2],
  ['no headings', [], 4, 4],
  ['everything on one page', [at('What to watch', 1, 0.5), at('Notes', 1, 0.7)], 1, 1],
  [
    'headings inside the last counted section',
    [
      at('Minerals', 1, 0.1, 0),
      at('Bottom line', 1, 0.2),
      at('What to watch', 1, 0.5),
      at('In Quetta', 1, 0.7, 2),
      at('In Gilgit', 3, 0.3, 2),
      at('Source summary', 4, 0.09),
    ],
    4,
    3,
  ],
  [
    'headings inside the last counted section, and nothing behind it',
    [at('What to watch', 1, 0.5), at('In Quetta', 1, 0.7, 2)],
    3,
    3,
  ],
  [
    'a heading that is the end of another',
    [at('Summary', 1, 0.2), at('Source summary', 2, 0.09)],
    2,
    1,
    [section('Summary'), section('Source summary', false)],
  ],
  [
    'a section of the analyst’s headed as the notes are',
    [at('What to watch', 1, 0.2), at('Notes', 1, 0.6), at('Notes', 2, 0.09)],
    2,
    1,
    [section('What to watch'), section('Notes')],
  ],
  [
    'a heading without a letter',
    [at('What to watch', 1, 0.2), at('* * *', 1, 0.6), at('Notes', 2, 0.09)],
    2,
    1,
    [section('What to watch'), section('* * *')],
  ],
  [
    'a heading that the outline has twice, for a page begins with it',
    [
      at('Bottom line', 1, 0.2),
      at('(U) What to watch(U) What to watch', 2, 0.09),
      at('Source summary', 2, 0.4),
    ],
    3,
    2,
  ],
  [
    'portion marks, and a number behind one',
    [
      at('(U) Bottom line', 1, 0.2),
      at('(U//FOUO) 2. What to watch', 1, 0.5),
      at('(U) Source summary', 2, 0.09),
    ],
    2,
    1,
  ],
  [
    'words in two directions, which the outline has in another order',
    [at('Bottom line', 1, 0.2), at('What علی محمد asks', 1, 0.5), at('Notes', 2, 0.09)],
    2,
    1,
    [section('Bottom line'), section('What محمد علی asks')],
  ],
  [
    'a last section that is not found',
    [at('Bottom line', 1, 0.2), at('Something else', 1, 0.5), at('Notes', 2, 0.09)],
    2,
    2,
    [section('Bottom line'), section('Just typed')],
  ],
  [
    'a section that is not found before the last',
    [at('Bottom line', 1, 0.2), at('What to watch', 1, 0.5), at('Notes', 2, 0.09)],
    2,
    1,
    [section('Bottom line'), section('Just typed'), section('What to watch')],
  ],
])('%s', (_name, headings, pages, text, sections = TEXT) => {
  expect(textPages(headings, pages, sections)).toBe(text);
});
