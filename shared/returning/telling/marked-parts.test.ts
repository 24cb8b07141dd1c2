import { expect, it } from 'vitest';
import { markedWords } from './marked-parts';

const drawn = (before: string, after: string): string =>
  markedWords(before, after)
    .map(({ text, change }) =>
      change === 'same' ? text : `${change === 'added' ? '+' : '-'}{${text.trim()}} `,
    )
    .join('')
    .trim();

it.each([
  [
    'Nawaz, “Pak-US Relations,” para. 7.',
    'Nawaz, “Pak-US Relations,” para. 9.',
    'Nawaz, “Pak-US Relations,” para. -{7.} +{9.}',
  ],
  ['Nawaz, para. 7.', 'See Nawaz, para. 7.', '+{See} Nawaz, para. 7.'],
  ['Ibid., para. 7.', 'Ibid.', '-{Ibid., para. 7.} +{Ibid.}'],
  ['', 'Ibid.', '+{Ibid.}'],
])('only the words of a citation that differ are marked: %s → %s', (before, after, shown) => {
  expect(drawn(before, after)).toBe(shown);
});

it('loses no word', () => {
  const parts = markedWords('a b c d', 'x b d e');
  const without = (change: string) =>
    parts
      .filter((part) => part.change !== change)
      .map(({ text }) => text)
      .join('')
      .trim();
  expect([without('added'), without('removed')]).toEqual(['a b c d', 'x b d e']);
});
