import { z } from 'zod';
import {
  type ArticleRecord,
  Basis,
  RECORD_FIELDS,
  type RecordField,
  RecordFieldName,
  unknownRecord,
} from '../../../shared/model';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

const FieldRow = z.object({
  field: RecordFieldName,
  basis: Basis,
  reason: z.string().nullable(),
  value: z.string().nullable(),
});

/** SHA-256 of a record, field by field in a fixed order. */
export const recordSha256 = (record: ArticleRecord): string =>
  sha256(
    JSON.stringify(
      RECORD_FIELDS.map((field) => [
        field,
        record[field].basis,
        record[field].value,
        record[field].reason ?? null,
      ]),
    ),
  );

/** A record with `fields` filled in from the store; the others are unknown. */
export function readFields(
  db: ReadableDb,
  articleId: string,
  fields: readonly RecordField[] = RECORD_FIELDS,
): ArticleRecord {
  const rows = selectAll(
    db,
    FieldRow,
    `SELECT f.field, f.basis, f.reason, v.value
       FROM record_fields AS f LEFT JOIN record_values AS v ON v.article_id = f.article_id AND v.field = f.field
      WHERE f.article_id = @articleId ORDER BY f.field, v.position`,
    { articleId },
  );
  const record = unknownRecord();
  for (const { field, basis, reason, value } of rows) {
    if (!fields.includes(field)) continue;
    const why = reason === null ? {} : { reason };
    if (field === 'authors') {
      const names = value === null ? null : [...(record.authors.value ?? []), value];
      record.authors = { value: names, basis, ...why };
    } else {
      record[field] = { value, basis, ...why };
    }
  }
  return record;
}

/** Writes a whole record in place of the stored one, with its hash. */
export function writeRecord(db: WritableDb, articleId: string, record: ArticleRecord): void {
  run(db, 'DELETE FROM record_fields WHERE article_id = @articleId', { articleId });
  for (const field of RECORD_FIELDS) {
    const { value, basis, reason } = record[field];
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
