import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { SearchHit } from '../../shared/ipc/search-contract';
import { request } from '../api';
import { openArticle, openBrief, setDesk, useDesk, useLanguage } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { askFor, type Found, readMoreHits, type SearchGroup, showGroup, useSearch } from '../state/search';
import { setActive, showScope, useShelf } from '../state/shelf';
import { announce } from '../ui/announce';
import { Known } from '../ui/Known';
import { ListBox } from '../ui/ListBox';
import { Marked } from '../ui/Marked';
import { Note } from '../ui/Note';
import { dateWords, textWords, titleWords } from './article-words';
import { FacetRow } from './FacetRow';
import { startArticleDrag } from './shelf/drag-articles';
import { RowMarks, UnreadDot, useIsUnread } from './shelf/RowMarks';
import { removeOne } from './shelf/remove-articles';
import { scopeName } from './shelf/ScopeHead';
import { articlesIn } from './shelf/shelf-lines';
import { useChoice } from './shelf/use-choice';
import { WhyNothing } from './WhyNothing';

const LIKE_WORDS = 12;

/** What a search found: articles with the sentence of the first match, quotes, and briefs. */
export function SearchHits() {
  const { query, like, found, failed, group, kept } = useSearch();
  if (failed) {
    return (
      <div className="pad">
        <Note kind="bad">{failed}</Note>
      </div>
    );
  }
  if (!found) return null;
  if (found.problem) {
    const { message, start, end } = found.problem;
    const asked = query.trimStart();
    return (
      <div className="pad problem" id="search-problem">
        <Note kind="flag">{message}</Note>
        <p dir="auto">
          {asked.slice(0, start)}
          <mark className="misread">{asked.slice(start, end)}</mark>
          {asked.slice(end)}
        </p>
      </div>
    );
  }
  return (
    <>
      {like ? (
        <p className="listhead" dir="auto">
          More like “{like.text.split(/\s+/).slice(0, LIKE_WORDS).join(' ')} …”
        </p>
      ) : (
        <Groups
          counts={{
            articles: found.total,
            quotes: kept?.quotesTotal ?? 0,
            notes: kept?.notesTotal ?? 0,
            briefs: kept?.briefsTotal ?? 0,
          }}
        />
      )}
      <Unended unended={found.unended} />
      {(group === 'articles' || like) && <Articles />}
      {group === 'quotes' && !like && <Quotes />}
      {group === 'notes' && !like && <Notes />}
      {group === 'briefs' && !like && <Briefs />}
    </>
  );
}

/** Milliseconds without a key; what is being typed is always open at its end. */
const UNENDED_AFTER_MS = 1000;

