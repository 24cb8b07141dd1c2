import { z } from 'zod';
import type { EditorNode, EditorState } from '../../../shared/model';
import { usesQuote, walk } from '../briefs/walk';
import { type ReadableDb, selectAll } from '../store/db';

const MergedRow = z.object({ id: z.string(), into_id: z.string() });

/** Ids of records that were merged, each with the id of the article that they are now. */
const mergedIds = (db: ReadableDb): ReadonlyMap<string, string> =>
  new Map(
    selectAll(db, MergedRow, 'SELECT id, into_id FROM merged_articles').map((row) => [row.id, row.into_id]),
  );

/** Does a node, by itself, name one of these articles? */
function names(node: EditorNode, ids: ReadonlyMap<string, string>): boolean {
  if (usesQuote(node)) return ids.has(node.articleId);
  return node.type === 'citation' && node.items.some(({ articleId }) => ids.has(articleId));
}

/**
 * A brief's state that names the articles which its sources are now. States are kept as they were saved (a released one for
 * good), so this is asked wherever one is read or saved.
 */
export function withMergedIds(db: ReadableDb, state: EditorState): EditorState {
  const ids = mergedIds(db);
  if (ids.size === 0) return state;
  let isNamed = false;
  walk(state.root.children, (node) => {
    isNamed ||= names(node, ids);
  });
  if (!isNamed) return state;
  const changed = structuredClone(state);
  walk(changed.root.children, (node) => {
    if (usesQuote(node)) node.articleId = ids.get(node.articleId) ?? node.articleId;
    else if (node.type === 'citation')
      for (const item of node.items) item.articleId = ids.get(item.articleId) ?? item.articleId;
  });
  return changed;
}
