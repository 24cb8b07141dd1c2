import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, LOCALES } from './styles';

const terms = (xml: string) =>
  [...xml.matchAll(/<term name="([^"]+)"(?: form="([^"]+)")?>/g)].map(
    ([, name, form]) => `${name} ${form ?? ''}`,
  );

describe('styles and locales', () => {
  it('both locales define the same terms, once each', () => {
    expect(terms(LOCALES['en-GB'])).toEqual(terms(LOCALES['en-US']));
    expect(new Set(terms(LOCALES['en-US'])).size).toBe(terms(LOCALES['en-US']).length);
  });

  it.each(Object.entries(CITATION_STYLES))(
    '%s calls macros that it has, and leaves letter case to the record',
    (_, style) => {
      const defined = [...style.csl.matchAll(/<macro name="([^"]+)"/g)].map((match) => match[1]);
      const called = [...style.csl.matchAll(/ macro="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(called)).toEqual(new Set(defined));
      // C5, C8: citeproc's own recasing spoils domains and names.
      expect(style.csl).not.toMatch(/text-case="(?:title|sentence|uppercase|lowercase|capitalize-all)"/);
    },
  );

  it.each(Object.entries(CITATION_STYLES))('%s uses terms that the locales have', (_, style) => {
    const used = [...style.csl.matchAll(/<text term="([^"]+)"(?: form="([^"]+)")?/g)].map(
      ([, name, form]) => `${name} ${form ?? ''}`,
    );
    for (const term of used) expect(terms(LOCALES['en-US'])).toContain(term);
  });
});
