import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditorState } from '../../../shared/model';
import { checks, fromMarkdown, HEADER, make, stateOf, stocked, text } from '../testing/lending-brief';
import { addArticle, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

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

  it('open again with half of an emoji in their head, which SQLite cannot keep', () => {
    const { library } = stocked();
    const odd = { title: 'Cut \ud83d here', to: '\udc00', from: 'x', date: '', handling: 'a\ud800b' };
    const brief = make(library, { header: odd });
    expect(brief.header).toMatchObject({ title: 'Cut \ufffd here', to: '\ufffd', handling: 'a\ufffdb' });
    const { revision } = library.request('briefs:save', {
      briefId: brief.id,
      revision: 1,
      header: { ...HEADER, ...odd },
      style: 'apa',
      state: stateOf({ type: 'paragraph', children: [text('half \ud83d')] }),
    });
    expect(library.request('briefs:get', { briefId: brief.id })).toMatchObject({
      revision,
      header: { title: 'Cut \ufffd here' },
      state: stateOf({ type: 'paragraph', children: [text('half \ud83d')] }),
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

  it('is written in another style when asked, and says in its head that it is a draft', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, 'It “will lend” [@khan-2026, para. 1].');
    const { markdown } = library.request('briefs:markdown', {
      briefId,
      style: 'apa',
      draftMark: 'DRAFT: 1\nquotation',
    });
    expect(markdown).toMatch(/^---\n# DRAFT: 1 quotation\n(?:.*\n)*style: apa\n---\n/);
    const again = fromMarkdown(library, markdown);
    expect(again.warnings).toEqual([]);
    expect(library.request('briefs:get', { briefId: again.briefId }).style).toBe('apa');
  });

  it('carries the mark of a draft and its annexes where reading leaves them out', () => {
    const { library } = stocked();
    const source = '---\ntitle: T\n---\n\nIt “will lend” [@khan-2026, para. 1].\n\n- one\n- two';
    const { briefId } = fromMarkdown(library, source);
    const { draftMark, annexes } = library.request('briefs:document', {
      briefId,
      paper: 'A4',
      draft: true,
      annexes: ['quotation-report'],
    });
    const { markdown } = library.request('briefs:markdown', { briefId, draftMark, annexes });
    expect(markdown).toContain('\n**DRAFT: 1 quotation does not match its stored article**\n');
    expect(markdown).toMatch(/# Quotation report[\s\S]*SHA-256 [0-9a-f]{64}/);
    const again = fromMarkdown(library, markdown);
    expect(again.warnings).toEqual([]);
    const plain = library.request('briefs:markdown', { briefId });
    expect(library.request('briefs:markdown', { briefId: again.briefId })).toEqual(plain);
    // The same line typed by an analyst is the analyst's.
    const typed = '---\ntitle: T\n---\n\n**DRAFT: 1 quotation does not match its stored article**';
    expect(
      library.request('briefs:markdown', { briefId: fromMarkdown(library, typed).briefId }).markdown,
    ).toContain('**DRAFT: 1');
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
