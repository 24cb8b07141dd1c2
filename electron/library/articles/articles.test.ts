import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/model';
import { sha256 } from '../store/hash';
import { openStore } from '../store/open-store';
import {
  addArticle,
  addQuote,
  cleanUp,
  codeOf,
  importInput,
  makeLibrary,
  paragraph,
  temporaryFolder,
} from '../testing/make-library';
import { certainYear, isEdtf } from './edtf';

afterEach(cleanUp);

const known = (value: string) => ({ value, basis: 'in-text' as const });
const names = (...value: string[]) => ({ value, basis: 'in-text' as const });
const LONG = [
  'The first paragraph of the article is long enough to tell it apart from others.',
  'The second paragraph says something else, and says it at sufficient length too.',
  'The third paragraph closes the matter, though not everyone in the room agreed.',
];

describe('what is imported', () => {
  it('comes back as it was: words, runs, pieces, steps, raw bytes, hashes', () => {
    const library = makeLibrary();
    const raw = new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a, 0x00, 0xff]);
    const blocks: Block[] = [
      { kind: 'heading', text: 'Why now', runs: [{ text: 'Why now' }], level: 2 },
      paragraph('A bold claim, linked.', [
        { text: 'A ' },
        { text: 'bold', bold: true },
        { text: ' claim, ' },
        { text: 'linked', italic: true, href: 'https://example.org/' },
        { text: '.' },
      ]),
      {
        kind: 'list-item',
        text: 'دریا کا پانی',
        runs: [{ text: 'دریا کا پانی' }],
        level: 1,
        ordered: false,
        dir: 'rtl',
        page: 3,
      },
      { kind: 'table', text: 'a\tb\nc\td', runs: [{ text: 'a\tb\nc\td' }] },
    ];
    const setAside = [
      { kind: 'pull-quote' as const, text: 'A claim.', rawStart: 3, rawEnd: null, afterParagraph: 2 },
    ];
    const steps = [
      {
        id: 's:1',
        action: 'joined' as const,
        rule: 'page-break',
        status: 'applied' as const,
        rawStart: 1,
        rawEnd: 9,
        rawText: 'x\n\ny',
        message: 'Joined.',
      },
    ];
    const { articleId, textId, status } = addArticle(library, {
      paragraphs: blocks,
      setAside,
      steps,
      raw,
      record: { title: known('Water'), authors: names('Khan, A.', 'B. Ali') },
    });
    expect(status).toBe('imported');
    const article = library.request('articles:get', { articleId });
    expect(article.text).toMatchObject({
      blocks,
      setAside,
      steps,
      id: textId,
      version: 1,
      fileName: 'river-council.txt',
      rawSha256: sha256(raw),
    });
    expect(article.text.sha256).toBe(sha256(blocks.map(({ text }) => text).join('\n\n')));
    expect(article.record).toMatchObject({
      title: known('Water'),
      authors: names('Khan, A.', 'B. Ali'),
      outlet: { value: null, basis: 'unknown' },
    });
    expect([...library.request('texts:bytes', { textId }).bytes]).toEqual([...raw]);
    expect(library.request('texts:raw', { textId }).text).toBe('A\r\n\0\ufffd');
    expect(library.request('articles:find', { ref: 'RIVER-council' })?.id).toBe(articleId);
  });

  it('refuses a draft whose formatting does not cover its words, and one that speaks for the analyst; nothing stays', () => {
    const library = makeLibrary();
    expect(
      codeOf(() => addArticle(library, { paragraphs: [paragraph('All the words', [{ text: 'All' }])] })),
    ).toBe('import-failed');
    expect(codeOf(() => addArticle(library, { record: { title: { value: 'T', basis: 'confirmed' } } }))).toBe(
      'import-failed',
    );
    expect(codeOf(() => addArticle(library, { supplied: { colour: 'red' } }))).toBe('invalid-input');
    expect(library.request('articles:list', {}).total).toBe(0);
  });

  it('leaves values unknown that their field cannot hold, and says so', () => {
    const library = makeLibrary();
    const { articleId, warnings } = addArticle(library, {
      record: { url: known('javascript:alert(1)'), published: known('Thursday'), kind: known('rumour') },
    });
    const { record } = library.request('articles:get', { articleId });
    expect([record.url.value, record.published.value, record.kind.value]).toEqual([null, null, null]);
    expect(warnings.map(({ code }) => code)).toEqual(['value-unusable', 'value-unusable', 'value-unusable']);
  });

  it('takes supplied values, splits authors at semicolons, and checks them', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, {
      supplied: { authors: 'Khan, A.; Ali, B.', published: '2024-09-17', url: 'https://example.org/a' },
    });
    const { record, key } = library.request('articles:get', { articleId });
    expect(record.authors).toEqual({ value: ['Khan, A.', 'Ali, B.'], basis: 'supplied' });
    expect(record.published).toEqual({ value: '2024-09-17', basis: 'supplied' });
    expect(key).toBe('khan-2024');
    for (const supplied of [
      { published: '2024-02-30' },
      { url: 'example.org' },
      { kind: 'rumour' },
      { language: '??' },
      { title: ' ' },
      { accessed: '2024' },
    ]) {
      expect(
        codeOf(() => addArticle(library, { raw: JSON.stringify(supplied), supplied })),
        JSON.stringify(supplied),
      ).toBe('invalid-input');
    }
  });
});

