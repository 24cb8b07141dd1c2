import { type ArticleRecord, RECORD_FIELDS, type RecordField } from '../../../shared/model';
import { run, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

/** Fields that records of older libraries lack: hashed only when known, so that their hashes stay true. */
const LATER: ReadonlySet<RecordField> = new Set<RecordField>(['occurred', 'descriptor']);

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
  for (const field of RECORD_FIELDS) {
    const { value, basis, reason } = record[field];
    // What nothing is known of has no row.
    if (basis === 'unknown' && reason === undefined) continue;
    run(
      db,
      'INSERT INTO record_fields (article_id, field, basis, reason) VALUES (@articleId, @field, @basis, @reason)',
      { articleId, field, basis, reason: reason ?? null },
    );
    const values = value === null ? [] : typeof value === 'string' ? [value] : value;
    values.forEach((one, position) => {
      run(
        db,
        'INSERT INTO record_values (article_id, field, position, value) VALUES (@articleId, @field, @position, @value)',
        { articleId, field, position, value: one },
      );
    });
  }
  run(db, 'UPDATE articles SET record_sha256 = @hash WHERE id = @articleId', {
    articleId,
    hash: recordSha256(record),
  });
}
