import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addArticle,
  addQuote,
  cleanUp,
  codeOf,
  makeLibrary,
  paragraph,
  temporaryFolder,
} from '../testing/make-library';

afterEach(cleanUp);

const known = (value: string) => ({ value, basis: 'in-text' as const });

describe('frozen texts', () => {
  const statements = [
    `UPDATE blocks SET text = 'x'`,
    `DELETE FROM blocks`,
    `INSERT INTO blocks SELECT text_id, 99, kind, text, level, ordered, page, dir, pages FROM blocks LIMIT 1`,
    `INSERT OR REPLACE INTO blocks SELECT text_id, paragraph, kind, 'x', level, ordered, page, dir, pages FROM blocks LIMIT 1`,
    `UPDATE runs SET href = 'x'`,
    `DELETE FROM runs`,
    `UPDATE set_aside SET text = 'x'`,
    `DELETE FROM set_aside`,
    `DELETE FROM import_steps`,
    `UPDATE texts SET sha256 = sha256`,
    `DELETE FROM texts`,
    `UPDATE raw_files SET bytes = x'00'`,
    `DELETE FROM raw_files`,
    `INSERT INTO texts SELECT 'x', article_id, 2, sha256, content_sha256, replace(raw_sha256, 'a', 'b'), file_name, media_type,
       encoding, imported_at FROM texts`,
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
