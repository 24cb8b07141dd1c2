import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/ipc/app-error';

export const LOCK_FILE = 'library.lock';
/** Long enough for a closing app to let go, short enough to wait for. */
const WAIT_MS = 2500;

export type Lock = { release(): void };

/**
 * Makes this process the only one that writes to the library in `folder`; throws `library-in-use`.
 *
 * The lock is an open exclusive transaction on a file of its own: the system drops it when the process dies, however
 * it dies, and the library file itself stays readable for others (a backup program, a second reader).
 */
export function acquireLock(folder: string): Lock {
  const db = new Database(join(folder, LOCK_FILE), { timeout: WAIT_MS });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'library-in-use',
        `The library in ${folder} is open in another window or program. Close it there, then try again.`,
        { cause: error },
      );
    }
    throw error;
  }
  return { release: () => db.close() };
}
