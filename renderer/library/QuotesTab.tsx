import { openArticle, useDesk } from '../state/desk';
import { readQuotes, useLibrary } from '../state/library-data';
import { TryAgain } from '../ui/FailedNote';
import { ListBox } from '../ui/ListBox';

/** Every saved quote: its words, where it stands, where it is used. Enter goes to the place. */
export function QuotesTab() {
  const quotes = useLibrary((now) => now.quotes);
  const failed = useLibrary((now) => now.failed.quotes);
  const openId = useDesk((desk) => desk.reading?.quoteId ?? null);
  if (failed) {
    return (
      <div className="pad">
        <TryAgain failed={failed} again={() => void readQuotes()} />
      </div>
    );
  }
  if (quotes?.length === 0) {
    return (
      <div className="nohit">
        <p>No quotes yet.</p>
        <p>
          Select words in an article and press <kbd>K</kbd> to keep them, or <kbd>Q</kbd> to put them into the
          brief at once.
        </p>
      </div>
    );
  }
  return (
    <div className="listarea ruled">
      <ListBox
        label="Quotes"
        items={quotes ?? []}
        idOf={({ quote }) => quote.id}
        typedText={({ quote }) => quote.exact}
        openId={openId}
        rowHeight={104}
        renderRow={({ quote, articleTitle, uses, replacedBy }) => (
          <>
            <span className="words" dir="auto">
              {quote.exact}
            </span>
            <span className="meta">
              <span className="clip" dir="auto">
                {quote.speaker ? `${quote.speaker}, in ` : ''}
                {articleTitle ?? 'untitled article'}
              </span>
              <i aria-hidden="true">·</i>
              <span className="nowrap">¶ {quote.paragraph}</span>
              {replacedBy && (
                <span className="nowrap to-settle">
                  replaced by ¶ {replacedBy.paragraph} of text {replacedBy.version}
                </span>
              )}
              <span className="q">{usesInWords(uses.length)}</span>
            </span>
          </>
        )}
        onOpen={({ quote }) => openArticle({ articleId: quote.articleId, quoteId: quote.id })}
      />
    </div>
  );
}

const usesInWords = (briefs: number): string =>
  briefs === 0 ? 'not used' : briefs === 1 ? 'in 1 brief' : `in ${briefs} briefs`;
