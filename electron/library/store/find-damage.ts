import Database from 'better-sqlite3';
import { isCorruption } from './storage-error';

/**
 * What is wrong with the form of a library file, its log included; null when nothing is. Reads all of it, which takes seconds
 * for each gigabyte and minutes on a busy machine, and changes neither file nor log.
 */
export function findDamage(path: string): string | null {
  // Only a connection that cannot write leaves the log as it is when it closes.
  const db = new Database(path, { readonly: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    const result = String(db.pragma('quick_check(1)', { simple: true }));
    return result === 'ok' ? null : result.replaceAll(/\s+/g, ' ');
  } catch (error) {
    if (isCorruption(error)) return error instanceof Error ? error.message : String(error);
    throw error;
  } finally {
    db.close();
  }
}
