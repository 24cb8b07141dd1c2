import { z } from 'zod';
import { Id, RecordFieldName, SourcedNames, SourcedText, TagName } from '../model';
import { request } from './request';

/** Articles that one request is about at most: a request of a window is 5 MB at most. */
export const MOST_ARTICLES = 200_000;

/** Article numbers, as lists give them; those that are gone are left out. */
const Numbers = z.array(z.int().min(0).max(0xff_ff_ff_ff)).max(MOST_ARTICLES);
const Name = z.string().max(120).regex(/\S/, 'a name has a letter at least');

/** A part of the library that a list can be narrowed to. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['unread', 'starred', 'noted', 'untagged']) }),
  /** With what stands in it. */
  z.strictObject({ kind: z.literal('collection'), id: Id }),
  /** With the tags under it. */
  z.strictObject({ kind: z.literal('tag'), name: TagName }),
]);
export type Scope = z.infer<typeof Scope>;

/** What came of an act. `actId` takes it back while the library stays open. */
export const Act = z.strictObject({
  actId: z.int(),
  /** Articles (of a tag: also quotes) that are otherwise than before. */
  changed: z.int(),
  /** Those that were so already. */
  already: z.int(),
});
export type Act = z.infer<typeof Act>;

export const ShelfTag = z.strictObject({
  /** With the tags above it, parted by slashes; spelt as it was first. */
  name: z.string(),
  /** Articles that bear it, or a tag under it, or a quote of which does. */
  articles: z.int(),
  /** Quotes that bear it itself. */
  quotes: z.int(),
});
export type ShelfTag = z.infer<typeof ShelfTag>;
export const Collection = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  /** Articles in it or in what stands in it, each counted once. */
  articles: z.int(),
});
export type Collection = z.infer<typeof Collection>;
export const SavedSearch = z.strictObject({
  id: Id,
  name: z.string(),
  query: z.string(),
  sort: z.enum(['relevance', 'date']),
  chosen: z.strictObject({
    outlet: z.string().optional(),
    year: z.string().optional(),
    tag: z.string().optional(),
    kind: z.string().optional(),
  }),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** A bit for each article number; the lowest bit of byte 0 is number 0. */
const Bits = z.instanceof(Uint8Array);

export const Shelf = z.strictObject({
  total: z.int(),
  unread: z.int(),
  starred: z.int(),
  noted: z.int(),
  untagged: z.int(),
  /** In alphabetical order, parents before what stands under them; a parent that nothing bears itself is among them. */
  tags: z.array(ShelfTag),
  /** By name. */
  collections: z.array(Collection),
  searches: z.array(SavedSearch),
  marks: z.strictObject({ read: Bits, starred: Bits, noted: Bits }),
});
export type Shelf = z.infer<typeof Shelf>;

export const ArticleNote = z.strictObject({
  id: Id,
  words: z.string(),
  /** ISO 8601 instants. */
  createdAt: z.string(),
  changedAt: z.string(),
});
export type ArticleNote = z.infer<typeof ArticleNote>;

/** `supplied`: the analyst gave it. `in-text`: a keyword of the imported file. */
export const ArticleTag = z.strictObject({ name: z.string(), basis: z.enum(['supplied', 'in-text']) });

export const ArticleShelf = z.strictObject({
  number: z.int(),
  isRead: z.boolean(),
  isStarred: z.boolean(),
  tags: z.array(ArticleTag),
  collectionIds: z.array(Id),
  /** The newest first. */
  notes: z.array(ArticleNote),
});
export type ArticleShelf = z.infer<typeof ArticleShelf>;

/** Requests about whole articles, one or many: tags, collections, read, starred, notes; and searches kept by name. */
export const shelfContract = {
  'shelf:get': request(z.strictObject({}), Shelf),
  'shelf:article': request(z.strictObject({ articleId: Id }), ArticleShelf),
  /** How many of these articles bear each tag and stand in each collection. */
  'shelf:chosen': request(
    z.strictObject({ numbers: Numbers }),
    z.strictObject({
      total: z.int(),
      read: z.int(),
      starred: z.int(),
      tags: z.array(z.strictObject({ name: z.string(), count: z.int() })),
      collections: z.array(z.strictObject({ id: Id, count: z.int() })),
    }),
  ),
  'shelf:mark': request(
    z.strictObject({ numbers: Numbers, as: z.enum(['read', 'unread', 'starred', 'unstarred']) }),
    Act,
  ),
  /** That one article was opened and read; nothing to take back. */
  'shelf:opened': request(z.strictObject({ articleId: Id }), z.strictObject({ number: z.int() })),
  'shelf:tag': request(
    z.strictObject({ numbers: Numbers, add: z.array(TagName).max(50), remove: z.array(TagName).max(50) }),
    Act,
  ),
  /** With the tags under it; on articles and quotes alike. A name that is in use joins the two. */
  'shelf:renameTag': request(z.strictObject({ name: TagName, to: TagName }), Act),
  /** Takes it and the tags under it off every article and quote. */
  'shelf:deleteTag': request(z.strictObject({ name: TagName }), Act),
  /** Without `id` a new one. Refused (`invalid-input`) where the name is taken beside it, or it would stand in itself. */
  'collections:save': request(
    z.strictObject({ id: Id.optional(), name: Name, parentId: Id.nullable() }),
    Act.extend({ id: Id }),
  ),
  /** With the collections in it; the articles stay in the library. */
  'collections:delete': request(z.strictObject({ id: Id }), Act),
  'collections:put': request(z.strictObject({ id: Id, numbers: Numbers, way: z.enum(['in', 'out']) }), Act),
  'searches:save': request(
    z.strictObject({
      id: Id.optional(),
      name: Name,
      query: z.string().max(1000),
      sort: z.enum(['relevance', 'date']),
      chosen: SavedSearch.shape.chosen,
    }),
    Act.extend({ id: Id }),
  ),
  'searches:delete': request(z.strictObject({ id: Id }), Act),
  /** Without `id` a new one. */
  'notes:save': request(
    z.strictObject({
      articleId: Id,
      id: Id.optional(),
      words: z.string().max(20_000).regex(/\S/, 'a note has words'),
    }),
    Act,
  ),
  'notes:delete': request(z.strictObject({ id: Id }), Act),
  /** One field of many records, as the analyst says. Refused (`invalid-input`) for a value that the field cannot hold. */
  'shelf:setField': request(
    z.strictObject({
      numbers: Numbers,
      field: RecordFieldName,
      value: z.union([SourcedText, SourcedNames]),
    }),
    Act,
  ),
  /** Those that a brief uses stay; they are counted as `already`. */
  'shelf:deleteArticles': request(z.strictObject({ numbers: Numbers }), Act),
  /**
   * Takes an act back as a whole; refused (`not-found`) when it is forgotten, and nothing more for one that was taken back
   * already. `left` counts articles that were changed in another way since, and stay as they are.
   */
  'shelf:undo': request(z.strictObject({ actId: z.int() }), z.strictObject({ left: z.int() })),
} as const;
