import { z } from 'zod';
import { ExportFormat } from '../../../shared/brief-document/brief-document';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { Release, type ReleasedFile } from '../../../shared/ipc/review-contract';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { sha256 } from '../store/hash';

const ReleaseRow = z.object({
  id: z.string(),
  brief_id: z.string(),
  version: z.string(),
  reviewer: z.string(),
  released_at: z.string(),
  revision: z.int(),
  texts: z.string(),
});
const FileRow = z.object({
  format: ExportFormat,
  file_name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  pages: z.int().nullable(),
});

function releaseFromRow(db: ReadableDb, row: z.infer<typeof ReleaseRow>): Release {
  const files = selectAll(
    db,
    FileRow,
    `SELECT format, file_name, length(bytes) AS bytes, sha256, pages FROM release_files
      WHERE release_id = @id ORDER BY rowid`,
    { id: row.id },
  );
  return {
    id: row.id,
    briefId: row.brief_id,
    version: row.version,
    reviewer: row.reviewer,
    releasedAt: row.released_at,
    revision: row.revision,
    texts: Release.shape.texts.parse(JSON.parse(row.texts)),
    files: files.map(({ file_name: fileName, ...file }): ReleasedFile => ({ ...file, fileName })),
  };
}

/** The release of a brief and of those it goes on from, newest first. */
export function listReleases(db: ReadableDb, briefId: string): Release[] {
  return selectAll(
    db,
    ReleaseRow,
    `WITH RECURSIVE line (id, step) AS (
       SELECT @briefId, 0 UNION SELECT follows, step + 1 FROM line JOIN briefs USING (id) WHERE follows IS NOT NULL
     )
     SELECT releases.* FROM line JOIN releases ON releases.brief_id = line.id ORDER BY step`,
    { briefId },
  ).map((row) => releaseFromRow(db, row));
}

/** The kept bytes of a released file, compared with their hash; throws `not-found` or `library-damaged`. */
export function getReleasedFile(
  db: ReadableDb,
  { releaseId, format }: Input<'releases:file'>,
): Output<'releases:file'> {
  const row = selectOne(
    db,
    z.object({ file_name: z.string(), bytes: z.instanceof(Buffer), sha256: z.string() }),
    'SELECT file_name, bytes, sha256 FROM release_files WHERE release_id = @releaseId AND format = @format',
    { releaseId, format },
  );
  if (!row) throw new AppError('not-found', 'That brief was not released in this format.');
  if (sha256(row.bytes) !== row.sha256)
    throw new AppError(
      'library-damaged',
      `The kept file “${row.file_name}” is not what was released: the library file is damaged there. Restore a copy of the library.`,
    );
  return { bytes: new Uint8Array(row.bytes), fileName: row.file_name };
}
