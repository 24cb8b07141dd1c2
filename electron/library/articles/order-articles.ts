import type { Input, Output } from '../../../shared/ipc/contract';
import { scopeCondition } from '../shelf/scope';
import { type ReadableDb, selectNumbers } from '../store/db';

const ORDERS = {
  added: 'FROM articles WHERE @where ORDER BY number DESC',
  published: 'FROM article_facts WHERE @where ORDER BY published_key DESC, number DESC',
  title: 'FROM article_facts WHERE @where ORDER BY title_key, number DESC',
} as const;
const NOT_YET =
  'SELECT number FROM articles WHERE @where AND number NOT IN (SELECT number FROM article_facts) ORDER BY number DESC';
const UNDATED = "SELECT count(*) FROM article_facts WHERE @where AND published_key = ''";

/**
 * The numbers of all articles, or of those in a scope, in an order. By date, newest first, as far as dates are known; articles without a known year
 * come last, those added last before the others, never somewhere between: their place would claim a date. So do untitled ones
 * by title, and those that wait to be indexed.
 */
export function orderArticles(
  db: ReadableDb,
  { order, scope }: Input<'articles:order'>,
): Output<'articles:order'> {
  const { sql, parameters } = scope ? scopeCondition(db, scope) : { sql: 'true', parameters: {} };
  const select = (statement: string): number[] =>
    selectNumbers(db, statement.replace('@where', sql), parameters);
  const numbers = select(`SELECT number ${ORDERS[order]}`);
  if (order === 'added') return { numbers: Uint32Array.from(numbers), undated: 0 };
  const waiting = select(NOT_YET);
  const [undated = 0] = order === 'published' ? select(UNDATED) : [0];
  return { numbers: Uint32Array.from([...numbers, ...waiting]), undated };
}
