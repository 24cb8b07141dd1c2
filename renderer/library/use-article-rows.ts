import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleSummary } from '../../shared/model';
import { request, sentenceOf } from '../api';
import type { ArticleSort } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { useShelf } from '../state/shelf';

/** A row of the list; `article` is null until it has been in sight. The number is 0 until the order has been read. */
export type ListedRow = { number: number; article: ArticleSummary | null };

const PAGE = 60;
/** Rows kept; of a long way through the list the first are forgotten. */
const MOST_KEPT = 5_000;
/** Milliseconds between two readings: rows that only fly past are not read. */
const READ_EVERY = 80;

/**
 * The articles in an order. The numbers of all of them are read at once (four bytes each); what a row shows is read by these
 * numbers, for the pages in sight.
 */
export function useArticleRows(sort: ArticleSort) {
  const scope = useShelf((now) => now.scope);
  const turn = useShelf((now) => now.turn);
  const first = useLibrary((now) => now.articles);
  const [order, setOrder] = useState<{ numbers: Uint32Array; undated: number } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [known, setKnown] = useState<ReadonlyMap<number, ArticleSummary>>(new Map());
  const asked = useRef(new Set<number>());
  const round = useRef(0);
  const sight = useRef({ from: 0, to: PAGE });
  const numbers = order?.numbers;

  const read = useCallback((from: number, to: number, mine: number, all: Uint32Array) => {
    const firstPage = Math.floor(from / PAGE);
    const lastPage = Math.floor(to / PAGE);
    for (let page = firstPage; page <= lastPage; page += 1) {
      const wanted = [...all.subarray(page * PAGE, (page + 1) * PAGE)];
      if (wanted.length === 0 || asked.current.has(page)) continue;
      asked.current.add(page);
      request('articles:rows', { numbers: wanted }).then(
        (rows) => {
          if (round.current !== mine) return;
          setKnown((before) => {
            const next = before.size > MOST_KEPT ? new Map<number, ArticleSummary>() : new Map(before);
            if (before.size > MOST_KEPT) asked.current = new Set([page]);
            for (const { number, ...article } of rows) next.set(number, article);
            return next;
          });
        },
        () => asked.current.delete(page),
      );
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when articles or the shelf change
  useEffect(() => {
    const mine = ++round.current;
    request('articles:order', { order: sort, ...(scope && { scope }) }).then(
      (found) => {
        if (round.current !== mine) return;
        asked.current = new Set();
        setOrder(found);
        setFailed(null);
        read(sight.current.from, sight.current.to, mine, found.numbers);
      },
      // What was read before would be another part of the library, or another order, than what is asked for.
      (error: unknown) => {
        if (round.current === mine) setFailed(sentenceOf(error));
      },
    );
  }, [sort, first, read, scope, turn, tries]);

  const lastRead = useRef(0);
  const nextRead = useRef(0);
  useEffect(() => () => window.clearTimeout(nextRead.current), []);
  const show = useCallback(
    (from: number, to: number) => {
      sight.current = { from, to };
      window.clearTimeout(nextRead.current);
      if (!numbers) return;
      const wait = lastRead.current + READ_EVERY - performance.now();
      const readSight = () => {
        lastRead.current = performance.now();
        read(sight.current.from, sight.current.to, round.current, numbers);
      };
      if (wait <= 0) readSight();
      else nextRead.current = window.setTimeout(readSight, wait);
    },
    [numbers, read],
  );
  const rows = useMemo(
    () =>
      numbers
        ? new Rows(numbers, known)
        : first && sort === 'added' && scope === null
          ? new Rows(
              Uint32Array.from(first, (_, index) => index),
              new Map(first.map((article, index) => [index, article])),
              true,
            )
          : null,
    [numbers, known, first, sort, scope],
  );
  return {
    rows,
    undated: order?.undated ?? 0,
    show,
    numbers: numbers ?? null,
    failed,
    again: () => setTries((now) => now + 1),
  };
}

/** The rows as a list, each made when asked for: a hundred thousand objects would be made anew with every page read. */
class Rows {
  constructor(
    private readonly numbers: Uint32Array,
    private readonly known: ReadonlyMap<number, ArticleSummary>,
    private readonly isProvisional = false,
  ) {}
  get length(): number {
    return this.numbers.length;
  }
  at(index: number): ListedRow | undefined {
    const number = this.numbers[index];
    if (number === undefined) return undefined;
    return { number: this.isProvisional ? 0 : number, article: this.known.get(number) ?? null };
  }
  /** The place of the first row read so far that fits; rows never in sight cannot. */
  findIndex(fits: (row: ListedRow) => boolean): number {
    for (let index = 0; index < this.numbers.length; index += 1) {
      const number = this.numbers[index] ?? 0;
      const article = this.known.get(number);
      if (article && fits({ number, article })) return index;
    }
    return -1;
  }
  /** The place of a row by its id, or by its number as long as it was never in sight. */
  placeOf(id: string): number {
    const unread = /^number-(\d+)$/.exec(id)?.[1];
    if (unread !== undefined) return this.numbers.indexOf(Number(unread));
    for (const [number, article] of this.known) if (article.id === id) return this.numbers.indexOf(number);
    return -1;
  }
  map<T>(make: (row: ListedRow) => T): T[] {
    return Array.from(this.numbers, (number) => make({ number, article: this.known.get(number) ?? null }));
  }
}
