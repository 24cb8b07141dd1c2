import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Library } from '../open-library';

/** Tables that are worked out from others, or only ever grow: an undo need not put them back row by row. */
const NOT_COMPARED =
  /^(article_search|sqlite_|looked_through|likely_copies|word_samples|quote_findings|article_facts|raw_files|import_job|record_corrections|tags$|settings)/;

/** Each row of what an analyst made or imported, as text and in a stable order, by table. */
export function contentsOf(folder: string): string[] {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all()
      .map(String);
    return tables
      .filter((table) => !NOT_COMPARED.test(table))
      .flatMap((table) =>
        db
          .prepare(`SELECT * FROM "${table}"`)
          .all()
          // Filled in by the first merge, and true as it stands: where a quote was saved.
          .map(
            (row) =>
              `${table} ${JSON.stringify(row, (key, value) => (key === 'saved_under' ? null : value))}`,
          ),
      )
      .toSorted();
  } finally {
    db.close();
  }
}

/** What is wrong with a library, in words; empty where all of it holds. */
export function wrongIn(folder: string, library: Library): string[] {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  const lines = (sql: string): string[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => JSON.stringify(row));
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  try {
    const shelf = library.request('shelf:get', {});
    const names = shelf.tags.map(({ name }) => name.toLocaleLowerCase('en'));
    const counts: [string, number, number][] = [
      ['articles', shelf.total, count('SELECT count(*) FROM articles')],
      ['starred', shelf.starred, count('SELECT count(*) FROM starred_articles')],
      ['with a note', shelf.noted, count('SELECT count(DISTINCT article_number) FROM article_notes')],
      ...shelf.tags.map(({ name, articles }): [string, number, number] => [
        `tag ${name}`,
        articles,
        library.request('search:articles', { query: `tag:"${name}" ` }).total,
      ]),
    ];
    return [
      ...lines('PRAGMA foreign_key_check').map((row) => `points to nothing: ${row}`),
      ...lines('PRAGMA quick_check')
        .filter((row) => row !== '{"quick_check":"ok"}')
        .map((row) => `damaged: ${row}`),
      ...lines('SELECT key FROM articles WHERE id NOT IN (SELECT article_id FROM texts)').map(
        (row) => `has no text: ${row}`,
      ),
      ...lines(
        'SELECT article_id, count(*), min(version), max(version) FROM texts GROUP BY 1 HAVING count(*) <> max(version) OR min(version) <> 1',
      ).map((row) => `versions of a text are not in a row: ${row}`),
      ...counts
        .filter(([, said, is]) => said !== is)
        .map(([what, said, is]) => `${what}: ${said}, not ${is}`),
      ...names.flatMap((name, at) => {
        const outer = name.slice(0, Math.max(0, name.lastIndexOf('/')));
        const before = names[at - 1] ?? '';
        return outer === '' || before === outer || before.startsWith(`${outer}/`)
          ? []
          : [`tag ${name} stands under ${before}`];
      }),
      ...wrongQuotes(library),
      ...notFound(library),
    ];
  } finally {
    db.close();
  }
}

/** Quotes whose words do not stand where they say. */
function wrongQuotes(library: Library): string[] {
  return library.request('quotes:list', {}).flatMap(({ quote }) => {
    const { blocks } = library.request('texts:get', { textId: quote.textId });
    const whole = blocks.map(({ text }) => text).join('\n\n');
    return whole.slice(quote.start, quote.end) === quote.exact ? [] : [`quote ${quote.id}: ${quote.exact}`];
  });
}

/** Articles that a search for the first words of their own text does not find. */
function notFound(library: Library): string[] {
  return library.request('articles:list', {}).articles.flatMap(({ id, key }) => {
    const first = library.request('articles:get', { articleId: id }).text.blocks[0]?.text;
    if (first === undefined) return [];
    const words = first.split(' ').slice(0, 6).join(' ');
    const { hits } = library.request('search:articles', { query: `"${words}" `, limit: 200 });
    return hits.some(({ articleId }) => articleId === id) ? [] : [`not found by its words: ${key}`];
  });
}
