import { Tags } from 'lucide-react';
import { type JSX, useMemo } from 'react';
import { VERDICT_LABELS, VerdictWord } from '../../shared/model';
import { keysOf } from '../state/commands';
import { openDialog, useDesk } from '../state/desk';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { type BoardScope, setBoard, setFilters, useBoard } from './board-state';
import { type BoardItem, type BoardSort, type BoardFilters as Filters, NO_FILTERS } from './filter-quotes';

const SORTS: readonly (readonly [BoardSort, string])[] = [
  ['article', 'By article'],
  ['newest', 'Newest quote first'],
  ['published', 'Newest article first'],
  ['speaker', 'By speaker'],
  ['words', 'By their words'],
];

const inOrder = (values: Iterable<string>): string[] =>
  [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));

/** What the board shows: whose quotes, which of them, in what order. */
export function BoardFilters({ items, shown }: { items: readonly BoardItem[]; shown: number }): JSX.Element {
  const { scope, query, filters, sort } = useBoard();
  const briefId = useDesk((desk) => desk.briefId);
  const choices = useMemo(
    () => ({
      tags: inOrder(items.flatMap(({ listing }) => listing.quote.tags)),
      speakers: inOrder(items.flatMap(({ listing }) => listing.quote.speaker ?? [])),
      outlets: inOrder(items.flatMap(({ article }) => article?.outlet.value ?? [])),
    }),
    [items],
  );
  const isFiltered = Object.values(filters).some((value) => value !== '');
  return (
    <search className="board-filters" aria-label="Filters of the quote board">
      <select
        className="field"
        aria-label="Whose quotes"
        value={scope}
        onChange={(event) => setBoard({ scope: event.target.value as BoardScope })}
      >
        <option value="library">All quotes</option>
        <option value="brief" disabled={briefId === null}>
          Quotes of the open brief
        </option>
        <option value="search">Quotes of articles that hold…</option>
      </select>
      {scope === 'search' && (
        <input
          className="field"
          aria-label="Words that the articles hold"
          placeholder="words in the articles"
          value={query}
          maxLength={1000}
          onChange={(event) => setBoard({ query: event.target.value })}
        />
      )}
      <input
        id="board-find"
        className="field grow"
        aria-label="Find in quotes"
        placeholder="Find in quotes"
        value={filters.text}
        maxLength={1000}
        onChange={(event) => setFilters({ text: event.target.value })}
      />
      <Choice name="tag" label="Tag" all="Any tag" values={choices.tags} />
      <IconButton
        icon={Tags}
        label="Rename, join or remove tags"
        keys={keysInWords(keysOf('tags') ?? '')}
        onClick={() => openDialog({ kind: 'tags' })}
      />
      <Choice
        name="speaker"
        label="Speaker"
        all="Any speaker"
        values={choices.speakers}
        more={[['?', 'No speaker confirmed']]}
      />
      <Choice name="outlet" label="Outlet" all="Any outlet" values={choices.outlets} />
      <Choice
        name="verdict"
        label="Verdict"
        all="Any verdict"
        values={[]}
        more={[
          ['attention', 'Needs a look'],
          ...VerdictWord.options.map((word) => [word, VERDICT_LABELS[word]] as const),
        ]}
      />
      <Choice
        name="use"
        label="Use"
        all="Used or not"
        values={[]}
        more={[
          ['used', 'Used in a brief'],
          ['unused', 'Not used'],
        ]}
      />
      <span className="board-dates">
        <input
          type="date"
          className="field"
          aria-label="Articles from"
          value={filters.from}
          onChange={(event) => setFilters({ from: event.target.value })}
        />
        –
        <input
          type="date"
          className="field"
          aria-label="Articles until"
          value={filters.to}
          onChange={(event) => setFilters({ to: event.target.value })}
        />
      </span>
      <select
        className="field"
        aria-label="Order"
        value={sort}
        onChange={(event) => setBoard({ sort: event.target.value as BoardSort })}
      >
        {SORTS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span className="board-count" role="status">
        {shown === items.length ? `${items.length}` : `${shown} of ${items.length}`}{' '}
        {items.length === 1 ? 'quote' : 'quotes'}
      </span>
      {isFiltered && (
        <button type="button" className="btn small" onClick={() => setBoard({ filters: NO_FILTERS })}>
          Clear filters
        </button>
      )}
    </search>
  );
}

function Choice({
  name,
  label,
  all,
  values,
  more = [],
}: {
  name: Exclude<keyof Filters, 'text' | 'from' | 'to'>;
  label: string;
  all: string;
  values: readonly string[];
  more?: readonly (readonly [value: string, label: string])[];
}): JSX.Element {
  const value = useBoard((board) => board.filters[name]);
  return (
    <select
      className="field"
      aria-label={label}
      data-on={value !== '' || undefined}
      value={value}
      onChange={(event) => setFilters({ [name]: event.target.value } as Partial<Filters>)}
    >
      <option value="">{all}</option>
      {more.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
      {values.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}
