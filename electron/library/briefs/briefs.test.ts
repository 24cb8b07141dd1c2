import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/ipc/contract';
import type { EditorNode, EditorState } from '../../../shared/model';
import type { Library } from '../open-library';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const known = (value: string) => ({ value, basis: 'in-text' as const });
const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });
const stateOf = (...children: EditorNode[]): EditorState => ({
  schemaVersion: 1,
  root: { type: 'root', children },
});
const HEADER = { title: 'Lending', to: 'Director', from: 'Desk', date: '2026-04-02', handling: '' };

function stocked() {
  const library = makeLibrary();
  const { articleId } = addArticle(library, {
    fileName: 'fund.txt',
    paragraphs: [
      'The fund will not lend before the railway is built.',
      'It said “no” twice, and that was that.',
      'Nobody asked why the fund will wait.',
    ],
    record: {
      title: known('Fund'),
      authors: { value: ['A. Khan'], basis: 'in-text' },
      outlet: known('Gazette'),
      published: known('2026-02-12'),
    },
  });
  return { library, articleId };
}
const make = (library: Library, input: Partial<Input<'briefs:create'>> = {}) =>
  library.request('briefs:create', { header: HEADER, template: 'blank', ...input });
const fromMarkdown = (library: Library, markdown: string) =>
  library.request('briefs:fromMarkdown', { markdown });
const checks = (library: Library, briefId: string): string[] =>
  library.request('briefs:check', { briefId }).findings.map(({ check, severity }) => `${check}: ${severity}`);

describe('briefs', () => {
  it('begin with the sections of their template and the preferred style', () => {
    const { library } = stocked();
    library.request('settings:set', { key: 'style', value: 'apa' });
    const brief = make(library, { template: 'bluf' });
    expect(brief).toMatchObject({ header: HEADER, style: 'apa', revision: 1 });
    const headings = brief.state.root.children.filter((node) => node.type === 'heading');
    expect(headings).toHaveLength(6);
    expect(headings.map((node) => node.type === 'heading' && node.tag)).toEqual(Array(6).fill('h2'));
    expect(make(library).state.root.children).toEqual([{ type: 'paragraph', children: [] }]);
  });

  it('are saved over the revision they were opened with and never over a later one', () => {
    const { library } = stocked();
    const { id: briefId } = make(library);
    const save = (revision: number, words: string) =>
      library.request('briefs:save', {
        briefId,
        revision,
        header: { ...HEADER, title: words },
        style: 'apa',
        state: stateOf({ type: 'paragraph', children: [text(words)] }),
      });
    expect(save(1, 'first').revision).toBe(2);
    expect(codeOf(() => save(1, 'second'))).toBe('stale-revision');
    expect(library.request('briefs:get', { briefId })).toMatchObject({
      revision: 2,
      header: { title: 'first' },
      state: stateOf({ type: 'paragraph', children: [text('first')] }),
    });
  });

  it('keep what the editor writes beside the fields we know', () => {
    const { library } = stocked();
    const state = {
      schemaVersion: 1,
      root: {
        type: 'root',
        version: 1,
        children: [{ type: 'paragraph', direction: 'rtl', version: 1, indent: 0, children: [] }],
      },
    } as const;
    const { id: briefId } = make(library, { state: state as unknown as EditorState });
    expect(library.request('briefs:get', { briefId }).state).toEqual(state);
  });

  it('refuse nodes that no one has read', () => {
    const { library } = stocked();
    const state = {
      schemaVersion: 1,
      root: { type: 'root', children: [{ type: 'iframe', children: [] }] },
    } as unknown as EditorState;
    expect(codeOf(() => make(library, { state }))).toBe('invalid-input');
  });

  it('are listed last changed first, also when changed in the same instant, with their quotations counted', () => {
    const { library } = stocked();
    const ids = ['one', 'two', 'three'].map((title) => make(library, { header: { title } }).id);
    library.request('briefs:save', {
      briefId: ids[0] ?? '',
      revision: 1,
      header: { ...HEADER, title: 'one' },
      style: 'apa',
      state: stateOf({
        type: 'quotation',
        quoteId: null,
        articleId: 'x',
        captured: '',
        paragraph: null,
        children: [],
      }),
    });
    expect(library.request('briefs:list', {}).map(({ title, quotations }) => [title, quotations])).toEqual([
      ['one', 1],
      ['three', 0],
      ['two', 0],
    ]);
    library.request('briefs:delete', { briefId: ids[1] ?? '' });
    expect(codeOf(() => library.request('briefs:delete', { briefId: ids[1] ?? '' }))).toBe('not-found');
    expect(library.request('briefs:list', {})).toHaveLength(2);
  });

  it('are still there after the library was closed and opened', () => {
    const { library } = stocked();
    const brief = make(library);
    library.close();
    expect(makeLibrary(library.folder).request('briefs:get', { briefId: brief.id })).toEqual(brief);
  });
});

