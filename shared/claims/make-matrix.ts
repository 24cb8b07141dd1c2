import type { IndependenceGroup } from '../model/evidence';
import type { Claim, ClaimStanding, MatrixRow, MatrixSource, SourceMatrix } from '../model/source-matrix';

export type MatrixInput = Readonly<{
  claims: readonly Claim[];
  /** Those of the cited articles that are in the library. */
  articles: readonly (Pick<MatrixSource, 'title' | 'outlet' | 'published'> & { id: string; key: string })[];
  groups: readonly IndependenceGroup[];
  /** Words of the claims that need no source. */
  exempt: ReadonlySet<string>;
}>;

/** Sets claims against sources. Articles of one group count once; an article in no group counts for itself. */
export function makeMatrix({ claims, articles, groups, exempt }: MatrixInput): SourceMatrix {
  const groupOf = new Map(groups.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id])));
  const origin = (articleId: string): string => groupOf.get(articleId) ?? articleId;
  const rows = claims.map((claim): MatrixRow => {
    const origins = new Set(claim.uses.map(({ articleId }) => origin(articleId))).size;
    const count = claim.uses.length;
    return {
      ...claim,
      standing: standingOf(count, origins, exempt.has(claim.words)),
      articles: count,
      groups: origins,
    };
  });

  const byOrigin = new Map<string, string[]>();
  for (const { uses } of claims)
    for (const { articleId } of uses) {
      const known = byOrigin.get(origin(articleId)) ?? [];
      if (!known.includes(articleId)) byOrigin.set(origin(articleId), [...known, articleId]);
    }
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sources = [...byOrigin.values()].flat().map((articleId): MatrixSource => {
    const article = byId.get(articleId);
    return {
      articleId,
      key: article?.key ?? null,
      title: article?.title ?? null,
      outlet: article?.outlet ?? null,
      published: article?.published ?? null,
      groupId: groupOf.get(articleId) ?? null,
      claims: claims.filter(({ uses }) => uses.some((use) => use.articleId === articleId)).length,
    };
  });
  return {
    rows,
    sources,
    groups: [...byOrigin.keys()].flatMap((id) => {
      const group = groups.find((each) => each.id === id);
      return group ? [{ id, name: group.name, note: group.note }] : [];
    }),
  };
}

function standingOf(articles: number, groups: number, exempt: boolean): ClaimStanding {
  if (articles === 0) return exempt ? 'exempt' : 'uncited';
  if (articles === 1) return 'single-source';
  return groups === 1 ? 'single-group' : 'independent';
}
