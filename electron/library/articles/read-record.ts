import { z } from 'zod';
import {
  type ArticleRecord,
  RECORD_FIELDS,
  type RecordField,
  RecordFieldName,
  unknownRecord,
} from '../../../shared/model/article';
import { Basis } from '../../../shared/model/basis';
import { type ReadableDb, selectAll } from '../store/db';

// A start waits for this file and what it imports: of the model only what it reads, and no hashing.

const FieldRow = z.object({
  field: RecordFieldName,
  basis: Basis,
  reason: z.string().nullable(),
  value: z.string().nullable(),
});

/** A record with `fields` filled in from the store; the others are unknown. */
export function readFields(
  db: ReadableDb,
  articleId: string,
  fields: readonly RecordField[] = RECORD_FIELDS,
): ArticleRecord {
  const wanted =
    fields === RECORD_FIELDS ? '' : `AND f.field IN (${fields.map((field) => `'${field}'`).join(', ')})`;
  const rows = selectAll(
    db,
    FieldRow,
    `SELECT f.field, f.basis, f.reason, v.value
       FROM record_fields AS f LEFT JOIN record_values AS v ON v.article_id = f.article_id AND v.field = f.field
      WHERE f.article_id = @articleId ${wanted} ORDER BY f.field, v.position`,
    { articleId },
  );
  const record = unknownRecord();
  for (const { field, basis, reason, value } of rows) {
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
