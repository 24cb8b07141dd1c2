import type { IndependenceGroup, LikelyOrigin } from '../../shared/model';
import { request } from '../api';
import { rememberStep } from '../state/undo';

type Member = LikelyOrigin['articles'][number];

const tellApart = async (
  some: readonly Member[],
  others: readonly Member[],
  apart: boolean,
): Promise<void> => {
  for (const { articleId } of some)
    for (const other of others)
      await request('copies:tellApart', { articleIds: [articleId, other.articleId], apart });
};

/**
 * Puts the chosen articles into one group, a new one or the one that some of them are in, and tells the others apart from
 * them. One step to undo.
 * @throws AppError when the name is empty or taken by another group.
 */
export async function makeOneOrigin(
  chosen: readonly Member[],
  others: readonly Member[],
  { name, group }: { name: string; group: IndependenceGroup | null },
): Promise<void> {
  const saved = await request('groups:save', {
    ...(group && { groupId: group.id }),
    name,
    note: group?.note ?? 'Their texts share their words.',
    articleIds: chosen.map(({ articleId }) => articleId),
  });
  await tellApart(chosen, others, true);
  rememberStep({
    label: 'putting articles into one origin',
    undo: async () => {
      await tellApart(chosen, others, false);
      for (const { articleId, groupId } of chosen) await request('groups:assign', { articleId, groupId });
      if (group === null) await request('groups:delete', { groupId: saved.id });
      else await request('groups:save', { groupId: group.id, name: group.name, note: group.note });
    },
  });
}

/** Each of the articles stands for itself; they are not proposed again. One step to undo. */
export async function keepIndependent(articles: readonly Member[]): Promise<void> {
  const articleIds = articles.map(({ articleId }) => articleId);
  await request('copies:tellApart', { articleIds, apart: true });
  rememberStep({
    label: 'telling articles apart',
    undo: async () => void (await request('copies:tellApart', { articleIds, apart: false })),
  });
}
