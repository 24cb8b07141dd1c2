import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../../shared/model';
import { namesWords, sortArticles, titleWords } from './article-words';

const summary = (
  id: string,
  published: string | null,
  importedAt = '2026-01-01T00:00:00Z',
): ArticleSummary => ({
  id,
  key: id,
  opening: 'Opening words',
  paragraphs: 1,
  quotes: 0,
  openQuotes: 0,
  isSample: false,
  importedAt,
  title: { value: id, basis: 'in-text' },
  outlet: { value: null, basis: 'unknown' },
  authors: { value: null, basis: 'unknown' },
  published: published === null ? { value: null, basis: 'unknown' } : { value: published, basis: 'in-text' },
});

describe('titles in rows', () => {
  it('names an untitled article by its opening words, never by an invented title', () => {
    const { words, bracketed } = titleWords(
      { value: null, basis: 'unknown' },
      'One two three four five six seven eight nine, ten eleven',
    );
    expect(words).toBe('[Untitled: “One two three four five six seven eight nine …”]');
    expect(bracketed).toBe(true);
  });
  it('sets a supplied title in one pair of brackets', () => {
    expect(titleWords({ value: '[Untitled report]', basis: 'supplied' }, '').words).toBe('[Untitled report]');
    expect(titleWords({ value: 'Untitled report', basis: 'supplied' }, '').words).toBe('[Untitled report]');
  });
  it('leaves a title from the text and a confirmed one bare', () => {
    expect(titleWords({ value: 'Copper', basis: 'in-text' }, '').words).toBe('Copper');
    expect(titleWords({ value: 'Copper', basis: 'confirmed' }, '').words).toBe('Copper');
  });
});

it('prints names in reading order', () => {
  expect(
    namesWords({ value: ['Farooqi, Hina', 'Staff reporter'], basis: 'in-text' }, 'author unknown').words,
  ).toBe('Hina Farooqi, Staff reporter');
});

describe('sorting by date', () => {
  it('puts articles without a known year last', () => {
    const order = sortArticles(
      [
        summary('no-date', null),
        summary('spring', '2025-03~/2025-04~'),
        summary('no-year', 'XXXX-02-12'),
        summary('newest', '2026-03-14'),
        summary('month', '2025-04'),
      ],
      'published',
    ).map(({ id }) => id);
    expect(order).toEqual(['newest', 'month', 'spring', 'no-date', 'no-year']);
  });
});
