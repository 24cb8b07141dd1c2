import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/ipc/app-error';
import { LOCK_FILE } from './lock';
import { type Migration, migrate } from './migrate';
import { damaged, readOnly } from './storage-error';

export const LIBRARY_FILE = 'library.sqlite';
/** "Brwr": tells a Briefwright library from any other SQLite file. */
export const APPLICATION_ID = 0x42727772;
/** Pages of the log after which a change moves it into the file. */
export const LOG_PAGES = 1000;

export function applyPragmas(db: Database.Database): void {
  // The order of security.md: WAL alone would bring synchronous down to NORMAL, which loses commits at a power cut.
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('busy_timeout = 5000');
  // Batches of an import fill the log up to this length again and again: what was cut off would have to be made anew.
  db.pragma('journal_size_limit = 134217728');
  db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  // Negative: KiB. Holds the posting lists of common words, which a search reads again with each letter typed.
  db.pragma('cache_size = -131072');
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = 1');
}

export function assertDurable(db: Database.Database): void {
  const journal = db.pragma('journal_mode', { simple: true });
  const synchronous = db.pragma('synchronous', { simple: true });
  if (journal !== 'wal' || synchronous !== 2) {
    throw new Error(
      `The library file must use WAL with synchronous=FULL, but has ${journal} and ${synchronous}`,
    );
  }
}

function syncPath(path: string): void {
  // Windows cannot open a folder for syncing; its rename is durable by other means.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Looks at the first bytes without SQLite, which would already write beside the file. Only to be called before a
 * connection exists: closing any descriptor of a file drops the locks this process holds on it.
 */
export function inspectHeader(path: string, newest: number): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, 100, 0);
    if (length === 0) throw damaged(path, 'it is empty');
    if (length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
      throw damaged(path, 'it is not a library');
  } finally {
    closeSync(file);
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw damaged(path, 'it belongs to another program');
  refuseNewer(path, header.readUInt32BE(60), newest);
}

export function refuseNewer(path: string, version: number, newest: number): void {
  if (version <= newest) return;
  throw new AppError(
    'library-newer',
    `The library ${path} was last opened by a newer Briefwright (form ${version}, this one knows ${newest}). ` +
      'Open it with that version; nothing was changed.',
  );
}

/** Folder by folder: where one takes no entries (/proc), Node's own way of making all at once never ends. */
function makeFolder(folder: string): void {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Another program may make the same folder at this moment.
    if (error.code === 'EEXIST' && statSync(folder).isDirectory()) return;
    // Where a disk is read-only, or a folder takes no entries, the folder to be made is said to be absent.
    if (error.code === 'ENOENT') throw readOnly(folder, error);
    throw error;
  }
}

export function prepareFolder(folder: string): void {
  if (!existsSync(folder)) makeFolder(folder);
  // A folder of the analyst's own with other things in it keeps its mode; the library file is closed to others anyway.
  else if (readdirSync(folder).length === 0) chmodSync(folder, 0o700);
  if (!statSync(folder).isDirectory()) throw readOnly(folder, new Error('not a folder'));
  // SQLite would fall back to reading only, and a lock taken that way locks nothing.
  for (const path of [folder, join(folder, LIBRARY_FILE), join(folder, LOCK_FILE)]) {
    if (existsSync(path)) accessSync(path, constants.W_OK);
  }
}

/** Built under another name and renamed when complete: a half-made library is never mistaken for a damaged one. */
export function createLibrary(folder: string, path: string, migrations: readonly Migration[]): void {
  const draft = join(folder, 'library.new');
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
  const db = new Database(draft);
  try {
    applyPragmas(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations, () => undefined);
    assertDurable(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    db.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
    throw error;
  }
  db.close();
  chmodSync(draft, 0o600);
  syncPath(draft);
  renameSync(draft, path);
  syncPath(folder);
}

const HALF_A_COPY = /^before-form-\d+-[\dTZ-]+\.sqlite\.part$/;

/** A complete copy of the library as it is now, synced and renamed into `backups/`. */
export function copyBeforeMigration(db: Database.Database, folder: string, version: number): void {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  // What was being copied when the app was ended: as large as the library, and nobody's.
  for (const left of readdirSync(backups)) if (HALF_A_COPY.test(left)) rmSync(join(backups, left));
  const name = `before-form-${version + 1}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`;
  const temporary = join(backups, `${name}.part`);
  rmSync(temporary, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    syncPath(temporary);
    renameSync(temporary, join(backups, name));
    syncPath(backups);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
