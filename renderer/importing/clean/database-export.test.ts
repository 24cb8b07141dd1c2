import { describe, expect, it, test } from 'vitest';
import { importText } from '../text/import-text';
import { LABELLED_ARTICLE, ONE_OF_PROQUEST, several, single } from './database-export.cases';

const read = (text: string) => importText(text, 'clipping.txt', {});

describe('what a database gave out', () => {
  it('of one article gives its record, and its lines are set aside', () => {
    const { fields, blocks } = read(ONE_OF_PROQUEST);
    expect(fields.title?.value).toBe('Ferry owners sue over dredging');
    expect(fields.authors?.value).toEqual(['Zara Hussain']);
    expect(fields.outlet?.value).toBe('Harbour Gazette');
    expect(fields.published?.value).toBe('2025-02-14');
    expect(blocks.map(({ text }) => text.slice(0, 9))).toEqual(['The ferry', 'The port ']);
  });

  test.each(several)('%s: several articles are told, and nothing is taken for all', (_, text, count) => {
    const { fields, warnings } = read(text);
    expect(warnings.map(({ message }) => message).join()).toContain(`hold ${count} articles`);
    expect([fields.title?.value, fields.authors?.value, fields.published?.value].filter(Boolean)).toEqual([]);
  });

  test.each(single)('%s: one article with its title', (_, text) => {
    const { fields, warnings } = read(text);
    expect(warnings.map(({ code }) => code)).not.toContain('several-articles');
    expect(fields.title?.value).toBe('Ferry owners sue again');
  });

  it('is not seen in an article with lines of that form', () => {
    const { blocks } = read(LABELLED_ARTICLE);
    expect(blocks.map(({ text }) => text)).toContain('Subject: dredging was never the only matter.');
  });
});