describe('keys', () => {
  const keyOf = (
    library: ReturnType<typeof makeLibrary>,
    article: Parameters<typeof addArticle>[1],
  ): string => library.request('articles:get', { articleId: addArticle(library, article).articleId }).key;

  it.each([
    { name: 'author and year', authors: ['Nawal Nawaz'], published: '2025-03~/2025-04~', key: 'nawaz-2025' },
    {
      name: 'family name first',
      authors: ['Núñez de Arce, Ana'],
      published: '2024',
      key: 'nunez-de-arce-2024',
    },
    { name: 'an unknown year', authors: ['Nawal Nawaz'], published: 'XXXX-02-12', key: '000_bf22' },
    { name: 'a doubtful year', authors: ['Nawal Nawaz'], published: '2026?', key: '000_bf22' },
    { name: 'years that differ', authors: ['Nawal Nawaz'], published: '2024/2025', key: '000_bf22' },
    { name: 'a name without Latin letters', authors: ['نوال نواز'], published: '2025', key: '000_bf22' },
  ])('$name: $key', ({ authors, published, key }) => {
    expect(
      keyOf(makeLibrary(), {
        fileName: 'in/000_bf22.txt',
        record: { authors: names(...authors), published: known(published) },
      }),
    ).toBe(key);
  });

  it('count up on a clash, whatever the case, and stay when the record changes', () => {
    const library = makeLibrary();
    const first = addArticle(library, { fileName: 'Report.txt', raw: '1' });
    expect(keyOf(library, { fileName: 'report.md', raw: '2', paragraphs: ['other'] })).toBe('report-2');
    expect(keyOf(library, { fileName: 'a b (final).txt', raw: '3', paragraphs: ['third'] })).toBe(
      'a-b-final',
    );
    expect(keyOf(library, { fileName: 'خبر.txt', raw: '4', paragraphs: ['fourth'] })).toBe('article');
    library.request('articles:setField', {
      articleId: first.articleId,
      field: 'authors',
      value: { value: ['A. Khan'], basis: 'supplied' },
    });
    expect(library.request('articles:get', { articleId: first.articleId }).key).toBe('Report');
  });

  it('number pasted texts', () => {
    const library = makeLibrary();
    const accession = (raw: string): string =>
      library.request('articles:get', {
        articleId: addArticle(library, { fileName: 'Pasted text', raw, paragraphs: [raw] }).articleId,
      }).accession;
    expect([accession('one'), accession('two')]).toEqual(['paste-1', 'paste-2']);
  });
});

