import { type JSX, useId, useState } from 'react';
import type { IndependenceGroup, LikelyOrigin } from '../../shared/model';
import { closeDialog, openArticle, openDialog } from '../state/desk';
import { keepIndependent, makeOneOrigin } from './origin-steps';
import { SharedSentences } from './SharedSentences';

type Member = LikelyOrigin['articles'][number];

type LikelyOriginCardProps = {
  origin: LikelyOrigin;
  groups: readonly IndependenceGroup[];
  onAct: (work: () => Promise<void>, said: string) => void;
};

const NAME_LENGTH = 80;

/** One proposal: the articles with what they share, and what the analyst makes of it. */
export function LikelyOriginCard({ origin, groups, onAct }: LikelyOriginCardProps): JSX.Element {
  const { articles } = origin;
  const group = groups.find(({ id }) => articles.some(({ groupId }) => groupId === id)) ?? null;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState(group?.name ?? nameFor(articles));
  const id = useId();
  const chosen = articles.filter(({ articleId }) => !left.has(articleId));
  const others = articles.filter(({ articleId }) => left.has(articleId));
  const isEnough = chosen.length > 1 && chosen.some(({ groupId }) => groupId === null);
  return (
    <li>
      <fieldset>
        <legend>{articles.length} articles share their words</legend>
        <ul>
          {articles.map((article) => (
            <li key={article.articleId}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(article.articleId)}
                  onChange={({ target }) =>
                    setLeft((now) => {
                      const next = new Set(now);
                      if (target.checked) next.delete(article.articleId);
                      else next.add(article.articleId);
                      return next;
                    })
                  }
                />
                <span dir="auto">{titleOf(article)}</span>
              </label>
              <span className="hint">
                {[article.outlet, article.published].filter((known) => known !== null).join(' · ')}
              </span>
              <span className="share">{shareInWords(article, articles)}</span>
              <button
                type="button"
                className="btn small"
                onClick={() => {
                  closeDialog();
                  openArticle({ articleId: article.articleId });
                }}
              >
                Open
              </button>
              <SharedSentences first={article.articleId} second={article.closest.articleId} />
            </li>
          ))}
        </ul>
      </fieldset>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAct(() => makeOneOrigin(chosen, others, { name, group }), 'They count as one source now.');
        }}
      >
        <label htmlFor={id}>{group ? 'Origin' : 'Name of the origin'}</label>
        <input
          id={id}
          className="field"
          value={name}
          maxLength={200}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="btn main small" disabled={!isEnough}>
          One origin
        </button>
        {articles.length === 2 && (
          <button
            type="button"
            className="btn line small"
            data-tip="They are one article that came in twice"
            onClick={() => {
              const [first, second] = articles;
              if (first && second)
                openDialog({ kind: 'merge', articleId: first.articleId, otherId: second.articleId });
            }}
          >
            Merge…
          </button>
        )}
        <button
          type="button"
          className="btn line small"
          onClick={() => onAct(() => keepIndependent(articles), 'Each of them counts for itself.')}
        >
          Independent
        </button>
      </form>
    </li>
  );
}

const titleOf = ({ title, key }: Member): string => title ?? key;

/** The earliest import stands for the origin until the analyst names it. */
function nameFor([first]: readonly Member[]): string {
  const title = first ? titleOf(first) : '';
  return title.length <= NAME_LENGTH ? title : `${title.slice(0, NAME_LENGTH)}…`;
}

function shareInWords({ closest }: Member, articles: readonly Member[]): string {
  const other = articles.find(({ articleId }) => articleId === closest.articleId);
  const of = other ? ` “${titleOf(other)}”` : ' another';
  if (closest.likeness === 'same') return `same text as${of}`;
  return `${Math.round(closest.share * 100)} % of the shorter text shared with${of}`;
}
