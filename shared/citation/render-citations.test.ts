import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuiltInStyleId, type CiteItem, type StyleId } from '../model/brief';
import { article, asText, LEVEL_1, LEVEL_2 } from './golden.cases';
import { type CitationsInput, type CitedArticle, renderCitations } from './render-citations';

const one = (cited: CitedArticle, style: StyleId = 'chicago-notes', item: Partial<CiteItem> = {}) =>
  renderCitations({
    citations: [{ citationId: 'c', items: [{ articleId: cited.id, ...item }] }],
    articles: [cited],
    style,
    language: 'en-US',
  });
const note = (cited: CitedArticle, item: Partial<CiteItem> = {}) =>
  asText(one(cited, 'chicago-notes', item).citations[0] ?? []);

describe('citations of several sources', () => {
  const { a000, a002, a004 } = LEVEL_2;
  const articles = [a000, a002, a004];

  it('keeps their order, words before and after, and the kind of place', () => {
    const items: CiteItem[] = [
      { articleId: a002.id, prefix: 'see also', locator: { label: 'page', value: '7' } },
      { articleId: a004.id, locator: { label: 'section', value: 'A-3' }, suffix: 'emphasis added.' },
    ];
    const render = (style: 'chicago-notes' | 'apa') =>
      asText(
        renderCitations({ citations: [{ citationId: 'c', items }], articles, style, language: 'en-US' })
          .citations[0] ?? [],
      );
    expect(render('chicago-notes')).toMatch(
      /^See also Nawal Nawaz, “.*”, 7, https|^See also Nawal Nawaz, .*\], 7, https/,
    );
    expect(render('chicago-notes')).toMatch(
      /; “Pakistan, US .*, sec\. A-3, https:.*cooperation, emphasis added\.$/,
    );
    expect(render('apa')).toBe(
      '(see also Nawaz, n.d., p. 7; “Pakistan, US Look Forward,” 2024, Section A-3, emphasis added)',
    );
  });

  it('prints ibid. only after a note with that one source', () => {
    const citations: CitationsInput['citations'] = [
      { citationId: 'a', items: [{ articleId: a002.id }, { articleId: a004.id }] },
      { citationId: 'b', items: [{ articleId: a004.id }] },
      { citationId: 'c', items: [{ articleId: a004.id, prefix: 'but see' }] },
      { citationId: 'd', items: [{ articleId: a004.id, locator: { label: 'paragraph', value: '2' } }] },
      { citationId: 'e', items: [{ articleId: a004.id }] },
    ];
    const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
    expect(rendered.citations.slice(1).map(asText)).toEqual([
      '“Pakistan, US Look Forward.”',
      'But see ibid.',
      'Ibid., para. 2.',
      '“Pakistan, US Look Forward.”',
    ]);
  });

  it('tells works of one author and year apart by letters, dated or not', () => {
    const works = ['2025', '2025', undefined, undefined].map((published, at) =>
      article(`w${at}`, {
        title: `Report ${at + 1}`,
        authors: ['Ayesha Rehman'],
        outlet: 'Dawn',
        ...(published ? { published } : {}),
      }),
    );
    const citations = works.map(({ id }) => ({ citationId: id, items: [{ articleId: id }] }));
    const rendered = renderCitations({ citations, articles: works, style: 'apa', language: 'en-US' });
    expect(rendered.citations.map(asText)).toEqual([
      '(Rehman, 2025a)',
      '(Rehman, 2025b)',
      '(Rehman, n.d.-a)',
      '(Rehman, n.d.-b)',
    ]);
  });

  it('prints many authors, initials and a rough date as each style has them', () => {
    const work = article('w', {
      title: 'Many hands',
      authors: ['A. R. Siddiqi', 'Bilal Khan', 'Chen Wei', 'Eva Frost'],
      outlet: 'Foreign Affairs',
      published: '2025~',
    });
    const listed = (style: StyleId) => {
      const { citations, references } = renderCitations({
        citations: [{ citationId: 'c', items: [{ articleId: 'w' }] }],
        articles: [work],
        style,
        listPlaced: true,
        language: 'en-US',
      });
      return [...citations, ...(references?.entries ?? [])].map(asText);
    };
    expect(listed('mla')[1]).toBe(
      'Siddiqi, A. R., et al. “Many Hands.” *Foreign Affairs*, circa 2025. On file with author (w).',
    );
    // The year is said once.
    expect(listed('chicago-author-date')[1]).toBe(
      'Siddiqi, A. R., Bilal Khan, Chen Wei, and Eva Frost. [ca. 2025]. “Many Hands.” *Foreign Affairs*. On file with author (w).',
    );
    expect(listed('oscola')).toEqual([
      'AR Siddiqi and others, ‘Many Hands’ *Foreign Affairs* (c 2025) (copy on file with author, w).',
      'Siddiqi AR and others, ‘Many Hands’ *Foreign Affairs* (c 2025) (copy on file with author, w)',
    ]);
  });

  it('keeps a rough day beside its year in Chicago author-date', () => {
    const { references } = one(
      article('w', { title: 'Ports', authors: ['Hina Vali'], outlet: 'Dawn', published: '2025-04-02?' }),
      'chicago-author-date',
    );
    expect(references?.entries.map(asText)).toEqual([
      'Vali, Hina. [2025?]. “Ports.” *Dawn*, [April 2?]. On file with author (w).',
    ]);
  });

  it('sorts the reference list by words, not by marks, brackets or articles', () => {
    const works = [
      article('w1', { title: 'The zebra crossing', outlet: 'Dawn' }),
      article('w2', { title: '“We are ready”', outlet: 'Dawn' }),
      article('w3', { title: 'Untitled memo' }, { title: 'supplied' }),
      article('w4', { title: 'Ports', authors: ['Hina Vali'], outlet: 'Dawn', published: '2025' }),
      article('w5', { title: 'Mines', authors: ['Hina Vali'], outlet: 'Dawn', published: '2024' }),
    ];
    const citations = works.map(({ id }) => ({ citationId: id, items: [{ articleId: id }] }));
    const rendered = renderCitations({ citations, articles: works, style: 'apa', language: 'en-US' });
    expect(rendered.references?.entries.map((entry) => asText(entry).slice(0, 17))).toEqual([
      '[Untitled memo]. ',
      'Vali, H. (2024). ',
      'Vali, H. (2025). ',
      '“We are ready.” (',
      'The zebra crossin',
    ]);
  });

  it.each([
    ['paragraph', '7', 'para. 7', 'para. 7'],
    ['paragraph', '7-9', 'paras. 7–9', 'paras. 7–9'],
    ['page', '7', '7', 'p. 7'],
    ['page', '7, 9', '7, 9', 'pp. 7, 9'],
    ['section', 'A-3', 'sec. A-3', 'Section A-3'],
    ['chapter', '2', 'chap. 2', 'Chapter 2'],
    ['line', '4–6', 'lines 4–6', 'lines 4–6'],
    ['note', '5', 'note 5', 'note 5'],
    ['verse', '2', 'verse 2', 'verse 2'],
    ['volume', '2', 'vol. 2', 'vol. 2'],
    ['timestamp', '1:02:33', '1:02:33', '1:02:33'],
  ] as const)('place: %s %s', (label, value, chicago, apa) => {
    const print = (style: 'chicago-notes' | 'apa') =>
      asText(one(a002, style, { locator: { label, value } }).citations[0] ?? []);
    expect(print('chicago-notes')).toContain(`], ${chicago}, https`);
    expect(print('apa')).toBe(`(Nawaz, n.d., ${apa})`);
  });

  it.each([
    ['apa', '(n.d.)'],
    ['chicago-author-date', '(n.d.)'],
    ['chicago-notes', '“Pak-US Relations: Areas'],
    ['oscola', '‘Pak-US Relations: Areas'],
    ['icd206', 'Global Security Review; '],
  ] as const)('leaves the author out where the sentence names them, %s', (style, words) =>
    expect(asText(one(a002, style, { suppressAuthor: true }).citations[0] ?? [])).toMatch(
      new RegExp(`^${words.replace(/[()]/g, '\\$&')}`),
    ),
  );

  it('opens a Bluebook note with a capital where the author of a repeat is left out', () => {
    const item: CiteItem = { articleId: a002.id, suppressAuthor: true };
    const cites: CiteItem[][] = [[item], [{ articleId: a004.id }], [item], [{ ...item, prefix: 'see' }]];
    const citations = cites.map((items, at) => ({ citationId: `c${at}`, items }));
    const rendered = renderCitations({ citations, articles, style: 'bluebook', language: 'en-US' });
    expect(rendered.citations.slice(2).map(asText)).toEqual(['*Supra* note 1.', 'See *id.*']);
  });

  it('leaves nothing out where no author is known', () =>
    expect(asText(one(LEVEL_1.a004, 'apa', { suppressAuthor: true }).citations[0] ?? [])).toBe(
      '([Untitled news report on talks], n.d.)',
    ));

  it('names a source that the library no longer has, and warns', () => {
    const citations = ['gone', 'lost'].map((articleId) => ({
      citationId: `c-${articleId}`,
      items: [{ articleId }],
    }));
    const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
    expect(rendered.citations.map(asText)).toEqual([
      '[Source not in the library].',
      '[Source not in the library].',
    ]);
    expect(rendered.warnings.map(({ citationId, articleId }) => [citationId, articleId])).toEqual([
      ['c-gone', 'gone'],
      ['c-lost', 'lost'],
    ]);
  });

  it('keeps the place of a citation without items', () => {
    const citations = [
      { citationId: 'a', items: [] },
      { citationId: 'b', items: [{ articleId: a002.id }] },
    ];
    const rendered = renderCitations({ citations, articles, style: 'apa', language: 'en-US' });
    expect(rendered.citations.map(asText)).toEqual(['', '(Nawaz, n.d.)']);
  });
});

