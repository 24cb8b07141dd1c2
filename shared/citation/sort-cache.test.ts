/// <reference path="./citeproc.d.ts" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type CiteprocItem } from 'citeproc';
import { afterEach, describe, expect, it } from 'vitest';
import { DEEPLY_SORTED } from './added/styles.cases';
import { sortCache } from './sort-cache';
import { CITATION_STYLES, LOCALES } from './styles';

afterEach(() => {
  sortCache.isOn = true;
});

const items: CiteprocItem[] = Array.from({ length: 40 }, (_, at) => ({
  id: `i${at}`,
  type: ['article-newspaper', 'webpage', 'book', 'report'][at % 4] ?? 'book',
  title: `Title ${(at * 7) % 11} of work ${at}`,
  ...(at % 3 > 0 && { author: [{ family: `Family${(at * 5) % 7}`, given: `Given${at % 3}` }] }),
  ...(at % 5 > 0 && { issued: { 'date-parts': [[2000 + ((at * 3) % 9), (at % 12) + 1]] } }),
  'container-title': `Outlet ${at % 6}`,
}));

/** All that a style prints of the items, and how many macros it wrote out for sorting. */
function printed(csl: string, isOn: boolean): { text: string; built: number } {
  sortCache.isOn = isOn;
  sortCache.built = 0;
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => LOCALES['en-US'],
      retrieveItem: (id) => items.find((item) => item.id === id) ?? { id, type: 'book' },
    },
    csl,
    'en-US',
    true,
  );
  const built = sortCache.built;
  const cited = items.map(({ id }, at) => ({
    citationID: `c${at}`,
    citationItems: [{ id }, { id: items[(at * 3) % items.length]?.id ?? id }],
    properties: { noteIndex: at + 1 },
  }));
  const citations = engine.rebuildProcessorState(cited, 'text', []).map(([, , text]) => text);
  const list = engine.makeBibliography();
  return { text: JSON.stringify([citations, list === false ? [] : list[1]]), built };
}

describe('macros that sorting calls', () => {
  it.each([
    ...Object.entries(CITATION_STYLES).map(([id, { csl }]) => [id, csl] as const),
    ['a style that sorts by deeply nested macros', DEEPLY_SORTED] as const,
  ])('print and sort the same, built once or written out: %s', (_, csl) => {
    expect(printed(csl, true).text).toBe(printed(csl, false).text);
  });

  it('are built once each, not once a call', () => {
    const [once, everyCall] = [printed(DEEPLY_SORTED, true), printed(DEEPLY_SORTED, false)];
    // Eight levels that call the next one twice.
    expect(everyCall.built).toBeGreaterThan(500);
    expect(once.built).toBeLessThan(20);
  });

  // Debian's package of public styles, where somebody installed it.
  const folder = '/usr/share/citation-style-language/styles';
  it.skipIf(!existsSync(folder))(
    `print and sort the same in public styles${existsSync(folder) ? '' : ' (skipped: citation-style-language-styles is not installed)'}`,
    () => {
      const some = readdirSync(folder)
        .filter((name) =>
          /^(?:chicago|apa|oscola|modern-language|bluebook-law-review|harvard-cite)[^/]*\.csl$/.test(name),
        )
        .slice(0, 15);
      for (const name of some) {
        const csl = readFileSync(join(folder, name), 'utf8');
        expect(printed(csl, true).text, name).toBe(printed(csl, false).text);
      }
    },
    120_000,
  );
});
