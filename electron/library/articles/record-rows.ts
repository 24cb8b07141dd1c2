import { type ArticleRecord, RECORD_FIELDS, type RecordField } from '../../../shared/model';
import { insertRows, run, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

/** Fields that records of older libraries lack: hashed only when known, so that their hashes stay true. */
const LATER: ReadonlySet<RecordField> = new Set<RecordField>([
  'occurred',
  'descriptor',
  'modified',
  'handling',
]);

/** SHA-256 of a record, field by field in a fixed order. */
export const recordSha256 = (record: ArticleRecord): string =>
  sha256(
    JSON.stringify(
      RECORD_FIELDS.filter((field) => !LATER.has(field) || record[field].basis !== 'unknown').map((field) => [
        field,
        record[field].basis,
        record[field].value,
        record[field].reason ?? null,
      ]),
    ),
  );

/** Writes a whole record in place of the stored one, with its hash. */
export function writeRecord(db: WritableDb, articleId: string, record: ArticleRecord): void {
  run(db, 'DELETE FROM record_fields WHERE article_id = @articleId', { articleId });
  insertRecord(db, articleId, record);
  run(db, 'UPDATE articles SET record_sha256 = @hash WHERE id = @articleId', {
    articleId,
    hash: recordSha256(record),
  });
}

const FIELD_COLUMNS = ['field', 'basis', 'reason'];
const VALUE_COLUMNS = ['field', 'position', 'value'];

/** Writes the record of an article that has none yet; its row holds the hash already. */
export function insertRecord(db: WritableDb, articleId: string, record: ArticleRecord): void {
  // What nothing is known of has no row.
  const known = RECORD_FIELDS.filter(
    (field) => record[field].basis !== 'unknown' || record[field].reason !== undefined,
  );
  insertRows(
    db,
    'record_fields',
    { article_id: articleId },
    FIELD_COLUMNS,
    known.map((field) => [field, record[field].basis, record[field].reason ?? null]),
  );
  insertRows(
    db,
    'record_values',
    { article_id: articleId },
    VALUE_COLUMNS,
    known.flatMap((field) => {
      const { value } = record[field];
      const values = value === null ? [] : typeof value === 'string' ? [value] : value;
      return values.map((one, position) => [field, position, one]);
    }),
  );
}
