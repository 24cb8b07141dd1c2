import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { cleanUp, makeLibrary } from '../testing/make-library';
import { hasHash } from './hash';
import { LIBRARY_FILE } from './library-file';

afterEach(cleanUp);

it.each(['sha256', 'raw_sha256'])(
  'the texts of one %s are found without going through all texts',
  (column) => {
    const library = makeLibrary();
    library.close();
    const db = new Database(join(library.folder, LIBRARY_FILE), { readonly: true });
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN SELECT id FROM texts WHERE ${hasHash(column, 'hash')}`)
      .all({ hash: 'f'.repeat(64) });
    db.close();
    expect(JSON.stringify(plan)).toMatch(/USING INDEX texts_by_/);
  },
);
