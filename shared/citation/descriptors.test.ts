import { describe, expect, it } from 'vitest';
import type { CiteItem, StyleId } from '../model/brief';
import { article, asText } from './golden.cases';
import { renderCitations } from './render-citations';

const port = article('001', { title: 'Quay opens', descriptor: 'Unsigned news report; undated' });
const plan = article('002', {
  title: 'Quay plan',
  descriptor: 'دفترِ خارجہ کا بیان۔ Translated by the desk.',
});
const bare = article('003', { title: 'Quay talk' });
const render = (style: StyleId, notes: readonly { items: CiteItem[]; noteNumber?: number }[]) =>
  renderCitations({
    citations: notes.map((note, at) => ({ citationId: `c${at}`, ...note })),
    articles: [port, plan, bare],
    style,
    language: 'en-US',
  });
const of = (...ids: string[]): { items: CiteItem[] } => ({ items: ids.map((articleId) => ({ articleId })) });

describe('source descriptors', () => {
  it('stand behind the first note of a source, and later notes point to it', () => {
    const { descriptors } = render('icd206', [of('001'), of('003'), of('002'), of('001')]);
    expect(descriptors.map(asText)).toEqual([
      'Source descriptor: Unsigned news report; undated.',
      '',
      'Source descriptor: دفترِ خارجہ کا بیان۔ Translated by the desk.',
      'Source descriptor: see note 1.',
    ]);
  });

  it('name their sources where a note has several, and carry the marking', () => {
    const { descriptors } = render('icd206-u', [of('001'), of('001', '002')]);
    expect(asText(descriptors[1] ?? [])).toBe(
      '(U) Source descriptor of 001: see note 1. (U) Source descriptor of 002: دفترِ خارجہ کا بیان۔ Translated by the desk.',
    );
  });

  it('stand once in a note that cites a source twice', () => {
    const { descriptors } = render('icd206', [
      { ...of('001'), noteNumber: 4 },
      { ...of('001'), noteNumber: 4 },
      { ...of('001'), noteNumber: 5 },
    ]);
    expect(descriptors.map(asText)).toEqual([
      'Source descriptor: Unsigned news report; undated.',
      '',
      'Source descriptor: see note 4.',
    ]);
  });

  it('are asked for once a source, and by no other style', () => {
    const { warnings } = render('icd206', [of('001'), of('003'), of('003')]);
    expect(warnings).toMatchObject([{ articleId: '003', message: expect.stringContaining('descriptor') }]);
    const chicago = render('chicago-notes', [of('001'), of('003')]);
    expect(chicago.descriptors).toEqual([[], []]);
    expect(chicago.warnings).toEqual([]);
  });
});

it('prints when what a source tells of happened, and says where that is inferred', () => {
  const dated = (basis: 'confirmed' | 'inferred') =>
    article('004', { title: 'Quay talk', occurred: '2026-02-11' }, { occurred: basis });
  const print = (basis: 'confirmed' | 'inferred', style: StyleId) =>
    asText(
      renderCitations({
        citations: [{ citationId: 'c', items: [{ articleId: '004' }] }],
        articles: [dated(basis)],
        style,
        language: 'en-US',
      }).citations[0] ?? [],
    );
  expect(print('confirmed', 'icd206')).toContain('; Date not stated; 11 February 2026; Quay talk');
  expect(print('inferred', 'icd206')).toContain('; [11 February 2026?]; ');
  expect(print('confirmed', 'chicago-notes')).not.toContain('2026');
});
