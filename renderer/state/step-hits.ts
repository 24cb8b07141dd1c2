import { announce } from '../ui/announce';
import { reader } from './commands/reader-actions';
import { openArticle, useDesk } from './desk';
import { isSearching, readMoreHits, useSearch } from './search';

/**
 * To the next place that the search found, or the one before: in the article that is open, then in the next article of the
 * list. False when no search stands in the field.
 */
export function stepHits(by: 1 | -1): boolean {
  const now = useSearch.getState();
  if (!isSearching(now) || !now.found) return false;
  const open = useDesk.getState().reading?.articleId;
  const shown = reader();
  // The article of the step before is still being read.
  if (open !== undefined && shown !== null && shown.articleId !== open) return true;
  if (shown?.stepHit(by)) return true;
  const { hits, total } = now.found;
  const at = hits.findIndex(({ articleId }) => articleId === open);
  const next = hits[at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by];
  if (!next)
    announce(
      by > 0 && hits.length < total ? 'Further articles are being read.' : 'No further place was found.',
    );
  else openArticle({ articleId: next.articleId, atHit: by > 0 ? 'first' : 'last' });
  // The list is read on before its end is reached.
  if (at + 2 >= hits.length) void readMoreHits();
  return true;
}
