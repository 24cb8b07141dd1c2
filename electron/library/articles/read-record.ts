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

const FieldRow = z.object({ field: RecordFieldName, basis: Basis, reason: z.string().nullable() });
const ValueRow = z.object({ field: RecordFieldName, value: z.string() });

/** A record with `fields` filled in from the store; the others are unknown. */
export function readFields(
  db: ReadableDb,
  articleId: string,
  fields: readonly RecordField[] = RECORD_FIELDS,
): ArticleRecord {
  const record = unknownRecord();
  // One stretch of each table, read from end to end: joined, each field would be looked for by itself. What is not asked for is
  // not looked at: a list reads three fields of each article.
  const isWanted = (row: Readonly<Record<string, unknown>>): boolean =>
    fields === RECORD_FIELDS || fields.some((field) => field === row.field);
  const sql = 'SELECT field, basis, reason FROM record_fields WHERE article_id = @articleId';
  for (const { field, basis, reason } of selectAll(db, FieldRow, sql, { articleId }, isWanted))
    record[field] = { value: null, basis, ...(reason === null ? {} : { reason }) };
  const sqlOfValues = `SELECT field, value FROM record_values WHERE article_id = @articleId
     ORDER BY field, position`;
  for (const { field, value } of selectAll(db, ValueRow, sqlOfValues, { articleId }, isWanted))
    if (field === 'authors') record.authors.value = [...(record.authors.value ?? []), value];
    else record[field].value = value;
  return record;
}
