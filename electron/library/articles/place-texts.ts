import { run, type WritableDb } from '../store/db';

/** Numbers that no text has: two texts of an article may at no moment have the same one. */
const ASIDE = 1_000_000;

/** Makes these the texts of an article, numbered in this order; the last is the one that is read and quoted. */
export function placeTexts(db: WritableDb, articleId: string, ids: readonly string[]): void {
  // A quote's hash holds the article that it was saved in.
  for (const id of ids)
    run(
      db,
      `UPDATE quotes SET saved_under = (SELECT article_id FROM texts WHERE id = @id)
        WHERE text_id = @id AND saved_under IS NULL AND (SELECT article_id FROM texts WHERE id = @id) <> @articleId`,
      { id, articleId },
    );
  const put = (id: string, version: number) =>
    run(db, 'UPDATE texts SET article_id = @articleId, version = @version WHERE id = @id', {
      articleId,
      id,
      version,
    });
  ids.forEach((id, at) => {
    put(id, ASIDE + at);
  });
  ids.forEach((id, at) => {
    put(id, at + 1);
  });
}
