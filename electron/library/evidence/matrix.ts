import { z } from 'zod';
import { findClaims } from '../../../shared/claims/find-claims';
import { makeMatrix } from '../../../shared/claims/make-matrix';
import type { Brief, SourceMatrix } from '../../../shared/model';
import { readFields } from '../articles/read-record';
import { getBrief } from '../briefs/briefs';
import { type ReadableDb, selectOne } from '../store/db';
import { exemptClaims } from './exempt-claims';
import { listGroups } from './groups';

/** Claims of a brief against the articles it cites. */
export function briefMatrix(db: ReadableDb, brief: Brief): SourceMatrix {
  const claims = findClaims(brief.state.root.children);
  const ids = new Set(claims.flatMap(({ uses }) => uses.map(({ articleId }) => articleId)));
  return makeMatrix({
    claims,
    articles: [...ids].flatMap((articleId) => {
      const row = selectOne(
        db,
        z.object({ key: z.string() }),
        'SELECT key FROM articles WHERE id = @articleId',
        {
          articleId,
        },
      );
      if (!row) return [];
      const { title, outlet, published } = readFields(db, articleId, ['title', 'outlet', 'published']);
      return [
        { id: articleId, key: row.key, title: title.value, outlet: outlet.value, published: published.value },
      ];
    }),
    groups: listGroups(db),
    exempt: exemptClaims(db, brief.id),
  });
}

export const getMatrix = (db: ReadableDb, briefId: string): SourceMatrix =>
  briefMatrix(db, getBrief(db, briefId));
