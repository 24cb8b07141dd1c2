import type { Scope } from '../../../shared/ipc/shelf-contract';
import { foldTag } from '../../../shared/model/tag';
import { type ReadableDb, selectNumbers } from '../store/db';
import { collectionRows, withInner } from './collections';

const LIKE_ESCAPE = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** A scope as a condition on `number`, with what it names. */
export function scopeCondition(
  db: ReadableDb,
  scope: Scope,
): { sql: string; parameters: Record<string, string> } {
  switch (scope.kind) {
    case 'unread':
      return { sql: 'number NOT IN (SELECT article_number FROM read_articles)', parameters: {} };
    case 'starred':
      return { sql: 'number IN (SELECT article_number FROM starred_articles)', parameters: {} };
    case 'noted':
      return { sql: 'number IN (SELECT article_number FROM article_notes)', parameters: {} };
    case 'untagged':
      return { sql: 'number NOT IN (SELECT article_number FROM article_tags)', parameters: {} };
    case 'collection':
      return {
        sql: 'number IN (SELECT article_number FROM collection_articles WHERE collection_id IN (SELECT value FROM json_each(@ids)))',
        parameters: { ids: JSON.stringify(withInner(collectionRows(db), scope.id)) },
      };
    case 'tag': {
      const folded = foldTag(scope.name);
      const tags = `SELECT id FROM tags WHERE folded = @folded OR folded LIKE @under ESCAPE '\\'`;
      return {
        sql: `number IN (
          SELECT article_number FROM article_tags WHERE tag_id IN (${tags})
          UNION ALL SELECT articles.number FROM quote_tags JOIN quotes ON quotes.id = quote_tags.quote_id
            JOIN texts ON texts.id = quotes.text_id JOIN articles ON articles.id = texts.article_id
           WHERE quote_tags.tag_id IN (${tags}))`,
        parameters: { folded, under: `${LIKE_ESCAPE(folded)}/%` },
      };
    }
  }
}

/** Numbers of the articles in a collection and in what stands in it, of one stretch of numbers. */
export const numbersIn = (db: ReadableDb, ids: readonly string[], first: number, after: number): number[] =>
  selectNumbers(
    db,
    `SELECT article_number FROM collection_articles
      WHERE collection_id IN (SELECT value FROM json_each(@ids)) AND article_number >= @first AND article_number < @after`,
    { ids: JSON.stringify(ids), first, after },
  );
