import { type JSX, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleSummary } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { useLanguage } from '../../state/desk';
import { readArticle } from '../../state/read-texts';
import { Note } from '../../ui/Note';
import { dateWords, textWords, titleWords } from '../article-words';

const SHOWN = 12;
/** After this pause (ms) in typing the list follows. */
const PAUSE = 120;

/** Letters of the article that are looked for elsewhere. */
const LOOKED_FOR = 4000;

const searched = async (query: string) =>
  (await request('search:articles', { query, limit: SHOWN + 1 })).hits;

/** Articles whose record says the same, then those that share telling words with this one. */
async function likely(articleId: string): Promise<string[]> {
  const [{ likelySame }, sharing] = await Promise.all([
    request('references:kept', { articleId }),
    sharingWords(articleId),
  ]);
  return [...likelySame, ...sharing].map((one) => one.articleId);
}

async function sharingWords(articleId: string) {
  const { text } = await readArticle(articleId);
  const words = text.blocks.map((block) => block.text).join('\n');
  const { searchId, isComplete, hits } = await request('search:begin', {
    asker: 'sources',
    query: '',
    like: { text: words.slice(0, LOOKED_FOR), articleId },
    limit: SHOWN + 1,
  });
  return isComplete ? hits : (await request('search:finish', { searchId, limit: SHOWN + 1 })).hits;
}

type MergePartnerProps = {
  article: ArticleSummary;
  onChoose: (articleId: string) => void;
};

/** Which other record is the same article: likely copies first, then what is searched for. */
export function MergePartner({ article, onChoose }: MergePartnerProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly ArticleSummary[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = useLanguage();
  const id = useId();
  const articleId = article.id;

  useEffect(() => {
    let current = true;
    const find = async (): Promise<string[]> =>
      typed.trim() === '' ? await likely(articleId) : (await searched(typed)).map((hit) => hit.articleId);
    const timer = setTimeout(
      () =>
        void find()
          .then((ids) => {
            const others = [...new Set(ids)].filter((other) => other !== articleId).slice(0, SHOWN);
            return others.length === 0 ? [] : request('articles:summaries', { articleIds: others });
          })
          .then(
            (list) => {
              if (!current) return;
              setFound(list);
              setChosen((now) => (list.some((one) => one.id === now) ? now : (list[0]?.id ?? null)));
              setFailed(null);
            },
            (error: unknown) => current && setFailed(sentenceOf(error)),
          ),
      typed === '' ? 0 : PAUSE,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, articleId]);

  // The dialog looked for its first field before the article was read.
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  return (
    <form
      className="merge-partner"
      id={`${id}-form`}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <label htmlFor={id}>Which other record is the same article?</label>
      <input
        ref={field}
        id={id}
        className="field"
        dir="auto"
        value={typed}
        placeholder="Search title, words, outlet, author"
        maxLength={500}
        onChange={({ target }) => setTyped(target.value)}
      />
      {failed && <Note kind="bad">{failed}</Note>}
      {found?.length === 0 && (
        <p className="hint">
          {typed.trim() === ''
            ? 'No other article of the library is like it. Search for the other record.'
            : 'Nothing found.'}
        </p>
      )}
      {found && found.length > 0 && (
        <fieldset>
          <legend>{typed.trim() === '' ? 'Likely the same' : 'Found'}</legend>
          {found.map((one) => (
            <label key={one.id} className="choice">
              <input
                type="radio"
                name={`${id}-other`}
                checked={chosen === one.id}
                onChange={() => setChosen(one.id)}
              />
              <span>
                <b dir="auto">{titleWords(one.title, one.opening).words}</b>
                <span className="hint">
                  {textWords(one.outlet, 'outlet unknown').words} ·{' '}
                  {dateWords(one.published, language, 'short').words} · {one.key}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="row-of-buttons">
        <button type="submit" className="btn main" disabled={chosen === null}>
          Compare the two records
        </button>
      </div>
    </form>
  );
}
