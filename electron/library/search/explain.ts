import type { Input, Output } from '../../../shared/ipc/contract';
import { isTagWithin } from '../../../shared/model/tag';
import { vocabularyOf } from '../shelf/shelf-facts';
import type { ReadableDb } from '../store/db';
import { ArticleSearch } from './article-search';
import { factNames } from './facts';
import { nearestName } from './nearest';
import type { Query } from './query';
import { type QueryTerm, termsOf } from './query-terms';
import { readQuery } from './read-query';

type Explained = Output<'search:explain'>;
type Reason = Explained['reasons'][number];

/** So many names are listed where none is near. */
const NAMES_LISTED = 8;

const quoted = (value: string): string => (/[^\p{L}\p{N}\p{M}/_-]/u.test(value) ? `"${value}"` : value);

const listed = (names: readonly string[]): string =>
  names.slice(0, NAMES_LISTED).join(', ') + (names.length > NAMES_LISTED ? ' and others' : '');

/**
 * Why a query finds nothing: each of its terms that finds nothing by itself, with the nearest there is; or that all do, and
 * only not together. What a query keeps out (`-`) is no reason.
 */
export function explainNothing(db: ReadableDb, { query: typed }: Input<'search:explain'>): Explained {
  const terms = termsOf(typed).filter(({ isKeptOut }) => !isKeptOut);
  const reasons: Reason[] = [];
  let asked = 0;
  for (const term of terms) {
    const { query } = readQuery(term.typed);
    if (query === null) continue;
    asked += 1;
    if (finds(db, query)) continue;
    const { message, instead } = reasonOf(db, term, query);
    const written = instead === null ? null : typed.slice(0, term.start) + instead + typed.slice(term.end);
    reasons.push({
      message,
      instead: instead === null || written === null ? null : { term: instead, query: written },
    });
  }
  return { reasons, isEachFound: asked > 1 && reasons.length === 0 };
}

function finds(db: ReadableDb, query: Query): boolean {
  const search = new ArticleSearch(db, query, 'date', {});
  while (!search.isComplete && search.total === 0) search.step();
  return search.total > 0;
}

/** A word that is there with another ending: `minerals` where “mineral” was asked for, or the other way round. */
function beginning(db: ReadableDb, value: string, query: Extract<Query, { type: 'words' }>): string | null {
  if (query.isPrefix || query.words.length !== 1 || !/^[\p{L}\p{M}]+$/u.test(value)) return null;
  return (
    [value, value.replace(/s$/u, '')]
      .filter((start) => start.length >= LEAST_BEGINNING)
      .map((start) => `${start}*`)
      .find((start) => {
        const read = readQuery(start).query;
        return read !== null && finds(db, read);
      }) ?? null
  );
}
/** Shorter beginnings are those of too many other words. */
const LEAST_BEGINNING = 4;

function reasonOf(
  db: ReadableDb,
  { field, value }: QueryTerm,
  query: Query,
): { message: string; instead: string | null } {
  const known = (names: readonly (string | null)[]): string[] =>
    names.filter((name): name is string => name !== null && name !== '');
  const near = (names: readonly string[]): string | null => {
    const name = nearestName(value, names);
    return name === null ? null : `${field}:${quoted(name)}`;
  };
  const noneOf = (place: string, what: string, names: readonly string[]) => ({
    message: `No article is ${place} “${value}”${names.length === 0 ? `; no ${what} is known of any` : `. There is ${listed(names)}`}.`,
    instead: null,
  });
  if (query.type === 'tag') {
    const { names, folded } = vocabularyOf(db);
    if (folded.some((name) => isTagWithin(name, query.value, query.isPrefix)))
      return { message: `No article has the tag “${value}”, though there is one.`, instead: null };
    return names.length === 0
      ? { message: `There is no tag “${value}”; no tag has been given yet.`, instead: null }
      : {
          message: `There is no tag “${value}”. There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`,
          instead: near(names),
        };
  }
  if (query.type === 'kind') return noneOf('of the kind', 'kind', known(factNames(db).kind.list));
  if (query.type === 'lang') return noneOf('in the language', 'language', known(factNames(db).language.list));
  if (query.type === 'words' && query.field === 'outlet') {
    const outlets = known(factNames(db).outlet.list);
    return { message: `No outlet is called “${value}”.`, instead: near(outlets) ?? value };
  }
  if (query.type === 'words' && query.field === 'author')
    return { message: `No author is called “${value}”.`, instead: value };
  if (query.type === 'words' && query.field === 'title')
    return { message: `No title has “${value}”.`, instead: value };
  if (query.type === 'words')
    return { message: `No article has “${value}”.`, instead: beginning(db, value, query) };
  if (query.type === 'note') return { message: `No note has “${value}”.`, instead: value };
  if (query.type === 'published')
    return { message: `No article has a date that fits ${field}:${value}.`, instead: null };
  return { message: `Nothing fits ${field ? `${field}:` : ''}${value}.`, instead: null };
}
