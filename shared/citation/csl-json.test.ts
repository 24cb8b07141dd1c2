import { expect, test } from 'vitest';
import { unknownRecord } from '../model';
import { toCslJson } from './csl-json';
import { renderCitations } from './render-citations';

const untitled = (opening: string) => ({
  id: 'a',
  key: '003',
  accession: '003',
  opening,
  importedAt: '2026-11-21T09:00:00.000Z',
  record: unknownRecord(),
});

test.each([
  ['THE conventional wisdom says that talks fail.', 'The conventional wisdom says that …'],
  ['WHEN the envoys met again, nobody came.', 'When the envoys met again, …'],
  ['USAID has left the valley for good.', 'USAID has left the valley …'],
  ['THE WHOLE TEXT SHOUTS AT US.', 'THE WHOLE TEXT SHOUTS AT …'],
])('a text without a title is called in lists as in notes: %s', (opening, words) => {
  const article = untitled(opening);
  expect(toCslJson(article).title).toBe(`[Untitled text beginning “${words}”]`);
});

test('the opening that a list and a note give begins alike', () => {
  const article = untitled('THE case for a narrower deal is strong.');
  const citations = [{ citationId: 'c', items: [{ articleId: 'a' }], noteNumber: 1 }];
  const set = renderCitations({ citations, articles: [article], style: 'chicago-notes', language: 'en-US' });
  expect(JSON.stringify(set)).toContain('The case for a narrower');
  expect(toCslJson(article).title).toContain('The case for a narrower');
});
