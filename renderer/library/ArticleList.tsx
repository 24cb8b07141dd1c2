import { openArticle, useDesk } from '../state/desk';
import { setActive, useShelf } from '../state/shelf';
import { TryAgain } from '../ui/FailedNote';
import { ListBox } from '../ui/ListBox';
import { ArticleRow } from './ArticleRow';
import { startArticleDrag } from './shelf/drag-articles';
import { EmptyScope } from './shelf/EmptyScope';
import { removeOne } from './shelf/remove-articles';
import { keyOfScope } from './shelf/shelf-lines';
import { useChoice } from './shelf/use-choice';
import { useArticleRows } from './use-article-rows';

/** Every article in the order chosen, or those of a collection, a tag or a mark. Rows are read as they come into sight. */
export function ArticleList() {
  const sort = useDesk((desk) => desk.sort);
  const openId = useDesk((desk) => desk.reading?.articleId ?? null);
  const scope = useShelf((now) => now.scope);
  const { rows, undated, show, numbers, failed, again } = useArticleRows(sort);
  const choice = useChoice(
    ({ number }: { number: number }) => number,
    (place) => numbers?.[place],
    () => Promise.resolve(numbers ?? new Uint32Array()),
  );
  if (failed !== null)
    return (
      <div className="pad">
        <TryAgain failed={failed} again={again} />
      </div>
    );
  if (!rows) return null;
  if (scope && rows.length === 0) return <EmptyScope scope={scope} />;
  return (
    <>
      <ListBox
        label="Articles"
        items={rows}
        idOf={({ number, article }) => article?.id ?? `number-${number}`}
        typedText={({ article }) => article?.title.value ?? article?.opening ?? ''}
        openId={openId}
        rowHeight={67}
        onSight={show}
        isPending={({ article }) => article === null}
        choice={choice}
        onActive={(row) => setActive(row?.number ?? null)}
        listed={`${sort} ${keyOfScope(scope)}`}
        onDrag={({ number }, event) => startArticleDrag(event, number)}
        renderRow={({ article, number }) =>
          article ? (
            <ArticleRow article={article} number={number} />
          ) : (
            <span className="being-read">
              <span className="unseen">Being read</span>
            </span>
          )
        }
        onOpen={({ article }) => article && openArticle({ articleId: article.id })}
        onDelete={({ article }) => article && removeOne(article)}
      />
      {undated > 0 && <p className="listfoot">Articles without a known year come last.</p>}
    </>
  );
}
