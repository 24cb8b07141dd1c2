import { userInfo } from 'node:os';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { Correction } from '../../../shared/ipc/correction-contract';
import {
  type Article,
  type ArticleRecord,
  RECORD_FIELDS,
  RecordFieldName,
  SourcedNames,
  SourcedText,
} from '../../../shared/model';
import { indexArticle } from '../search/volumes';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { getArticle, getArticleRow } from './articles';
import { readFields } from './read-record';
import { withField } from './record';
import { writeRecord } from './record-rows';

type Value = SourcedText | SourcedNames;

/** Who works here, as the computer names them; only ever shown in this library. */
export function analystName(): string {
  try {
    return userInfo().username || 'analyst';
  } catch {
    return 'analyst';
  }
}

const Sourced = z.union([SourcedText, SourcedNames]);
const fromJson = (text: string): Value => Sourced.parse(JSON.parse(text));
/** One form for equal values, whatever the order of their keys. */
const asJson = ({ value, basis, reason }: Value): string =>
  JSON.stringify({ value, basis, ...(reason !== undefined && { reason }) });
const isSame = (a: Value, b: Value): boolean => asJson(a) === asJson(b);

const CorrectionRow = z
  .object({
    number: z.int(),
    field: RecordFieldName,
    before: z.string(),
    after: z.string(),
    how: z.enum(['edited', 'restored', 'merged', 'imported', 'proposed']),
    state: z.enum(['made', 'undone', 'replaced']),
    made_by: z.string(),
    made_at: z.string(),
  })
  .transform(
    ({ made_by: madeBy, made_at: madeAt, before, after, ...row }): Correction => ({
      ...row,
      before: fromJson(before),
      after: fromJson(after),
      madeBy,
      madeAt,
    }),
  );
const COLUMNS = 'number, field, before, after, how, state, made_by, made_at';

/** Changes of an article's record, newest first. */
export const listCorrections = (db: ReadableDb, articleId: string): Correction[] =>
  selectAll(
    db,
    CorrectionRow,
    `SELECT ${COLUMNS} FROM record_corrections WHERE article_id = @articleId ORDER BY number DESC`,
    { articleId },
  );

/** Remembers each field in which two records of an article differ. What was undone before can then not be made again. */
export function rememberCorrections(
  db: WritableDb,
  articleId: string,
  before: ArticleRecord,
  after: ArticleRecord,
  how: Correction['how'],
): void {
  const changed = RECORD_FIELDS.filter((field) => !isSame(before[field], after[field]));
  if (changed.length === 0) return;
  if (how !== 'proposed')
    run(
      db,
      `UPDATE record_corrections SET state = 'replaced' WHERE article_id = @articleId AND state = 'undone'`,
      { articleId },
    );
  const madeBy = how === 'imported' || how === 'proposed' ? 'import' : analystName();
  for (const field of changed)
    run(
      db,
      `INSERT INTO record_corrections (article_id, field, before, after, how, state, made_by, made_at)
       VALUES (@articleId, @field, @before, @after, @how, 'made', @madeBy, @now)`,
      {
        articleId,
        field,
        before: asJson(before[field]),
        after: asJson(after[field]),
        how,
        madeBy,
        now: new Date().toISOString(),
      },
    );
}

function write(db: WritableDb, articleId: string, record: ArticleRecord): Article {
  const { number } = getArticleRow(db, articleId);
  writeRecord(db, articleId, record);
  const article = getArticle(db, articleId);
  indexArticle(db, { number, record, blocks: article.text.blocks });
  return article;
}

/** Changes one field of a record; throws `invalid-input` for a value that the field cannot hold. */
export function setField(db: WritableDb, input: Input<'articles:setField'>): Article {
  const { id } = getArticleRow(db, input.articleId);
  const before = readFields(db, id);
  const after = withField(before, input.field, input.value);
  if (isSame(before[input.field], after[input.field])) return getArticle(db, id);
  rememberCorrections(db, id, before, after, 'edited');
  return write(db, id, after);
}

type Step = Output<'records:undo'>;

/** Takes the analyst's last change of a record back; null when none is left. */
export const undoCorrection = (db: WritableDb, articleId: string): Step =>
  step(db, articleId, {
    find: `state = 'made' AND how IN ('edited', 'restored') ORDER BY number DESC`,
    from: 'after',
    to: 'before',
    state: 'undone',
    refused: 'Nothing was undone',
  });

/** Makes the change again that was taken back last; null when there is none. */
export const redoCorrection = (db: WritableDb, articleId: string): Step =>
  step(db, articleId, {
    find: `state = 'undone' ORDER BY number`,
    from: 'before',
    to: 'after',
    state: 'made',
    refused: 'Nothing was made again',
  });

function step(
  db: WritableDb,
  articleId: string,
  way: {
    find: string;
    from: 'before' | 'after';
    to: 'before' | 'after';
    state: 'made' | 'undone';
    refused: string;
  },
): Step {
  const { id } = getArticleRow(db, articleId);
  const found = selectOne(
    db,
    CorrectionRow,
    `SELECT ${COLUMNS} FROM record_corrections WHERE article_id = @id AND ${way.find} LIMIT 1`,
    { id },
  );
  if (!found) return null;
  const record = readFields(db, id);
  if (!isSame(record[found.field], found[way.from]))
    throw new AppError(
      'invalid-input',
      `${way.refused}: the ${found.field} was changed in another way since. Choose the value you want in the record's history.`,
    );
  // A value that stood there once may stand there again, whatever is asked of new ones.
  const article = write(db, id, { ...record, [found.field]: found[way.to] });
  run(db, 'UPDATE record_corrections SET state = @state WHERE number = @number', {
    state: way.state,
    number: found.number,
  });
  return { article, field: found.field };
}

/** Gives a field a value of its history again, which is a change like any other. */
export function restoreValue(db: WritableDb, input: Input<'records:restore'>): Article {
  const { id } = getArticleRow(db, input.articleId);
  const found = selectOne(
    db,
    CorrectionRow,
    `SELECT ${COLUMNS} FROM record_corrections WHERE article_id = @id AND number = @number`,
    { id, number: input.correction },
  );
  if (!found) throw new AppError('not-found', 'That change is not in the history of this record.');
  const before = readFields(db, id);
  const after = { ...before, [found.field]: found[input.which] };
  rememberCorrections(db, id, before, after, 'restored');
  return write(db, id, after);
}
