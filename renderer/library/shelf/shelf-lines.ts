import type { Collection, SavedSearch, Scope, Shelf, ShelfTag } from '../../../shared/ipc/shelf-contract';
import { leafOfTag, TAG_SEPARATOR } from '../../../shared/model/tag';

/** A line of the side list. */
export type ShelfLine = {
  key: string;
  depth: number;
  label: string;
  count: number | null;
  isFolded: boolean;
  hasInner: boolean;
} & (
  | { kind: 'all' }
  | { kind: 'group'; group: 'collections' | 'tags' | 'searches' }
  | { kind: 'mark'; scope: Scope }
  | { kind: 'collection'; scope: Scope; collection: Collection }
  | { kind: 'tag'; scope: Scope; tag: ShelfTag }
  | { kind: 'search'; search: SavedSearch }
);

/** What the marks are called, in the order of the side list. */
export const MARK_LABELS = {
  unread: 'Unread',
  starred: 'Starred',
  noted: 'With a note',
  untagged: 'Without a tag',
} as const;
const MARKS = Object.keys(MARK_LABELS) as (keyof typeof MARK_LABELS)[];

/** How many articles a part of the library has. */
export function articlesIn(scope: Scope, shelf: Shelf): number {
  if (scope.kind === 'collection') return shelf.collections.find(({ id }) => id === scope.id)?.articles ?? 0;
  if (scope.kind !== 'tag') return shelf[scope.kind];
  const wanted = scope.name.toLocaleLowerCase('en');
  return shelf.tags.find(({ name }) => name.toLocaleLowerCase('en') === wanted)?.articles ?? 0;
}

/**
 * The key of the line whose articles the list holds. None does while the whole library is searched by words that were not
 * kept: the list holds what was found then. A search in a collection or under a mark stays in it.
 */
export const shownLine = (scopeKey: string, isSearching: boolean, savedId: string | null): string | null => {
  if (!isSearching) return scopeKey;
  if (savedId !== null) return `search-${savedId}`;
  return scopeKey === keyOfScope(null) ? null : scopeKey;
};

/** Names a scope, to tell which line is shown. */
export const keyOfScope = (scope: Scope | null): string =>
  scope === null
    ? 'all'
    : scope.kind === 'collection'
      ? `collection-${scope.id}`
      : scope.kind === 'tag'
        ? `tag-${scope.name.toLocaleLowerCase('en')}`
        : `mark-${scope.kind}`;

/** The lines of the side list from top to bottom; what stands in a folded line is left out. */
export function shelfLines(shelf: Shelf, folded: ReadonlySet<string>): ShelfLine[] {
  const group = (
    which: 'collections' | 'tags' | 'searches',
    label: string,
    inner: readonly ShelfLine[],
  ): ShelfLine[] => {
    const key = `group-${which}`;
    const isFolded = folded.has(key);
    const head: ShelfLine = {
      kind: 'group',
      group: which,
      key,
      depth: 1,
      label,
      count: null,
      isFolded,
      hasInner: inner.length > 0,
    };
    return [head, ...(isFolded ? [] : inner)];
  };
  return [
    {
      kind: 'all',
      key: 'all',
      depth: 1,
      label: 'All articles',
      count: shelf.total,
      isFolded: false,
      hasInner: false,
    },
    ...MARKS.map(
      (mark): ShelfLine => ({
        kind: 'mark',
        scope: { kind: mark },
        key: keyOfScope({ kind: mark }),
        depth: 1,
        label: MARK_LABELS[mark],
        count: shelf[mark],
        isFolded: false,
        hasInner: false,
      }),
    ),
    ...group('collections', 'Collections', collectionLines(shelf.collections, folded, null, 2)),
    ...group('tags', 'Tags', tagLines(shelf.tags, folded)),
    ...group(
      'searches',
      'Searches',
      shelf.searches.map((search) => ({
        kind: 'search',
        search,
        key: `search-${search.id}`,
        depth: 2,
        label: search.name,
        count: null,
        isFolded: false,
        hasInner: false,
      })),
    ),
  ];
}

function collectionLines(
  all: readonly Collection[],
  folded: ReadonlySet<string>,
  parentId: string | null,
  depth: number,
): ShelfLine[] {
  return all
    .filter((collection) => collection.parentId === parentId)
    .flatMap((collection): ShelfLine[] => {
      const scope: Scope = { kind: 'collection', id: collection.id };
      const key = keyOfScope(scope);
      const isFolded = folded.has(key);
      const line: ShelfLine = {
        kind: 'collection',
        collection,
        scope,
        key,
        depth,
        label: collection.name,
        count: collection.articles,
        isFolded,
        hasInner: all.some((other) => other.parentId === collection.id),
      };
      return [line, ...(isFolded ? [] : collectionLines(all, folded, collection.id, depth + 1))];
    });
}

function tagLines(tags: readonly ShelfTag[], folded: ReadonlySet<string>): ShelfLine[] {
  const lower = tags.map(({ name }) => name.toLocaleLowerCase('en'));
  const hidden = (name: string): boolean => {
    for (let end = name.lastIndexOf(TAG_SEPARATOR); end > 0; end = name.lastIndexOf(TAG_SEPARATOR, end - 1))
      if (folded.has(`tag-${name.slice(0, end)}`)) return true;
    return false;
  };
  return tags.flatMap((tag, index): ShelfLine[] => {
    const name = lower[index] ?? '';
    if (hidden(name)) return [];
    const scope: Scope = { kind: 'tag', name: tag.name };
    const key = keyOfScope(scope);
    return [
      {
        kind: 'tag',
        tag,
        scope,
        key,
        depth: 1 + tag.name.split(TAG_SEPARATOR).length,
        label: leafOfTag(tag.name),
        count: tag.articles,
        isFolded: folded.has(key),
        // Sorted: what stands under a tag comes right behind it.
        hasInner: lower[index + 1]?.startsWith(name + TAG_SEPARATOR) ?? false,
      },
    ];
  });
}

/** `Region/Minerals`. */
export function collectionPath(all: readonly Collection[], { name, parentId }: Collection): string {
  const parent = all.find(({ id }) => id === parentId);
  return parent ? `${collectionPath(all, parent)}/${name}` : name;
}

/** Where a path leads: the name, the collection that is there to stand in, and those to be made in it first, outer ones first. */
export type Place = { leaf: string; parentId: string | null; toMake: string[] };

/** `inside`: the collection in which a name without a slash stands. */
export function placeOf(all: readonly Collection[], path: string, inside: string | null): Place {
  const parts = path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const above = parts.slice(0, -1);
  const leaf = parts.at(-1) ?? path;
  if (above.length === 0) return { leaf, parentId: inside, toMake: [] };
  for (let there = above.length; there > 0; there -= 1) {
    const parent = collectionAt(all, above.slice(0, there).join('/'));
    if (parent) return { leaf, parentId: parent.id, toMake: above.slice(there) };
  }
  return { leaf, parentId: null, toMake: above };
}

/** The collection that a path means, in any case; undefined when there is none. */
export function collectionAt(all: readonly Collection[], path: string): Collection | undefined {
  const wanted = path.toLocaleLowerCase('en');
  return all.find((collection) => collectionPath(all, collection).toLocaleLowerCase('en') === wanted);
}
