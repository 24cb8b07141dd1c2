import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addArticle, cleanUp, codeOf, makeLibrary } from '../testing/make-library';
import { fold, foldWords, unfoldSpan } from './fold';
import { unendedIn } from './query-terms';
import { readQuery } from './read-query';
import { textExpression } from './text-expression';

afterEach(cleanUp);

describe('folding', () => {
  const SAME: [string, string, string][] = [
    ['case', 'Pakistan', 'pakistan'],
    ['accents, in one character or two', 'Núñez', 'Nun\u0303ez'],
    ['letters without decomposition', 'Łódź Straße Ærø', 'lodz strasse aero'],
    ['a ligature and full-width letters', 'ﬁnance ＵＳＡ', 'finance usa'],
    ['Arabic and Urdu yeh', 'پاكستاني', 'پاکستانی'],
    ['alef maksura and yeh', 'على', 'علی'],
    ['the hehs and teh marbuta', 'ة ه ھ', 'ہ ہ ہ'],
    ['hamza on its carriers', 'أمر إسلام مؤتمر آزاد ئ', 'امر اسلام موتمر ازاد ی'],
    ['vowel signs', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'پاكـــستان', 'پاکستان'],
    ['joiners', 'می\u200cروم', 'میروم'],
    ['Arabic and Persian digits', '٢٠٢٦ ۲۰۲۶', '2026 2026'],
    ['presentation forms', 'ﻻ', 'لا'],
    ['soft hyphens and direction marks', 'co\u00adope\u200eration', 'cooperation'],
  ];
  it.each(SAME)('%s', (_name, a, b) => expect(foldWords(a)).toBe(foldWords(b)));

  it('keeps apart what differs', () => {
    for (const [a, b] of [
      ['not', 'now'],
      ['ب', 'پ'],
      ['ر', 'ڑ'],
      ['ی', 'ے'],
      ['कि', 'की'],
    ] as const)
      expect(foldWords(a)).not.toBe(foldWords(b));
  });

  it('leads every folded letter back to the letters it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const folded = fold(text);
        expect(folded.text).toBe(foldWords(text));
        expect(folded.starts.length).toBe(folded.text.length + 1);
        for (let at = 0; at < folded.text.length; at += 1) {
          const span = unfoldSpan(folded, at, at + 1);
          expect(span.start).toBeLessThan(span.end);
          expect(foldWords(text.slice(span.start, span.end))).toContain(folded.text[at]);
        }
      }),
    );
  });
});

const expressionOf = (typed: string): string | null => {
  const { query } = readQuery(typed);
  return query && textExpression(query, []);
};

