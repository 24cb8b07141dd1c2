/** Where the analyst writes, by the letters around the caret: nothing else in a brief and its pages is alike. */
export type CaretPlace = {
  /** Letters of the same stretch of words before and after the caret. */
  before: string;
  after: string;
  /** Letters of the words that follow that stretch, for one that is too short to be told from others. */
  next: string;
  /** How far down the brief it is, from 0 to 1. */
  share: number;
};

/** The letters of one page, and the height at which each line begins (`from`: UTF-16 offset among the letters). */
export type PageLetters = { letters: string; lines: readonly { from: number; top: number }[] };

/** `top`: from 0 at the head of the page to 1 at its foot. */
export type PlaceOnPage = { page: number; top: number };

/**
 * Letters and figures alone: marks, spaces, hyphens and forms of letters differ between a brief and its pages. A PDF has
 * modifier letters for the marks that some fonts draw alike.
 */
export const lettersOf = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+|\p{Lm}+/gu, '');

/** Letters that are looked for on either side of the caret (UTF-16 units). */
export const AROUND = 40;
/** Fewer than these may stand anywhere. */
const TELLING = 12;

/**
 * Finds the place on the pages; of several alike the one nearest to where the share of the brief says. Pages are read
 * one by one, the likeliest first, and no more than it takes. Null when the words are on no page.
 */
export async function findPlace(
  place: CaretPlace,
  pages: number,
  read: (page: number) => Promise<PageLetters>,
): Promise<PlaceOnPage | null> {
  const { before, after, next, share } = place;
  const keys = [
    { letters: before + after, at: before.length },
    { letters: before, at: before.length },
    { letters: after, at: 0 },
  ].filter(({ letters }) => letters.length >= TELLING);
  if (keys.length === 0) keys.push({ letters: before + after + next, at: before.length });
  if (keys.every(({ letters }) => letters === '')) return null;
  const guess = Math.min(pages, Math.max(1, Math.ceil(share * pages)));
  const order = Array.from({ length: pages }, (_, index) => index + 1).sort(
    (a, b) => Math.abs(a - guess) - Math.abs(b - guess),
  );
  for (const key of keys)
    for (const page of order) {
      const { letters, lines } = await read(page);
      const found = letters.indexOf(key.letters);
      if (found < 0) continue;
      const at = found + Math.min(key.at, key.letters.length - 1);
      return { page, top: lines.findLast(({ from }) => from <= at)?.top ?? 0 };
    }
  return null;
}