describe('what stands in a record comes out as it stands', () => {
  it.each([
    ['<i>Red</i> lines', '“<i>Red</i> Lines,” n.d.'],
    ['<span class="nocase">x</span> & y', '“<span class="nocase">x</span> & Y,” n.d.'],
    ['a &amp; b &lt;c&gt;', '“A &amp; B &lt;c&gt;,” n.d.'],
    ['Minister says "no," then "yes"', '“Minister Says ‘No,’ Then ‘Yes,’” n.d.'],
    ['He asked “why?”', '“He Asked ‘Why?’” n.d.'],
    ['Is it over?', '“Is It Over?” n.d.'],
    ['The Allies’ plan for Pakistan’s ’90s', '“The Allies’ Plan for Pakistan’s ’90s,” n.d.'],
    ['Talks held in Washington, D.C.', '“Talks Held in Washington, D.C.,” n.d.'],
    ['Waiting...', '“Waiting...,” n.d.'],
    ['Talks, minerals, .. and -- $&', '“Talks, Minerals, .. and -- $&,” n.d.'],
    ['\uE001\uF8FF icon\u202E text', '“\uE001\uF8FF icon text,” n.d.'],
    ['x _y_ *z* | \\\\frac{1}', '“X _y_ *z* | \\\\frac{1},” n.d.'],
  ])('title %s', (title, printed) => {
    const text = note(article('k', { title }));
    expect(text.replace(', on file with author (k).', '').toLowerCase()).toBe(printed.toLowerCase());
  });

  it('authors and outlets', () => {
    const cited = article('k', {
      title: 'Ports',
      authors: ["Sean O'Brien", '<b>Desk</b> & Co.'],
      outlet: 'A & B <c>',
    });
    expect(note(cited)).toBe(
      'Sean O’Brien and <b>Desk</b> & Co., “Ports,” *A & B <c>*, n.d., on file with author (k).',
    );
  });

  it('words before and after, and places', () => {
    const cited = article('k', { title: 'Ports' });
    const item = {
      prefix: 'cf. <i>"x"</i> &',
      suffix: 'p < 5',
      locator: { label: 'page' as const, value: 'sec. 4 | <b>' },
    };
    expect(note(cited, item)).toBe(
      'Cf. <i>“x”</i> & “Ports,” n.d., sec. 4 | <b>, on file with author (k), p < 5.',
    );
  });

  it('links web addresses whole, and nothing else', () => {
    const url = 'https://x.org/a_(b)?q="1"&r=<2>,.';
    expect(one(article('k', { title: 'Ports', url })).citations[0]).toContainEqual({
      kind: 'text',
      text: url,
      href: url,
    });
    for (const [address, printed] of [
      ['www.dawn.com/news/1', 'www.dawn.com/news/1.'],
      ['dawn.com', 'on file with author (k).'],
      ['javascript:alert(1)', 'on file with author (k).'],
    ] as const) {
      const inlines = one(article('k', { title: 'Ports', url: address })).citations[0] ?? [];
      expect(inlines.every((run) => run.kind === 'text' && run.href === undefined)).toBe(true);
      expect(asText(inlines)).toBe(`“Ports,” n.d., ${printed}`);
    }
    expect(one(article('k', { title: 'Ports', url: 'javascript:alert(1)' })).warnings).toHaveLength(1);
  });

  it('right-to-left titles and names are runs of their own, with their case and order untouched', () => {
    const title = 'پاکستان اور امریکہ کے درمیان مذاکرات';
    const inlines =
      one(article('k', { title, authors: ['نوال نواز'], outlet: 'جنگ', language: 'ur' })).citations[0] ?? [];
    expect(inlines.filter((run) => run.kind === 'text' && run.rtl)).toEqual([
      { kind: 'text', text: 'نوال نواز', rtl: true },
      { kind: 'text', text: title, rtl: true },
      { kind: 'text', text: 'جنگ', italic: true, rtl: true },
    ]);
    expect(asText(inlines)).toBe(`نوال نواز, “${title},” *جنگ*, n.d., on file with author (k).`);
  });

  it('any title survives, letter for letter', () => {
    const letters = (text: string) =>
      text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}<>&]/gu, '');
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (title) => {
        fc.pre(/\p{L}/u.test(title) && !/[\uE000-\uF8FF\p{Lt}]|[İıſßŉǰ]/u.test(title));
        const text = note(article('k', { title }));
        expect(letters(text)).toContain(letters(title));
      }),
      { numRuns: 150 },
    );
  });

  it('ids that mean something to an object are ids like others', () => {
    const cited = { ...article('k', { title: 'Ports' }), id: 'constructor' };
    expect(note(cited)).toBe('“Ports,” n.d., on file with author (k).');
  });
});

