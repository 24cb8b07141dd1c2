import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { registerGathering } from '../search/gather';
import type { ReadableDb, WritableDb } from './db';
import { findDamage } from './find-damage';
import {
  applyPragmas,
  assertDurable,
  copyBeforeMigration,
  createLibrary,
  inspectHeader,
  LIBRARY_FILE,
  LOG_PAGES,
  prepareFolder,
  refuseNewer,
} from './library-file';
import { acquireLock } from './lock';
import { MIGRATIONS, type Migration, migrate, versionOf } from './migrate';
import { damaged, toStorageError } from './storage-error';

/** Checking this much at every start costs under 0.1 s; larger files are checked after an unclean end only. */
const ALWAYS_CHECKED_BYTES = 8 * 1024 * 1024;
/** All that an unchecked file is given stays in its log, and is at stake with it: with more than this it is checked first. */
const MOST_UNCHECKED_LOG_BYTES = 256 * 1024 * 1024;
/** Lies beside a file in which a check behind the opening found damage: it is checked before it is opened again. */
const DAMAGE_NOTE = 'library.damaged';

/**
 * The same for batches of an import, 128 MB, half of what may lie unchecked: each batch is longer than the usual log, and most
 * of its pages, those of hashes, keys and titles, are changed again by the next ones.
 */
const LOG_PAGES_OF_BATCHES = 32_000;

/** An open library file. */
export type Store = {
  readonly folder: string;
  readonly path: string;
  /** For queries. Storage failures are thrown as `AppError`. */
  read<T>(query: (db: ReadableDb) => T): T;
  /** Runs `change` in one transaction: when it returns, everything is on the disk; when it throws, nothing is. */
  write<T>(change: (db: WritableDb) => T): T;
  /** The same for one of many large changes: as safe on the disk, but the log is moved into the file less often. */
  writeBatch<T>(change: (db: WritableDb) => T): T;
  /** Moves the write-ahead log into the file and empties it. */
  checkpoint(): void;
  /**
   * Not closed by whoever had it last, too large to be checked while somebody waits, and not checked yet (`findDamage`). Until
   * `passCheck`, changes are as safe on the disk as ever, but stay in the log: a damaged file is never written to.
   */
  readonly isUnchecked: boolean;
  /** The file was checked and is whole. */
  passCheck(): void;
  /** The file was checked and is damaged: it is refused from the next opening on, until it is whole again. */
  noteDamage(): void;
  /** Checkpoints and lets other processes open the library. */
  close(): void;
};

export type OpenOptions = {
  /**
   * A large file that was not closed is opened unchecked, and the caller has it checked: see `Store.isUnchecked`. Otherwise it
   * is checked first.
   */
  checkLater?: boolean;
  /** Told before a large file is checked first, which takes seconds for each gigabyte. */
  onCheckFirst?: () => void;
};

type Connected = { db: Database.Database; isUnchecked: boolean };

function connect(
  folder: string,
  path: string,
  migrations: readonly Migration[],
  { checkLater = false, onCheckFirst }: OpenOptions,
): Connected {
  const newest = migrations.length;
  const wal = `${path}-wal`;
  const note = join(folder, DAMAGE_NOTE);
  const endedUncleanly = existsSync(wal) && statSync(wal).size > 0;
  if (!existsSync(path)) {
    if (endedUncleanly) throw damaged(path, 'it is missing, but its log is still there');
    createLibrary(folder, path, migrations);
  }
  inspectHeader(path, newest);
  const isLarge = statSync(path).size > ALWAYS_CHECKED_BYTES;
  const isSuspect = existsSync(note);
  let isUnchecked = false;
  if (endedUncleanly || isSuspect) {
    // The log may hold a newer form than the file, or the file be damaged; looking read-only keeps both as they are.
    const looking = new Database(path, { readonly: true });
    let version: number;
    try {
      version = versionOf(looking);
    } finally {
      looking.close();
    }
    refuseNewer(path, version, newest);
    const isShort = !endedUncleanly || statSync(wal).size <= MOST_UNCHECKED_LOG_BYTES;
    isUnchecked = isLarge && checkLater && !isSuspect && isShort && version === newest;
    if (isLarge && !isUnchecked) onCheckFirst?.();
    const damage = isUnchecked ? null : findDamage(path);
    if (damage !== null) throw damaged(path, damage);
    if (isSuspect) rmSync(note, { force: true });
  }
  const db = new Database(path);
  try {
    applyPragmas(db);
    if (!endedUncleanly && !isLarge) {
      const result = db.pragma('quick_check(1)', { simple: true });
      if (result !== 'ok') throw damaged(path, String(result).replaceAll(/\s+/g, ' '));
    }
    migrate(db, migrations, (version) => copyBeforeMigration(db, folder, version));
    registerGathering(db);
    return { db, isUnchecked };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the library in `folder`, making both if absent. Throws `library-in-use`, `library-newer`, `library-damaged`,
 * `read-only` or `disk-full`; the file is then as it was.
 */
export function openStore(
  folder: string,
  migrations: readonly Migration[] = MIGRATIONS,
  options: OpenOptions = {},
): Store {
  const path = join(folder, LIBRARY_FILE);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toStorageError(error, folder, path);
    }
  };
  const { db, lock, ...connected } = guarded(() => {
    prepareFolder(folder);
    const held = acquireLock(folder);
    try {
      return { ...connect(folder, path, migrations, options), lock: held };
    } catch (error) {
      held.release();
      throw error;
    }
  });

  let durable = false;
  let { isUnchecked } = connected;
  /** Nothing is moved into a file that may be damaged: all changes stay in the log. */
  const keepLog = (pages: number): void => {
    db.pragma(`wal_autocheckpoint = ${isUnchecked ? 0 : pages}`);
  };
  const checkpoint = (): void => {
    if (!isUnchecked) db.pragma('wal_checkpoint(TRUNCATE)');
  };
  keepLog(LOG_PAGES);
  const write: Store['write'] = (change) =>
    guarded(() => {
      // The brand exists at compile time only; this transaction is what it stands for.
      const result = db.transaction(() => change(db as unknown as WritableDb)).immediate();
      if (!durable) {
        assertDurable(db);
        durable = true;
      }
      return result;
    });
  return {
    folder,
    path,
    read: (query) => guarded(() => query(db)),
    write,
    writeBatch: (change) => {
      keepLog(LOG_PAGES_OF_BATCHES);
      try {
        return write(change);
      } finally {
        keepLog(LOG_PAGES);
      }
    },
    get isUnchecked() {
      return isUnchecked;
    },
    passCheck() {
      isUnchecked = false;
      keepLog(LOG_PAGES);
    },
    noteDamage() {
      writeFileSync(join(folder, DAMAGE_NOTE), '', { mode: 0o600 });
    },
    checkpoint: () => guarded(checkpoint),
    close: () => {
      if (!db.open) return;
      try {
        checkpoint();
      } catch {
        // A full disk must not keep the app from closing; the log is replayed at the next start.
      }
      if (isUnchecked) closeKeepingLog(db, path);
      else db.close();
      lock.release();
    },
  };
}

/** The last connection moves the log into the file when it closes, unless it cannot write. */
function closeKeepingLog(db: Database.Database, path: string): void {
  const last = new Database(path, { readonly: true });
  try {
    // A connection counts once it has read.
    versionOf(last);
    db.close();
  } finally {
    last.close();
  }
}
