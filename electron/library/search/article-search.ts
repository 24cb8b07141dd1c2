import { shelfOf, type VolumeShelf } from '../shelf/shelf-facts';
import { ShelfSearch } from '../shelf/shelf-search';
import { type ReadableDb, selectNumbers } from '../store/db';
import { placesOfBest } from './best-places';
import { type FactNames, factNames, factsOf, listVolumes, type VolumeFacts } from './facts';
import { gatherNumbers, gatherScores } from './gather';
import type { Query } from './query';
import { type Ranking, rankingOf } from './ranking';
import { type FoldedSpellings, foldSpellings, getSpellings } from './spellings';
import { textExpression } from './text-expression';
import { VOLUME_SIZE, volumeTable } from './volume-size';

/** Chosen facets; an article must have each. A year of '' means that the year is not known for certain. */
export type Chosen = { outlet?: string; year?: string; tag?: string; kind?: string };
export type Order = 'relevance' | 'date';

const YEAR_UNKNOWN = 0;
/** Years are written with four digits. */
const YEARS = 10_000;

type Counted = { value: string; count: number };
export type Facets = { outlet: Counted[]; year: Counted[]; tag: Counted[]; kind: Counted[] };
const FACETS_SHOWN = 50;

// A locale looked up for each comparison takes longer than the search of a small library.
let collator: Intl.Collator | undefined;
const compare = (one: string, other: string): number => {
  // Made when it is first needed: a snapshot of the loaded code (electron/cli) can hold none.
  collator ??= new Intl.Collator();
  return collator.compare(one, other);
};
/** The commonest first. */
const byCount = (a: Counted, b: Counted): number => b.count - a.count || compare(a.value, b.value);

/** How a query is looked for in a volume: by one expression of the index, and by what is asked of its hits. */
type Plan = { text: string | null; parts: Query[]; rest: Query[] };

function planOf(query: Query | null, spellings: FoldedSpellings): Plan {
  if (query === null) return { text: null, parts: [], rest: [] };
  const parts = query.type === 'and' ? query.parts : [query];
  const isText = (part: Query): boolean =>
    textExpression(part.type === 'not' ? part.part : part, spellings) !== null;
  const inText = parts.filter(isText);
  const text = textExpression({ type: 'and', parts: inText }, spellings);
  return text === null
    ? { text: null, parts: [], rest: [...parts] }
    : { text, parts: inText, rest: parts.filter((part) => !isText(part)) };
}

/** The certain year of the article at a place; 0 where there is none. */
const yearAt = (facts: VolumeFacts, place: number): number => {
  const from = Math.floor((facts.dayFrom[place] ?? 0) / 10_000);
  return from === Math.floor((facts.dayTo[place] ?? 0) / 10_000) ? from : YEAR_UNKNOWN;
};

/**
 * One search over the library, volume by volume from the newest. `step` does one volume, a few milliseconds; whoever asked
 * may look at what is found so far, and leave the rest undone.
 */
export class ArticleSearch {
  private readonly spellings: FoldedSpellings;
  private readonly plan: Plan;
  /** Decided in the first volume that is searched. */
  private ranking: Ranking | undefined;
  private readonly names: FactNames;
  private readonly shelf: ShelfSearch;
  private readonly waiting: number[];
  private readonly volumes: number;
  private numbers = new Int32Array(VOLUME_SIZE);
  /** Lower comes first. */
  private keys = new Float64Array(VOLUME_SIZE);
  private found = 0;
  private readonly outlets: number[] = [];
  private readonly kinds: number[] = [];
  /** By year. */
  private readonly years = new Int32Array(YEARS);

  constructor(
    private readonly db: ReadableDb,
    readonly query: Query | null,
    private readonly order: Order,
    private readonly chosen: Chosen,
    /** Number of an article that is not to be found: the one that others are to be like. */
    private readonly without: number | null = null,
  ) {
    this.spellings = foldSpellings(getSpellings(db));
    this.plan = planOf(query, this.spellings);
    this.names = factNames(db);
    this.shelf = new ShelfSearch(db, this.spellings);
    this.waiting = query === null ? [] : listVolumes(db);
    this.volumes = this.waiting.length;
  }

  get total(): number {
    return this.found;
  }
  get isComplete(): boolean {
    return this.waiting.length === 0;
  }
  /** How much of the library has been searched, 0 to 1. */
  get share(): number {
    return this.volumes === 0 ? 1 : 1 - this.waiting.length / this.volumes;
  }
  get foldedSpellings(): FoldedSpellings {
    return this.spellings;
  }

