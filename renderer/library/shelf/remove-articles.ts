import type { ArticleSummary } from '../../../shared/model';
import { openDialog } from '../../state/desk';
import { sayProblem, useShelf } from '../../state/shelf';
import { titleWords } from '../article-words';
import { deleteArticles, shownCollection, takeOut, withTargets } from './shelf-acts';

/** Removes what is chosen, which undo brings back; asks before the one row that the key was pressed on goes. */
export function removeOne(article: Pick<ArticleSummary, 'id' | 'title' | 'opening'>): void {
  if (useShelf.getState().chosen.size > 0) void withTargets(deleteArticles);
  else
    openDialog({
      kind: 'delete-article',
      articleId: article.id,
      title: titleWords(article.title, article.opening).words,
    });
}

/** Takes what is chosen, or open, out of the collection that the list shows. */
export const takeOutOfShown = (): Promise<void> =>
  withTargets(async (numbers) => {
    const collection = shownCollection();
    if (collection) await takeOut(numbers, collection);
    else
      sayProblem('Choose a collection at the left first: articles are taken out of the one that is shown.');
  });
