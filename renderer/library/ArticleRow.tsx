import { Flag, Quote } from 'lucide-react';
import type { ArticleSummary } from '../../shared/model';
import { useLanguage } from '../state/desk';
import { Known } from '../ui/Known';
import { dateWords, textWords, titleWords } from './article-words';
import { RowMarks, UnreadDot, useIsUnread } from './shelf/RowMarks';

/** One article in the list: title, outlet, date, number of saved quotes. What is unknown is said in words. */
export function ArticleRow({ article, number }: { article: ArticleSummary; number: number }) {
  const isUnread = useIsUnread(number);
  const language = useLanguage();
  const title = titleWords(article.title, article.opening);
  const outlet = textWords(article.outlet, 'outlet unknown');
  const date = dateWords(article.published, language, 'short');
  return (
    <>
      <b
        className={title.bracketed ? 'no' : undefined}
        dir="auto"
        data-tip={article.title.basis === 'in-text' ? undefined : title.basis}
      >
        {isUnread && <UnreadDot />}
        {title.words}
        {article.isSample && <em className="sample">sample</em>}
      </b>
      <span className="meta">
        <Known {...outlet} />
        <i aria-hidden="true">·</i>
        <Known {...date} />
        <RowMarks number={number} />
        {article.paragraphs === 0 && (
          <span className="no-text" data-tip="Only a record is stored: it can be cited, not quoted">
            no text
          </span>
        )}
        {article.openQuotes > 0 && (
          <span
            className="q to-settle"
            data-tip="Quotes that a newer text has with other words, or elsewhere"
          >
            <Flag size={13} aria-hidden="true" />
            {article.openQuotes} to decide
          </span>
        )}
        {article.quotes > 0 && (
          <span className="q">
            <Quote size={14} aria-hidden="true" />
            {article.quotes}
            <span className="unseen">{article.quotes === 1 ? ' saved quote' : ' saved quotes'}</span>
          </span>
        )}
      </span>
    </>
  );
}
