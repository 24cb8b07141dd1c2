import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { IndependenceGroup } from '../../../shared/model';
import { getArticleRow } from '../articles/articles';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';

const GroupRow = z.object({ id: z.string(), name: z.string(), note: z.string() });
const MemberRow = z.object({ group_id: z.string(), article_id: z.string() });

/** All groups by name, each with its articles in the order of import. */
export function listGroups(db: ReadableDb): IndependenceGroup[] {
  const members = new Map<string, string[]>();
  for (const row of selectAll(
    db,
    MemberRow,
    `SELECT group_id, article_id FROM independence_members JOIN articles ON articles.id = article_id
      ORDER BY articles.number`,
  ))
    members.set(row.group_id, [...(members.get(row.group_id) ?? []), row.article_id]);
  return selectAll(db, GroupRow, 'SELECT id, name, note FROM independence_groups ORDER BY folded').map(
    (row) => ({ ...row, articleIds: members.get(row.id) ?? [] }),
  );
}

function getGroup(db: ReadableDb, groupId: string): IndependenceGroup {
  const group = listGroups(db).find(({ id }) => id === groupId);
  if (!group) throw new AppError('not-found', 'That group is not in the library any more.');
  return group;
}

/** Makes or changes a group; throws `invalid-input` for a name that is empty or taken. */
export function saveGroup(db: WritableDb, input: Input<'groups:save'>): IndependenceGroup {
  const name = input.name.replaceAll(/\s+/gu, ' ').trim();
  if (name === '') throw new AppError('invalid-input', 'The group was not saved: give it a name.');
  const folded = name.toLowerCase();
  const id = input.groupId === undefined ? randomUUID() : getGroup(db, input.groupId).id;
  const taken = selectOne(
    db,
    GroupRow,
    'SELECT * FROM independence_groups WHERE folded = @folded AND id <> @id',
    {
      folded,
      id,
    },
  );
  if (taken)
    throw new AppError(
      'invalid-input',
      `The group was not saved: there is a group “${taken.name}” already. Put the article into that one, or choose another name.`,
    );
  run(
    db,
    `INSERT INTO independence_groups (id, name, folded, note, created_at) VALUES (@id, @name, @folded, @note, @now)
     ON CONFLICT (id) DO UPDATE SET name = @name, folded = @folded, note = @note`,
    { id, name, folded, note: input.note.trim(), now: new Date().toISOString() },
  );
  for (const articleId of input.articleIds ?? []) assignGroup(db, { articleId, groupId: id });
  return getGroup(db, id);
}

/** Deletes a group; its articles stay and stand for themselves. */
export function deleteGroup(db: WritableDb, groupId: string): void {
  if (run(db, 'DELETE FROM independence_groups WHERE id = @groupId', { groupId }) === 0)
    throw new AppError('not-found', 'That group is not in the library any more.');
}

/** Puts an article into a group, out of the one it was in; null takes it out only. */
export function assignGroup(db: WritableDb, { articleId, groupId }: Input<'groups:assign'>): void {
  getArticleRow(db, articleId);
  run(db, 'DELETE FROM independence_members WHERE article_id = @articleId', { articleId });
  if (groupId === null) return;
  getGroup(db, groupId);
  run(db, 'INSERT INTO independence_members (article_id, group_id) VALUES (@articleId, @groupId)', {
    articleId,
    groupId,
  });
}
