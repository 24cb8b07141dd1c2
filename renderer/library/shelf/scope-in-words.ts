import type { Collection, Scope } from '../../../shared/ipc/shelf-contract';
import { collectionPath } from './shelf-lines';

/** What a search is kept as, or the sentence that says why it cannot be. */
export type SearchInWords = { query: string; problem: string | null };

/**
 * A query in a part of the library as one query. The part comes first: a phrase or parenthesis that the analyst left open at
 * the end would otherwise take it in.
 */
export function searchInWords(
  typed: string,
  scope: Scope | null,
  collections: readonly Collection[],
): SearchInWords {
  const query = typed.trim();
  if (scope === null) return { query, problem: null };
  const words = inWords(scope, collections);
  if (words === null)
    return {
      query,
      problem:
        'A search cannot name what has a quotation mark in its name, or a star at its end. Rename it first, then keep the search.',
    };
  return { query: query === '' ? words : `${words} (${query})`, problem: null };
}

function inWords(scope: Scope, collections: readonly Collection[]): string | null {
  if (scope.kind === 'tag') return field('tag', scope.name);
  if (scope.kind !== 'collection') return `is:${scope.kind}`;
  const found = collections.find(({ id }) => id === scope.id);
  return found ? field('in', collectionPath(collections, found)) : null;
}

/** The language of searches has no way to write a mark inside a phrase, and takes a star at the end for the beginning of a name. */
function field(name: 'tag' | 'in', value: string): string | null {
  if (/["“”„«»]|\*$/u.test(value)) return null;
  return /[\s()]/u.test(value) ? `${name}:"${value}"` : `${name}:${value}`;
}
