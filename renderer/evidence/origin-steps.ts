import type { IndependenceGroup, LikelyOrigin } from '../../shared/model';
import { request } from '../api';
import { rememberStep } from '../state/undo';

export type Member = LikelyOrigin['articles'][number];

/** One step to undo, which leaves alone what was decided in another way before and since. */
const rememberAct = (label: string, actId: number): void =>
  rememberStep({ label, undo: async () => void (await request('shelf:undo', { actId })) });

const idsOf = (members: readonly Member[]): string[] => members.map(({ articleId }) => articleId);

/**
 * Puts the chosen articles into one group, a new one or the one that some of them are in, and tells the others apart from
 * them.
 * @throws AppError when the name is empty or taken by another group.
 */
export async function makeOneOrigin(
  chosen: readonly Member[],
  others: readonly Member[],
  { name, group }: { name: string; group: IndependenceGroup | null },
): Promise<void> {
  const { actId } = await request('origins:make', {
    ...(group && { groupId: group.id }),
    name,
    note: group?.note ?? 'Their texts share their words.',
    articleIds: idsOf(chosen),
    apart: idsOf(others),
  });
  rememberAct('putting articles into one origin', actId);
}

/** Each of the articles stands for itself, or for the group that it is in; they are not proposed again. */
export async function keepIndependent(articles: readonly Member[]): Promise<void> {
  const { actId } = await request('copies:tellApart', { articleIds: idsOf(articles), apart: true });
  rememberAct('telling articles apart', actId);
}

/**
 * Articles that the analyst told apart from those before them, of one group first: they are not taken into an origin unless
 * somebody ticks them.
 */
export function leftOut(articles: readonly Member[], groupId: string | null): Set<string> {
  const inFirst = [...articles].sort(
    (a, b) =>
      Number(b.groupId !== null && b.groupId === groupId) -
      Number(a.groupId !== null && a.groupId === groupId),
  );
  const taken = new Set<string>();
  const left = new Set<string>();
  for (const { articleId, apartFrom, groupId: own } of inFirst) {
    const isApart = apartFrom.some((id) => taken.has(id)) || (own !== null && own !== groupId);
    (isApart ? left : taken).add(articleId);
  }
  return left;
}
