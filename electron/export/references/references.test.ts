import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CitedSource, sourcesLeftOut } from '../../../shared/brief-document/cited';
import { printable } from '../../../shared/brief-document/printable';
import { type CslDate, CslJson } from '../../../shared/citation/csl-json';
import { writeBibtex } from './write-bibtex';
import { writeCslJson } from './write-csl-json';
import { writeRis } from './write-ris';

const source = (csl: Partial<CslJson> & { id: string }): CitedSource => ({
  articleId: csl.id,
  key: csl.id,
  csl: { type: 'article-newspaper', title: 'Copper, Conditions & a Railway', ...csl },
});
const farooqi = source({
  id: 'farooqi2026',
  author: [{ family: 'Farooqi', given: 'Hina' }, { literal: 'Ministry of Rail, Ports and Roads' }],
  'container-title': 'Indus Ledger',
  'publisher-place': 'Pakistan',
  issued: { 'date-parts': [[2026, 3, 14]] },
  accessed: { 'date-parts': [[2026, 11, 21]] },
  URL: 'https://www.example.org/a_b?x=1&y=50%25',
  language: 'en',
  note: 'Inferred, not stated in the text: date.',
});

test('RIS, one tag a line', () => {
  expect(writeRis([farooqi]).split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - farooqi2026',
    'AU  - Farooqi, Hina',
    'AU  - Ministry of Rail  Ports and Roads'.replace('  Ports', ' Ports'),
    'TI  - Copper, Conditions & a Railway',
    'T2  - Indus Ledger',
    'CY  - Pakistan',
    'PY  - 2026',
    'DA  - 2026/03/14/',
    'Y2  - 2026/11/21/',
    'UR  - https://www.example.org/a_b?x=1&y=50%25',
    'LA  - en',
    'N1  - Inferred, not stated in the text: date.',
    'ER  - ',
    '',
  ]);
});

test('BibTeX, with the characters of TeX escaped', () => {
  expect(writeBibtex([farooqi])).toBe(`@article{farooqi2026,
  author = {Farooqi, Hina and {Ministry of Rail, Ports and Roads}},
  title = {{Copper, Conditions \\& a Railway}},
  journaltitle = {Indus Ledger},
  location = {Pakistan},
  date = {2026-03-14},
  year = {2026},
  month = mar,
  url = {https://www.example.org/a_b?x=1&y=50%25},
  urldate = {2026-11-21},
  langid = {en},
  note = {Inferred, not stated in the text: date.}
}
`);
});

test('CSL-JSON is what other programs of its kind read', () => {
  expect(JSON.parse(writeCslJson([farooqi]))).toEqual([farooqi.csl]);
});

test('dates that are not in figures keep their words', () => {
  const undated = source({ id: 'x', issued: { literal: 'February 12 [year not given]' } });
  expect(writeRis([undated])).toContain('DA  - ///February 12 [year not given]');
  expect(writeBibtex([undated])).toContain('note = {Date: February 12 [year not given].}');
  const spring = source({ id: 'x', issued: { 'date-parts': [[2025]], season: 1, circa: true } });
  expect(writeRis([spring])).toContain('DA  - 2025///Spring');
  expect(writeBibtex([spring])).toContain('date = {2025~}');
});

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'ER  - ',
    '\r\nTY  - BOOK',
    '}}\n@book{x,',
    '\\input{/etc/passwd}',
    '100 % “a” {b} $c$ #d_e^f~g&h',
    'یہ معاہدہ',
    '\ud800',
    '',
  ),
);
const name = fc.oneof(fc.record({ family: odd, given: odd }), fc.record({ literal: odd }));
const anySource = fc
  .record({
    id: odd,
    type: fc.constantFrom(...CslJson.shape.type.options),
    title: odd,
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    'container-title': odd,
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    note: odd,
    issued: fc.constant<CslDate>({ 'date-parts': [[2026, 3]] }),
  })
  .map((csl) => source(csl));

describe('any sources', () => {
  test('are as many RIS records as they are, each line a tag', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const lines = writeRis(sources).split('\r\n');
        for (const line of lines) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*)?$/);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(sources.length);
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(sources.length);
      }),
    );
  });

  test('are as many BibTeX entries as they are, with braces in pairs and keys of their own', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const bibtex = writeBibtex(sources);
        let depth = 0;
        let entries = 0;
        for (let at = 0; at < bibtex.length; at += 1) {
          const unit = bibtex[at];
          if (unit === '\\' && /[{}]/.test(bibtex[at + 1] ?? '')) at += 1;
          else if (unit === '@' && depth === 0) entries += 1;
          else if (unit === '{') depth += 1;
          else if (unit === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(entries).toBe(sources.length);
        const keys = [...bibtex.matchAll(/^@\w+\{([^,]+),$/gm)].map((match) => match[1]);
        expect(keys).toHaveLength(sources.length);
        expect(new Set(keys).size).toBe(keys.length);
        // A command of TeX is only ever one of the escapes.
        expect(
          bibtex.replace(/\\(?:textbackslash|textasciitilde|textasciicircum)\{\}|\\[{}$&#%_]/g, ''),
        ).not.toContain('\\');
      }),
    );
  });

  test('come back from CSL-JSON as they can be printed', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const read = JSON.parse(writeCslJson(sources)) as unknown[];
        expect(read.map((item) => CslJson.parse(item).title)).toEqual(
          sources.map(({ csl }) => printable(csl.title)),
        );
      }),
    );
  });
});

describe('sources that the library lacks', () => {
  const cited = (...ids: string[]) => ({
    citations: ids.map((articleId) => ({ items: [{ articleId }], noteNumber: null })),
    sources: [farooqi],
  });

  test('are counted once each, and told', () => {
    expect(sourcesLeftOut(undefined)).toBeUndefined();
    expect(sourcesLeftOut(cited('farooqi2026'))).toBeUndefined();
    expect(sourcesLeftOut(cited('gone', 'farooqi2026', 'gone'))).toMatch(/^One source .* left out\.$/);
    expect(sourcesLeftOut(cited('gone', 'lost'))).toMatch(/^2 sources /);
  });

  test('are named in the first line of a BibTeX file, which no reader takes for an entry', () => {
    const bib = writeBibtex([farooqi], sourcesLeftOut(cited('gone')));
    expect(bib).toMatch(
      /^% One source that the brief cites is not in the library any more and is left out\.\n\n@article\{/,
    );
  });
});