/** Says what the query leaves open, once the analyst has stopped typing. */
function Unended({ unended }: { unended: Found['unended'] }) {
  const [shown, setShown] = useState<Found['unended']>(null);
  const query = useSearch((now) => now.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the wait anew
  useEffect(() => {
    if (unended === null) return setShown(null);
    const timer = window.setTimeout(() => {
      setShown(unended);
      announce(unended.message);
    }, UNENDED_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [unended?.message, query]);
  if (!shown) return null;
  return (
    <p className="listhead unended">
      <TriangleAlert size={13} aria-hidden="true" />
      <span>{shown.message}</span>
    </p>
  );
}

const GROUPS: readonly (readonly [SearchGroup, string])[] = [
  ['articles', 'Articles'],
  ['quotes', 'Quotes'],
  ['notes', 'Notes'],
  ['briefs', 'Briefs'],
];

function Groups({ counts }: { counts: Record<SearchGroup, number> }) {
  const group = useSearch((now) => now.group);
  const isComplete = useSearch((now) => now.found?.isComplete ?? true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no fieldset
    <div className="found-groups" role="group" aria-label="Found in">
      {GROUPS.filter(([name]) => name !== 'notes' || counts.notes > 0 || group === 'notes').map(
        ([name, label]) => (
          <button
            key={name}
            type="button"
            className="btn small"
            aria-pressed={group === name}
            onClick={() => showGroup(name)}
          >
            {label}{' '}
            <span className="found-count">
              {counts[name].toLocaleString('en')}
              {name === 'articles' && !isComplete && '…'}
            </span>
          </button>
        ),
      )}
    </div>
  );
}

const openingOf = ({ opening, snippet }: SearchHit): string => (opening === '' ? snippet : opening);
const numberOfHit = ({ number }: SearchHit): number => number;

function Articles() {
  const found = useSearch((now) => now.found);
  const answered = useSearch((now) => now.answered) ?? '';
  const isLike = useSearch((now) => now.like !== null);
  const isNarrowed = useSearch((now) => Object.keys(now.chosen).length > 0);
  const total = useLibrary((now) => now.articlesTotal);
  const scope = useShelf((now) => now.scope);
  const shelf = useShelf((now) => now.shelf);
  const openId = useDesk((desk) => desk.reading?.articleId ?? null);
  const choice = useChoice(
    numberOfHit,
    (place) => found?.hits[place]?.number,
    async () =>
      found ? (await request('search:numbers', { searchId: found.searchId })).numbers : new Uint32Array(),
  );
  if (!found) return null;
  const all = total === 1 ? 'the one article' : `all ${total.toLocaleString('en')} articles`;
  const inPart = scope && shelf ? articlesIn(scope, shelf) : null;
  const searched =
    scope && inPart !== null
      ? `the ${inPart === 1 ? 'one article' : `${inPart.toLocaleString('en')} articles`} in “${scopeName(scope, shelf)}”`
      : all;
  if (found.total === 0 && !isNarrowed) {
    if (!found.isComplete) return <p className="listhead">Searching…</p>;
    return (
      <div className="nohit">
        <p>
          Nothing found for <q>{answered}</q>.
        </p>
        <p>
          Searched titles, texts, authors and outlets of {searched}. Accents and letter forms do not matter;
          every word must occur.
        </p>
        {answered !== '' && !isLike && <WhyNothing query={answered} />}
        {scope && !isLike && (
          <button type="button" className="btn line" onClick={() => showScope(null)}>
            Search the whole library
          </button>
        )}
        <button type="button" className="btn line" onClick={() => askFor('')}>
          {scope ? 'Show them all' : 'Show all articles'}
        </button>
      </div>
    );
  }
  return (
    <>
      <FacetRow />
      <ListBox
        label={`Articles found for ${answered}`}
        items={found.hits}
        total={found.total}
        idOf={(hit) => hit.articleId}
        typedText={(hit) => hit.title.value ?? hit.snippet}
        openId={openId}
        rowHeight={112}
        renderRow={(hit) => <HitRow hit={hit} />}
        onNearEnd={readMoreHits}
        choice={choice}
        onActive={(hit) => setActive(hit?.number ?? null)}
        listed={String(found.searchId)}
        onDrag={({ number }, event) => startArticleDrag(event, number)}
        onDelete={(hit) => removeOne({ ...hit, id: hit.articleId, opening: openingOf(hit) })}
        onOpen={(hit) =>
          openArticle({
            articleId: hit.articleId,
            ...(hit.paragraph > 0 ? { paragraph: hit.paragraph, atHit: 'here' } : {}),
          })
        }
      />
    </>
  );
}

function HitRow({ hit }: { hit: SearchHit }) {
  const language = useLanguage();
  const title = titleWords(hit.title, openingOf(hit));
  const isUnread = useIsUnread(hit.number);
  return (
    <>
      <b className={title.bracketed ? 'no' : undefined} dir="auto">
        {isUnread && <UnreadDot />}
        {title.words}
      </b>
      <span className="snippet" dir="auto">
        <Marked text={hit.snippet} matches={hit.matches} />
      </span>
      <span className="meta">
        <Known {...textWords(hit.outlet, 'outlet unknown')} />
        <i aria-hidden="true">·</i>
        <Known {...dateWords(hit.published, language, 'short')} />
        <RowMarks number={hit.number} />
        {hit.paragraph > 0 && <span className="q">¶ {hit.paragraph}</span>}
      </span>
    </>
  );
}

const NothingKept = ({ what }: { what: string }) => (
  <div className="nohit">
    <p>No {what} found.</p>
  </div>
);

/** Words of a quote or a note, and the article that they belong to. */
const KeptWords = ({
  snippet,
  matches,
  articleTitle,
}: Pick<KeptHit, 'snippet' | 'matches' | 'articleTitle'>) => (
  <>
    <span className="words" dir="auto">
      <Marked text={snippet} matches={matches} />
    </span>
    <span className="meta">
      <span className="clip" dir="auto">
        {articleTitle ?? 'untitled article'}
      </span>
    </span>
  </>
);
type KeptHit = Output<'search:kept'>['quotes'][number];

function Quotes() {
  const quotes = useSearch((now) => now.kept?.quotes ?? []);
  const openId = useDesk((desk) => desk.reading?.quoteId ?? null);
  if (quotes.length === 0) return <NothingKept what="quote" />;
  return (
    <ListBox
      label="Quotes found"
      items={quotes}
      idOf={({ quoteId }) => quoteId}
      typedText={({ snippet }) => snippet}
      openId={openId}
      rowHeight={88}
      renderRow={(found) => <KeptWords {...found} />}
      onOpen={({ articleId, quoteId }) => openArticle({ articleId, quoteId })}
    />
  );
}

function Notes() {
  const notes = useSearch((now) => now.kept?.notes ?? []);
  const openId = useDesk((desk) => desk.reading?.articleId ?? null);
  if (notes.length === 0) return <NothingKept what="note" />;
  return (
    <ListBox
      label="Notes found"
      items={notes}
      idOf={({ noteId }) => noteId}
      typedText={({ snippet }) => snippet}
      openId={notes.find(({ articleId }) => articleId === openId)?.noteId ?? null}
      rowHeight={88}
      renderRow={(found) => <KeptWords {...found} />}
      onOpen={({ articleId }) => {
        openArticle({ articleId });
        setDesk({ recordShown: true });
      }}
    />
  );
}

function Briefs() {
  const briefs = useSearch((now) => now.kept?.briefs ?? []);
  const openId = useDesk((desk) => desk.briefId);
  if (briefs.length === 0) return <NothingKept what="brief" />;
  return (
    <ListBox
      label="Briefs found"
      items={briefs}
      idOf={({ briefId }) => briefId}
      typedText={({ title }) => title}
      openId={openId}
      rowHeight={88}
      renderRow={({ title, snippet, matches }) => (
        <>
          <b dir="auto">{title.trim() === '' ? '[Untitled brief]' : title}</b>
          <span className="snippet" dir="auto">
            <Marked text={snippet} matches={matches} />
          </span>
        </>
      )}
      onOpen={({ briefId }) => openBrief(briefId)}
    />
  );
}
