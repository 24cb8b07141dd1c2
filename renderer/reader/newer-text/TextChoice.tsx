import type { Article } from '../../../shared/model';
import { openArticle, openDialog, useLanguage } from '../../state/desk';
import { useLibrary } from '../../state/library-data';
import { dayWords } from './day-words';

/** Above an article with several texts: which of them is shown, and what the newest does to its quotes. */
export function TextChoice({ article, textId }: { article: Article; textId: string }) {
  const language = useLanguage();
  const open = useLibrary((now) => now.articles?.find(({ id }) => id === article.id)?.openQuotes ?? 0);
  const { versions } = article;
  if (versions.length < 2) return null;
  return (
    <div className="older text-choice">
      <label>
        Text{' '}
        <select
          className="field"
          value={textId}
          onChange={(event) => openArticle({ articleId: article.id, textId: event.target.value })}
        >
          {versions.map(({ id, version, importedAt }) => (
            <option key={id} value={id}>
              {version} of {versions.length}, imported {dayWords(importedAt, language)}
              {version === versions.length ? ' (current)' : ''}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="btn line small"
        onClick={() => openDialog({ kind: 'compare-texts', articleId: article.id, textId })}
      >
        What changed
      </button>
      <button
        type="button"
        className={open > 0 ? 'btn line small to-settle' : 'btn line small'}
        onClick={() => openDialog({ kind: 'newer-text', articleId: article.id })}
      >
        {open > 0 ? `${open} ${open === 1 ? 'quote' : 'quotes'} to decide` : 'Quotes in the newer text'}
      </button>
    </div>
  );
}
