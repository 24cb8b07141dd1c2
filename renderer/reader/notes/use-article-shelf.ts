import { useEffect, useState } from 'react';
import type { ArticleShelf } from '../../../shared/ipc/shelf-contract';
import { request } from '../../api';
import { useShelf } from '../../state/shelf';

/** Tags, collections, marks and notes of an article, as they are now; null until read. */
export function useArticleShelf(articleId: string): ArticleShelf | null {
  const shelf = useShelf((now) => now.shelf);
  const [found, setFound] = useState<{ articleId: string; of: ArticleShelf } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the side list was
  useEffect(() => {
    let isWanted = true;
    request('shelf:article', { articleId }).then(
      (of) => isWanted && setFound({ articleId, of }),
      // The reader says why the article cannot be read.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [articleId, shelf]);
  return found?.articleId === articleId ? found.of : null;
}
