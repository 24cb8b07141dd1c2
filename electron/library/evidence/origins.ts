import { z } from 'zod';
import type { Input } from '../../../shared/ipc/contract';
import { getArticleRow } from '../articles/articles';
import { rememberAct } from '../shelf/acts';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { assignGroup, deleteGroup, listGroups, saveGroup } from './groups';

/** Ids in their order, as `told_apart` has them. */
type Pair = readonly [articleId: string, otherId: string];

const ordered = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one]);
const IdRow = z.object({ id: z.string() });

/** Articles that the analyst told apart from one. */
export const toldApartFrom = (db: ReadableDb, articleId: string): string[] =>
  selectAll(
    db,
    IdRow,
    `SELECT other_id AS id FROM told_apart WHERE article_id = @articleId
     UNION ALL SELECT article_id FROM told_apart WHERE other_id = @articleId`,
    { articleId },
  ).map(({ id }) => id);

/** Says of pairs that they are apart, or asks about them again; gives those of which it was not so before. */
const setApart = (db: WritableDb, pairs: readonly Pair[], apart: boolean): Pair[] =>
  pairs.filter(
    ([articleId, otherId]) =>
      run(
        db,
        apart
          ? 'INSERT INTO told_apart (article_id, other_id) VALUES (@articleId, @otherId) ON CONFLICT DO NOTHING'
          : 'DELETE FROM told_apart WHERE article_id = @articleId AND other_id = @otherId',
        { articleId, otherId },
      ) > 0,
  );

/** Takes back what `setApart` did, of the articles that are still there. */
const unsetApart = (db: WritableDb, pairs: readonly Pair[], apart: boolean): void =>
  void setApart(
    db,
    pairs.filter((pair) => pair.every((id) => isThere(db, id))),
    !apart,
  );

const isThere = (db: ReadableDb, id: string): boolean =>
  selectOne(db, IdRow, 'SELECT id FROM articles WHERE id = @id', { id }) !== undefined;

const pairsOf = (ids: readonly string[]): Pair[] =>
  ids.flatMap((id, at) => ids.slice(at + 1).map((other) => ordered(id, other)));

/** As `copies:tellApart`. Call inside one transaction. */
export function tellApart(
  db: WritableDb,
  { articleIds, apart }: Input<'copies:tellApart'>,
): { actId: number } {
  for (const articleId of articleIds) getArticleRow(db, articleId);
  const groups = groupsOf(db);
  const changed = setApart(
    db,
    pairsOf([...new Set(articleIds)]).filter(
      ([one, other]) => !apart || !groups.has(one) || groups.get(one) !== groups.get(other),
    ),
    apart,
  );
  return {
    actId: rememberAct(db, (later) => {
      unsetApart(later, changed, apart);
      return 0;
    }),
  };
}

const groupsOf = (db: ReadableDb): Map<string, string> =>
  new Map(listGroups(db).flatMap(({ id, articleIds }) => articleIds.map((member) => [member, id] as const)));

/** As `origins:make`. Call inside one transaction. */
export function makeOrigin(
  db: WritableDb,
  { groupId, name, note, articleIds, apart }: Input<'origins:make'>,
): { actId: number } {
  const groupBefore = listGroups(db).find(({ id }) => id === groupId);
  const homes = groupsOf(db);
  const { id: made } = saveGroup(db, { ...(groupId && { groupId }), name, note, articleIds });
  for (const other of apart) getArticleRow(db, other);
  const told = setApart(
    db,
    articleIds.flatMap((id) => apart.filter((other) => other !== id).map((other) => ordered(id, other))),
    true,
  );
  // What is one origin now was told apart before, perhaps.
  const joined = setApart(db, pairsOf(articleIds), false);
  return {
    actId: rememberAct(db, (later) => {
      const groups = listGroups(later);
      const now = groupsOf(later);
      let left = 0;
      for (const articleId of articleIds) {
        if (!isThere(later, articleId)) continue;
        // Who put it elsewhere since meant it.
        if (now.get(articleId) !== made) left += 1;
        else {
          const home = homes.get(articleId);
          assignGroup(later, {
            articleId,
            groupId: groups.some(({ id }) => id === home) ? (home ?? null) : null,
          });
        }
      }
      const after = listGroups(later).find(({ id }) => id === made);
      if (after && !groupBefore && after.articleIds.length === 0) deleteGroup(later, made);
      if (after && groupBefore)
        saveGroup(later, { groupId: made, name: groupBefore.name, note: groupBefore.note });
      unsetApart(later, joined, false);
      unsetApart(later, told, true);
      return left;
    }),
  };
}
