import { AppError } from '../../../shared/ipc/app-error';
import type { LibraryHandlers } from '../../../shared/ipc/contract';
import type { shelfContract } from '../../../shared/ipc/shelf-contract';
import type { WritableDb } from '../store/db';
import type { Store } from '../store/open-store';
import { isForeignKeyRefusal } from '../store/storage-error';
import { asAct, rememberAct, settleUndone, undoAct } from './acts';
import { deleteCollection, putArticles, saveCollection } from './collections';
import { forgetAllNotes } from './folded-notes';
import { deleteArticles, indexRestored, setFieldOfMany } from './many-articles';
import { markArticles, markOpened } from './marks';
import { deleteNote, saveNote } from './notes';
import { deleteSearch, saveSearch } from './saved-searches';
import { describeChosen, getArticleShelf, getShelf } from './shelf';
import { forgetTags } from './shelf-facts';
import { deleteTag, renameTags, tagArticles } from './tags-of-articles';

type Counts = { changed: number; already: number };

/** Answers the requests about whole articles, one or many. Inputs are parsed already. */
export function shelfHandlers({ read, write }: Store): Pick<LibraryHandlers, keyof typeof shelfContract> {
  const act = (work: (db: WritableDb) => Counts) =>
    write((db) => {
      const { actId, result } = asAct(db, 'shelf', () => work(db));
      return { actId, ...result };
    });
  const made = (work: (db: WritableDb) => { id: string; changed: number }) =>
    write((db) => {
      const { actId, result } = asAct(db, 'shelf', () => work(db));
      return { actId, already: 0, ...result };
    });
  return {
    'shelf:get': () => read(getShelf),
    'shelf:article': ({ articleId }) => read((db) => getArticleShelf(db, articleId)),
    'shelf:chosen': (input) => read((db) => describeChosen(db, input)),
    'shelf:mark': (input) => act((db) => markArticles(db, input)),
    'shelf:opened': ({ articleId }) => write((db) => markOpened(db, articleId)),
    'shelf:tag': (input) => act((db) => tagArticles(db, input)),
    'shelf:renameTag': (input) => act((db) => renameTags(db, input)),
    'shelf:deleteTag': ({ name }) => act((db) => deleteTag(db, name)),
    'collections:save': (input) => made((db) => saveCollection(db, input)),
    'collections:delete': ({ id }) => act((db) => deleteCollection(db, id)),
    'collections:put': (input) => act((db) => putArticles(db, input)),
    'searches:save': (input) => made((db) => saveSearch(db, input)),
    'searches:delete': ({ id }) => act((db) => deleteSearch(db, id)),
    'notes:save': (input) => act((db) => saveNote(db, input)),
    'notes:delete': ({ id }) => act((db) => deleteNote(db, id)),
    'shelf:setField': (input) =>
      write((db) => {
        const { undo, ...counts } = setFieldOfMany(db, input);
        return { actId: rememberAct(db, undo), ...counts };
      }),
    'shelf:deleteArticles': ({ numbers }) =>
      write((db) => {
        const { actId, result } = asAct(db, 'deletion', () => deleteArticles(db, numbers));
        return { actId, ...result };
      }),
    'shelf:undo': ({ actId }) => {
      try {
        const left = write((db) => {
          const undone = undoAct(db, actId);
          indexRestored(db, undone.restored);
          forgetTags(db);
          forgetAllNotes(db);
          return undone.left;
        });
        read((db) => settleUndone(db, actId));
        return { left };
      } catch (error) {
        if (!isTaken(error)) throw error;
        throw new AppError(
          'in-use',
          'That step cannot be taken back: something else has its name by now. Rename that first, then undo again.',
          { cause: error },
        );
      }
    },
  };
}

const isTaken = (error: unknown): boolean =>
  isForeignKeyRefusal(error) ||
  (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE');
