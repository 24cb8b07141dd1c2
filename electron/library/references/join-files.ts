import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { isSurer } from '../../../shared/correcting/surer';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import { MOST_NAMED, type NamedFiles } from '../../../shared/ipc/bulk-contract';
import type { Input, Output } from '../../../shared/ipc/contract';
import { RECORD_FIELDS } from '../../../shared/model';
import { namedFiles } from '../../../shared/references/named-files';
import { getArticleRow } from '../articles/articles';
import { mergeArticles } from '../articles/merge';
import { readFields } from '../articles/read-record';
import { articleHasWords } from '../articles/texts';
import { type ReadableDb, selectAll, selectOne, type WritableDb } from '../store/db';
import type { Store } from '../store/open-store';
import { getEntries } from './entries';

const JobRow = z.object({ path: z.string(), articleId: z.string() });
const IdRow = z.object({ id: z.string() });

/** Systems differ in how they write é in the name of a file. */
const samePath = (path: string): string => path.replaceAll('\\', '/').normalize('NFC');

/** Records of a job's reference files that name a file of the same job. Only the whole path tells: names of files recur. */
export function findNamedFiles(db: ReadableDb, { jobId }: Input<'importJobs:named'>): NamedFiles {
  const referenceFiles = selectAll(
    db,
    JobRow,
    `SELECT path, article_id AS articleId FROM import_job_files AS files
      WHERE job_id = @jobId AND EXISTS (SELECT 1 FROM reference_entries WHERE article_id = files.article_id)`,
    { jobId },
  );
  if (referenceFiles.length === 0) return { found: [], disputed: 0 };
  const articles = new Map(
    selectAll(
      db,
      JobRow,
      'SELECT path, article_id AS articleId FROM import_job_files WHERE job_id = @jobId AND article_id IS NOT NULL',
      { jobId },
    ).map(({ path, articleId }) => [samePath(path), articleId]),
  );
  const named = new Map<string, { articleId: string; fileName: string }>();
  for (const { path } of referenceFiles)
    for (const recordId of recordsOf(db, basename(path))) {
      if (named.has(recordId)) continue;
      const own = getEntries(db, recordId)
        .flatMap(namedFiles)
        .flatMap((name) => {
          const full = samePath(resolve(dirname(path), name));
          const articleId = articles.get(full);
          return articleId !== undefined && articleId !== recordId && canJoin(db, recordId, articleId)
            ? [{ articleId, fileName: basename(full) }]
            : [];
        });
      // A record may name the article and a saved page beside it; the pages of a PDF can be cited.
      const first = own.find(({ fileName }) => /\.pdf$/i.test(fileName)) ?? own[0];
      if (first) named.set(recordId, first);
    }
  const claims = new Map<string, number>();
  for (const { articleId } of named.values()) claims.set(articleId, (claims.get(articleId) ?? 0) + 1);
  const alone = [...named].filter(([, { articleId }]) => claims.get(articleId) === 1);
  return {
    found: alone.slice(0, MOST_NAMED).map(([recordId, { articleId, fileName }]) => ({
      recordId,
      recordTitle: readFields(db, recordId, ['title']).title.value,
      articleId,
      articleTitle: readFields(db, articleId, ['title']).title.value,
      fileName,
    })),
    disputed: named.size - alone.length,
  };
}

/** Records without text that came from a reference file of this name. */
const recordsOf = (db: ReadableDb, fileName: string): string[] =>
  selectAll(
    db,
    IdRow,
    `SELECT DISTINCT texts.article_id AS id FROM texts JOIN reference_entries AS entries ON entries.article_id = texts.article_id
      WHERE texts.file_name = @fileName ORDER BY texts.rowid`,
    { fileName },
  )
    .map(({ id }) => id)
    .filter((id) => !articleHasWords(db, id));

function canJoin(db: ReadableDb, recordId: string, articleId: string): boolean {
  const [first = '', second = ''] = [recordId, articleId].sort();
  const isApart = selectOne(
    db,
    z.object({ one: z.int() }),
    'SELECT 1 AS one FROM told_apart WHERE article_id = @first AND other_id = @second',
    { first, second },
  );
  return isApart === undefined && articleHasWords(db, articleId);
}

/** As `articles:joinFiles`, each pair in a transaction of its own. */
export const joinFiles = (
  write: Store['write'],
  { pairs }: Input<'articles:joinFiles'>,
): Output<'articles:joinFiles'> =>
  pairs.map((pair) => {
    try {
      return { ok: true, briefIds: write((db) => joinFile(db, pair)) };
    } catch (error) {
      if (!(error instanceof AppError)) console.error('Joining a record with its file failed:', error);
      return { ok: false, error: toWireError(error) };
    }
  });

function joinFile(
  db: WritableDb,
  { recordId, articleId }: Input<'articles:joinFiles'>['pairs'][number],
): string[] {
  const { key } = getArticleRow(db, recordId);
  if (articleHasWords(db, recordId))
    throw new AppError(
      'invalid-input',
      `“${key}” was not joined with a file: it has a text meanwhile. Compare both under “Merge the open article with another record…”.`,
    );
  const record = readFields(db, recordId);
  const article = readFields(db, articleId);
  return mergeArticles(db, {
    keptId: recordId,
    otherId: articleId,
    fieldsFromOther: RECORD_FIELDS.filter((field) => isSurer(article[field], record[field])),
    textFrom: 'other',
    groupFromOther: false,
  }).briefIds;
}
