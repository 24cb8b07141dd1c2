import { describe, expect, it } from 'vitest';
import { partsByPlace, wordsWithPlaces } from './cited-places';
import { NO_PLACES, PLACES } from './cited-places.cases';

describe('places of a source', () => {
  it.each(PLACES)('%s', (words, ...places) => {
    const parts = partsByPlace(words);
    expect(parts.filter((_part, index) => index % 2 === 1)).toEqual(places);
    expect(parts.join('')).toBe(words);
    for (const place of places)
      expect(wordsWithPlaces(words).some((word) => word.includes(place))).toBe(true);
    expect(wordsWithPlaces(words).join(' ')).toBe(words);
  });

  it.each(NO_PLACES)('none in “%s”', (words) => {
    expect(partsByPlace(words)).toEqual([words]);
    expect(wordsWithPlaces(words)).toEqual(words.split(' ').filter((word) => word !== ''));
  });
});
