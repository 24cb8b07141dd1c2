import { isUnmarked } from '../../shared/handling/compare-handling';
import type { Article } from '../../shared/model';
import { basisInWords, titleWords } from '../library/article-words';
import { useLanguage } from '../state/desk';
import { Known } from '../ui/Known';
import { changeField } from './change-field';
import { ShelfStrip } from './notes/ShelfStrip';
import { FIELD_LABELS, fieldWords, HEAD_FIELDS } from './record-fields';

/** Title, standfirst and the record in short. */
export function ArticleHead({ article, opening }: { article: Article; opening: string }) {
  const language = useLanguage();
  const { record } = article;
  const marking = record.handling.value;
  const title = titleWords(record.title, opening);
  return (
    <header className="article-head">
      {marking !== null && !isUnmarked(marking) && (
        <p className="source-handling" data-tip={basisInWords(record.handling)}>
          <span className="unseen">Handling of the source: </span>
          {marking}
        </p>
      )}
      <h1 className={title.bracketed ? 'no' : undefined} dir="auto" data-tip={title.basis}>
        {title.words}
      </h1>
      {record.standfirst.value !== null && (
        <p className="stand" dir="auto">
          {record.standfirst.value}
        </p>
      )}
      <dl className="rec" dir="ltr">
        {HEAD_FIELDS.map((field) => (
          <div key={field}>
            <dt>{FIELD_LABELS[field]}</dt>
            <dd>
              <Known
                {...fieldWords(record, field, language)}
                label={FIELD_LABELS[field]}
                onChange={() => changeField(field)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <ShelfStrip articleId={article.id} />
    </header>
  );
}
