import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Text } from '../../shared/model';
import { request } from '../api';
import { useSearch } from '../state/search';
import { announce } from '../ui/announce';
import { anchorPassage } from './anchor-passage';
import { type CanonicalText, paragraphAt } from './describe-passage';

/** UTF-16 offsets in the canonical text. */
export type FoundPlace = { start: number; end: number };

const PAUSE_MS = 150;

/** The places in a text that the search in the library finds, once the search has answered. */
export function useFoundPlaces(text: Text, canonical: CanonicalText): readonly FoundPlace[] {
  const query = useSearch((now) => (now.like === null && now.found?.problem === null ? now.answered : null));
  const [found, setFound] = useState<{ textId: string; places: readonly FoundPlace[] } | null>(null);
  useEffect(() => {
    let current = true;
    if (query === null || query === '') {
      setFound(null);
      return;
    }
    const timer = window.setTimeout(() => {
      request('search:places', { textId: text.id, query: query.slice(0, 1000) }).then(
        (places) =>
          current &&
          setFound({
            textId: text.id,
            places: places.map(({ paragraph, start, end }) => {
              const from = canonical.starts[paragraph - 1] ?? 0;
              return { start: from + start, end: from + end };
            }),
          }),
        () => current && setFound(null),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [query, text, canonical]);
  return found?.textId === text.id ? found.places : NONE;
}
const NONE: readonly FoundPlace[] = [];

/** Marks the places found, the one gone to more strongly. The names are those of `::highlight()` in article-text.css. */
export function paintFound(root: HTMLElement, places: readonly FoundPlace[], active: number | null): void {
  const ranges = { all: [] as Range[], active: [] as Range[] };
  places.forEach((place, index) => {
    const range = anchorPassage(root, place);
    if (range) ranges[index === active ? 'active' : 'all'].push(range);
  });
  const all = new Highlight(...ranges.all);
  all.priority = 2;
  CSS.highlights.set('found', all);
  const strong = new Highlight(...ranges.active);
  strong.priority = 3;
  CSS.highlights.set('found-active', strong);
}

export function clearFound(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-active');
}

type Sheet = {
  root: RefObject<HTMLElement | null>;
  canonical: CanonicalText;
  text: Text;
  /** Blocks drawn so far. */
  drawn: number;
  drawTo: (paragraph: number) => void;
  scrollTo: (place: FoundPlace) => void;
};

/** Marks what the search finds in the article that is open, and goes from place to place. */
export function useHits({ root, canonical, text, drawn, drawTo, scrollTo }: Sheet) {
  const places = useFoundPlaces(text, canonical);
  const [active, setActive] = useState<number | null>(null);
  // Where the article was opened at before its places were known.
  const wanted = useRef<number | 'first' | 'last' | null>(null);

  const go = useCallback(
    (index: number) => {
      const place = places[index];
      if (!place) return;
      drawTo(paragraphAt(canonical, place.start));
      setActive(index);
      scrollTo(place);
      announce(`Place ${index + 1} of ${places.length}.`);
    },
    [places, canonical, drawTo, scrollTo],
  );

  useEffect(() => {
    const at = wanted.current;
    if (places.length === 0) return setActive(null);
    if (at === null) return setActive(null);
    wanted.current = null;
    const index =
      at === 'first'
        ? 0
        : at === 'last'
          ? places.length - 1
          : places.findIndex(({ start }) => paragraphAt(canonical, start) === at);
    if (index >= 0) go(index);
  }, [places, canonical, go]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn moves the ranges
  useEffect(() => {
    if (root.current) paintFound(root.current, places, active);
    return clearFound;
  }, [root, places, active, drawn]);

  /** Goes to the next place or the one before; false when there is none in this article. */
  const step = useCallback(
    (by: 1 | -1): boolean => {
      const next = active === null ? (by > 0 ? 0 : places.length - 1) : active + by;
      if (next < 0 || next >= places.length) return false;
      go(next);
      return true;
    },
    [active, places, go],
  );
  /** Goes there as soon as it is known where. */
  const goWhenKnown = useCallback(
    (at: number | 'first' | 'last') => {
      const index =
        typeof at === 'number' ? places.findIndex(({ start }) => paragraphAt(canonical, start) === at) : -1;
      if (index >= 0) go(index);
      else wanted.current = at;
    },
    [places, canonical, go],
  );
  return { step, goWhenKnown };
}
