import { z } from 'zod';
import { foldWords } from '../search/fold';
import { type ReadableDb, selectAll } from '../store/db';

const NoteRow = z.object({ id: z.string(), article_number: z.int(), words: z.string() });

/** A note as searches look through it. */
export type FoldedNote = { id: string; number: number; words: string; folded: string };
const folded = new WeakMap<ReadableDb, FoldedNote[]>();

/** All notes, those changed last first; kept in memory until one changes, for a search reads them with each letter typed. */
export function foldedNotes(db: ReadableDb): readonly FoldedNote[] {
  let found = folded.get(db);
  if (!found) {
    found = selectAll(
      db,
      NoteRow,
      'SELECT id, article_number, words FROM article_notes ORDER BY changed_at DESC, id',
    ).map((row) => ({
      id: row.id,
      number: row.article_number,
      words: row.words,
      folded: foldWords(row.words),
    }));
    folded.set(db, found);
  }
  return found;
}

/** Notes have changed, or articles that had some are gone. */
export const forgetAllNotes = (db: ReadableDb): void => void folded.delete(db);
