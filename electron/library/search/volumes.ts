import { z } from 'zod';
import type { ArticleRecord, Block } from '../../../shared/model';
import { type ReadableDb, run, selectOne, type WritableDb } from '../store/db';
import { forgetFacts, writeFacts } from './facts';
import { foldOthers } from './fold';
import { VOLUME_SIZE, volumeOf, volumeTable } from './volume-size';

/** Bytes of new words that FTS5 gathers before it writes them out (its own default is 1 MB): fewer, larger segments. */
const GATHERED_BYTES = 16 * 1024 * 1024;

/** A word that nobody types (private use), so that no phrase matches from the end of one block into the next. */
const BETWEEN_BLOCKS = ' \ue000 ';

const Present = z.object({ number: z.int() });

/** Does the volume hold an article yet? Then its table is there. */
const isBegun = (db: ReadableDb, volume: number): boolean =>
  selectOne(
    db,
    Present,
    'SELECT number FROM article_facts WHERE number >= @first AND number < @after LIMIT 1',
    { first: volume * VOLUME_SIZE, after: (volume + 1) * VOLUME_SIZE },
  ) !== undefined;

function beginVolume(db: WritableDb, volume: number): void {
  const table = volumeTable(volume);
  run(
    db,
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts5 (
       title, author, outlet, body, content = '', contentless_delete = 1,
       tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'")`,
  );
  run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${GATHERED_BYTES})`);
}

export type ArticleToIndex = {
  number: number;
  /** The article was made just now, so that the index cannot hold it yet. */
  isNew?: boolean;
  record: ArticleRecord;
  blocks: readonly Pick<Block, 'text'>[];
};

/**
 * Words on their way into the index. FTS5 gathers words in memory, and writes them out at every statement that SQLite may
 * have to take back by itself (one with a trigger, a savepoint). So facts are written as articles come, and words in one go
 * by `flush`, at the end of the transaction.
 */
export class IndexBatch {
  private readonly waiting = new Map<number, { wasIndexed: boolean; article: ArticleToIndex }>();
  private readonly begun = new Set<number>();

  constructor(private readonly db: WritableDb) {}

  add(article: ArticleToIndex): void {
    const { number, record, isNew = false } = article;
    const known = this.waiting.get(number);
    const wasIndexed = known?.wasIndexed ?? (!isNew && isIndexed(this.db, number));
    const volume = volumeOf(number);
    if (!this.begun.has(volume)) {
      if (!wasIndexed && !isBegun(this.db, volume)) beginVolume(this.db, volume);
      this.begun.add(volume);
    }
    writeFacts(this.db, number, record, { isNew: !known && !wasIndexed });
    this.waiting.set(number, { wasIndexed, article });
  }

  flush(): void {
    for (const [number, { wasIndexed, article }] of this.waiting) {
      const table = volumeTable(volumeOf(number));
      if (wasIndexed) run(this.db, `DELETE FROM ${table} WHERE rowid = @number`, { number });
      run(
        this.db,
        `INSERT INTO ${table} (rowid, title, author, outlet, body) VALUES (@number, @title, @author, @outlet, @body)`,
        { number, ...wordsOf(article) },
      );
    }
    this.waiting.clear();
  }
}

const wordsOf = ({ record, blocks }: ArticleToIndex) => ({
  title: foldOthers(record.title.value ?? ''),
  author: foldOthers((record.authors.value ?? []).join(' ')),
  outlet: foldOthers(record.outlet.value ?? ''),
  body: blocks.map((block) => foldOthers(block.text)).join(BETWEEN_BLOCKS),
});

/** Puts an article's current words into the search index, in place of what was there. */
export function indexArticle(db: WritableDb, article: ArticleToIndex): void {
  const batch = new IndexBatch(db);
  batch.add(article);
  batch.flush();
}

const isIndexed = (db: ReadableDb, number: number): boolean =>
  selectOne(db, Present, 'SELECT number FROM article_facts WHERE number = @number', { number }) !== undefined;

/** Takes an article out of the search index. */
export function unindexArticle(db: WritableDb, number: number): void {
  if (!isIndexed(db, number)) return;
  run(db, `DELETE FROM ${volumeTable(volumeOf(number))} WHERE rowid = @number`, { number });
  run(db, 'DELETE FROM article_facts WHERE number = @number', { number });
  forgetFacts(db, number);
}
