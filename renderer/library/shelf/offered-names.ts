/** A name that is offered, and what is said beside it. */
export type OfferedName = { name: string; hint: string };

const fold = (name: string): string => name.toLocaleLowerCase('en');
/** What parts the words of a name; a slash parts the names of what it stands in. */
const BETWEEN_WORDS = /[\s/_.,:;()[\]-]/u;

/** How well a name goes with what is typed, 0 best; null where it does not hold it. */
function rankOf(name: string, typed: string): number | null {
  const folded = fold(name);
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  if (folded.slice(folded.lastIndexOf('/') + 1).startsWith(typed)) return 2;
  let isInside = false;
  for (let at = folded.indexOf(typed); at >= 0; at = folded.indexOf(typed, at + 1)) {
    if (BETWEEN_WORDS.test(folded[at - 1] ?? '')) return 3;
    isInside = true;
  }
  return isInside ? 4 : null;
}

/**
 * What a field offers, the likeliest first: Enter takes the first. A name that only has the letters somewhere inside a word
 * comes behind a new name, so that typing "sin" never means "Indus basin".
 */
export function offeredNames(
  known: readonly OfferedName[],
  typed: string,
  newWords: ((typed: string) => string) | null,
  most: number,
): OfferedName[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return known.slice(0, most);
  const ranked = known.flatMap((one) => {
    const rank = rankOf(one.name, wanted);
    return rank === null ? [] : [{ one, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const shown = ranked.slice(0, most);
  const fresh =
    newWords === null || ranked[0]?.rank === 0 ? [] : [{ name: typed.trim(), hint: newWords(typed.trim()) }];
  return [
    ...shown.filter(({ rank }) => rank < 4).map(({ one }) => one),
    ...fresh,
    ...shown.filter(({ rank }) => rank === 4).map(({ one }) => one),
  ];
}
