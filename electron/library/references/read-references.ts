import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { keptFields, toEntry } from '../../../shared/references/convert';
import { TagOfRecord } from '../../../shared/references/keywords';
import { getArticleRow } from '../articles/articles';
import { readFields } from '../articles/read-record';
import { articleHasWords } from '../articles/texts';
import { ArticleSearch } from '../search/article-search';
import { readHere } from '../search/search-desk';
import { scopeCondition } from '../shelf/scope';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { getEntries } from './entries';
import { findLikelySame } from './likely-same';

const Named = z.object({ id: z.string(), key: z.string(), number: z.int() });

/** Records as a reference file has them; those that are gone are left out. */
export function listEntries(
  db: ReadableDb,
  { format, articleIds }: Input<'references:entries'>,
): Output<'references:entries'> {
  return articleIds.flatMap((id) => {
    const row = selectOne(db, Named, 'SELECT id, key, number FROM articles WHERE id = @id', { id });
    if (!row) return [];
    const tags = selectAll(
      db,
      TagOfRecord,
      `SELECT tags.name, article_tags.basis FROM article_tags JOIN tags ON tags.id = article_tags.tag_id
        WHERE article_tags.article_number = @number ORDER BY tags.folded`,
      { number: row.number },
    );
    const record = readFields(db, id);
    return [toEntry(format, { key: row.key, record, entries: getEntries(db, id), tags })];
  });
}

/** Ids of the articles that are meant; a query that cannot be understood is refused rather than taken for another. */
export function chooseIds(db: ReadableDb, selection: Input<'references:choose'>): string[] {
  const Ids = z.object({ id: z.string() });
  if ('articleIds' in selection) return [...new Set(selection.articleIds)];
  if ('all' in selection)
    return selectAll(db, Ids, 'SELECT id FROM articles ORDER BY number').map(({ id }) => id);
  if ('numbers' in selection)
    return selectAll(
      db,
      Ids,
      'SELECT id FROM articles WHERE number IN (SELECT value FROM json_each(@numbers)) ORDER BY number',
      {
        numbers: JSON.stringify(selection.numbers),
      },
    ).map(({ id }) => id);
  if (!('query' in selection)) {
    const { sql, parameters } = scopeCondition(db, selection.scope);
    return selectAll(db, Ids, `SELECT id FROM articles WHERE ${sql} ORDER BY number`, parameters).map(
      ({ id }) => id,
    );
  }
  const { query, problem } = readHere(db, selection);
  if (problem) throw new AppError('invalid-input', problem.message);
  const search = new ArticleSearch(db, query, 'date', selection.chosen ?? {});
  while (!search.isComplete) search.step();
  return search
    .best(0, search.total)
    .flatMap(
      (number) => selectOne(db, Ids, 'SELECT id FROM articles WHERE number = @number', { number })?.id ?? [],
    );
}

/** What reference files say of an article beside its record, and the articles that it may be the same as. */
export function getKept(db: ReadableDb, articleId: string): Output<'references:kept'> {
  getArticleRow(db, articleId);
  const entries = getEntries(db, articleId);
  const kept = entries.map((entry) => ({ format: entry.format, fields: keptFields(entry) }));
  // Of two texts, the evidence panel tells how alike they are; here one of the two is a record without text.
  const isMeant = entries.length > 0 || !articleHasWords(db, articleId);
  const likely = findLikelySame(db, { id: articleId, record: readFields(db, articleId), entries }).filter(
    ({ id }) => isMeant || !articleHasWords(db, id),
  );
  return {
    kept,
    likelySame: likely.map(({ id, why }) => ({
      articleId: id,
      key: getArticleRow(db, id).key,
      title: readFields(db, id, ['title']).title.value,
      why,
      hasText: articleHasWords(db, id),
    })),
  };
}
