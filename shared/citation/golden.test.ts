import { describe, expect, it } from 'vitest';
import { asText, FORMS, LEVEL_1, LEVEL_2, OTHER_FORMS, PLACED_LISTS } from './golden.cases';
import { QUOTED_IN, REPEATS } from './quoted-in.cases';
import { type CitationsInput, type CitedArticle, renderCitations } from './render-citations';

const cite = (
  articles: readonly CitedArticle[],
  paragraphs: readonly string[],
): CitationsInput['citations'] =>
  articles.map((article, index) => ({
    citationId: `c${index}`,
    items: [{ articleId: article.id, locator: { label: 'paragraph', value: paragraphs[index] ?? '1' } }],
  }));

describe.each(Object.entries(FORMS))(
  'forms of the domain guide, %s',
  (_, { articles, locators, notes, inText, references }) => {
    const citations = cite(articles, locators);

    it('prints the Chicago notes exactly', () => {
      const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
      expect(rendered.citations.map(asText)).toEqual(notes);
      expect(rendered).toMatchObject({ kind: 'note', references: null, warnings: [] });
    });

    it('prints APA exactly, in the text and in the list', () => {
      const rendered = renderCitations({ citations, articles, style: 'apa', language: 'en-US' });
      expect(rendered.citations.map(asText)).toEqual(inText);
      expect(rendered.kind).toBe('in-text');
      expect(rendered.references?.heading).toBe('References');
      expect(rendered.references?.entries.map(asText).sort()).toEqual([...references].sort());
    });
  },
);

describe('repeats in Chicago notes', () => {
  it('prints ibid. right after and the short form later', () => {
    const { a002, a004 } = LEVEL_2;
    const articles = [a002, a004];
    const citations = cite([a002, a002, a002, a004, a002, a004], ['7', '8', '8', '4', '8', '5']);
    const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
    expect(rendered.citations.map(asText).filter((_, index) => index !== 0 && index !== 3)).toEqual([
      'Ibid., para. 8.',
      'Ibid.',
      'Nawaz, “Pak-US Relations,” para. 8.',
      '“Pakistan, US Look Forward,” para. 5.',
    ]);
  });

  it('shortens titles and descriptions of unsigned texts', () => {
    const { a000, a004 } = LEVEL_1;
    const citations = cite([a000, a004, a000, a004], ['2', '4', '5', '6']);
    const rendered = renderCitations({
      citations,
      articles: [a000, a004],
      style: 'chicago-notes',
      language: 'en-US',
    });
    expect(rendered.citations.slice(2).map(asText)).toEqual([
      '“US Strengthens,” para. 5.',
      '[Untitled news report on talks], para. 6.',
    ]);
  });
});

