import { openArticle, openDialog, useDesk } from '../state/desk';
import { ListBox } from '../ui/ListBox';
import { ArticleRow } from './ArticleRow';
import { titleWords } from './article-words';
import { dragOut } from './drag-out';
import { useArticleRows } from './use-article-rows';

/** Every article in the order chosen. Rows are read as they come into sight. */
export function ArticleList() {
  const sort = useDesk((desk) => desk.sort);
  const openId = useDesk((desk) => desk.reading?.articleId ?? null);
  const { rows, undated, show } = useArticleRows(sort);
  if (!rows) return null;
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
        renderRow={({ article }) =>
          article ? (
            <ArticleRow article={article} />
          ) : (
            <span className="unread">
              <span className="unseen">Being read</span>
            </span>
          )
        }
        onOpen={({ article }) => article && openArticle({ articleId: article.id })}
        onDragOut={({ article }) => article && dragOut(article.id)}
        onDelete={({ article }) =>
          article &&
          openDialog({
            kind: 'delete-article',
            articleId: article.id,
            title: titleWords(article.title, article.opening).words,
          })
        }
      />
      {undated > 0 && <p className="listfoot">Articles without a known year come last.</p>}
    </>
  );
}
