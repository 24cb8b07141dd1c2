import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { checks, fromMarkdown, HEADER, make, stateOf, stocked, text } from '../testing/lending-brief';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

describe('checking a brief', () => {
  const CASES: { name: string; markdown: string; finds: string[] }[] = [
    { name: 'a sound brief', markdown: 'It “will not lend” [@khan-2026, para. 1].', finds: [] },
    {
      name: 'a dropped “not”',
      markdown: 'It “will lend before the railway” [@khan-2026, para. 1].',
      finds: ['quotation-mismatch: block'],
    },
    {
      name: 'a paragraph that is not there',
      markdown: 'See [@khan-2026, para. 9].',
      finds: ['locator-missing: warn'],
    },
    {
      name: 'words between marks in a sentence without a citation',
      markdown: 'He said “we will not lend” yesterday. It “will not lend” [@khan-2026, para. 1].',
      finds: ['quotation-unchecked: warn'],
    },
    {
      name: 'words between guillemets in a sentence without a citation',
      markdown: 'He said «we will not lend» yesterday. It «will not lend» [@khan-2026, para. 1].',
      finds: ['quotation-unchecked: warn'],
    },
    {
      name: 'words between single marks in a sentence without a citation',
      markdown: 'He said ‘we will not lend’ yesterday. It ‘will not lend’ [@khan-2026, para. 1].',
      finds: ['quotation-unchecked: warn'],
    },
    {
      name: 'the marks of a type-setter round words that are not the source’s',
      markdown: "It \\`\\`will lend before the railway'' [@khan-2026, para. 1].",
      finds: ['quotation-mismatch: block'],
    },
    {
      name: 'corner brackets round words that are not the source’s',
      markdown: 'It 「will lend before the railway」 [@khan-2026, para. 1].',
      finds: ['quotation-mismatch: block'],
    },
    {
      name: 'a mark that was never closed',
      markdown: 'It “will lend before the railway [@khan-2026, para. 1].',
      finds: ['quotation-unchecked: warn'],
    },
    {
      name: 'a straight mark that was never closed',
      markdown: 'It "will lend before the railway [@khan-2026, para. 1].',
      finds: ['quotation-unchecked: warn'],
    },
    {
      name: 'a mark that was never opened',
      markdown: 'It will lend before the railway” [@khan-2026, para. 1].',
      finds: ['quotation-unchecked: warn'],
    },
    {
      name: 'inches, feet and apostrophes',
      markdown: 'The analysts’ 30" pipe, 6\' deep, isn’t the ministry’s [@khan-2026, para. 1].',
      finds: ['fact-not-in-source: warn', 'fact-not-in-source: warn'],
    },
    {
      name: 'words between guillemets that are not the source’s',
      markdown: 'It «will lend before the railway» [@khan-2026, para. 1].',
      finds: ['quotation-mismatch: block'],
    },
    {
      name: 'words between marks in a sentence that cites a source without them',
      markdown: 'He said “we will lend” yesterday, and “will not lend” [@khan-2026, para. 1].',
      finds: ['quotation-mismatch: block'],
    },
    {
      name: 'a word or two between marks that the source of the sentence lacks',
      markdown: 'A “soft loan” came [@khan-2026].',
      finds: ['quotation-flagged: warn'],
    },
    {
      name: 'a word or two between marks that it has',
      markdown: 'A “railway” came [@khan-2026].',
      finds: [],
    },
    {
      name: 'a sound quotation in a table',
      markdown: '| a | b |\n|---|---|\n| It “will not lend” [@khan-2026, para. 1]. | |',
      finds: [],
    },
    {
      name: 'a dropped “not” and words that nothing compares in a table',
      markdown:
        '| a | “we will not lend” |\n|---|---|\n| It “will lend before the railway” [@khan-2026, para. 1]. | |',
      finds: ['quotation-unchecked: warn', 'quotation-mismatch: block'],
    },
    { name: 'a page is no paragraph', markdown: 'See [@khan-2026, p. 9].', finds: [] },
  ];
  it.each(CASES)('$name', ({ markdown, finds }) => {
    const { library } = stocked();
    expect(checks(library, fromMarkdown(library, `---\ntitle: T\n---\n\n${markdown}`).briefId)).toEqual(
      finds,
    );
  });

  it('says in which cell of a table a fault stands', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(
      library,
      'Before.\n\n| a | b |\n|---|---|\n| | See [@khan-2026, para. 9]. |',
    );
    const { findings } = library.request('briefs:check', { briefId });
    expect(findings.map(({ check, where }) => `${check}: ${where}`)).toContain(
      'locator-missing: paragraph 2, table row 2, column 2',
    );
  });

  it('ties quotations in tables to saved quotes, and writes them as they were read', () => {
    const { library } = stocked();
    const table = '| a | b |\n| --- | --- |\n| "will not lend" [@khan-2026, para. 1] |  |';
    const { briefId, warnings } = fromMarkdown(library, table);
    expect(warnings).toEqual([]);
    expect(library.request('briefs:check', { briefId }).quotations[0]).toMatchObject({
      verdict: 'exact',
      quoteId: expect.any(String),
    });
    expect(library.request('briefs:markdown', { briefId }).markdown).toContain(table);
  });

  it('names the gaps in the records of sources', () => {
    const library = makeLibrary();
    addArticle(library, { fileName: 'bare.txt', isSample: true });
    const { briefId } = fromMarkdown(library, 'So [@bare].');
    expect(checks(library, briefId)).toEqual([
      'brief-untitled: warn',
      'source-untitled: warn',
      'source-authorless: warn',
      'source-outletless: warn',
      'source-undated: warn',
      'source-sample: warn',
    ]);
  });

  it('takes a quotation without a citation, one cited to another source, and a locator that says another paragraph', () => {
    const { library, articleId } = stocked();
    const { articleId: other } = addArticle(library, {
      fileName: 'other.txt',
      raw: 'o',
      paragraphs: ['Something else.'],
    });
    const quote = addQuote(library, articleId, 'will not lend');
    const quotation: EditorNode = {
      type: 'quotation',
      quoteId: quote.id,
      articleId,
      captured: 'will not lend',
      paragraph: 1,
      children: [text('will not lend')],
    };
    const cite = (id: string, value: string): EditorNode => ({
      type: 'citation',
      citationId: 'c',
      items: [{ articleId: id, locator: { label: 'paragraph', value } }],
    });
    const state = stateOf(
      { type: 'heading', tag: 'h2', children: [text('Key points')] },
      { type: 'paragraph', children: [quotation] },
      { type: 'paragraph', children: [quotation, cite(other, '1')] },
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [quotation, cite(articleId, '2')] },
          { type: 'listitem', children: [quotation, cite(articleId, '1–2')] },
        ],
      },
    );
    const { id: briefId } = make(library, { state });
    const { findings } = library.request('briefs:check', { briefId });
    expect(
      findings
        .filter(({ where }) => !where.startsWith('source'))
        .map(({ check, where }) => `${check} ${where}`),
    ).toEqual([
      'quotation-uncited “Key points”, paragraph 1',
      'quotation-uncited “Key points”, paragraph 2',
      'locator-differs “Key points”, paragraph 3',
    ]);
  });

  it('names missing, empty and misplaced sections of the template', () => {
    const { library } = stocked();
    const { id: briefId } = make(library, { template: 'bluf' });
    expect(checks(library, briefId)).toEqual(Array(6).fill('section-empty: warn'));
    const state = stateOf(
      ...['Key points', 'Bottom line'].flatMap((heading): EditorNode[] => [
        { type: 'heading', tag: 'h2', children: [text(heading)] },
        { type: 'paragraph', children: [text('x')] },
      ]),
    );
    library.request('briefs:save', { briefId, revision: 1, header: HEADER, style: 'apa', state });
    expect(checks(library, briefId)).toEqual([
      'section-order: warn',
      ...Array(4).fill('section-missing: warn'),
    ]);
  });

  it('flags, and does not refuse, words that a newer text of the article no longer has', () => {
    const { library, articleId } = stocked();
    const { briefId } = fromMarkdown(
      library,
      '---\ntitle: T\n---\n\nIt “will not lend” [@khan-2026, para. 1].',
    );
    addArticle(library, {
      fileName: 'fund.txt',
      raw: 'new',
      articleId,
      paragraphs: ['The fund will lend after all, once the railway is built.'],
    });
    const report = library.request('briefs:check', { briefId });
    expect(report.quotations).toMatchObject([{ verdict: 'flagged', reasons: [{ rule: 'QI-08' }, {}] }]);
    expect(report.findings.map(({ check }) => check)).toContain('quotation-flagged');
  });
});

