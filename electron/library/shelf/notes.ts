import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { ArticleNote } from '../../../shared/ipc/shelf-contract';
import { getArticleRow } from '../articles/articles';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { newId } from '../store/new-id';
import { forgetAllNotes } from './folded-notes';
import { forgetShelfFacts } from './shelf-facts';

const NoteRow = z.object({
  id: z.string(),
  article_number: z.int(),
  words: z.string(),
  created_at: z.string(),
  changed_at: z.string(),
});

/** Notes on an article, the newest first. */
export const notesOf = (db: ReadableDb, articleNumber: number): ArticleNote[] =>
  selectAll(
    db,
    NoteRow,
    'SELECT * FROM article_notes WHERE article_number = @articleNumber ORDER BY created_at DESC, id DESC',
    { articleNumber },
  ).map((row) => ({ id: row.id, words: row.words, createdAt: row.created_at, changedAt: row.changed_at }));

/** Writes a note, or other words in place of a note's. Its day of writing stays. */
export function saveNote(db: WritableDb, input: Input<'notes:save'>): { changed: number; already: number } {
  const { number } = getArticleRow(db, input.articleId);
  const words = input.words.replaceAll('\r\n', '\n').trim();
  const now = new Date().toISOString();
  forgetNotes(db, number);
  if (input.id === undefined) {
    run(
      db,
      `INSERT INTO article_notes (id, article_number, words, created_at, changed_at) VALUES (@id, @number, @words, @now, @now)`,
      { id: newId(), number, words, now },
    );
    return { changed: 1, already: 0 };
  }
  const changed = run(
    db,
    'UPDATE article_notes SET words = @words, changed_at = @now WHERE id = @id AND article_number = @number AND words <> @words',
    { id: input.id, number, words, now },
  );
  if (changed === 0 && !findNote(db, input.id)) throw gone();
  return { changed, already: 1 - changed };
}

/** Deletes a note; throws `not-found`. */
export function deleteNote(db: WritableDb, id: string): { changed: number; already: number } {
  const note = findNote(db, id);
  if (!note) throw gone();
  run(db, 'DELETE FROM article_notes WHERE id = @id', { id });
  forgetNotes(db, note.article_number);
  return { changed: 1, already: 0 };
}

const gone = (): AppError => new AppError('not-found', 'That note is not in the library any more.');
const findNote = (db: ReadableDb, id: string): z.infer<typeof NoteRow> | undefined =>
  selectOne(db, NoteRow, 'SELECT * FROM article_notes WHERE id = @id', { id });

/** Notes of an article have changed. */
function forgetNotes(db: ReadableDb, articleNumber: number): void {
  forgetAllNotes(db);
  forgetShelfFacts(db, articleNumber);
}
