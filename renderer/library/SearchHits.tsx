import type { SearchHit } from '../../shared/ipc/search-contract';
import { openArticle, useLanguage } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { Known } from '../ui/Known';
import { ListBox } from '../ui/ListBox';
import { Marked } from '../ui/Marked';
import { Note } from '../ui/Note';
import { dateWords, textWords, titleWords } from './article-words';
import type { Search } from './use-search';

/** Articles found, each with the words around its first match. */
export function SearchHits({ search, openId }: { search: Search; openId: string | null }) {
  const { found, failed, answered } = search;
  const total = useLibrary((now) => now.articlesTotal);
  if (failed) {
    return (
      <div className="pad">
        <Note kind="bad">{failed}</Note>
      </div>
    );
  }
  if (!found) return null;
  if (found.total === 0) {
    return (
      <div className="nohit">
        <p>
          Nothing found for <q>{answered}</q>.
        </p>
        <p>
          Searched titles, texts, authors and outlets of{' '}
          {total === 1 ? 'the one article' : `all ${total.toLocaleString('en')} articles`}. Accents and letter
          forms do not matter; every word must occur.
        </p>
        <button type="button" className="btn line" onClick={() => search.ask('')}>
          Show all articles
        </button>
      </div>
    );
  }
  return (
    <>
      <p className="listhead">
        {found.total === found.hits.length
          ? `${found.total} found`
          : `The first ${found.hits.length} of ${found.total.toLocaleString('en')} found: add a word to narrow the search`}
      </p>
      <ListBox
        label={`Articles found for ${answered}`}
        items={found.hits}
        idOf={(hit) => hit.articleId}
        typedText={(hit) => hit.title.value ?? hit.snippet}
        openId={openId}
        rowHeight={112}
        renderRow={(hit) => <HitRow hit={hit} />}
        onOpen={(hit) =>
          openArticle({
            articleId: hit.articleId,
            ...(hit.paragraph > 0 ? { paragraph: hit.paragraph } : {}),
          })
        }
      />
    </>
  );
}

function HitRow({ hit }: { hit: SearchHit }) {
  const language = useLanguage();
  const opening = useLibrary(
    (now) => now.articles?.find(({ id }) => id === hit.articleId)?.opening ?? hit.snippet,
  );
  const title = titleWords(hit.title, opening);
  return (
    <>
      <b className={title.bracketed ? 'no' : undefined} dir="auto">
        {title.words}
      </b>
      <span className="snippet" dir="auto">
        <Marked text={hit.snippet} matches={hit.matches} />
      </span>
      <span className="meta">
        <Known {...textWords(hit.outlet, 'outlet unknown')} />
        <i aria-hidden="true">·</i>
        <Known {...dateWords(hit.published, language, 'short')} />
        {hit.paragraph > 0 && <span className="q">¶ {hit.paragraph}</span>}
      </span>
    </>
  );
}
