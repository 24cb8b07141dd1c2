import { describe, expect, it } from 'vitest';
import { publishedSortKey } from '../../shared/model/published-sort-key';
import { dateObjection, readTypedDate } from '../../shared/model/typed-date';
import { isWholeDate, publishedWords } from './published-words';
import { cases } from './published-words.cases';

describe('a stored date in words', () => {
  it.each(cases)('$name', ({ edtf, short, long, american, sortsAt }) => {
    expect(publishedWords(edtf, 'en-GB', 'short')).toBe(short);
    expect(publishedWords(edtf, 'en-GB', 'long')).toBe(long);
    if (american) expect(publishedWords(edtf, 'en-US', 'short')).toBe(american);
    expect(publishedSortKey(edtf)).toBe(sortsAt);
  });

  it.each(cases.filter(({ edtf }) => dateObjection(edtf) === null && edtf !== '20XX'))(
    'typed back as it is shown, $name is the same date',
    ({ edtf, short, long, american }) => {
      for (const words of [short, long, american ?? long]) expect(readTypedDate(words)).toEqual({ edtf });
    },
  );

  it('calls a date whole only when nothing about it is in doubt', () => {
    expect(['2026', '2026-03', '2026-03-14'].every(isWholeDate)).toBe(true);
    expect(['2026?', 'XXXX-02-12', '2025-04-XX', '2025-03/2025-04', 'yesterday'].some(isWholeDate)).toBe(
      false,
    );
  });
});
