import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { doiOf } from '../../../shared/references/doi';
import { ReferenceEntry } from '../../../shared/references/reference-entry';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { asStored } from '../store/whole-characters';

/** Keeps what reference files say of an article, in place of what one of the same form said before. */
export function saveEntries(db: WritableDb, articleId: string, entries: readonly ReferenceEntry[]): void {
  for (const entry of entries) {
    const json = asStored(JSON.stringify(entry));
    run(
      db,
      `INSERT INTO reference_entries (article_id, format, entry, sha256, doi)
       VALUES (@articleId, @format, @json, @hash, @doi)
       ON CONFLICT (article_id, format) DO UPDATE SET entry = excluded.entry, sha256 = excluded.sha256, doi = excluded.doi`,
      { articleId, format: entry.format, json, hash: sha256(json), doi: doiOf(entry) },
    );
  }
}

const Row = z.object({ entry: z.string(), sha256: z.string() });

/** What reference files say of an article; throws `library-damaged`. */
export function getEntries(db: ReadableDb, articleId: string): ReferenceEntry[] {
  return selectAll(
    db,
    Row,
    'SELECT entry, sha256 FROM reference_entries WHERE article_id = @articleId ORDER BY format',
    { articleId },
  ).map((row) => {
    const entry =
      sha256(row.entry) === row.sha256 ? ReferenceEntry.safeParse(JSON.parse(row.entry)).data : undefined;
    if (!entry)
      throw new AppError(
        'library-damaged',
        'What a reference file says of this article is not what was stored: the library file is damaged there. Restore a copy of the library.',
      );
    return entry;
  });
}