  /** Searches the next volume. */
  step(): void {
    const volume = this.waiting.shift();
    if (volume === undefined) return;
    const facts = factsOf(this.db, volume);
    if (facts.count === 0) return;
    const shelf = shelfOf(this.db, volume);
    const allowed = this.allowedIn(volume, facts, shelf);
    if (this.plan.text === null) {
      for (let place = 0; place < VOLUME_SIZE; place += 1)
        if (facts.present[place] === 1 && (allowed === null || allowed[place] === 1))
          this.take(facts, shelf, place, 0);
      return;
    }
    const table = volumeTable(volume);
    if (this.order === 'date') {
      const { numbers, count } = gatherNumbers(this.db, table, this.plan.text);
      for (let at = 0; at < count; at += 1) {
        const place = (numbers[at] ?? 0) - facts.first;
        if (allowed === null || allowed[place] === 1) this.take(facts, shelf, place, 0);
      }
      return;
    }
    if (this.ranking === undefined) {
      const here = { volume, rows: facts.count };
      this.ranking = rankingOf(this.db, this.plan.text, this.plan.parts, this.spellings, here);
      if (this.ranking.by === 'score' && this.ranking.isNoneHere) return;
    }
    if (this.ranking.by === 'title') this.takeByTitle(this.ranking, table, facts, shelf, allowed);
    else this.takeByScore(this.ranking, table, facts, shelf, allowed);
  }

  private takeByTitle(
    { text, titles }: Extract<Ranking, { by: 'title' }>,
    table: string,
    facts: VolumeFacts,
    shelf: VolumeShelf,
    allowed: Uint8Array | null,
  ): void {
    const inTitle = new Uint8Array(VOLUME_SIZE);
    for (const title of titles) {
      const { numbers, count } = gatherNumbers(this.db, table, title);
      for (let at = 0; at < count; at += 1) {
        const place = (numbers[at] ?? 0) - facts.first;
        inTitle[place] = (inTitle[place] ?? 0) + 1;
      }
    }
    const { numbers, count } = gatherNumbers(this.db, table, text);
    for (let at = 0; at < count; at += 1) {
      const place = (numbers[at] ?? 0) - facts.first;
      if (allowed === null || allowed[place] === 1) this.take(facts, shelf, place, -(inTitle[place] ?? 0));
    }
  }

  private takeByScore(
    { text, isOnePhrase, within }: Extract<Ranking, { by: 'score' }>,
    table: string,
    facts: VolumeFacts,
    shelf: VolumeShelf,
    allowed: Uint8Array | null,
  ): void {
    let fits = allowed;
    if (within !== null) {
      fits = new Uint8Array(VOLUME_SIZE);
      const { numbers, count } = gatherNumbers(this.db, table, within);
      if (count === 0) return;
      for (let at = 0; at < count; at += 1) {
        const place = (numbers[at] ?? 0) - facts.first;
        fits[place] = allowed === null ? 1 : (allowed[place] ?? 0);
      }
    }
    const { numbers, scores, count } = gatherScores(this.db, table, text);
    const weight = isOnePhrase ? weightOfPhrase(facts.count, count) : 1;
    for (let at = 0; at < count; at += 1) {
      const place = (numbers[at] ?? 0) - facts.first;
      if (fits === null || fits[place] === 1) this.take(facts, shelf, place, (scores[at] ?? 0) / weight);
    }
  }

  private take(facts: VolumeFacts, shelf: VolumeShelf, place: number, score: number): void {
    const number = facts.first + place;
    if (number === this.without) return;
    if (this.found === this.numbers.length) this.grow();
    this.numbers[this.found] = number;
    this.keys[this.found] =
      this.order === 'date' || this.plan.text === null ? -(facts.dayFrom[place] ?? 0) : score;
    this.found += 1;
    const outlet = facts.outlet[place] ?? 0;
    this.outlets[outlet] = (this.outlets[outlet] ?? 0) + 1;
    const kind = facts.kind[place] ?? 0;
    this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
    const year = yearAt(facts, place);
    this.years[year] = (this.years[year] ?? 0) + 1;
    this.shelf.countTags(shelf, place);
  }

  private grow(): void {
    const numbers = new Int32Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
  }

  /** The article numbers from the `from`-th best on, at most `count`. */
  best(from: number, count: number): number[] {
    const keys = this.keys.subarray(0, this.found);
    return placesOfBest(keys, this.numbers, from, count).map((place) => this.numbers[place] ?? 0);
  }

  /** How many of the hits have each outlet, year, tag and kind; the commonest first and `most` of them, years by age. */
  facets(most = FACETS_SHOWN): Facets {
    const named = (counts: readonly number[], list: readonly (string | null)[]): Counted[] =>
      Object.entries(counts)
        .map(([number, count]) => ({ value: list[Number(number)] ?? '', count }))
        .sort(byCount)
        .slice(0, most);
    return {
      outlet: named(this.outlets, this.names.outlet.list),
      kind: named(this.kinds, this.names.kind.list),
      year: this.yearFacet(),
      tag: this.shelf.tagFacet(most),
    };
  }

