import type { CanonicalText } from './describe-passage';
import { paragraphAt } from './describe-passage';

/** UTF-16 offsets in the canonical text, end exclusive. */
export type Stretch = { start: number; end: number };

export type SelectionMove =
  /** Select the next (previous) whole sentence. */
  | 'next-sentence'
  | 'previous-sentence'
  /** Move the end on or back. */
  | 'grow-word'
  | 'shrink-word'
  | 'grow-sentence'
  | 'shrink-sentence'
  /** Move the start on or back by a word. */
  | 'start-later'
  | 'start-earlier';

type Cut = (text: string, language: string) => Stretch[];

/** A record may hold anything as its language; English rules serve where the tag is none. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(known(language), { granularity });
  segmenters.set(key, made);
  return made;
}

/** Words and marks apart, so that a passage can end before or after a comma. */
const pieces: Cut = (text, language) =>
  [...segmenter(language, 'word').segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));

const sentences: Cut = (text, language) =>
  [...segmenter(language, 'sentence').segment(text)]
    .map(({ segment, index }) => ({
      start: index + segment.length - segment.trimStart().length,
      end: index + segment.trimEnd().length,
    }))
    .filter(({ start, end }) => end > start);

/**
 * The selection after a key, for people who read without a mouse. `paragraph` is where the focus is and where a
 * selection begins when there is none.
 */
export function moveSelection(
  text: CanonicalText,
  now: Stretch | null,
  paragraph: number,
  move: SelectionMove,
  language = 'en',
): Stretch | null {
  const count = text.starts.length;
  const blockText = (n: number) =>
    text.canonical.slice(text.starts[n - 1] ?? 0, n < count ? (text.starts[n] ?? 0) - 2 : undefined);
  const cut = (n: number, how: Cut): Stretch[] => {
    const from = text.starts[n - 1];
    if (from === undefined) return [];
    return how(blockText(n), language).map(({ start, end }) => ({ start: start + from, end: end + from }));
  };
  /** First piece onwards from a paragraph that passes the test. */
  const after = (n: number, how: Cut, test: (piece: Stretch) => boolean): Stretch | undefined => {
    for (let at = n; at <= count; at += 1) {
      const found = cut(at, how).find(test);
      if (found) return found;
    }
    return undefined;
  };
  const before = (n: number, how: Cut, test: (piece: Stretch) => boolean): Stretch | undefined => {
    for (let at = n; at >= 1; at -= 1) {
      const found = cut(at, how).findLast(test);
      if (found) return found;
    }
    return undefined;
  };

  const origin = text.starts[paragraph - 1] ?? 0;
  const { start, end } = now ?? { start: origin, end: origin };
  const startsIn = now ? paragraphAt(text, start) : paragraph;
  const endsIn = now ? paragraphAt(text, end - 1) : paragraph;
  switch (move) {
    case 'next-sentence':
      return after(endsIn, sentences, (piece) => piece.start >= end) ?? now;
    case 'previous-sentence':
      return before(startsIn, sentences, (piece) => piece.end <= start) ?? now;
    case 'grow-word':
    case 'grow-sentence': {
      const found = after(endsIn, move === 'grow-word' ? pieces : sentences, (piece) => piece.end > end);
      return found ? { start: now ? start : found.start, end: found.end } : now;
    }
    case 'shrink-word':
    case 'shrink-sentence': {
      if (!now) return null;
      const found = before(
        endsIn,
        move === 'shrink-word' ? pieces : sentences,
        (piece) => piece.end < end && piece.end > start,
      );
      return found ? { start, end: found.end } : now;
    }
    case 'start-later': {
      if (!now) return null;
      const found = after(startsIn, pieces, (piece) => piece.start > start && piece.start < end);
      return found ? { start: found.start, end } : now;
    }
    case 'start-earlier': {
      if (!now) return null;
      const found = before(startsIn, pieces, (piece) => piece.start < start);
      return found ? { start: found.start, end } : now;
    }
  }
}
