import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type CiteprocCitation, type CiteprocItem, type Engine } from 'citeproc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEEPLY_SORTED,
  HARBOUR_NOTES,
  HARBOUR_TEXT,
  NUMBERED,
  TELLING_APART,
  YEAR_LETTERS,
} from './added/styles.cases';
import { setCitations } from './set-citations';
import './sort-cache';
import { CITATION_STYLES, LOCALES } from './styles';

/** Few names, titles and years, so that sources are hard to tell apart. */
const items: CiteprocItem[] = Array.from({ length: 14 }, (_, at) => ({
  id: `i${at}`,
  type: ['article-newspaper', 'webpage', 'report', 'book'][at % 4] ?? 'book',
  title: `Title ${at % 5}`,
  ...(at % 4 > 0 && {
    author: [
      { family: `Family${at % 3}`, given: `Given${at % 2}` },
      ...(at % 5 === 0 ? [{ family: `Second${at % 2}`, given: 'Also' }] : []),
    ],
  }),
  ...(at % 6 > 0 && { issued: { 'date-parts': [[2020 + (at % 2)]] } }),
  ...(at % 2 > 0 && { 'container-title': `Outlet ${at % 3}` }),
}));

const cite = fc.record(
  {
    id: fc.constantFrom(...items.map(({ id }) => id)),
    locator: fc.constantFrom('2', '7', '3-4', '12', '140', '7, 9', '0', 'iv', '73029'),
    label: fc.constantFrom('paragraph', 'page'),
    prefix: fc.constantFrom('see ', 'but see '),
    suffix: fc.constantFrom(', as amended', '.'),
    'suppress-author': fc.constant(true),
  },
  { requiredKeys: ['id'] },
);
/** Citations in notes, some of them two to a note; all of them in the text for styles that have no notes. */
const sequence = (notes: boolean) =>
  fc
    .array(fc.tuple(fc.array(cite, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 25,
    })
    .map((drawn) => {
      let note = 1;
      return drawn.map(([citationItems, step], index): CiteprocCitation => {
        if (index > 0 && step > 0) note += 1;
        return { citationID: `c${index}`, citationItems, properties: { noteIndex: notes ? note : 0 } };
      });
    });

function newEngine(csl: string): Engine {
  const byId = new Map(items.map((item) => [item.id, item]));
  return new CSL.Engine(
    {
      retrieveLocale: () => LOCALES['en-US'],
      retrieveItem: (id) => byId.get(id) ?? { id, type: 'book' },
    },
    csl,
    'en-US',
    true,
  );
}
const copy = (citations: readonly CiteprocCitation[]): CiteprocCitation[] => structuredClone([...citations]);

/** What a way of setting citations gives, or that citeproc cannot do it: some public styles make it fail. */
function printed(csl: string, set: (engine: Engine) => string[]): unknown {
  try {
    const engine = newEngine(csl);
    return { citations: set(engine), list: engine.makeBibliography() };
  } catch (error) {
    return String(error);
  }
}
const afresh = (csl: string, citations: readonly CiteprocCitation[]) =>
  printed(csl, (engine) =>
    engine.rebuildProcessorState(copy(citations), 'text', []).map(([, , text]) => text),
  );
const inOneGo = (csl: string, citations: readonly CiteprocCitation[]) =>
  printed(csl, (engine) =>
    setCitations(
      engine,
      copy(citations),
      'text',
      Object.values(CITATION_STYLES).some((own) => own.csl === csl) ? csl : null,
    ),
  );

describe('citations set in one go', () => {
  it.each([
    ...Object.entries(CITATION_STYLES).map(([id, { csl }]) => [id, csl] as const),
    ['notes of others', HARBOUR_NOTES] as const,
    ['in the text, of others', HARBOUR_TEXT] as const,
    ['notes that tell sources apart', TELLING_APART] as const,
    ['numbers', NUMBERED] as const,
    ['letters behind years', YEAR_LETTERS] as const,
    ['deeply sorted', DEEPLY_SORTED] as const,
  ])('are what citeproc sets one after the other: %s', (_, csl) => {
    fc.assert(
      fc.property(sequence(/class="note"/.test(csl)), (citations) => {
        expect(inOneGo(csl, citations)).toEqual(afresh(csl, citations));
      }),
      // Five hundred steps to sort by.
      { numRuns: csl === DEEPLY_SORTED ? 6 : Number(process.env.CITATION_RUNS ?? 40) },
    );
  });

  it('of a brief without any are none', () => {
    expect(setCitations(newEngine(HARBOUR_NOTES), [], 'text', null)).toEqual([]);
  });

  // Debian's package of public styles, where somebody installed it.
  const folder = process.env.CSL_STYLES ?? '/usr/share/citation-style-language/styles';
  it.skipIf(!existsSync(folder))(
    `are the same in public styles${existsSync(folder) ? '' : ' (skipped: citation-style-language-styles is not installed)'}`,
    () => {
      const all = readdirSync(folder).filter((name) => name.endsWith('.csl'));
      const step = Math.max(1, Math.floor(all.length / Number(process.env.CSL_STYLES_TRIED ?? 60)));
      const others: string[] = [];
      for (const name of all.filter((_, index) => index % step === 0)) {
        const csl = readFileSync(join(folder, name), 'utf8');
        const drawn = fc.sample(sequence(/class="note"/.test(csl)), { numRuns: 3, seed: 7 });
        if (drawn.some((each) => JSON.stringify(inOneGo(csl, each)) !== JSON.stringify(afresh(csl, each))))
          others.push(name);
      }
      expect(others).toEqual([]);
    },
    600_000,
  );
});