  private yearFacet(): Counted[] {
    const found: Counted[] = [];
    for (let year = YEARS - 1; year >= 0; year -= 1) {
      const count = this.years[year] ?? 0;
      if (count > 0) found.push({ value: year === YEAR_UNKNOWN ? '' : String(year), count });
    }
    return found;
  }

  /** Places that what the index does not hold leaves in; null for all. */
  private allowedIn(volume: number, facts: VolumeFacts, shelf: VolumeShelf): Uint8Array | null {
    const { outlet, year, tag, kind } = this.chosen;
    const asked: ((place: number) => boolean)[] = [];
    if (outlet !== undefined) {
      const number = this.names.outlet.list.indexOf(outlet === '' ? null : outlet);
      asked.push((place) => facts.outlet[place] === number);
    }
    if (kind !== undefined) {
      const number = this.names.kind.list.indexOf(kind === '' ? null : kind);
      asked.push((place) => facts.kind[place] === number);
    }
    if (year !== undefined) asked.push((place) => yearAt(facts, place) === Number(year || YEAR_UNKNOWN));
    if (tag !== undefined) asked.push(this.shelf.bears(tag, shelf));
    if (asked.length === 0 && this.plan.rest.length === 0) return null;
    const mask = this.maskOf({ type: 'and', parts: this.plan.rest }, volume, facts, shelf);
    for (let place = 0; place < VOLUME_SIZE; place += 1)
      if (mask[place] === 1 && !asked.every((fits) => fits(place))) mask[place] = 0;
    return mask;
  }

  /** 1 at each place whose article fits the query. */
  private maskOf(query: Query, volume: number, facts: VolumeFacts, shelf: VolumeShelf): Uint8Array {
    const mask = new Uint8Array(VOLUME_SIZE);
    const text = textExpression(query, this.spellings);
    if (text !== null) {
      const table = volumeTable(volume);
      const sql = `SELECT rowid FROM ${table} WHERE ${table} MATCH @text`;
      for (const number of selectNumbers(this.db, sql, { text })) mask[number - facts.first] = 1;
      return mask;
    }
    if (query.type === 'and') {
      mask.set(facts.present);
      for (const part of query.parts) {
        const other = this.maskOf(part, volume, facts, shelf);
        for (let place = 0; place < VOLUME_SIZE; place += 1)
          mask[place] = (mask[place] ?? 0) & (other[place] ?? 0);
      }
      return mask;
    }
    if (query.type === 'or') {
      for (const part of query.parts) {
        const other = this.maskOf(part, volume, facts, shelf);
        for (let place = 0; place < VOLUME_SIZE; place += 1)
          mask[place] = (mask[place] ?? 0) | (other[place] ?? 0);
      }
      return mask;
    }
    if (query.type === 'not') {
      const other = this.maskOf(query.part, volume, facts, shelf);
      for (let place = 0; place < VOLUME_SIZE; place += 1)
        mask[place] = (facts.present[place] ?? 0) & (1 - (other[place] ?? 0));
      return mask;
    }
    const fits = this.factTest(query, facts, shelf);
    for (let place = 0; place < VOLUME_SIZE; place += 1)
      if (facts.present[place] === 1 && fits(place)) mask[place] = 1;
    return mask;
  }

  private factTest(query: Query, facts: VolumeFacts, shelf: VolumeShelf): (place: number) => boolean {
    const onShelf = this.shelf.test(query, facts.first, shelf);
    if (onShelf) return onShelf;
    if (query.type === 'published') {
      const { from, to } = query;
      return (place) => {
        const first = facts.dayFrom[place] ?? 0;
        return (
          first !== 0 && (from === null || (facts.dayTo[place] ?? 0) >= from) && (to === null || first <= to)
        );
      };
    }
    if (query.type !== 'kind' && query.type !== 'lang') return () => false;
    const { value, isPrefix } = query;
    const fits = (name: string | null): boolean => {
      const lower = name?.toLowerCase() ?? '';
      return isPrefix ? lower.startsWith(value) : lower === value;
    };
    const { list } = query.type === 'kind' ? this.names.kind : this.names.language;
    const numbers = new Set(list.flatMap((name, number) => (name !== null && fits(name) ? [number] : [])));
    const column = query.type === 'kind' ? facts.kind : facts.language;
    return (place) => numbers.has(column[place] ?? 0);
  }
}

/**
 * What bm25 multiplies every score of a single phrase by in a volume of `rows`, `hits` of which have it (the formula is
 * FTS5's own). Divided out, scores of all volumes are as those of one index.
 */
function weightOfPhrase(rows: number, hits: number): number {
  const weight = Math.log((rows - hits + 0.5) / (hits + 0.5));
  return weight <= 0 ? 1e-6 : weight;
}