describe('what keeps a brief from leaving as final', () => {
  const TEXTS = [
    'It “will not lend” [@khan-2026, para. 1].',
    'It “will lend before the railway” [@khan-2026, para. 1].',
    'It “will [surely] not lend” [@khan-2026, para. 1].',
    'It “will not lend” [@khan-2026, para. 2].',
    'See [@khan-2026, para. 9].',
    'He said “we will not lend” yesterday.',
    '## Alone',
  ];
  it.each(TEXTS)('is what the report says must be mended, and nothing else: %s', (words) => {
    const { library } = stocked();
    for (const template of ['blank', 'bluf'] as const) {
      const { briefId } = fromMarkdown(library, `---\ntemplate: ${template}\n---\n\n${words}`);
      const refused =
        codeOf(() => library.request('briefs:document', { briefId, paper: 'A4', draft: false })) ===
        'quotations-do-not-match';
      const { findings } = library.request('briefs:check', { briefId });
      expect(findings.some(({ severity }) => severity === 'block')).toBe(refused);
    }
  });
});

describe('the report on each quotation', () => {
  it('names the sentence, its neighbours, the place and the text that was compared', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(
      library,
      '## Money\n\nIt said “no” twice and “that was that” [@khan-2026, para. 2]. It “will lend” [@khan-2026, para. 1].',
    );
    const { quotations } = library.request('briefs:check', { briefId });
    const article = library.request('articles:find', { ref: 'khan-2026' });
    expect(quotations.map(({ text: words }) => words)).toEqual(['no', 'that was that', 'will lend']);
    const [, first, second] = quotations;
    expect(first).toMatchObject({
      articleKey: 'khan-2026',
      where: '“Money”, paragraph 1',
      source: {
        outlet: 'Gazette',
        title: 'Fund',
        published: '2026-02-12',
        textVersion: 1,
        textSha256: article?.text.sha256,
        place: { paragraph: 2 },
        sentences: [{ paragraph: 2, text: 'It said “no” twice, and that was that.' }],
        before: { paragraph: 1, text: 'The fund will not lend before the railway is built.' },
        after: { paragraph: 3, text: 'Nobody asked why the fund will wait.' },
      },
    });
    expect(second).toMatchObject({ verdict: 'changed', source: { place: { paragraph: 1 } } });
    const { annexes } = library.request('briefs:document', {
      briefId,
      paper: 'A4',
      draft: true,
      annexes: ['quotation-report', 'quotation-report'],
    });
    expect(annexes.map(({ heading }) => heading)).toEqual(['Quotation report']);
    const words = JSON.stringify(annexes);
    expect(words).toContain('“that was that”');
    expect(words).toContain('matches the stored text');
    expect(words).toContain(article?.text.sha256);
    expect(words).not.toMatch(/verified/i);
  });

  it('names the older text where the article was imported again', () => {
    const { library, articleId } = stocked();
    const { briefId } = fromMarkdown(library, 'It “will not lend” [@khan-2026, para. 1].');
    const before = library.request('articles:get', { articleId }).text.sha256;
    addArticle(library, { fileName: 'fund.txt', raw: 'new', articleId, paragraphs: ['The fund lends.'] });
    expect(library.request('briefs:check', { briefId }).quotations).toMatchObject([
      { verdict: 'flagged', source: { textVersion: 1, textSha256: before, place: { paragraph: 1 } } },
    ]);
  });
});

