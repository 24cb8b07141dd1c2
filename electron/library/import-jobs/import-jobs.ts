import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { JOB_FILES_A_REQUEST } from '../../../shared/ipc/bulk-contract';
import type { Input, Output } from '../../../shared/ipc/contract';
import { insertRows, type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';

type Entry = NonNullable<Input<'imports:storePacked'>['files'][number]['entry']>;
type Mark = Input<'importJobs:mark'>['files'][number];

const FileRow = z.object({
  position: z.int(),
  path: z.string(),
  status: z.enum(['imported', 'unchanged', 'new-text', 'failed']).nullable(),
  article_id: z.string().nullable(),
  text_id: z.string().nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
});
const JobRow = z.object({
  id: z.string(),
  label: z.string(),
  roots: z.string(),
  listed: z.int(),
  total: z.int(),
  done: z.int(),
});
const Roots = z.array(z.string());

/** Records an import before its files are looked for. */
export function beginJob(db: WritableDb, { jobId, label, roots }: Input<'importJobs:begin'>): void {
  run(db, 'INSERT INTO import_jobs (id, label, roots, began_at) VALUES (@jobId, @label, @roots, @now)', {
    jobId,
    label,
    roots: JSON.stringify(roots),
    now: new Date().toISOString(),
  });
}

const FILE_COLUMNS = ['position', 'path'];

/** Adds files behind those that the job has. */
export function addJobFiles(db: WritableDb, { jobId, paths, listed }: Input<'importJobs:add'>): void {
  const { next } = selectOne(
    db,
    z.object({ next: z.int() }),
    'SELECT coalesce(max(position) + 1, 0) AS next FROM import_job_files WHERE job_id = @jobId',
    { jobId },
  ) ?? { next: 0 };
  insertRows(
    db,
    'import_job_files',
    { job_id: jobId },
    FILE_COLUMNS,
    paths.map((path, index) => [next + index, path]),
  );
  if (listed) run(db, 'UPDATE import_jobs SET listed = 1 WHERE id = @jobId', { jobId });
}

/** Says what became of files. A job that was deleted meanwhile takes no notice. */
export function markJobFiles(db: WritableDb, jobId: string, marks: readonly Mark[]): void {
  for (const { position, status, articleId, textId, error } of marks)
    run(
      db,
      `UPDATE import_job_files
          SET status = @status, article_id = @articleId, text_id = @textId, code = @code, message = @message
        WHERE job_id = @jobId AND position = @position`,
      {
        jobId,
        position,
        status,
        articleId: articleId ?? null,
        textId: textId ?? null,
        code: error?.code ?? null,
        message: error?.message ?? null,
      },
    );
}

/** What a file of a job was stored as, where it was: asked again after a crash, it is not stored a second time. */
export function findStored(
  db: ReadableDb,
  { jobId, position }: Entry,
): { status: 'imported' | 'unchanged' | 'new-text'; articleId: string; textId: string } | null {
  const row = selectOne(
    db,
    FileRow,
    'SELECT * FROM import_job_files WHERE job_id = @jobId AND position = @position',
    { jobId, position },
  );
  if (!row?.status || row.status === 'failed' || row.article_id === null || row.text_id === null) return null;
  return { status: row.status, articleId: row.article_id, textId: row.text_id };
}

/** Jobs with something left to do, the oldest first. */
export const listJobs = (db: ReadableDb): Output<'importJobs:list'> =>
  selectAll(
    db,
    JobRow,
    `SELECT id, label, roots, listed, count(position) AS total, count(status) AS done
       FROM import_jobs LEFT JOIN import_job_files ON job_id = id
      GROUP BY id HAVING listed = 0 OR count(status) < count(position)
      ORDER BY began_at, id`,
  ).map(({ id, label, roots, listed, total, done }) => ({
    jobId: id,
    label,
    roots: Roots.parse(JSON.parse(roots)),
    listed: listed === 1,
    total: listed === 1 ? total : null,
    done,
  }));

/** Files of a job in order, from a position on. */
export const listJobFiles = (
  db: ReadableDb,
  { jobId, from }: Input<'importJobs:files'>,
): Output<'importJobs:files'> =>
  selectAll(
    db,
    FileRow,
    `SELECT position, path, status, article_id, text_id, code, message FROM import_job_files
      WHERE job_id = @jobId AND position >= @from ORDER BY position LIMIT ${JOB_FILES_A_REQUEST}`,
    { jobId, from },
  ).map(({ position, path, status, article_id, text_id, code, message }) => ({
    position,
    path,
    status,
    articleId: article_id,
    textId: text_id,
    error: code === null || message === null ? null : { code, message },
  }));

/** Forgets a job; what it imported stays. */
export function deleteJob(db: WritableDb, jobId: string): void {
  run(db, 'DELETE FROM import_jobs WHERE id = @jobId', { jobId });
}

/** @throws AppError `not-found` for a job that was put away */
export function assertJob(db: ReadableDb, jobId: string): void {
  const row = selectOne(db, z.object({ id: z.string() }), 'SELECT id FROM import_jobs WHERE id = @jobId', {
    jobId,
  });
  if (!row) throw new AppError('not-found', 'This import was put away. Import the folder again.');
}
