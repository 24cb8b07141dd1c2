import { describe, expect, it } from 'vitest';
import { textName } from './text-names';

const versionsOf = (...instants: readonly string[]) =>
  instants.map((importedAt, index) => ({ id: `t${index + 1}`, version: index + 1, importedAt, sha256: '' }));

describe('the name of a stored text', () => {
  it.each([
    ['alone on its day', ['2026-02-12T09:00:00Z', '2026-03-01T09:00:00Z'], 't1', 'text of 12 February 2026'],
    [
      'first of its day',
      ['2026-02-12T09:00:00Z', '2026-02-12T09:00:20Z'],
      't1',
      '1st text of 12 February 2026',
    ],
    [
      'third of its day, others on other days',
      ['2026-02-11T09:00:00Z', '2026-02-12T09:00:00Z', '2026-02-12T10:00:00Z', '2026-02-12T11:00:00Z'],
      't4',
      '3rd text of 12 February 2026',
    ],
    ['of an article that lost it', ['2026-02-12T09:00:00Z'], 't9', 'older text'],
  ])('%s', (_, instants, textId, name) => {
    expect(textName(versionsOf(...instants), textId, 'en-GB')).toBe(name);
  });

  it('never names two texts of one article alike, however many came on a day', () => {
    const versions = versionsOf(...Array.from({ length: 23 }, () => '2026-02-12T09:00:00Z'));
    const names = versions.map(({ id }) => textName(versions, id, 'en-US'));
    expect(new Set(names).size).toBe(versions.length);
    expect(names.slice(10, 13).map((name) => name.split(' ')[0])).toEqual(['11th', '12th', '13th']);
    expect(names[21]).toBe('22nd text of February 12, 2026');
  });
});
