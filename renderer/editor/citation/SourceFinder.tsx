import { type JSX, useEffect, useId, useRef, useState } from 'react';
import type { SourcedText } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { dateWords, textWords, titleWords } from '../../library/article-words';
import { type Language, useDesk, useLanguage } from '../../state/desk';
import { type HeldKeys, holdKeys } from '../../ui/hold-keys';

export type FoundSource = { articleId: string; title: string; about: string };

const SHOWN = 8;
/** Quiet time before a search (ms). */
const QUIET = 100;

const describe = (
  language: Language,
  articleId: string,
  title: SourcedText,
  outlet: SourcedText,
  published: SourcedText,
  opening: string,
): FoundSource => ({
  articleId,
  title: titleWords(title, opening).words,
  about: `${textWords(outlet, 'outlet unknown').words} · ${dateWords(published, language, 'short').words}`,
});

async function findSources(query: string, language: Language): Promise<FoundSource[]> {
  if (query.trim() === '') {
    const { articles } = await request('articles:list', { limit: SHOWN });
    // Who is reading an article most likely cites that one.
    const readingId = useDesk.getState().reading?.articleId;
    const first = articles.filter(({ id }) => id === readingId);
    const others = articles.filter(({ id }) => id !== readingId);
    return [...first, ...others].map(({ id, title, outlet, published, opening }) =>
      describe(language, id, title, outlet, published, opening),
    );
  }
  const { hits } = await request('search:begin', {
    asker: 'sources',
    query: query.slice(0, 1000),
    limit: SHOWN,
  });
  return hits.map(({ articleId, title, outlet, published, snippet }) =>
    describe(language, articleId, title, outlet, published, snippet),
  );
}

/** A row of so many, counted on from the last to the first. */
const wrapped = (row: number, rows: number): number => ((row % rows) + rows) % rows;

/**
 * Gives the keys to the panel of what was cited, once that is drawn. The citation puts the focus into the text for a moment,
 * where none of them belongs.
 */
const settleInPanel = (held: HeldKeys): void => {
  const settle = () => (document.activeElement?.closest('[role="dialog"]') ? held.settle() : held.drop());
  requestAnimationFrame(() => requestAnimationFrame(settle));
};

/** Type to find an article, arrows to choose, Enter to take it. */
export function SourceFinder({
  label,
  onPick,
}: {
  label: string;
  onPick: (source: FoundSource) => void;
}): JSX.Element {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; sources: readonly FoundSource[] } | null>(null);
  /**
   * Enter was pressed before the answer to what is typed had come: the list shown belongs to fewer letters. What is typed
   * since is meant for what opens next.
   */
  const wanted = useRef<HeldKeys | null>(null);
  /** Rows that the arrows went on since the last letter: they count in the list of the answer. */
  const steps = useRef(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const onPickRef = useRef(onPick);
  onPickRef.current = onPick;
  const language = useLanguage();

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      findSources(query, language).then(
        (sources) => {
          if (!current) return;
          const row = sources.length === 0 ? 0 : wrapped(steps.current, sources.length);
          steps.current = 0;
          setFound({ query, sources });
          setActive(row);
          setFailure(null);
          const held = wanted.current;
          const source = sources[row];
          wanted.current = null;
          if (!held || !source) return held?.drop();
          onPickRef.current(source);
          settleInPanel(held);
        },
        (error: unknown) => {
          if (!current) return;
          wanted.current?.drop();
          wanted.current = null;
          setFailure(sentenceOf(error));
        },
      );
    }, QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, language]);

  // Who closed the finder wants nothing any more.
  useEffect(() => () => wanted.current?.drop(), []);

  const options = found?.sources ?? [];
  const move = (step: number) => {
    steps.current += step;
    setActive((at) => (options.length === 0 ? 0 : wrapped(at + step, options.length)));
  };
  const pickFromAnswer = () => {
    if (wanted.current) return;
    const held: HeldKeys = holdKeys(document.activeElement, () => {
      held.drop();
      wanted.current = null;
    });
    wanted.current = held;
  };
  return (
    <div className="source-finder">
      <input
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={options[active] === undefined ? undefined : `${id}-${active}`}
        placeholder={label}
        value={query}
        onChange={(event) => {
          steps.current = 0;
          wanted.current?.drop();
          wanted.current = null;
          setQuery(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            move(event.key === 'ArrowDown' ? 1 : -1);
          }
          const chosen = options[active];
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (found?.query !== query) pickFromAnswer();
          else if (chosen !== undefined) onPick(chosen);
        }}
      />
      <div role="listbox" id={id} aria-label="Articles">
        {options.map((source, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus
          <div
            key={source.articleId}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(source)}
          >
            <b>{source.title}</b>
            <span>{source.about}</span>
          </div>
        ))}
      </div>
      {failure !== null && (
        <p className="panel-note" role="alert">
          {failure}
        </p>
      )}
      {found !== null && found.sources.length === 0 && failure === null && (
        <p className="panel-note">
          {query.trim() === ''
            ? 'The library has no articles yet.'
            : `No article has “${query.trim()}” in its title, text, author or outlet.`}
        </p>
      )}
    </div>
  );
}
