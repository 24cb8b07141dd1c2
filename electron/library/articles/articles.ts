import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Article, ArticleHead } from '../../../shared/model';
import { unindexArticle } from '../search/volumes';
import { forgetAllNotes } from '../shelf/folded-notes';
import { forgetTagCounts } from '../shelf/shelf-facts';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { hasHash } from '../store/hash';
import { isForeignKeyRefusal } from '../store/storage-error';
import { readFields } from './read-record';
import { recordSha256 } from './record-rows';
import { getText, getTextRow, type TextRow } from './texts';

const ArticleRow = z.object({
  number: z.int(),
  id: z.string(),
  key: z.string(),
  accession: z.string(),
  is_sample: z.int(),
  created_at: z.string(),
  record_sha256: z.string(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

const findArticleRow = (db: ReadableDb, articleId: string): ArticleRow | undefined =>
  selectOne(db, ArticleRow, 'SELECT * FROM articles WHERE id = @articleId', { articleId }) ??
  selectOne(
    db,
    ArticleRow,
    'SELECT articles.* FROM merged_articles AS merged JOIN articles ON articles.id = merged.into_id WHERE merged.id = @articleId',
    { articleId },
  );

/** Row of an article, by its id or that of a record merged into it; throws `not-found`. */
export function getArticleRow(db: ReadableDb, articleId: string): ArticleRow {
  const row = findArticleRow(db, articleId);
  if (!row) throw new AppError('not-found', 'That article is not in the library any more.');
  return row;
}

const IdRow = z.object({ id: z.string() });

/** Row of the newest text of an article; throws `not-found`. */
export function latestTextRow(db: ReadableDb, articleId: string): TextRow {
  const found = selectOne(
    db,
    IdRow,
    'SELECT id FROM texts WHERE article_id = @articleId ORDER BY version DESC LIMIT 1',
    { articleId },
  );
  if (!found) throw new AppError('not-found', 'That article is not in the library any more.');
  return getTextRow(db, found.id);
}

const VersionRow = z
  .object({ id: z.string(), version: z.int(), imported_at: z.string(), sha256: z.string() })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    importedAt: row.imported_at,
    sha256: row.sha256,
  }));

function headFromRow(db: ReadableDb, row: ArticleRow): ArticleHead {
  const record = readFields(db, row.id);
  if (recordSha256(record) !== row.record_sha256) {
    throw new AppError(
      'library-damaged',
      `The record of “${row.key}” is not what was saved: the library file is damaged there. Restore a copy of the library.`,
    );
  }
  return {
    id: row.id,
    key: row.key,
    accession: row.accession,
    isSample: row.is_sample === 1,
    createdAt: row.created_at,
    record,
    versions: selectAll(
      db,
      VersionRow,
      'SELECT id, version, imported_at, sha256 FROM texts WHERE article_id = @id ORDER BY version',
      { id: row.id },
    ),
  };
}

const articleFromRow = (db: ReadableDb, row: ArticleRow): Article => ({
  ...headFromRow(db, row),
  text: getText(db, latestTextRow(db, row.id).id),
});

/** An article without its text, its record checked against its hash; throws `not-found` or `library-damaged`. */
export const getArticleHead = (db: ReadableDb, articleId: string): ArticleHead =>
  headFromRow(db, getArticleRow(db, articleId));

/** An article with its newest text, both checked against their hashes; throws `not-found` or `library-damaged`. */
export const getArticle = (db: ReadableDb, articleId: string): Article =>
  articleFromRow(db, getArticleRow(db, articleId));

/** By id, by key, or by key in other case, of it or of a record merged into it; undefined when there is none. */
export function findArticle(db: ReadableDb, ref: string): Article | undefined {
  const row = selectOne(
    db,
    ArticleRow,
    `SELECT * FROM articles WHERE id = @ref OR key = lower(@ref) OR (lower(key) = lower(@ref) AND key <> lower(key))
      ORDER BY id = @ref DESC, key = @ref DESC LIMIT 1`,
    { ref },
  );
  const found =
    row ??
    selectOne(
      db,
      ArticleRow,
      `SELECT articles.* FROM merged_articles AS merged JOIN articles ON articles.id = merged.into_id
        WHERE merged.id = @ref OR lower(merged.key) = lower(@ref)
        ORDER BY merged.id = @ref DESC LIMIT 1`,
      { ref },
    );
  return found && articleFromRow(db, found);
}

/**
 * Articles by id in the order given; ids that are not in the library are left out. What is asked for by the id of a record
 * that was merged comes under that id: a brief may name it still.
 */
export function listSources(db: ReadableDb, articleIds: readonly string[]): Article[] {
  return [...new Set(articleIds)].flatMap((articleId) => {
    const row = findArticleRow(db, articleId);
    return row ? [{ ...articleFromRow(db, row), id: articleId }] : [];
  });
}

/** Deletes an article with its texts, unused quotes and raw files; throws `in-use` while a brief cites it. */
export function deleteArticle(db: WritableDb, articleId: string): void {
  const row = getArticleRow(db, articleId);
  const rawFiles = selectAll(
    db,
    z.object({ raw_sha256: z.string() }),
    'SELECT DISTINCT raw_sha256 FROM texts WHERE article_id = @articleId',
    { articleId },
  );
  // First, for it needs the row that says where the article is indexed.
  unindexArticle(db, row.number);
  forgetTagCounts(db);
  forgetAllNotes(db);
  try {
    run(db, 'DELETE FROM articles WHERE id = @articleId', { articleId });
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error;
    throw new AppError(
      'in-use',
      `“${row.key}” was not deleted: ${briefsUsing(db, articleId)} it. Take it out there first.`,
      { cause: error },
    );
  }
  for (const { raw_sha256: hash } of rawFiles) {
    run(
      db,
      `DELETE FROM raw_files WHERE sha256 = @hash AND NOT EXISTS (SELECT 1 FROM texts WHERE ${hasHash('raw_sha256', 'hash')})`,
      { hash },
    );
  }
}

function briefsUsing(db: ReadableDb, articleId: string): string {
  const rows = selectAll(
    db,
    z.object({ title: z.string() }),
    `SELECT DISTINCT briefs.id, briefs.title FROM briefs WHERE id IN (
       SELECT brief_id FROM brief_articles WHERE article_id = @articleId
       UNION SELECT brief_id FROM brief_quotes JOIN quotes ON quotes.id = quote_id JOIN texts ON texts.id = quotes.text_id
              WHERE texts.article_id = @articleId
       UNION SELECT brief_id FROM topic_quotes JOIN topics ON topics.id = topic_id
               JOIN quotes ON quotes.id = quote_id JOIN texts ON texts.id = quotes.text_id
              WHERE texts.article_id = @articleId)`,
    { articleId },
  );
  const titles = rows.map(({ title }) => (title === '' ? 'an untitled brief' : `the brief “${title}”`));
  return `${titles.join(', ')} ${titles.length === 1 ? 'uses' : 'use'}`;
}
