import type { Input, Output } from '../../../shared/ipc/contract';
import { type ReadableDb, selectNumbers } from '../store/db';

const ORDERS = {
  added: 'SELECT number FROM articles ORDER BY number DESC',
  published: 'SELECT number FROM article_facts ORDER BY published_key DESC, number DESC',
  title: 'SELECT number FROM article_facts ORDER BY title_key, number DESC',
} as const;
const NOT_YET =
  'SELECT number FROM articles WHERE number NOT IN (SELECT number FROM article_facts) ORDER BY number DESC';

/**
 * The numbers of all articles in an order. By date, newest first, as far as dates are known; articles without a known year
 * come last, those added last before the others, never somewhere between: their place would claim a date. So do untitled ones
 * by title, and those that wait to be indexed.
 */
export function orderArticles(db: ReadableDb, { order }: Input<'articles:order'>): Output<'articles:order'> {
  const numbers = selectNumbers(db, ORDERS[order]);
  if (order === 'added') return { numbers: Uint32Array.from(numbers), undated: 0 };
  const waiting = selectNumbers(db, NOT_YET);
  const [undated = 0] =
    order === 'published'
      ? selectNumbers(db, "SELECT count(*) FROM article_facts WHERE published_key = ''")
      : [0];
  return { numbers: Uint32Array.from([...numbers, ...waiting]), undated };
}