describe('a brief from Markdown', () => {
  it('saves a quote for words that stand in the article, and only for those', () => {
    const { library, articleId } = stocked();
    const made = fromMarkdown(
      library,
      [
        '---',
        'title: Lending',
        'style: apa',
        '---',
        '',
        'It “will not lend before the railway” [@khan-2026, para. 1], it “will lend before the railway” [@khan-2026, para. 1],',
        'it said “no” [@khan-2026], and “Nobody asked why” [@khan-2026, para. 1].',
        '',
        "> It said 'no' twice, and that was that. [@khan-2026, para. 2]",
      ].join('\n'),
    );
    expect(made).toMatchObject({ title: 'Lending', quotations: 5, citations: 5, warnings: [] });
    const { quotations } = library.request('briefs:check', { briefId: made.briefId });
    expect(quotations.map(({ verdict, quoteId }) => [verdict, quoteId !== null])).toEqual([
      ['exact', true],
      ['changed', false],
      ['exact', true],
      ['not-found', false],
      ['typography', true],
    ]);
    const saved = library
      .request('quotes:list', { articleId })
      .map(({ quote }) => [quote.exact, quote.paragraph]);
    expect(saved).toEqual([
      ['will not lend before the railway', 1],
      ['It said “no” twice, and that was that.', 2],
      ['no', 2],
    ]);
  });

  it('quotes the source that has the words when a citation names several', () => {
    const { library, articleId } = stocked();
    addArticle(library, {
      fileName: 'other.txt',
      raw: 'o',
      paragraphs: ['Something else entirely was said here.'],
    });
    const { briefId } = fromMarkdown(
      library,
      'It “will not lend” [see @other, para. 1; @khan-2026, para. 1].',
    );
    expect(library.request('briefs:check', { briefId }).quotations).toMatchObject([
      { articleId, verdict: 'exact' },
    ]);
  });

  it('comes back from its own Markdown with the same quotations and verdicts', () => {
    const { library } = stocked();
    const first = fromMarkdown(
      library,
      '## Point\n\n- It “will *not* lend” [@khan-2026, para. 1; see @khan-2026, p. 4, at the end].\n\n> Nobody asked why the fund will wait. [@khan-2026, para. 3]\n',
    );
    const { markdown } = library.request('briefs:markdown', { briefId: first.briefId });
    const second = fromMarkdown(library, markdown);
    const shape = (briefId: string): unknown =>
      JSON.parse(
        JSON.stringify(library.request('briefs:get', { briefId }).state).replaceAll(
          /"citationId":"[^"]+"/g,
          '"citationId":""',
        ),
      );
    expect(shape(second.briefId)).toEqual(shape(first.briefId));
    expect(second).toMatchObject({ quotations: 2, citations: 2, warnings: [] });
  });

  it('leaves nothing behind when it fails', () => {
    const { library, articleId } = stocked();
    expect(
      codeOf(() =>
        library.request('briefs:fromMarkdown', {
          markdown: `“will not lend” [@khan-2026] ${'> '.repeat(50)}`,
          style: 'harvard' as 'apa',
        }),
      ),
    ).toBe('invalid-input');
    expect(library.request('quotes:list', { articleId })).toEqual([]);
  });
});

describe('the sample brief', () => {
  it('reads without a warning but for the samples not imported', () => {
    const { library } = stocked();
    const samples = resolve(import.meta.dirname, '..', '..', '..', 'resources', 'samples');
    const markdown = readFileSync(
      join(samples, readdirSync(samples).find((name) => name === 'sample-brief.md') ?? ''),
      'utf8',
    );
    const keys = [...new Set([...markdown.matchAll(/@([a-z0-9-]+)/g)].map((match) => match[1] ?? ''))];
    for (const key of keys)
      addArticle(library, { fileName: `${key}.txt`, raw: key, paragraphs: [key], isSample: true });
    const made = fromMarkdown(library, markdown);
    expect(made.warnings).toEqual([]);
    expect(made.quotations).toBeGreaterThanOrEqual(3);
    expect(
      checks(library, made.briefId).filter((check) => /section|brief-untitled|source-missing/.test(check)),
    ).toEqual([]);
  });
});

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
      finds: ['locator-missing: block'],
    },
    { name: 'a page is no paragraph', markdown: 'See [@khan-2026, p. 9].', finds: [] },
  ];
  it.each(CASES)('$name', ({ markdown, finds }) => {
    const { library } = stocked();
    expect(checks(library, fromMarkdown(library, `---\ntitle: T\n---\n\n${markdown}`).briefId)).toEqual(
      finds,
    );
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
    expect(checks(library, briefId)).toEqual(Array(6).fill('section-empty: block'));
    const state = stateOf(
      ...['Key points', 'Bottom line'].flatMap((heading): EditorNode[] => [
        { type: 'heading', tag: 'h2', children: [text(heading)] },
        { type: 'paragraph', children: [text('x')] },
      ]),
    );
    library.request('briefs:save', { briefId, revision: 1, header: HEADER, style: 'apa', state });
    expect(checks(library, briefId)).toEqual([
      'section-order: block',
      ...Array(4).fill('section-missing: block'),
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

describe('a verdict without a brief', () => {
  it('judges words against an article by key, and a missing article is a missing source', () => {
    const { library } = stocked();
    const judge = (ref: string, quotation: string, paragraph?: number) =>
      library.request('verdicts:judge', { ref, quotation, paragraph }).verdict;
    expect([
      judge('khan-2026', 'will not lend'),
      judge('khan-2026', 'will lend before'),
      judge('khan-2026', 'will not lend', 2),
      judge('gone', 'x'),
    ]).toEqual(['exact', 'changed', 'not-found', 'source-missing']);
  });
});
