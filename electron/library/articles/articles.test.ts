import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/model';
import { certainYear, isEdtf } from '../../../shared/model/edtf';
import { sha256 } from '../store/hash';
import { MIGRATIONS } from '../store/migrate';
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

afterEach(cleanUp);

const known = (value: string) => ({ value, basis: 'in-text' as const });
const names = (...value: string[]) => ({ value, basis: 'in-text' as const });

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

  it('takes the name of a site for an address when the text says no more', () => {
    const library = makeLibrary();
    const { articleId, warnings } = addArticle(library, { record: { url: known('news.example.org') } });
    expect(warnings).toEqual([]);
    expect(library.request('articles:get', { articleId }).record.url.value).toBe('news.example.org');
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
    const unusable: Record<string, string>[] = [
      { published: '2024-02-30' },
      { url: 'example org' },
      { kind: 'rumour' },
      { language: '??' },
      { title: ' ' },
      { accessed: '2024' },
      { occurred: 'Thursday' },
    ];
    for (const supplied of unusable) {
      expect(
        codeOf(() => addArticle(library, { raw: JSON.stringify(supplied), supplied })),
        JSON.stringify(supplied),
      ).toBe('invalid-input');
    }
  });
});

describe('records of older libraries', () => {
  it('keep their hash, and take a descriptor and a date of events', () => {
    const newer = makeLibrary();
    const { articleId } = addArticle(newer, { record: { outlet: known('The Quay Journal') } });
    newer.close();
    const folder = join(temporaryFolder(), 'old');
    openStore(folder, MIGRATIONS.slice(0, 5)).close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.prepare('ATTACH ? AS newer').run(join(newer.folder, 'library.sqlite'));
    db.pragma('foreign_keys = OFF');
    for (const table of ['raw_files', 'articles', 'record_values', 'blocks', 'runs', 'texts']) {
      const columns = db.pragma(`main.table_info(${table})`) as { name: string }[];
      const names = columns.map(({ name }) => name).join(', ');
      db.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM newer.${table}`);
    }
    db.exec(
      `INSERT INTO main.record_fields SELECT * FROM newer.record_fields WHERE field NOT IN ('occurred', 'descriptor')`,
    );
    const first = 'title authors outlet place published section standfirst language kind url accessed'.split(
      ' ',
    );
    const hashed = first.map((field) =>
      field === 'outlet' ? [field, 'in-text', 'The Quay Journal', null] : [field, 'unknown', null, null],
    );
    db.prepare('UPDATE articles SET record_sha256 = ?').run(sha256(JSON.stringify(hashed)));
    db.close();

    const library = makeLibrary(folder);
    const { record } = library.request('articles:get', { articleId });
    expect([record.outlet.value, record.occurred, record.descriptor.basis]).toEqual([
      'The Quay Journal',
      { value: null, basis: 'unknown' },
      'unknown',
    ]);
    const descriptor = { value: 'Unsigned report; undated.', basis: 'supplied' as const };
    library.request('articles:setField', { articleId, field: 'descriptor', value: descriptor });
    const occurred = { value: '2026-02-11', basis: 'confirmed' as const, reason: 'House calendar' };
    library.request('articles:setField', { articleId, field: 'occurred', value: occurred });
    library.close();
    expect(makeLibrary(folder).request('articles:get', { articleId }).record).toMatchObject({
      descriptor,
      occurred,
    });
  });
});

describe('a record of form 21', () => {
  const formOf = (folder: string): number => {
    const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
    try {
      return Number(db.pragma('user_version', { simple: true }));
    } finally {
      db.close();
    }
  };

  it('keeps its hash, has no word on handling, and takes one, which an older app is not shown', () => {
    const newer = makeLibrary();
    const { articleId } = addArticle(newer, { record: { outlet: known('The Quay Journal') } });
    newer.close();
    const folder = join(temporaryFolder(), 'old');
    openStore(folder, MIGRATIONS.slice(0, 21)).close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.prepare('ATTACH ? AS newer').run(join(newer.folder, 'library.sqlite'));
    db.pragma('foreign_keys = OFF');
    const tables = 'raw_files articles record_fields record_values blocks runs texts'.split(' ');
    for (const table of tables) db.exec(`INSERT INTO main.${table} SELECT * FROM newer.${table}`);
    const hashBefore = db.prepare('SELECT record_sha256 FROM articles').pluck().get();
    db.close();
    expect(formOf(folder)).toBe(21);

    const library = makeLibrary(folder);
    expect(library.request('articles:get', { articleId }).record.handling).toEqual({
      value: null,
      basis: 'unknown',
    });
    const handling = { value: 'TLP:WHITE', basis: 'confirmed' as const, reason: 'Head of page 1' };
    library.request('articles:setField', { articleId, field: 'handling', value: handling });
    library.close();
    expect(formOf(folder)).toBe(MIGRATIONS.length);
    const after = new Database(join(folder, 'library.sqlite'), { readonly: true });
    expect(after.prepare('SELECT record_sha256 FROM articles').pluck().get()).not.toBe(hashBefore);
    after.close();
    expect(codeOf(() => openStore(folder, MIGRATIONS.slice(0, 21)))).toBe('library-newer');

    const again = makeLibrary(folder);
    expect(again.request('articles:get', { articleId }).record.handling).toEqual(handling);
    again.request('articles:setField', {
      articleId,
      field: 'handling',
      value: { value: null, basis: 'unknown' },
    });
    const plain = new Database(join(folder, 'library.sqlite'), { readonly: true });
    expect(plain.prepare('SELECT record_sha256 FROM articles').pluck().get()).toBe(hashBefore);
    plain.close();
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
    const kept = addArticle(library, { fileName: 'kept.txt', record: { title: known('Kept') } });
    const twin = addArticle(library, {
      fileName: 'gone.txt',
      record: { title: known('Gone') },
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
    expect(counts).toEqual([1, 1, 0, 1, 1]);
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
