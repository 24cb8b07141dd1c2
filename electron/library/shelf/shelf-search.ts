import type { Scope } from '../../../shared/ipc/shelf-contract';
import { foldTag, isTagWithin, tagWithParents } from '../../../shared/model/tag';
import type { Query, QueryProblem } from '../search/query';
import type { FoldedSpellings } from '../search/spellings';
import { wordsPattern } from '../search/text-expression';
import { VOLUME_SIZE } from '../search/volume-size';
import type { ReadableDb } from '../store/db';
import { collectionNames, collectionRows, collectionsNamed, withInner } from './collections';
import { foldedNotes } from './folded-notes';
import { numbersIn } from './scope';
import { bearsOneOf, type Vocabulary, type VolumeShelf, vocabularyOf } from './shelf-facts';

type Counted = { value: string; count: number };
type Test = (place: number) => boolean;

/** What one search asks of the shelf: tags, collections, notes, read and starred; and the tags of what it finds, counted. */
export class ShelfSearch {
  private readonly vocabulary: Vocabulary;
  /** By the number of a name in the vocabulary. */
  private readonly counts: Int32Array;
  /** Looked for once in a search, not once in each volume. */
  private readonly noted = new Map<Query, ReadonlySet<number>>();

  constructor(
    private readonly db: ReadableDb,
    private readonly spellings: FoldedSpellings,
  ) {
    this.vocabulary = vocabularyOf(db);
    this.counts = new Int32Array(this.vocabulary.names.length);
  }

  /** Counts the tags of the article at a place, and those above them. */
  countTags(shelf: VolumeShelf, place: number): void {
    const to = shelf.tagsFrom[place + 1] ?? 0;
    for (let at = shelf.tagsFrom[place] ?? 0; at < to; at += 1) {
      const tag = shelf.tags[at] ?? 0;
      this.counts[tag] = (this.counts[tag] ?? 0) + 1;
    }
  }

  /** The commonest tags, at most `most`, as a tree is read. */
  tagFacet(most: number): Counted[] {
    const found = this.vocabulary.names
      .map((value, number) => ({ value, count: this.counts[number] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
    return asTree(found.slice(0, most));
  }

  /** Which places of a volume bear a tag or one under it. */
  bears(tag: string, shelf: VolumeShelf): Test {
    const wanted = new Set([this.vocabulary.folded.indexOf(foldTag(tag))]);
    return (place) => bearsOneOf(shelf, place, wanted);
  }

  /** Which places of a volume fit a part of a query; null where the part asks for something else. */
  test(query: Query, first: number, shelf: VolumeShelf): Test | null {
    switch (query.type) {
      case 'is': {
        const { state } = query;
        if (state === 'unread') return (place) => shelf.read[place] !== 1;
        if (state === 'untagged') return (place) => shelf.tagged[place] !== 1;
        return (place) => shelf[state][place] === 1;
      }
      case 'in':
      case 'collections': {
        const ids = query.type === 'in' ? collectionsNamed(this.db, query.value, query.isPrefix) : query.ids;
        const members = new Set(numbersIn(this.db, ids, first, first + VOLUME_SIZE));
        return (place) => members.has(first + place);
      }
      case 'note': {
        const found = this.notedWith(query);
        return (place) => found.has(first + place);
      }
      case 'tag': {
        const wanted = new Set(
          this.vocabulary.folded.flatMap((name, number) =>
            isTagWithin(name, query.value, query.isPrefix) ? [number] : [],
          ),
        );
        return wanted.size === 0 ? () => false : (place) => bearsOneOf(shelf, place, wanted);
      }
      default:
        return null;
    }
  }

  private notedWith(query: Extract<Query, { type: 'note' }>): ReadonlySet<number> {
    const known = this.noted.get(query);
    if (known) return known;
    const pattern = wordsPattern(query.words, this.spellings);
    const fitting = foldedNotes(this.db).filter(({ folded }) => folded.search(pattern) >= 0);
    const found = new Set(fitting.map(({ number }) => number));
    this.noted.set(query, found);
    return found;
  }
}

/** Each tag behind the one it stands under; the commonest branch first. */
function asTree(tags: readonly Counted[]): Counted[] {
  const places = new Map(tags.map(({ value }, place) => [foldTag(value), place]));
  const line = (name: string): number[] =>
    tagWithParents(foldTag(name)).map((each) => places.get(each) ?? tags.length);
  const compare = (a: readonly number[], b: readonly number[]): number => {
    for (let depth = 0; depth < Math.max(a.length, b.length); depth += 1) {
      const by = (a[depth] ?? -1) - (b[depth] ?? -1);
      if (by !== 0) return by;
    }
    return 0;
  };
  return tags
    .map((tag) => ({ tag, line: line(tag.value) }))
    .sort((a, b) => compare(a.line, b.line))
    .map(({ tag }) => tag);
}

/** What is wrong with a query that names a collection there is none of; null when nothing is. */
export function unknownCollection(db: ReadableDb, query: Query): QueryProblem | null {
  if (query.type === 'and' || query.type === 'or') {
    for (const part of query.parts) {
      const problem = unknownCollection(db, part);
      if (problem) return problem;
    }
    return null;
  }
  if (query.type === 'not') return unknownCollection(db, query.part);
  if (query.type !== 'in' || collectionsNamed(db, query.value, query.isPrefix).length > 0) return null;
  const names = collectionNames(db);
  const some = names.slice(0, 8).join(', ');
  return {
    message:
      names.length === 0
        ? `There is no collection “${query.value}”; no collection has been made yet.`
        : `There is no collection “${query.value}”. There ${names.length === 1 ? 'is' : 'are'} ${some}${names.length > 8 ? ' and others' : ''}; a name of several words stands in quotation marks.`,
    start: query.start,
    end: query.end,
  };
}

/** A scope as a part of a query. */
export function scopeQuery(db: ReadableDb, scope: Scope): Query {
  if (scope.kind === 'tag') return { type: 'tag', value: foldTag(scope.name), isPrefix: false };
  if (scope.kind === 'collection')
    return { type: 'collections', ids: withInner(collectionRows(db), scope.id) };
  return { type: 'is', state: scope.kind };
}