describe('what was typed', () => {
  it.each([
    ['rail link', '("rail" AND "link" *)'],
    ['rail link ', '("rail" AND "link")'],
    ['rail* link ', '("rail" * AND "link")'],
    ['"rail link"', '"rail link"'],
    ['"rail li', '"rail li" *'],
    ['"rail li"*', '"rail li" *'],
    ['“critical minerals” copper', '("critical minerals" AND "copper" *)'],
    ["Pakistan's ", '"pakistan s"'],
    ['rail -road ', '("rail" NOT ("road"))'],
    ['rail NOT road ', '("rail" NOT ("road"))'],
    ['rail AND road ', '("rail" AND "road")'],
    ['rail OR road ', '("rail" OR "road")'],
    ['copper rail OR "high road" ', '(("copper" AND "rail") OR "high road")'],
    ['copper (rail OR road) ', '("copper" AND ("rail" OR "road"))'],
    ['copper (rail OR ro', '("copper" AND ("rail" OR "ro" *))'],
    ['copper -(rail OR road) ', '("copper" NOT (("rail" OR "road")))'],
    ['title:rail author:"Ana Núñez" ', '(title : "rail" AND author : "ana nunez")'],
    ['title:(rail -road) ', '(title : "rail" NOT (title : "road"))'],
    ['well-known ', '"well known"'],
    ['US-Pakistan ', '"us pakistan"'],
    ['survey: rail ', '("survey" AND "rail")'],
    ['survey:', '"survey" *'],
    ['https://example.org/a ', '"https example org a"'],
    ['Title:rail OUTLET:gazette ', '(title : "rail" AND outlet : "gazette")'],
    ['"he said “no” twice" ', '"he said no twice"'],
    ['“he said "no" twice” ', '"he said no twice"'],
    ['“critical minerals" rail ', '("critical minerals" AND "rail")'],
    ['„critical minerals“ ', '"critical minerals"'],
    ['»critical minerals« ', '"critical minerals"'],
    ['-"rail link" road ', '("road" NOT ("rail link"))'],
    ['title:"rail link"* ', 'title : "rail link" *'],
    ['title:rail OR "high road" ', '(title : "rail" OR "high road")'],
    ['"" rail ', '"rail"'],
    ['-(rail ', null],
    ['or and not ', '("or" AND "and" AND "not")'],
    ['rail OR', '"rail"'],
    ['rail -', '"rail"'],
    ['p', '"p"'],
    ['pa', '"pa" *'],
    ['title:', null],
    ['-rail ', null],
    ['"', null],
    ['*', null],
    ['" "', null],
  ])('%s', (typed, expression) => expect(expressionOf(typed)).toBe(expression));

  it.each([
    ['after:2025-04', { type: 'published', from: 20250401, to: null }],
    ['before:2025-04-12', { type: 'published', from: null, to: 20250411 }],
    ['published:2025 ', { type: 'published', from: 20250101, to: 20251231 }],
    ['tag:Rail ', { type: 'tag', value: 'rail', isPrefix: false }],
    ['kind:press', { type: 'kind', value: 'press', isPrefix: true }],
    ['lang:UR ', { type: 'lang', value: 'ur', isPrefix: true }],
    ['after:202', null],
    ['after:20', null],
    ['after:2025-', { type: 'published', from: 20250101, to: null }],
    ['after:2025-1', { type: 'published', from: 20250101, to: null }],
    ['before:2025-04-', { type: 'published', from: null, to: 20250400 }],
    ['published:2025-04-3', { type: 'published', from: 20250401, to: 20250431 }],
    ['kind:', null],
  ])('%s', (typed, query) => expect(readQuery(typed)).toEqual({ query, problem: null }));

  it.each([
    ['copper after:yesterday ', 'after:yesterday', /“yesterday” is no date.*2025-04/],
    ['after:2025-13 rail', 'after:2025-13', /no date/],
    ['rail after:2025-13', 'after:2025-13', /no date/],
    ['rail after:2025-4', 'after:2025-4', /no date.*2025-04/],
    ['rail before:2025-02-30', 'before:2025-02-30', /no date/],
    ['rail published:2025-04-4', 'published:2025-04-4', /no date/],
    ['rail published:2025-13-', 'published:2025-13-', /no date/],
    ['rail after:20255', 'after:20255', /no date/],
    ['kind:gossip ', 'kind:gossip', /no kind “gossip”.*press-release/],
    ['copper) rail', ')', /no opening one/],
    ['OR rail', 'OR', /nothing before/],
    ['(rail OR) road', 'OR', /nothing after/],
    ['p* rail', 'p*', /two letters/],
    ['rail p*', 'p*', /two letters/],
    ['*opper rail', '*opper', /at the end of a word/],
    ['rail c*pper', 'c*pper', /at the end of a word/],
    ['outlet:*daw', 'outlet:*daw', /at the end of a word/],
    ['outlet:-Dawn', 'outlet:-Dawn', /-outlet:Dawn/],
    [`copper "${'rail '.repeat(64)}not"`, `"${'rail '.repeat(64)}not"`, /64 words at most.*65/],
    ['rail tag:-trade ', 'tag:-trade', /-tag:trade/],
    ['tag:(a OR b) ', 'tag:', /one value/],
    ['colour:red ', 'colour:red', /no field “colour”.*outlet, /],
    ['source:dawn ', 'source:dawn', /no field “source”.*as in outlet:dawn/],
    ['Year:2025 ', 'Year:2025', /no field “Year”.*as in published:2025/],
    ['copper author: khan', 'author:', /right behind it.*author:nunez/],
    ['in: minerals ', 'in:', /right behind it/],
  ])('says what is wrong with %s, and where', (typed, part, message) => {
    const { query, problem } = readQuery(typed);
    expect(query).toBeNull();
    expect(problem?.message).toMatch(message);
    expect(typed.slice(problem?.start, problem?.end)).toBe(part);
  });

  it.each([
    ['(a OR', '(', /parenthesis is not closed.*OR has nothing after it/],
    ['copper (rail OR road', '(', /parenthesis is not closed/],
    ['copper (rail (road OR river) ', '(', /parenthesis is not closed/],
    ['-(rail', '(', /parenthesis is not closed/],
    ['rail OR ', 'OR', /nothing stands after/i],
    ['rail NOT ', 'NOT', /nothing stands after/i],
    ['rail "critical min', '"critical min', /quotation mark is not closed/],
    ['“critical minerals fund ', '“critical minerals fund ', /quotation mark is not closed/],
    ['("critical', '"critical', /quotation mark is not closed/],
  ])('searches what %s says so far, and says what is open', (typed, part, message) => {
    expect(readQuery(typed)).toMatchObject({ problem: null });
    const unended = unendedIn(typed);
    expect(unended?.message).toMatch(message);
    expect(typed.slice(unended?.start, unended?.end)).toBe(part);
  });

  it.each([
    '',
    'copper',
    '(rail OR road)',
    '((rail) road) mine',
    '"critical minerals"',
    '“critical minerals„',
    '"critical min"*',
    'rail OR road',
    'title:(rail OR road) ',
    'title:"rail" -road',
    "minister's",
    'author:',
  ])('finds nothing open in %s', (typed) => expect(unendedIn(typed)).toBeNull());
});

const known = (value: string) => ({ value, basis: 'in-text' as const });

