// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { commands } from '../state/commands';
import { choicesFor, fits } from './choices';

const nothing = { hits: [], quotes: [], briefs: [] };

describe('the palette', () => {
  it.each([
    ['Import articles from files…', 'imp fil', true],
    ['Import articles from files…', 'port', false],
    ['Élan vital', 'elan', true],
    ['Show or hide the record', 'RECORD show', true],
  ])('%s / %s: %s', (text, query, fitting) => expect(fits(text, query)).toBe(fitting));

  it('has no key for two actions', () => {
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('lists every action with its key before anything is typed', () => {
    const all = choicesFor('', nothing);
    expect(all.find(({ label }) => label === 'Settings')?.keys).toBe('Ctrl ,');
    expect(all.find(({ label }) => label === 'Quote the selection into the brief')?.keys).toBe('Q');
    for (const [label, keys] of [
      ['Import articles from files…', 'Ctrl O'],
      ['Import a folder of articles…', 'Ctrl Shift O'],
      ['Check quotations', 'F7'],
      ['Export the brief…', 'Ctrl Shift E'],
      ['Cite a source', 'Alt C'],
      ['Link…', 'Ctrl Shift K'],
      ['Set a quotation off as a block, or back into the line', 'Ctrl Shift 9'],
      ['Bold', 'Ctrl B'],
      ['Italic', 'Ctrl I'],
      ['Heading of the second level', 'Ctrl Shift 2'],
      ['Numbered list', 'Ctrl Shift 7'],
      ['Bullets', 'Ctrl Shift 8'],
    ])
      expect(all.find((choice) => choice.label === label)?.keys).toBe(keys);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('offers the briefs that fit the typed words', () => {
    const brief = {
      id: 'b1',
      title: 'Minerals in May',
      template: 'bluf',
      style: 'apa',
      modified: '',
      quotations: 0,
      openQuotes: 0,
      released: null,
    } as const;
    expect(choicesFor('min may', { ...nothing, briefs: [brief] }).map(({ id }) => id)).toEqual(['brief-b1']);
  });
});