describe('order and amount', () => {
  const articles = [...Object.values(LEVEL_2), article('k', { title: 'Ports' })];
  const citation = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });

  it('depends on the citations alone: taking one out and putting it back changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(citation, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom(...BuiltInStyleId.options),
        (cites, at, style) => {
          const citations = cites.map((items, index) => ({
            citationId: `c${index}`,
            items: items.map((article) => ({ articleId: articles[article]?.id ?? '' })),
          }));
          const render = (list: typeof citations) =>
            renderCitations({ citations: list, articles, style, language: 'en-US' });
          const before = render(citations);
          render(citations.filter((_, index) => index !== at % citations.length));
          expect(render(citations)).toEqual(before);
          expect(before.citations).toHaveLength(citations.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps the numbers of notes right while citations are added, moved and deleted', () => {
    const names = ['Ashby', 'Brill', 'Corvin', 'Dane'];
    const works = names.map((name) => article(name, { title: `Ports of ${name}`, authors: [`Ann ${name}`] }));
    const edit = fc.oneof(
      fc.record({ act: fc.constant('add' as const), at: fc.nat(), to: fc.nat(3) }),
      fc.record({ act: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ act: fc.constant('delete' as const), at: fc.nat(), to: fc.nat() }),
    );
    const expected = {
      oscola: { ibid: 'ibid.', again: (name: string, note: number) => `${name} (n ${note}).` },
      bluebook: { ibid: '*Id.*', again: (name: string, note: number) => `${name}, *supra* note ${note}.` },
      'chicago-notes': { ibid: 'Ibid.', again: (name: string) => `${name}, “Ports of ${name}.”` },
    };
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('oscola', 'bluebook', 'chicago-notes'),
        (begun, edits, style) => {
          const cited = [...begun];
          for (const { act, at, to } of edits) {
            if (act === 'add') cited.splice(at % (cited.length + 1), 0, to);
            const [taken] = act === 'add' ? [] : cited.splice(at % Math.max(1, cited.length), 1);
            if (act === 'move' && taken !== undefined) cited.splice(to % (cited.length + 1), 0, taken);
            const citations = cited.map((work, index) => ({
              citationId: `c${index}`,
              items: [{ articleId: names[work] ?? '' }],
            }));
            const rendered = renderCitations({ citations, articles: works, style, language: 'en-US' });
            cited.forEach((work, index) => {
              const text = asText(rendered.citations[index] ?? []);
              const first = cited.indexOf(work);
              const name = names[work] ?? '';
              if (first === index) expect(text).toContain(`Ann ${name}, `);
              else if (cited[index - 1] === work) expect(text).toBe(expected[style].ibid);
              else expect(text).toBe(expected[style].again(name, first + 1));
            });
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
