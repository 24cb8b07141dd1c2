import { z } from 'zod';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { hasHash } from '../store/hash';

const KnownRow = z
  .object({ article_id: z.string(), id: z.string() })
  .transform(({ article_id: articleId, id: textId }) => ({ articleId, textId }));
const IdRow = z.object({ id: z.string() });
type Known = z.infer<typeof KnownRow>;

/**
 * A text is known, so that its file changes nothing when it comes again, unless a newer file took its place: then the old
 * file is news, for what was published may have been taken back. Where a merge or the analyst put another text in its
 * place, no file did; nor did, in a record that others were merged into, one of another name.
 */
const IS_KNOWN = `(
  t.id IN (SELECT text_id FROM merged_texts)
  OR NOT EXISTS (
    SELECT 1 FROM texts AS newer
     WHERE newer.article_id = t.article_id AND newer.version > t.version
       AND (newer.imported_at, newer.rowid) > (t.imported_at, t.rowid)
       AND (newer.file_name = t.file_name
            OR NOT EXISTS (SELECT 1 FROM merged_articles WHERE into_id = t.article_id))))`;

/** The known text that was made from these very bytes, before others the one that its article is read in; or null. */
export function findKnownFile(db: ReadableDb, rawSha256: string): Known | null {
  // Mostly there is none, and sorting costs even then.
  const any = selectOne(
    db,
    IdRow,
    `SELECT id FROM texts WHERE ${hasHash('raw_sha256', 'rawSha256')} LIMIT 1`,
    {
      rawSha256,
    },
  );
  if (!any) return null;
  return (
    selectOne(
      db,
      KnownRow,
      `SELECT article_id, id FROM texts AS t WHERE ${hasHash('raw_sha256', 'rawSha256')} AND ${IS_KNOWN}
        ORDER BY version = (SELECT max(version) FROM texts WHERE article_id = t.article_id) DESC, id DESC LIMIT 1`,
      { rawSha256 },
    ) ?? null
  );
}

/** The known text of an article of which an importer said the very same; undefined when there is none. */
export const findKnownText = (db: ReadableDb, articleId: string, contentSha256: string): Known | undefined =>
  selectOne(
    db,
    KnownRow,
    `SELECT article_id, id FROM texts AS t
      WHERE article_id = @articleId AND content_sha256 = @contentSha256 AND ${IS_KNOWN}
      ORDER BY version DESC LIMIT 1`,
    { articleId, contentSha256 },
  );

/** Ids of the known texts of an article. */
export const knownTextsOf = (db: ReadableDb, articleId: string): string[] =>
  selectAll(
    db,
    KnownRow,
    `SELECT article_id, id FROM texts AS t WHERE article_id = @articleId AND ${IS_KNOWN}`,
    { articleId },
  ).map(({ textId }) => textId);
