import { describe, expect, it } from 'vitest';
import { findSourceErrors } from './source-errors';
import { SOURCE_ERRORS } from './source-errors.cases';

describe('errors of the source that a quotation keeps', () => {
  it.each(SOURCE_ERRORS)('%s', (_name, words, error) => {
    const found = findSourceErrors(words);
    expect(found.map(({ word }) => word)).toEqual(error === null ? [] : [error]);
    for (const { word, span } of found) expect(words.slice(span.start, span.end)).toBe(word);
  });
});