describe('the document of a brief', () => {
  it('is refused while words differ, unless it leaves as a draft that says so', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, 'It “will lend before the railway” [@khan-2026, para. 1].');
    expect(codeOf(() => library.request('briefs:document', { briefId, paper: 'Letter', draft: false }))).toBe(
      'quotations-do-not-match',
    );
    expect(library.request('briefs:document', { briefId, paper: 'A4', draft: true }).draftMark).toMatch(
      /does not match/,
    );
  });

  it('follows the language of the settings, and the paper and style asked for', () => {
    const { library } = stocked();
    library.request('settings:set', { key: 'language', value: 'en-GB' });
    const { briefId } = fromMarkdown(
      library,
      '---\nstyle: apa\n---\n\nIt “will not lend” [@khan-2026, para. 1].',
    );
    expect(library.request('briefs:document', { briefId, paper: 'Letter', draft: false })).toMatchObject({
      language: 'en-GB',
      paper: 'Letter',
      style: 'apa',
      draftMark: null,
      notes: [],
    });
    expect(
      library.request('briefs:document', { briefId, style: 'chicago-notes', paper: 'A4', draft: false })
        .notes,
    ).toHaveLength(1);
    expect(library.request('settings:get', {})).toEqual({ language: 'en-GB' });
  });
});
