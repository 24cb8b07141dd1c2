import { isBlockQuotation, quotationStyle } from '../verdict/styles';
import { isProse, type OwnSentence } from './own-sentences';
import { findingAt, findingOnBrief, type ReviewFinding } from './review-finding';

/** The share of quoted words from which a brief is more quotation than note. */
export const MOST_QUOTED = 0.25;

/** Long quotations are set off as the style asks, and less than a quarter of the words is quoted (check 34). */
export function checkQuotedShare(sentences: readonly OwnSentence[], styleId: string): ReviewFinding[] {
  const prose = sentences.filter((each) => isProse(each) && each.kind !== 'footnote');
  const words = prose.reduce((sum, each) => sum + countWords(each.words), 0);
  const own = prose.reduce((sum, each) => sum + countWords(each.own), 0);
  const style = quotationStyle(styleId);
  const long = prose.flatMap((sentence): ReviewFinding[] => {
    if (sentence.kind === 'block-quotation') return [];
    const longest = quotedRuns(sentence).find((run) => isBlockQuotation(run, style));
    if (longest === undefined) return [];
    const message = `A quotation of ${countWords(longest)} words is set off as a block in ${style.label} style.`;
    return [findingAt(sentence, 'quoted-share', message, longest.replaceAll(/^[“"]|[”"]$/gu, ''))];
  });
  const share = words === 0 ? 0 : (words - own) / words;
  if (share < MOST_QUOTED) return long;
  const message = `${Math.round(share * 100)} % of the words are quoted: more than a quarter.`;
  return [...long, findingOnBrief('quoted-share', message)];
}

const countWords = (words: string): number => words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;

/** The quoted stretches of a sentence. */
function quotedRuns({ words, own }: OwnSentence): string[] {
  const runs: string[] = [];
  let from = -1;
  for (let at = 0; at <= words.length; at += 1) {
    const isQuoted = at < words.length && words[at] !== own[at];
    if (isQuoted && from < 0) from = at;
    // A space inside a quotation is the same in both.
    const goesOn =
      at < words.length && words[at] === ' ' && own[at] === ' ' && from >= 0 && hasMore(words, own, at);
    if (!isQuoted && !goesOn && from >= 0) {
      runs.push(words.slice(from, at));
      from = -1;
    }
  }
  return runs;
}

const hasMore = (words: string, own: string, at: number): boolean => {
  const next = words.slice(at).search(/\S/u);
  return next >= 0 && words[at + next] !== own[at + next];
};
