import { type JSX, useId, useState } from 'react';
import type { IndependenceGroup, LikelyOrigin } from '../../shared/model';
import { sentenceOf } from '../api';
import { publishedWords } from '../library/published-words';
import { closeDialog, openArticle, openDialog, useLanguage } from '../state/desk';
import { Note } from '../ui/Note';
import { keepIndependent, leftOut, type Member, makeOneOrigin } from './origin-steps';
import { SharedSentences } from './SharedSentences';

type LikelyOriginCardProps = {
  origin: LikelyOrigin;
  groups: readonly IndependenceGroup[];
  /** Does it, says so and reads the list again; rejects where it was refused. */
  onAct: (work: () => Promise<void>, said: string) => Promise<void>;
};

const NAME_LENGTH = 80;

/** One proposal: the articles with what they share, and what the analyst makes of it. */
export function LikelyOriginCard({ origin, groups, onAct }: LikelyOriginCardProps): JSX.Element {
  const { articles } = origin;
  const group = groups.find(({ id }) => articles.some(({ groupId }) => groupId === id)) ?? null;
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOut(articles, group?.id ?? null));
  const [refused, setRefused] = useState<string | null>(null);
  const [name, setName] = useState(group?.name ?? nameFor(articles));
  const id = useId();
  const language = useLanguage();
  const chosen = articles.filter(({ articleId }) => !left.has(articleId));
  const others = articles.filter(({ articleId }) => left.has(articleId));
  const isEnough =
    chosen.length > 1 && chosen.some(({ groupId }) => groupId === null || groupId !== group?.id);
  const act = (work: () => Promise<void>, said: string) => {
    setRefused(null);
    // At the card: the top of a long list is out of sight.
    onAct(work, said).catch((error: unknown) => setRefused(sentenceOf(error)));
  };
  const grouped = groups.filter(({ id }) => articles.some(({ groupId }) => groupId === id));
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
                {[article.outlet, article.published && publishedWords(article.published, language, 'short')]
                  .filter((known) => known !== null)
                  .join(' · ')}
              </span>
              <span className="share">
                {shareInWords(article, articles)}
                {decidedInWords(article, { groups, left, articles })}
              </span>
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
          act(() => makeOneOrigin(chosen, others, { name, group }), 'They count as one source now.');
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
          data-tip={grouped.length > 0 ? 'Those in one origin stay together' : undefined}
          onClick={() => act(() => keepIndependent(articles), saidOfIndependence(grouped))}
        >
          Independent
        </button>
      </form>
      {refused !== null && <Note kind="bad">{refused}</Note>}
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

/** What the analyst decided of an article before. */
function decidedInWords(
  { articleId, groupId, apartFrom }: Member,
  {
    groups,
    left,
    articles,
  }: { groups: readonly IndependenceGroup[]; left: ReadonlySet<string>; articles: readonly Member[] },
): string {
  const group = groups.find(({ id }) => id === groupId);
  const apart = articles.filter((other) => apartFrom.includes(other.articleId) && !left.has(other.articleId));
  const said = [
    ...(group ? [`counted with “${group.name}”`] : []),
    ...(apart.length > 0 && left.has(articleId) ? ['told apart from those that are ticked'] : []),
  ];
  return said.map((words) => ` · ${words}`).join('');
}

const saidOfIndependence = (groups: readonly IndependenceGroup[]): string =>
  groups.length === 0
    ? 'Each of them counts for itself.'
    : `Told apart. What is counted with ${groups.map(({ name }) => `“${name}”`).join(', ')} stays so.`;
