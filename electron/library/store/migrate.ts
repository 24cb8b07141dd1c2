import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/ipc/app-error';

export type Migration = { version: number; name: string; sql: string };

// Bundled as text, so that packaging cannot lose a file.
const files: Record<string, string> = import.meta.glob('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The migrations of this version of the app, in order: numbered from 1 without a gap. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { version: Number.parseInt(name, 10), name, sql };
  })
  .sort((a, b) => a.version - b.version);

MIGRATIONS.forEach((migration, index) => {
  if (migration.version !== index + 1)
    throw new Error(`Migrations must count from 1 without a gap: ${migration.name}`);
});

export const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/**
 * Brings the file to the newest of `migrations` in one transaction, so that a failure anywhere leaves the old file
 * as it was. `copyFirst` is called before the first change of a file that already holds data.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  copyFirst: (version: number) => void,
): void {
  const from = versionOf(db);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  if (from > 0) copyFirst(from);
  // Inside a transaction this pragma does nothing.
  db.pragma('foreign_keys = OFF');
  try {
    db.exec('BEGIN EXCLUSIVE');
    for (const migration of pending) {
      db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new AppError(
          'library-damaged',
          `Updating the library stopped: ${broken.length} rows point at something that is missing. The file was left as it was.`,
        );
      }
      db.pragma(`user_version = ${migration.version}`);
    }
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