describe('importing again', () => {
  it.each([
    {
      name: 'the same bytes under another name',
      again: { fileName: 'copy.txt', raw: LONG.join('\n\n') },
      status: 'unchanged',
      articles: 1,
    },
    {
      name: 'the same name with one word changed',
      again: { paragraphs: [`${LONG[0]} Yes.`, ...LONG.slice(1)] },
      status: 'new-text',
      articles: 1,
    },
    {
      name: 'the same name with other line ends only',
      again: { raw: LONG.join('\r\n\r\n') },
      status: 'unchanged',
      articles: 1,
    },
    {
      name: 'the same name with other words',
      again: { paragraphs: ['Nothing here was said before, not in this way and not at this length.'] },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same name sharing one paragraph of three',
      again: {
        record: {},
        paragraphs: [
          LONG[0] ?? '',
          'An entirely different middle for a different article of that name.',
          'An entirely different end for a different article of that name.',
        ],
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same words under another name',
      again: { fileName: 'reprint.txt', raw: 'x', record: {} },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same address with one paragraph kept',
      again: {
        fileName: 'page-2.html',
        paragraphs: [LONG[0] ?? '', 'A correction was added at the foot of this page a day later.'],
        record: { url: known('http://www.example.org/a/?utm_source=x') },
      },
      status: 'new-text',
      articles: 1,
    },
    {
      name: 'the same address with nothing kept',
      again: {
        fileName: 'page-2.html',
        paragraphs: ['This page now says something that has nothing to do with it.'],
        record: { url: known('https://example.org/a') },
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same site only',
      again: {
        fileName: 'page-2.html',
        paragraphs: [LONG[0] ?? '', 'And the rest of this text is another text altogether, on that site.'],
        record: { url: known('https://example.org/') },
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'a sample of the same name',
      again: { isSample: true, raw: 'x', paragraphs: [...LONG, 'And a sample.'] },
      status: 'imported',
      articles: 2,
    },
  ])('$name: $status', ({ again, status, articles }) => {
    const library = makeLibrary();
    const first = { fileName: 'page.txt', paragraphs: LONG, record: { url: known('https://example.org/a') } };
    addArticle(library, first);
    expect(addArticle(library, { ...first, ...again }).status).toBe(status);
    expect(library.request('articles:list', {}).total).toBe(articles);
  });

  it('adds a text, keeps the old one readable, and keeps what the analyst said of it', () => {
    const library = makeLibrary();
    const first = addArticle(library, {
      paragraphs: LONG,
      record: { title: known('Old'), outlet: known('Paper'), section: known('World') },
    });
    library.request('articles:setField', {
      articleId: first.articleId,
      field: 'outlet',
      value: { value: 'The Paper', basis: 'confirmed' },
    });
    const second = addArticle(library, {
      paragraphs: [...LONG.slice(0, 2), 'Corrected.'],
      record: { title: known('New'), outlet: known('Paper') },
    });
    expect(second).toMatchObject({ status: 'new-text', articleId: first.articleId });
    const article = library.request('articles:get', { articleId: first.articleId });
    expect(article.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(article.text.id).toBe(second.textId);
    expect([article.record.title.value, article.record.outlet.value, article.record.section.value]).toEqual([
      'New',
      'The Paper',
      'World',
    ]);
    expect(library.request('texts:get', { textId: first.textId }).blocks[2]?.text).toBe(LONG[2]);
    expect(library.request('search:articles', { query: 'Corrected' }).total).toBe(1);
    expect(library.request('search:articles', { query: 'closes the matter' }).total).toBe(0);
  });

  it('writes supplied values to a file it already has, and says so', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library);
    expect(addArticle(library, { supplied: { outlet: 'The Gazette' } })).toMatchObject({
      status: 'unchanged',
      warnings: [{ code: 'record-changed' }],
    });
    expect(library.request('articles:get', { articleId }).record.outlet).toEqual({
      value: 'The Gazette',
      basis: 'supplied',
    });
    expect(library.request('search:articles', { query: 'gazette' }).total).toBe(1);
  });

  it('makes a further text of the same bytes when an import step is undone, for that article only', () => {
    const library = makeLibrary();
    const raw = `${LONG.join('\n\n')}\n\nWorld`;
    const first = addArticle(library, { paragraphs: LONG, raw });
    const redone = addArticle(library, { paragraphs: [...LONG, 'World'], raw, articleId: first.articleId });
    expect(redone).toMatchObject({ status: 'new-text', articleId: first.articleId });
    expect(
      addArticle(library, { paragraphs: [...LONG, 'World'], raw, articleId: first.articleId }).status,
    ).toBe('unchanged');
    expect(library.request('imports:known', { rawSha256: sha256(raw) })).toEqual({
      articleId: first.articleId,
      textId: redone.textId,
    });
    expect(library.request('imports:known', { rawSha256: sha256('other') })).toBeNull();
  });
});

describe('frozen texts', () => {
  const statements = [
    `UPDATE blocks SET text = 'x'`,
    `DELETE FROM blocks`,
    `INSERT INTO blocks SELECT text_id, 99, kind, text, level, ordered, page, dir FROM blocks LIMIT 1`,
    `INSERT OR REPLACE INTO blocks SELECT text_id, paragraph, kind, 'x', level, ordered, page, dir FROM blocks LIMIT 1`,
    `UPDATE runs SET href = 'x'`,
    `DELETE FROM runs`,
    `UPDATE set_aside SET text = 'x'`,
    `DELETE FROM set_aside`,
    `DELETE FROM import_steps`,
    `UPDATE texts SET sha256 = sha256`,
    `DELETE FROM texts`,
    `UPDATE raw_files SET bytes = x'00'`,
    `DELETE FROM raw_files`,
    `UPDATE quotes SET exact = 'x'`,
    `UPDATE articles SET key = 'x'`,
  ];
  it.each(statements)('the database itself refuses: %s', (sql) => {
    const folder = temporaryFolder();
    const library = makeLibrary(folder);
    const { articleId } = addArticle(library, {
      paragraphs: [
        paragraph('A bold claim', [{ text: 'A ' }, { text: 'bold', bold: true }, { text: ' claim' }]),
      ],
      setAside: [{ kind: 'title', text: 'T', rawStart: 0, rawEnd: 1, afterParagraph: 0 }],
      steps: [
        {
          id: 's',
          action: 'decoded',
          rule: 'r',
          status: 'applied',
          rawStart: 0,
          rawEnd: 0,
          rawText: '',
          message: 'm',
        },
      ],
    });
    addQuote(library, articleId, 'bold');
    library.close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.pragma('foreign_keys = ON');
    expect(() => db.exec(sql)).toThrow(/frozen|FOREIGN KEY/);
    db.close();
  });
});

describe('damage inside the file', () => {
  /** Changes the file behind the library's back, as a failing disk would. */
  function harm(folder: string, sql: string): void {
    const db = new Database(join(folder, 'library.sqlite'));
    for (const name of db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all())
      db.exec(`DROP TRIGGER ${String(name)}`);
    db.exec(sql);
    db.close();
  }
  it.each([
    { name: 'a letter of the text', sql: `UPDATE blocks SET text = replace(text, 'Monday', 'Sunday')` },
    { name: 'a paragraph gone', sql: 'DELETE FROM blocks WHERE paragraph = 2' },
    { name: 'a set-aside piece', sql: `UPDATE set_aside SET text = 'other'` },
    { name: 'the record', sql: `UPDATE record_values SET value = 'Other title'` },
  ])('$name: is noticed when the article is read, and names it', ({ sql }) => {
    const folder = temporaryFolder();
    let library = makeLibrary(folder);
    const { articleId } = addArticle(library, {
      paragraphs: ['They met on Monday.', 'Twice.'],
      record: { title: known('T') },
      setAside: [{ kind: 'title', text: 'T', rawStart: 0, rawEnd: 1, afterParagraph: 0 }],
    });
    library.close();
    harm(folder, sql);
    library = makeLibrary(folder);
    expect(codeOf(() => library.request('articles:get', { articleId }))).toBe('library-damaged');
    expect(() => library.request('articles:find', { ref: 'river-council' })).toThrow(/“river-council”/);
  });

  it('in the raw file, a quote or a brief is noticed as well', () => {
    const folder = temporaryFolder();
    let library = makeLibrary(folder);
    const { articleId, textId } = addArticle(library, { paragraphs: ['They met on Monday.'] });
    addQuote(library, articleId, 'met on Monday');
    const { id: briefId } = library.request('briefs:create', { header: { title: 'B' }, template: 'bluf' });
    library.close();
    harm(
      folder,
      `UPDATE raw_files SET bytes = x'00'; UPDATE quotes SET exact = 'met on Sunday'; UPDATE briefs SET state = replace(state, 'Bottom', 'Top')`,
    );
    library = makeLibrary(folder);
    expect(codeOf(() => library.request('texts:bytes', { textId }))).toBe('library-damaged');
    expect(codeOf(() => library.request('quotes:list', { articleId }))).toBe('library-damaged');
    expect(codeOf(() => library.request('briefs:get', { briefId }))).toBe('library-damaged');
  });
});

describe('lists and deletion', () => {
  it('lists the newest import first, counts, and pages', () => {
    const library = makeLibrary();
    const ids = ['a', 'b', 'c'].map(
      (name) =>
        addArticle(library, {
          fileName: `${name}.txt`,
          raw: name,
          paragraphs: [`${name} and more words than one`, 'x'],
        }).articleId,
    );
    addQuote(library, ids[1] ?? '', 'more words');
    const list = library.request('articles:list', {});
    expect(list.articles.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    expect(list.articles[1]).toMatchObject({
      paragraphs: 2,
      quotes: 1,
      opening: 'b and more words than one',
      isSample: false,
    });
    expect(library.request('articles:list', { limit: 1, offset: 1 })).toMatchObject({
      total: 3,
      articles: [{ key: 'b' }],
    });
  });

  it('deletes an article with its texts, unused quotes, raw file and index, and nothing else', () => {
    const folder = temporaryFolder();
    const library = makeLibrary(folder);
    const kept = addArticle(library, { fileName: 'kept.txt' });
    const twin = addArticle(library, {
      fileName: 'gone.txt',
      raw: 'gone',
      paragraphs: ['A different matter altogether.'],
    });
    addQuote(library, twin.articleId, 'different matter');
    library.request('articles:delete', { articleId: twin.articleId });
    expect(codeOf(() => library.request('articles:get', { articleId: twin.articleId }))).toBe('not-found');
    expect(library.request('search:articles', { query: 'altogether' }).total).toBe(0);
    expect(library.request('articles:get', { articleId: kept.articleId }).text.blocks).toHaveLength(1);
    library.close();
    const store = openStore(folder);
    const counts = store.read((db) =>
      ['texts', 'blocks', 'quotes', 'raw_files', 'record_fields'].map((table) =>
        db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      ),
    );
    store.close();
    expect(counts).toEqual([1, 1, 0, 1, 11]);
  });

  it('refuses a request that does not fit the contract', () => {
    const library = makeLibrary();
    expect(codeOf(() => library.request('articles:get', { articleId: '../../etc' }))).toBe('invalid-input');
    const input = importInput({});
    expect(
      codeOf(() => library.request('imports:store', { ...input, draft: { ...input.draft, blocks: [] } })),
    ).toBe('invalid-input');
  });
});

describe('dates of a record', () => {
  it.each([
    '2026',
    '2026-02',
    '2026-02-12',
    'XXXX-02-12',
    '2026?',
    '2025-03~/2025-04~',
    '202X',
    '2026-21',
    '2024/..',
    '2024-02-29',
  ])('takes %s', (date) => expect(isEdtf(date)).toBe(true));
  it.each([
    '',
    'Thursday',
    '12 Feb 2026',
    '2026-13',
    '2025-02-29',
    '2026-2-1',
    '2026-00-10',
    '2024/2025/2026',
    '../..',
    '2026-02-12T10:00',
  ])('refuses %s', (date) => expect(isEdtf(date)).toBe(false));
  it('says a year only when it is certain', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const year = certainYear(text);
        expect(year === null || (isEdtf(text) && text.includes(year))).toBe(true);
      }),
    );
  });
});