function stocked() {
  const library = makeLibrary();
  addArticle(library, {
    fileName: 'one.txt',
    raw: '1',
    record: {
      title: known('Copper and rail'),
      outlet: known('Gazette'),
      authors: { value: ['Ana Núñez'], basis: 'in-text' },
    },
    paragraphs: [
      'A first paragraph about something else.',
      'The ministry said that the critical minerals fund, set up last year, would not lend before the railway is built.',
      'Minerals again.',
    ],
  });
  addArticle(library, {
    fileName: 'two.txt',
    raw: '2',
    paragraphs: [
      'Copper is mentioned once here, far from anything.',
      'It ends with critical.',
      'Minerals begin this one.',
    ],
  });
  addArticle(library, {
    fileName: 'urdu.txt',
    raw: '3',
    record: { title: known('پاکستان کی معدنیات') },
    paragraphs: ['وزارت نے کہا کہ پاکستانی ریلوے ۲۰۲۶ میں بنے گی۔'],
  });
  return library;
}
const keys = (library: ReturnType<typeof makeLibrary>, query: string): string[] =>
  library.request('search:articles', { query }).hits.map(({ key }) => key);

describe('searching', () => {
  it.each([
    ['title before body', 'copper', ['one', 'two']],
    ['all words, wherever they stand', 'copper minerals', ['one', 'two']],
    ['an author without the accents', 'nunez', ['one']],
    ['an outlet', 'gazette', ['one']],
    ['as you type', 'rail', ['one']],
    ['half a word is no word once a space is typed', 'railw ', []],
    ['a phrase', '"critical minerals"', ['one']],
    ['a phrase never runs from one paragraph into the next', '"critical minerals begin"', []],
    ['Urdu typed on an Arabic keyboard', 'پاكستاني', ['urdu']],
    ['digits of either kind', '2026', ['urdu']],
    ['nothing', 'zinc', []],
  ])('%s', (_name, query, expected) => expect(keys(stocked(), query)).toEqual(expected));

  it('shows the paragraph that has most of what was typed, with the words marked in their own letters', () => {
    const library = stocked();
    const hit = library
      .request('search:articles', { query: 'CRITICAL miner' })
      .hits.find(({ key }) => key === 'one');
    expect(hit?.paragraph).toBe(2);
    expect(hit?.matches.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual([
      'critical',
      'minerals',
    ]);
    const [urdu] = library.request('search:articles', { query: 'پاكستاني ريلوي' }).hits;
    expect(urdu).toBeUndefined();
    const [own] = library.request('search:articles', { query: 'پاكستاني ريلوے' }).hits;
    expect(own?.matches.map(({ start, end }) => own.snippet.slice(start, end))).toEqual([
      'پاکستانی',
      'ریلوے',
    ]);
  });

  it('says with paragraph 0 that only the record matched', () => {
    const [hit] = stocked().request('search:articles', { query: 'núñez' }).hits;
    expect(hit?.paragraph).toBe(0);
    expect(hit?.matches.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Núñez']);
  });

  it('follows the record and counts beyond the limit', () => {
    const library = stocked();
    const { articleId } = library.request('search:articles', { query: 'gazette' }).hits[0] ?? {
      articleId: '',
    };
    library.request('articles:setField', {
      articleId,
      field: 'outlet',
      value: { value: 'Courier', basis: 'supplied' },
    });
    expect([keys(library, 'gazette'), keys(library, 'courier')]).toEqual([[], ['one']]);
    expect(library.request('search:articles', { query: 'copper', limit: 1 })).toMatchObject({
      total: 2,
      hits: [{ key: 'one' }],
    });
  });

  it('never fails and never reads a word as a command, whatever is typed', () => {
    const library = stocked();
    const bits = fc.constantFrom(
      '"',
      '“',
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      'title:',
      '{',
      '}',
      "'",
      ';',
      '--',
      '\0',
      'copper',
      'پا',
      '\ud800',
      '%',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (query) => {
          const { hits, total, ms } = library.request('search:articles', { query });
          expect(hits.length).toBe(total);
          expect(ms).toBeGreaterThanOrEqual(0);
          for (const { snippet, matches } of hits)
            for (const { start, end } of matches) expect(start < end && end <= snippet.length).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    expect(codeOf(() => library.request('search:articles', { query: 'x'.repeat(2000) }))).toBe(
      'invalid-input',
    );
  });

  it('finds its way in a text of many paragraphs quickly', () => {
    const library = makeLibrary();
    const paragraphs = Array.from(
      { length: 20_000 },
      (_, number) => `Paragraph number ${number} says nothing of note about the river or the dam.`,
    );
    paragraphs[15_000] = 'Only here does the word tungsten occur.';
    addArticle(library, { paragraphs });
    const { hits, ms } = library.request('search:articles', { query: 'tungst' });
    expect(hits[0]?.paragraph).toBe(15_001);
    expect(ms).toBeLessThan(1500);
  });
});
