import { describe, expect, it } from 'vitest';
import { findPlace, lettersOf, type PageLetters } from './find-place';

const page = (...lines: string[]): PageLetters => {
  const read: { from: number; top: number }[] = [];
  let letters = '';
  lines.forEach((line, index) => {
    read.push({ from: letters.length, top: index / 10 });
    letters += lettersOf(line);
  });
  return { letters, lines: read };
};
const pages = [
  page(
    'OFFICIAL',
    'The railway carries copper',
    'and ʻnothing else,ʼ said the mi-',
    'nister.',
    'Risks',
    'Few are known.',
  ),
  page('OFFICIAL', 'Risks', 'The dam may not hold in May.'),
  page('OFFICIAL', 'The railway carries copper', 'to the port.'),
];
const find = async (words: string, share: number, next = '') => {
  const looked: number[] = [];
  const [before = '', after = ''] = words.split('|');
  const found = await findPlace(
    { before: lettersOf(before), after: lettersOf(after), next: lettersOf(next), share },
    pages.length,
    async (number) => {
      looked.push(number);
      return pages[number - 1] ?? page();
    },
  );
  return { found, looked };
};

describe('the page on which the caret is', () => {
  it('is found by the words around it, over the ends of lines, and by no more pages than it takes', async () => {
    expect(await find('‘nothing else,’ said the minis|ter.', 0.1)).toEqual({
      found: { page: 1, top: 0.3 },
      looked: [1],
    });
    expect((await find('|The dam may not hold', 0.5)).found).toEqual({ page: 2, top: 0.2 });
  });
  it('of words that stand twice is the one nearer to where the brief is', async () => {
    expect((await find('The railway |carries copper', 0.1)).found?.page).toBe(1);
    expect((await find('The railway |carries copper', 0.9)).found?.page).toBe(3);
  });
  it('of words too short to tell goes by what follows them', async () => {
    expect((await find('Ris|ks', 0, 'The dam may not')).found).toEqual({ page: 2, top: 0.1 });
  });
  it('is found by one side where a page or a note parts the other', async () => {
    expect((await find('of course it was known before|to the port. Nobody', 0.2)).found).toBeNull();
    expect(
      (await find('words of another page altogether |carries copper to the port', 0.2)).found?.page,
    ).toBe(3);
  });
  it('is none when the words are not on the pages yet, or there are none', async () => {
    expect((await find('just now typed and not yet printed|', 0.5)).found).toBeNull();
    expect((await find('|', 0.5)).found).toBeNull();
  });
});
