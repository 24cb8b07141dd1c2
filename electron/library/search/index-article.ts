import { z } from 'zod';
import type { ArticleRecord, Block } from '../../../shared/model';
import { run, selectOne, type WritableDb } from '../store/db';
import { foldWords } from './fold';

/** A word that nobody types (private use), so that no phrase matches from the end of one block into the next. */
const BETWEEN_BLOCKS = ' \ue000 ';

/** Puts an article's current words into the search index, in place of what was there. */
export function indexArticle(
  db: WritableDb,
  article: { number: number; record: ArticleRecord; blocks: readonly Pick<Block, 'text'>[] },
): void {
  const { number, record, blocks } = article;
  unindexArticle(db, number);
  run(
    db,
    `INSERT INTO article_search (rowid, title, author, outlet, body) VALUES (@number, @title, @author, @outlet, @body)`,
    {
      number,
      title: foldWords(record.title.value ?? ''),
      author: foldWords((record.authors.value ?? []).join(' ')),
      outlet: foldWords(record.outlet.value ?? ''),
      body: blocks.map((block) => foldWords(block.text)).join(BETWEEN_BLOCKS),
    },
  );
}

/** Takes an article out of the search index. */
export function unindexArticle(db: WritableDb, number: number): void {
  const present = selectOne(
    db,
    z.object({ rowid: z.int() }),
    'SELECT rowid FROM article_search WHERE rowid = @number',
    { number },
  );
  if (present) run(db, 'DELETE FROM article_search WHERE rowid = @number', { number });
}
