import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { run, selectAll } from '../store/db';
import { sha256 } from '../store/hash';
import type { Migration } from '../store/migrate';
import { openStore, type Store } from '../store/open-store';
import { cleanUp, temporaryFolder } from './make-library';

const stores: Store[] = [];

/** Opens a store that `closeStores` closes. */
export function open(folder: string, migrations?: readonly Migration[]): Store {
  const store = openStore(folder, migrations);
  stores.push(store);
  return store;
}
/** Closes what was opened, so that a disk under it can be taken away. */
export function closeOpen(): void {
  for (const store of stores.splice(0)) store.close();
}

/** Closes what was opened and removes what was made; call after each test. */
export function closeStores(): void {
  closeOpen();
  cleanUp();
}

export const setting = (store: Store, value: string): unknown =>
  store.write((db) =>
    run(db, `INSERT INTO settings VALUES ('k', @value) ON CONFLICT (key) DO UPDATE SET value = @value`, {
      value,
    }),
  );
export const settings = (store: Store): string[] =>
  store
    .read((db) => selectAll(db, z.object({ value: z.string() }), 'SELECT value FROM settings'))
    .map(({ value }) => value);
export const libraryFile = (folder: string): string => join(folder, 'library.sqlite');
export const fileHash = (path: string): string => sha256(readFileSync(path));
export const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
};

/** A library with one setting, closed again. */
export function made(): string {
  const folder = join(temporaryFolder(), 'library');
  const store = open(folder);
  setting(store, 'kept');
  store.close();
  return folder;
}
