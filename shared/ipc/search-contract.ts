import { z } from 'zod';
import { ArticleSummary, Id, SourcedText } from '../model';
import { Nothing, request } from './request';
import { Scope } from './shelf-contract';

const TypedQuery = z.string().max(1000);

export const SearchHit = z.strictObject({
  articleId: Id,
  /** As lists and `shelf:` requests name it. */
  number: z.int(),
  key: z.string(),
  title: SourcedText,
  /** Opening words of the body, for articles without a title. */
  opening: z.string(),
  outlet: SourcedText,
  published: SourcedText,
  /** Block holding the first match; 0 when the match is in title, author or outlet. */
  paragraph: z.int(),
  /** The sentence of the first match, or words around it where the sentence is long. */
  snippet: z.string(),
  /** UTF-16 offsets in `snippet` of the matching words, in order. */
  matches: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Facets that were chosen; an article must have each. An empty value means that it is not known. */
export const ChosenFacets = z.strictObject({
  outlet: z.string().max(4000).optional(),
  year: z
    .string()
    .regex(/^(\d{1,4})?$/)
    .optional(),
  tag: z.string().max(200).optional(),
  kind: z.string().max(200).optional(),
});
export type ChosenFacets = z.infer<typeof ChosenFacets>;

const Counted = z.array(z.strictObject({ value: z.string(), count: z.int() }));
/** How many of the hits have each value; the commonest first, years newest first. */
export const FacetCounts = z.strictObject({ outlet: Counted, year: Counted, tag: Counted, kind: Counted });
export type FacetCounts = z.infer<typeof FacetCounts>;

/** What in a query cannot be understood; UTF-16 offsets in it, end exclusive. */
export const QueryProblem = z.strictObject({ message: z.string(), start: z.int(), end: z.int() });

export const SearchOrder = z.enum(['relevance', 'date']);

const SearchAnswer = z.strictObject({
  hits: z.array(SearchHit),
  total: z.int(),
  facets: FacetCounts,
  problem: QueryProblem.nullable(),
  /** What the query leaves open at its end; it was searched as far as it goes. */
  unended: QueryProblem.nullable(),
  /** Milliseconds it took. */
  ms: z.number(),
});

const Asked = {
  query: TypedQuery,
  order: SearchOrder.optional(),
  chosen: ChosenFacets.optional(),
  /** Searches in this part of the library only. */
  scope: Scope.optional(),
  limit: z.int().min(1).max(1000).optional(),
};

const FoundPlace = z.strictObject({ paragraph: z.int(), start: z.int(), end: z.int() });

const FoundQuote = z.strictObject({
  quoteId: Id,
  articleId: Id,
  articleTitle: z.string().nullable(),
  snippet: z.string(),
  matches: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});
const FoundNote = z.strictObject({
  noteId: Id,
  articleId: Id,
  articleTitle: z.string().nullable(),
  snippet: z.string(),
  matches: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});
const FoundBrief = z.strictObject({
  briefId: Id,
  title: z.string(),
  snippet: z.string(),
  matches: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});

/** Requests of searching and of long lists. */
export const searchContract = {
  /** The whole answer at once. */
  'search:articles': request(z.strictObject(Asked), SearchAnswer),
  /**
   * First hits, from as much of the library as can be looked through while a letter is typed. `asker` names the field that
   * asks: its older search ends. While not `isComplete`, `search:finish` gives the rest.
   */
  'search:begin': request(
    z.strictObject({
      asker: z.enum(['library', 'palette', 'board', 'sources']),
      ...Asked,
      /** Instead of the words of `query`: articles that share telling words with this passage. */
      like: z.strictObject({ text: z.string().max(20_000), articleId: Id }).optional(),
    }),
    SearchAnswer.extend({ searchId: z.int(), isComplete: z.boolean() }),
  ),
  /** The whole answer of a search that was begun; refused as `cancelled` when its asker has begun another. */
  'search:finish': request(
    z.strictObject({ searchId: z.int(), limit: z.int().min(1).max(1000).optional() }),
    SearchAnswer,
  ),
  /** Further hits of a whole answer, from the `offset`-th on; refused as `cancelled` like `search:finish`. */
  'search:more': request(
    z.strictObject({ searchId: z.int(), offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ hits: z.array(SearchHit) }),
  ),
  /** The articles found, all of them in the order found; refused as `cancelled` like `search:finish`. */
  'search:numbers': request(
    z.strictObject({ searchId: z.int() }),
    z.strictObject({ numbers: z.instanceof(Uint32Array) }),
  ),
  /** Why a query finds nothing in the library: its terms that find nothing by themselves, with what there is instead. */
  'search:explain': request(
    z.strictObject({ query: TypedQuery }),
    z.strictObject({
      reasons: z.array(
        z.strictObject({
          message: z.string(),
          /** The term that could stand there, and the whole query with it. */
          instead: z.strictObject({ term: z.string(), query: z.string() }).nullable(),
        }),
      ),
      /** There are several terms, and each finds something. */
      isEachFound: z.boolean(),
    }),
  ),
  /** All values of a facet among the hits, the commonest first, that have `filter` in them, at most `limit`. */
  'search:facet': request(
    z.strictObject({
      searchId: z.int(),
      facet: z.enum(['outlet', 'year', 'tag', 'kind']),
      filter: z.string().max(200),
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({ values: Counted, total: z.int() }),
  ),
  /** Every place in a text that a query would find, in order; offsets in the block. */
  'search:places': request(z.strictObject({ textId: Id, query: TypedQuery }), z.array(FoundPlace)),
  /** Saved quotes, notes on articles, and briefs that fit a query, at most `limit` of each. */
  'search:kept': request(
    z.strictObject({ query: TypedQuery, limit: z.int().min(1).max(1000) }),
    z.strictObject({
      quotes: z.array(FoundQuote),
      quotesTotal: z.int(),
      notes: z.array(FoundNote),
      notesTotal: z.int(),
      briefs: z.array(FoundBrief),
      briefsTotal: z.int(),
    }),
  ),
  /** Articles that are in the index, of all: after an update the older ones are indexed again. */
  'search:state': request(Nothing, z.strictObject({ indexed: z.int(), total: z.int() })),
  /** Groups of spellings of one name. */
  'search:spellings': request(Nothing, z.array(z.array(z.string()))),
  'search:setSpellings': request(
    z.strictObject({ groups: z.array(z.array(z.string().max(200)).max(50)).max(2000) }),
    z.array(z.array(z.string())),
  ),
  /** The numbers of all articles, or of those in a scope, in an order, for a list that reads rows as they come into sight. */
  'articles:order': request(
    z.strictObject({ order: z.enum(['added', 'published', 'title']), scope: Scope.optional() }),
    z.strictObject({
      numbers: z.instanceof(Uint32Array),
      /** How many at the end have no known year (in the order `published`). */
      undated: z.int(),
    }),
  ),
  /** Rows by article number, in the order asked; numbers that are gone are left out. */
  'articles:rows': request(
    z.strictObject({ numbers: z.array(z.int()).max(500) }),
    z.array(ArticleSummary.extend({ number: z.int() })),
  ),
  /** Rows by id, in the order asked; ids that are gone are left out. */
  'articles:summaries': request(
    z.strictObject({ articleIds: z.array(Id).max(10_000) }),
    z.array(ArticleSummary),
  ),
} as const;
