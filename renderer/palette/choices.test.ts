// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { choicesFor, fits } from './choices';

const nothing = { hits: [], quotes: [], briefs: [] };

describe('the palette', () => {
  it.each([
    ['Import articles from files…', 'imp fil', true],
    ['Import articles from files…', 'port', false],
    ['Élan vital', 'elan', true],
    ['Show or hide the record', 'RECORD show', true],
  ])('%s / %s: %s', (text, query, fitting) => expect(fits(text, query)).toBe(fitting));

  it('lists every action with its key before anything is typed', () => {
    const all = choicesFor('', nothing);
    expect(all.find(({ label }) => label === 'Settings')?.keys).toBe('Ctrl ,');
    expect(all.find(({ label }) => label === 'Quote the selection into the brief')?.keys).toBe('Q');
    expect(all.length).toBeGreaterThan(25);
  });

  it('offers the briefs that fit the typed words', () => {
    const brief = {
      id: 'b1',
      title: 'Minerals in May',
      template: 'bluf',
      style: 'apa',
      modified: '',
      quotations: 0,
    } as const;
    expect(choicesFor('min may', { ...nothing, briefs: [brief] }).map(({ id }) => id)).toEqual(['brief-b1']);
  });
});
