import { statfsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/ipc/app-error';

const FULL_BELOW_BYTES = 256 * 1024;

const isFull = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
};

const errnoCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const diskFull = (folder: string, cause: unknown): AppError =>
  new AppError(
    'disk-full',
    `Not saved: the disk that holds ${folder} is full. Free some space, then try again.`,
    { cause },
  );

export const readOnly = (folder: string, cause: unknown): AppError =>
  new AppError(
    'read-only',
    `The library folder ${folder} cannot be written to. Allow writing to it, or use another folder (with --library DIR on the command line).`,
    { cause },
  );

export const damaged = (path: string, what: string, cause?: unknown): AppError =>
  new AppError(
    'library-damaged',
    `The library file ${path} is damaged (${what}). It was left as it is; restore a copy of it, or use another folder (with --library DIR on the command line).`,
    { cause },
  );

/** Does SQLite say that the file's own form is broken? */
export const isCorruption = (error: unknown): boolean => {
  const code = errnoCode(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
};

/** Damage that was found while the library was in use. */
export const damagedInUse = (path: string, what: string): AppError =>
  new AppError(
    'library-damaged',
    `The library file ${path} is damaged (${what}). It was left as it is; what you changed since Briefwright was started is in ` +
      'the log beside it. Close Briefwright and copy the whole folder before anything else; then put an older copy of the whole ' +
      'folder in its place, or use another folder (with --library DIR on the command line).',
  );

/**
 * What an SQLite or file error means for the analyst. Errors that are already `AppError`s and errors that are bugs
 * (syntax, constraint, type) come back as they are.
 */
export function toStorageError(error: unknown, folder: string, path: string): unknown {
  if (error instanceof AppError) return error;
  const code = errnoCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return isFull(folder) ? diskFull(folder, error) : readOnly(folder, error);
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR')
    return readOnly(folder, error);
  if (isCorruption(error)) {
    return damaged(path, error instanceof Error ? error.message : code, error);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError(
      'library-in-use',
      `Another program holds the library file ${path}. Close it, then try again.`,
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    if (isFull(folder)) return diskFull(folder, error);
    return new AppError(
      'file-unreadable',
      `The disk reported an error while reading or writing ${path}. Check the disk; the last step was not saved.`,
      { cause: error },
    );
  }
  return error;
}

/** Is this the refusal of a foreign key, that is, something still refers to the row? */
export const isForeignKeyRefusal = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || error.code === 'SQLITE_CONSTRAINT_TRIGGER');
