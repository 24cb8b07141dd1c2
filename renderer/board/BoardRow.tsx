import type { JSX } from 'react';
import type { QuoteContext } from '../../shared/ipc/board-contract';
import { type QuoteLink, VERDICT_LABELS } from '../../shared/model';
import { VerdictPill } from '../editor/quotation/VerdictPill';
import { LinkCounts } from '../evidence/LinkedQuotes';
import { dateWords, textWords, titleWords } from '../library/article-words';
import { useLanguage } from '../state/desk';
import type { BoardItem } from './filter-quotes';

/** One quote on the board: its words in their sentence, who says them where, and what briefs made of them. */
export function BoardRow({
  item,
  context,
  links,
}: {
  item: BoardItem;
  context: QuoteContext | undefined;
  links: readonly QuoteLink[] | undefined;
}): JSX.Element {
  const language = useLanguage();
  const { listing, article, verdicts } = item;
  const { quote } = listing;
  const title = article ? titleWords(article.title, article.opening) : null;
  return (
    <>
      <p className="board-words" dir="auto">
        <span className="around">{context?.before.replace(/^\s+/u, '')}</span>
        <mark>{quote.exact}</mark>
        <span className="around">{context?.after}</span>
      </p>
      <p className="board-meta">
        {quote.speaker !== null ? (
          <b dir="auto">{[quote.speaker, quote.role].filter(Boolean).join(', ')}</b>
        ) : quote.proposed.speaker !== null ? (
          <span className="unk" data-tip="The text seems to say so; not confirmed">
            {quote.proposed.speaker}?
          </span>
        ) : (
          <span className="quiet">no speaker</span>
        )}
        {quote.occasion !== null && <span dir="auto">{quote.occasion}</span>}
        <span className="board-source">
          <span dir="auto">{title?.words ?? listing.articleTitle ?? 'untitled article'}</span>
          {article && (
            <>
              {', '}
              <span className={article.outlet.value === null ? 'unk' : ''}>
                {textWords(article.outlet, 'outlet unknown').words}
              </span>
              {', '}
              <span className={article.published.value === null ? 'unk' : ''}>
                {dateWords(article.published, language, 'short').words}
              </span>
            </>
          )}
          {`, ¶ ${quote.paragraph}`}
        </span>
        {quote.tags.map((tag) => (
          <span className="tag" key={tag}>
            {tag}
          </span>
        ))}
      </p>
      <p className="board-uses">
        <LinkCounts links={links} />
        {verdicts.length === 0 && listing.uses.length === 0 && <span className="quiet">not used</span>}
        {verdicts.length === 0 &&
          listing.uses.map((use) => <span key={use.briefId}>in {nameOf(use.title)}</span>)}
        {verdicts.map((use, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a brief may use a quote twice with the same verdict
          <span key={`${use.briefId} ${index}`} className="board-use">
            <VerdictPill verdict={use.verdict}>{VERDICT_LABELS[use.verdict]}</VerdictPill>
            <span className="clip">in {nameOf(use.title)}</span>
          </span>
        ))}
      </p>
    </>
  );
}

const nameOf = (title: string): string => (title.trim() === '' ? '[Untitled brief]' : title);
