import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockStarts, canonicalText } from '../model/text';
import { paragraphAt } from '../verdict/source-words';
import { ALL, asSource, type EditedArticle, editedArticle, HARMLESS } from './edited-articles.cases';
import { findAgain, MAX_CANDIDATES } from './find-again';

const SEED = Number(process.env.FC_SEED ?? 20_261_122);

/** A hundred characters on either side, or up to the edge of the text; a new paragraph counts as a space. */
function surroundings(blocks: readonly { text: string }[], start: number, end: number): string {
  const text = canonicalText(blocks);
  const flat = (part: string) => part.replaceAll('\n\n', ' ');
  return JSON.stringify([
    `^${flat(text.slice(0, start))}`.slice(-100),
    `${flat(text.slice(end))}$`.slice(0, 100),
  ]);
}

/** Says what is wrong with the answer; null when no quote silently points at other words. */
function silentError({ before, after, start, end, exact, tracked, own }: EditedArticle): string | null {
  const { state, place, candidates, isAmbiguous } = findAgain(
    { exact, start, end },
    asSource(before),
    asSource(after),
  );
  const text = canonicalText(after);
  if (candidates.some((one) => one.isExact !== (text.slice(one.start, one.end) === exact)))
    return 'a candidate lies';
  if (state === 'changed' || state === 'gone') {
    if (place) return 'a place without certainty';
    if (state === 'changed' && candidates.length === 0) return 'changed, but no place';
    if (
      candidates.length < MAX_CANDIDATES &&
      isAmbiguous !== (state === 'changed' && candidates.some((one) => one.isExact))
    )
      return 'ambiguity misstated';
    return tracked?.isIntact &&
      candidates.length < MAX_CANDIDATES &&
      !candidates.some((one) => one.start === tracked.start && one.end === tracked.end)
      ? 'the passage still stands, but is not proposed'
      : null;
  }
  if (!place || candidates.length > 0 || isAmbiguous) return 'certain, but no place';
  if (text.slice(place.start, place.end) !== exact) return 'other words';
  const oldParagraph = paragraphAt(blockStarts(before), start);
  if (place.paragraph !== paragraphAt(blockStarts(after), place.start)) return 'wrong paragraph';
  if ((place.paragraph === oldParagraph) !== (state === 'same')) return 'wrong word for it';
  // Cut here and pasted there is a move, whether or not a copy was made first.
  if (tracked === null) return null;
  if (tracked.isIntact && tracked.start === place.start && tracked.end === place.end) return null;
  // An equal word that stands at the edge now, in place of the passage's own, changes neither words nor place.
  const kept = own.filter((word) => word.start >= place.start && word.start < place.end).length;
  if (kept * 2 > exact.split(/\s+/u).length) return null;
  // Where all around, or all up to it or from it on, reads as before, nothing in the texts tells two histories apart.
  const earlier = canonicalText(before);
  if (text.startsWith(earlier.slice(0, end)) && place.start === start) return null;
  if (text.endsWith(earlier.slice(start)) && text.length - place.end === earlier.length - end) return null;
  return surroundings(before, start, end) === surroundings(after, place.start, place.end)
    ? null
    : 'the words of another place';
}

describe('a quote never silently points at other words', () => {
  it.each([
    { name: 'ordinary articles', vocabulary: 'ordinary', twins: false, longest: 18, runs: 6000 },
    {
      name: 'ordinary articles with twin sentences',
      vocabulary: 'ordinary',
      twins: true,
      longest: 14,
      runs: 6000,
    },
    {
      name: 'articles of few words, where everything looks alike',
      vocabulary: 'narrow',
      twins: true,
      longest: 9,
      runs: 6000,
    },
  ] as const)('$name', ({ vocabulary, twins, longest, runs }) => {
    const states: Record<string, number> = {};
    fc.assert(
      fc.property(editedArticle(vocabulary, ALL, { twins, longest, maxEdits: 7 }), (article) => {
        const { state, isAmbiguous } = findAgain(article, asSource(article.before), asSource(article.after));
        const name = isAmbiguous ? 'ambiguous' : state;
        states[name] = (states[name] ?? 0) + 1;
        expect(silentError(article)).toBeNull();
      }),
      { seed: SEED, numRuns: runs },
    );
    console.info(`findAgain, ${vocabulary}${twins ? ' with twins' : ''}: ${JSON.stringify(states)}`);
    expect(Object.keys(states).sort()).toEqual(['ambiguous', 'changed', 'gone', 'moved', 'same']);
  });

  it('and does not cry wolf: a passage that was left alone is found again without asking', () => {
    const articles = fc
      .sample(editedArticle('ordinary', HARMLESS, { twins: false, longest: 18, maxEdits: 6 }), {
        seed: SEED,
        numRuns: 3000,
      })
      .filter(({ exact, tracked }) => tracked?.isIntact && exact.split(/\s+/u).length >= 5);
    const asked = articles.filter(
      (article) => findAgain(article, asSource(article.before), asSource(article.after)).place === null,
    );
    console.info(`findAgain asks without need: ${asked.length} of ${articles.length}`);
    expect(articles.length).toBeGreaterThan(1500);
    expect(asked.length / articles.length).toBeLessThan(0.06);
  });
});
