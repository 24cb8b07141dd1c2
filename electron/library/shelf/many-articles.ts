import { z } from 'zod';
import type { Input } from '../../../shared/ipc/contract';
import type { ArticleRecord, RecordField, SourcedNames, SourcedText } from '../../../shared/model';
import { deleteArticle, latestTextRow } from '../articles/articles';
import { rememberCorrections } from '../articles/corrections';
import { readFields } from '../articles/read-record';
import { withField } from '../articles/record';
import { writeRecord } from '../articles/record-rows';
import { getText } from '../articles/texts';
import { writeFacts } from '../search/facts';
import { indexArticle } from '../search/volumes';
import { type ReadableDb, selectAll, type WritableDb } from '../store/db';
import { asJson, ofChosen } from './chosen';
import { forgetTags } from './shelf-facts';

const Row = z.object({ number: z.int(), id: z.string() });
type Row = z.infer<typeof Row>;

const chosenRows = (db: ReadableDb, numbers: readonly number[]): Row[] =>
  selectAll(db, Row, `SELECT number, id FROM articles WHERE number IN ${ofChosen}`, {
    numbers: asJson(numbers),
  });

/** Fields whose words stand in the search index. */
const INDEXED: ReadonlySet<RecordField> = new Set<RecordField>(['title', 'authors', 'outlet']);

function writeField(
  db: WritableDb,
  row: Row,
  field: RecordField,
  change: { before: ArticleRecord; record: ArticleRecord; how: 'edited' | 'restored' },
): void {
  const { before, record, how } = change;
  writeRecord(db, row.id, record);
  rememberCorrections(db, row.id, before, record, how);
  if (INDEXED.has(field))
    indexArticle(db, {
      number: row.number,
      record,
      blocks: getText(db, latestTextRow(db, row.id).id).blocks,
    });
  else writeFacts(db, row.number, record);
}

const same = (a: SourcedText | SourcedNames, b: SourcedText | SourcedNames): boolean =>
  JSON.stringify([a.value, a.basis, a.reason ?? null]) ===
  JSON.stringify([b.value, b.basis, b.reason ?? null]);

/**
 * Writes one field of many records. `undo` puts back what stood there, leaves out articles that have gone since, and gives the
 * number of those whose field was changed in another way since: these keep it.
 */
export function setFieldOfMany(
  db: WritableDb,
  { numbers, field, value }: Input<'shelf:setField'>,
): { changed: number; already: number; undo: (db: WritableDb) => number } {
  const former: { row: Row; value: SourcedText | SourcedNames; set: SourcedText | SourcedNames }[] = [];
  const rows = chosenRows(db, numbers);
  for (const row of rows) {
    const before = readFields(db, row.id);
    if (same(before[field], value)) continue;
    const record = withField(before, field, value);
    writeField(db, row, field, { before, record, how: 'edited' });
    former.push({ row, value: before[field], set: record[field] });
  }
  return {
    changed: former.length,
    already: rows.length - former.length,
    undo: (later) => {
      const there = new Set(
        chosenRows(
          later,
          former.map(({ row }) => row.number),
        ).map(({ id }) => id),
      );
      let left = 0;
      for (const { row, value: was, set } of former) {
        if (!there.has(row.id)) continue;
        const before = readFields(later, row.id);
        // A value that stood there once may stand there again, whatever is asked of new ones.
        if (same(before[field], set))
          writeField(later, row, field, { before, record: { ...before, [field]: was }, how: 'restored' });
        else left += 1;
      }
      return left;
    },
  };
}

/** Articles of those chosen that a brief cites, quotes or has in its outline. */
const inUse = (db: ReadableDb, numbers: readonly number[]): Set<string> =>
  new Set(
    selectAll(
      db,
      z.object({ id: z.string() }),
      `SELECT id FROM articles WHERE number IN ${ofChosen} AND (
         EXISTS (SELECT 1 FROM brief_articles WHERE article_id = articles.id)
         OR EXISTS (SELECT 1 FROM texts JOIN quotes ON quotes.text_id = texts.id
                      JOIN brief_quotes ON brief_quotes.quote_id = quotes.id WHERE texts.article_id = articles.id)
         OR EXISTS (SELECT 1 FROM texts JOIN quotes ON quotes.text_id = texts.id
                      JOIN topic_quotes ON topic_quotes.quote_id = quotes.id WHERE texts.article_id = articles.id))`,
      { numbers: asJson(numbers) },
    ).map(({ id }) => id),
  );

/** Deletes articles with all that is theirs. Those that a brief uses stay, and are counted as `already`. */
export function deleteArticles(
  db: WritableDb,
  numbers: readonly number[],
): { changed: number; already: number } {
  const used = inUse(db, numbers);
  const going = chosenRows(db, numbers).filter(({ id }) => !used.has(id));
  for (const { id } of going) deleteArticle(db, id);
  forgetTags(db);
  return { changed: going.length, already: used.size };
}

/** Puts articles that are there again into the search index. */
export function indexRestored(db: WritableDb, numbers: readonly number[]): void {
  for (const { number, id } of chosenRows(db, numbers))
    indexArticle(db, {
      number,
      record: readFields(db, id),
      blocks: getText(db, latestTextRow(db, id).id).blocks,
    });
  forgetTags(db);
}
