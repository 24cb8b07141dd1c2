import type { SetAsideKind } from '../model/text';
import { alignWords } from './align-words';
import type { ComparisonForm } from './comparison-form';
import { type Token, tokensOf } from './quotation-tokens';
import { type SourceWords, type Word, wordsOf } from './source-words';
import { type Finding, type Range, spanIn, withoutSpaces } from './spans';

/** A kind of part set aside, as the reader's screen calls it. */
export const setAsideName = (kind: SetAsideKind): string =>
  kind === 'furniture' ? 'page line' : kind.replaceAll('-', ' ');

type Lowered = Pick<Word, 'lower'>;

/** What kind of part set aside from the body has these words in a row; null if none, or for a word alone. */
function setAsideWith(added: readonly Lowered[], source: SourceWords): string | null {
  const run = added.map(({ lower }) => lower).join(' ');
  const held = source.setAside.find(({ form }) => {
    const words = ` ${wordsOf(form.text)
      .map(({ lower }) => lower)
      .join(' ')} `;
    return words === ` ${run} ` || (added.length > 1 && words.includes(` ${run} `));
  });
  return held ? setAsideName(held.kind) : null;
}

const quoted = (words: readonly Pick<Word, 'text'>[]) => `“${words.map((word) => word.text).join(' ')}”`;

/**
 * Says in plain words how a quotation differs from the stretch it was proposed for, with spans on both sides. Brackets and
 * ellipses account for the source's words that they stand for.
 */
export function describeDifferences(
  quotation: ComparisonForm,
  source: SourceWords,
  window: Range,
): Finding[] {
  const tokens = tokensOf(quotation);
  const mine = tokens.filter(({ kind }) => kind === 'word');
  const first = source.words.findIndex((word) => word.from >= window.from);
  const past = source.words.findIndex((word) => word.to > window.to);
  const theirs = first < 0 ? [] : source.words.slice(first, past < 0 ? undefined : past);
  const reasons: Finding[] = [];
  const say = (rule: string, message: string, here: Range, there: Range) =>
    reasons.push({
      rule,
      message,
      quotationSpan: spanIn(quotation, here),
      sourceSpan: spanIn(source.form, there),
    });
  const start = { mine: placeAt(0), theirs: placeAt(window.from) };
  let before: Met | null = null;
  let added: Token[] = [];
  let missing: Word[] = [];
  /** Tells what lies between two pairs of words that agree, or beyond the last of them. */
  const tellGap = (after: Met | null) => {
    const here = before ? placeAt(before.mine.to) : start.mine;
    const there = before ? placeAt(before.theirs.to) : start.theirs;
    const [head, tail] = [added[0], added.at(-1)];
    const [lost, lastLost] = [missing[0], missing.at(-1)];
    const from = before?.mine.to ?? 0;
    const to = after?.mine.from ?? quotation.text.length;
    const isMarked = tokens.some((token) => token.kind === 'mark' && token.from >= from && token.to <= to);
    if (head && tail && lost && lastLost && !isMarked)
      say(
        'QI-04',
        `${quoted(added)} stands for ${quoted(missing)}`,
        { from: head.from, to: tail.to },
        { from: lost.from, to: lastLost.to },
      );
    else if (head && tail) {
      const aside = setAsideWith(added, source);
      // Beside a mark each word by itself: what lies between them may be the mark.
      for (const word of isMarked && !aside ? added : [{ ...head, to: tail.to }])
        say(
          aside ? 'QI-06' : 'QI-04',
          aside
            ? `${quoted(added)} is no part of the text here: it was set aside (${aside})`
            : `${isMarked ? quoted([word]) : quoted(added)} is not in the source here`,
          word,
          there,
        );
    } else if (lost && lastLost) {
      if (!isMarked)
        say('QI-04', `${quoted(missing)} is missing`, here, { from: lost.from, to: lastLost.to });
    } else if (before && after && !isMarked) tellPunctuation(before, after);
    added = [];
    missing = [];
  };
  const tellPunctuation = (earlier: Met, later: Met) => {
    const here = { from: earlier.mine.to, to: later.mine.from };
    const there = { from: earlier.theirs.to, to: later.theirs.from };
    const [mark, theirMark] = [
      quotation.text.slice(here.from, here.to),
      source.form.text.slice(there.from, there.to),
    ];
    if (mark !== theirMark)
      say(
        'QI-05',
        `${showGap(mark)} stands where the source has ${showGap(theirMark)}`,
        withoutSpaces(quotation, here),
        withoutSpaces(source.form, there),
      );
  };
  for (const pair of alignWords(mine, theirs)) {
    const my = pair.mine === null ? undefined : mine[pair.mine];
    const their = pair.theirs === null ? undefined : theirs[pair.theirs];
    if (my && their) {
      const met = { mine: my, theirs: their };
      tellGap(met);
      if (my.text !== their.text && !my.bracketed)
        say('QI-02', `“${my.text}” is written “${their.text}” in the source`, my, their);
      before = met;
    } else {
      if (my) added.push(my);
      if (their) missing.push(their);
    }
  }
  tellGap(null);
  return reasons;
}

type Met = Readonly<{ mine: Token; theirs: Word }>;
const placeAt = (at: number): Range => ({ from: at, to: at });

const showGap = (gap: string): string => (gap.trim() === '' ? 'no punctuation' : `“${gap.trim()}”`);
