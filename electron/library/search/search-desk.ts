import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { SearchHit } from '../../../shared/ipc/search-contract';
import { getArticleRow } from '../articles/articles';
import { scopeQuery, unknownCollection } from '../shelf/shelf-search';
import type { ReadableDb } from '../store/db';
import { ArticleSearch } from './article-search';
import { foldWords } from './fold';
import { describeHit, type HitPatterns, hitPatterns } from './hits';
import type { QueryProblem, ReadQuery } from './query';
import { unendedIn } from './query-terms';
import { readQuery } from './read-query';
import { queryLike } from './similar';

const DEFAULT_LIMIT = 50;
/** A first answer shows no more than a screen of hits. */
const FIRST_HITS = 8;
/** Milliseconds of searching for a first answer: until then further volumes are taken; without any hit, until the second. */
const FIRST_MS = 8;
const FIRST_MS_WITHOUT_HIT = 20;
/** What ends within so many milliseconds more ends first: two answers would cost more than the one. */
const ALMOST_DONE_MS = 4;

type Asked = Input<'search:articles'>;
type Answer = Output<'search:articles'>;

/** Said of signs alone, and of a field without its value. */
const NOTHING_ASKED = 'Nothing is asked for yet: write a word, a “phrase”, or a field with its value.';

/** What was typed, in the scope asked for; `in:` must name a collection that there is. */
export function readHere(db: ReadableDb, { query: typed, scope }: Pick<Asked, 'query' | 'scope'>): ReadQuery {
  const { query, problem } = readQuery(typed);
  if (query === null)
    return { query, problem: problem ?? { message: NOTHING_ASKED, start: 0, end: typed.length } };
  const strange = unknownCollection(db, query);
  if (strange) return { query: null, problem: strange };
  return { query: scope ? { type: 'and', parts: [query, scopeQuery(db, scope)] } : query, problem };
}

/** A search with the hits that were described already. */
class Running {
  readonly search: ArticleSearch;
  private readonly patterns: HitPatterns;
  private readonly described = new Map<number, SearchHit | undefined>();
  readonly began = performance.now();
  private readonly unended: QueryProblem | null;

  constructor(
    private readonly db: ReadableDb,
    readonly problem: QueryProblem | null,
    query: ReadQuery['query'],
    asked: Pick<Asked, 'query' | 'order' | 'chosen'> & { like?: { articleId: string } | undefined },
    readonly limit: number,
  ) {
    this.unended = asked.like ? null : unendedIn(asked.query);
    const without = asked.like ? getArticleRow(db, asked.like.articleId).number : null;
    this.search = new ArticleSearch(db, query, asked.order ?? 'relevance', asked.chosen ?? {}, without);
    this.patterns = hitPatterns(query, this.search.foldedSpellings);
  }

  hits(from: number, count: number): SearchHit[] {
    return this.search.best(from, count).flatMap((number) => {
      if (!this.described.has(number))
        this.described.set(number, describeHit(this.db, number, this.patterns));
      return this.described.get(number) ?? [];
    });
  }

  finish(): void {
    while (!this.search.isComplete) this.search.step();
  }

  answer(limit: number): Answer {
    return {
      hits: this.hits(0, limit),
      total: this.search.total,
      facets: this.search.facets(),
      problem: this.problem,
      unended: this.problem === null ? this.unended : null,
      ms: performance.now() - this.began,
    };
  }
}

/** The searches under way, one for each field that asks. */
export class SearchDesk {
  private readonly running = new Map<string, { id: number; running: Running }>();
  private lastId = 0;

  /** The whole answer at once. */
  all(db: ReadableDb, asked: Asked): Answer {
    const { query, problem } = readHere(db, asked);
    const running = new Running(db, problem, query, asked, asked.limit ?? DEFAULT_LIMIT);
    running.finish();
    return running.answer(running.limit);
  }

  begin(db: ReadableDb, asked: Input<'search:begin'>): Output<'search:begin'> {
    const { query, problem } = asked.like
      ? { query: queryLike(db, asked.like), problem: null }
      : readHere(db, asked);
    const running = new Running(db, problem, query, asked, asked.limit ?? DEFAULT_LIMIT);
    const id = ++this.lastId;
    this.running.set(asked.asker, { id, running });
    const { search, began } = running;
    const waited = (): number => performance.now() - began;
    const isAlmostDone = (): boolean =>
      waited() * (1 / search.share - 1) < ALMOST_DONE_MS && waited() < FIRST_MS + ALMOST_DONE_MS;
    while (
      !search.isComplete &&
      (waited() < FIRST_MS || (search.total === 0 && waited() < FIRST_MS_WITHOUT_HIT) || isAlmostDone())
    )
      search.step();
    const limit = search.isComplete ? running.limit : Math.min(running.limit, FIRST_HITS);
    return { ...running.answer(limit), searchId: id, isComplete: search.isComplete };
  }

  /** Searches one volume more; whether that leaves some. A search that was ended leaves none. */
  advance(searchId: number): boolean {
    const search = this.find(searchId)?.search;
    search?.step();
    return search !== undefined && !search.isComplete;
  }

  finish({ searchId, limit }: Input<'search:finish'>): Output<'search:finish'> {
    const running = this.get(searchId);
    running.finish();
    return running.answer(limit ?? running.limit);
  }

  more({ searchId, offset, limit }: Input<'search:more'>): Output<'search:more'> {
    const running = this.get(searchId);
    running.finish();
    return { hits: running.hits(offset, limit) };
  }

  facet({ searchId, facet, filter, limit }: Input<'search:facet'>): Output<'search:facet'> {
    const running = this.get(searchId);
    running.finish();
    const wanted = foldWords(filter).trim();
    const values = running.search
      .facets(Number.POSITIVE_INFINITY)
      [facet].filter(({ value }) => wanted === '' || foldWords(value).includes(wanted));
    return { values: values.slice(0, limit), total: values.length };
  }

  numbers({ searchId }: Input<'search:numbers'>): Output<'search:numbers'> {
    const running = this.get(searchId);
    running.finish();
    return { numbers: Uint32Array.from(running.search.best(0, running.search.total)) };
  }

  private find(searchId: number): Running | undefined {
    for (const { id, running } of this.running.values()) if (id === searchId) return running;
    return undefined;
  }

  private get(searchId: number): Running {
    const running = this.find(searchId);
    if (!running) throw new AppError('cancelled', 'A newer search took the place of this one.');
    return running;
  }
}