describe('forms of the other styles', () => {
  it.each(OTHER_FORMS.map((form) => [form.style, form.level, form] as const))(
    '%s, %s',
    (style, _, { articles, locators, quoting, citations: expected, references }) => {
      const citations = articles.map(({ id }, at) => {
        const value = locators[at];
        const of = quoting?.[at];
        return {
          citationId: `c${at}`,
          items: [
            {
              articleId: id,
              ...(value && { locator: { label: 'paragraph' as const, value } }),
              ...(of && { quoting: of }),
            },
          ],
        };
      });
      for (const language of ['en-US', 'en-GB'] as const) {
        // Chicago's dates follow the language.
        if (language === 'en-GB' && style.startsWith('chicago')) continue;
        const rendered = renderCitations({ citations, articles, style, language });
        expect(rendered.citations.map(asText)).toEqual(expected);
        expect(rendered.references?.entries.map(asText)).toEqual(references);
      }
    },
  );

  it.each(REPEATS)('repeats in $style', ({ style, cited, later }) => {
    const citations = cited.map(([{ id }, value], at) => ({
      citationId: `c${at}`,
      items: [{ articleId: id, ...(value && { locator: { label: 'paragraph' as const, value } }) }],
    }));
    const articles = cited.map(([article]) => article);
    const rendered = renderCitations({ citations, articles, style, language: 'en-US' });
    expect(rendered.citations.slice(-later.length).map(asText)).toEqual(later);
  });

  it.each([
    ['bluebook', '*Id.* ¶ 8.', 'See *id.*'],
    ['chicago-notes', 'Ibid., para. 8.', 'See ibid.'],
    ['oscola', 'ibid para 8.', 'See ibid.'],
  ] as const)('a repeat begins small behind a signal in %s', (style, first, behind) => {
    const { id } = LEVEL_2.a002;
    const item = (value: string) => ({ articleId: id, locator: { label: 'paragraph' as const, value } });
    const rendered = renderCitations({
      citations: [
        { citationId: 'a', items: [item('7')] },
        { citationId: 'b', items: [item('8')] },
        { citationId: 'c', items: [{ ...item('8'), prefix: 'see' }] },
      ],
      articles: [LEVEL_2.a002],
      style,
      language: 'en-US',
    });
    expect(rendered.citations.slice(1).map(asText)).toEqual([first, behind]);
  });

  it.each(QUOTED_IN)(
    'what others said, $style: $printed',
    ({ style, cited, paragraph, quoting, printed }) => {
      const item = {
        articleId: cited.id,
        locator: { label: 'paragraph' as const, value: paragraph },
        quoting,
      };
      const rendered = renderCitations({
        citations: [{ citationId: 'c', items: [item] }],
        articles: [cited],
        style,
        language: 'en-US',
      });
      expect(rendered.citations.map(asText)).toEqual([printed]);
    },
  );

  it('gives each source of an ICD 206-style note a sentence of its own', () => {
    const { a000, a002 } = LEVEL_1;
    const rendered = renderCitations({
      citations: [
        { citationId: 'c', items: [{ articleId: a000.id }, { articleId: a002.id, prefix: 'see also' }] },
      ],
      articles: [a000, a002],
      style: 'icd206',
      language: 'en-US',
    });
    expect(rendered.citations.map(asText)).toEqual([
      `Outlet not identified; ${a000.id}; 12 February (year not stated); US Strengthens Strategic and Mineral Partnerships with Pakistan. See also Global Security Review; ${a002.id}; Date not stated; Pak-US relations: Areas of Engagement beyond Security Cooperation.`,
    ]);
  });

  it.each([
    ['chicago-author-date', '(Adler 2026, quoted in “US Strengthens” n.d.)'],
    // No year stands behind a name in MLA.
    ['mla', '(Adler, qtd. in “US Strengthens”)'],
    ['oscola', 'Mina Adler, testimony, 11 February 2026, quoted in ‘US Strengthens'],
    ['bluebook', '000_bf22813c77c5c241) (quoting Mina Adler, testimony, Feb. 11, 2026).'],
    ['crs', '[year not given], quoting Mina Adler, testimony, February 11, 2026.'],
    ['icd206', '; 11 February 2026; US Strengthens'],
  ] as const)('names whom a source quotes in %s', (style, words) => {
    const { a000 } = LEVEL_1;
    const quoting = { speaker: 'Mina Adler', occasion: 'testimony', date: '2026-02-11' };
    const rendered = renderCitations({
      citations: [{ citationId: 'c', items: [{ articleId: a000.id, quoting }] }],
      articles: [a000],
      style,
      language: 'en-US',
    });
    expect(asText(rendered.citations[0] ?? [])).toContain(words);
  });
});

describe('lists of sources in note styles', () => {
  const citedTwice = (articles: readonly CitedArticle[]) => [
    ...cite(articles, ['2', '7', '4']),
    // A second citation, and words with a date of their own, make no second entry.
    ...articles.map(({ id }, at) => ({
      citationId: `again${at}`,
      items: [{ articleId: id, quoting: { speaker: 'Mina Adler', occasion: null, date: '2026-01-02' } }],
    })),
  ];

  it.each(PLACED_LISTS.map((list) => [list.style, list.level, list] as const))(
    '%s, %s',
    (style, _, { articles: make, heading, entries }) => {
      const articles = make();
      const input = { citations: citedTwice(articles), articles, style, language: 'en-US' } as const;
      const rendered = renderCitations({ ...input, listPlaced: true });
      expect(rendered.references?.heading).toBe(heading);
      expect(rendered.references?.entries.map(asText)).toEqual(entries);
      const without = renderCitations(input);
      expect(without.references).toBeNull();
      expect(rendered.citations).toEqual(without.citations);
    },
  );

  it('keeps apart works of one author, signed works and a source that is gone', () => {
    const { a002, a004 } = LEVEL_2;
    const other = {
      ...a002,
      id: 'other',
      record: { ...a002.record, title: { value: 'Another View', basis: 'in-text' as const } },
    };
    const citations = cite([a004, a002, other], ['1', '1', '1']);
    const rendered = renderCitations({
      citations: [...citations, { citationId: 'gone', items: [{ articleId: 'gone' }] }],
      articles: [a004, a002, other],
      style: 'chicago-notes',
      listPlaced: true,
      language: 'en-US',
    });
    expect(rendered.references?.entries.map((entry) => asText(entry).slice(0, 26))).toEqual([
      '*Nation* (Pakistan). “Paki',
      'Nawaz, Nawal. “Another Vie',
      'Nawaz, Nawal. “Pak-US Rela',
      '[Source not in the library',
    ]);
  });
});
