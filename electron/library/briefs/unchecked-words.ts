import { findMarks, foreignPairs, loneDoubleMarks } from '../../../shared/brief-document/quotation-marks';
import type { FoundAt } from './found-at';
import { type Place, short } from './places';
import { isQuotation, textOf } from './walk';

const FEWEST_WORDS = 3;

/**
 * Longer words between marks outside quotations, and words at a mark whose partner was forgotten: they read as a
 * quotation, but nothing compares them.
 */
export function uncheckedWords(place: Place): FoundAt[] {
  const prose = place.nodes
    .map((node) => (isQuotation(node) || node.type === 'citation' ? '\n' : textOf(node)))
    .join('');
  const found = (words: string, message: string): FoundAt => ({
    at: place.nodes[0],
    check: 'quotation-unchecked',
    severity: 'warn',
    message,
    where: place.where,
    words,
  });
  const pairs = [...findMarks(prose).pairs, ...foreignPairs(prose)].sort((a, b) => a.open - b.open);
  const between = pairs
    .filter(({ open, close }) => !pairs.some((other) => other.open < open && other.close > close))
    // A single straight mark is an apostrophe as often.
    .filter(({ open, mark }) => mark === 'double' || prose[open] === '‘')
    .map(({ open, close }) => prose.slice(open + 1, close).trim())
    .filter((words) => !words.includes('\n') && words.split(/\s+/u).length >= FEWEST_WORDS);
  return [
    ...between.map((words) =>
      found(
        words,
        `“${short(words)}” stands between quotation marks, but is compared with no article: quote it from its source, or drop the marks.`,
      ),
    ),
    ...loneDoubleMarks(prose).flatMap((at) => {
      const words = wordsAt(prose, at);
      if (words === '') return [];
      return [
        found(
          words,
          `The quotation mark at “${short(words)}” has no partner, so nothing is compared there: type the other mark, or drop this one.`,
        ),
      ];
    }),
  ];
}

/** The words of the line that a mark stands in front of, or else behind. */
const wordsAt = (prose: string, at: number): string =>
  /^[^\n]*/u.exec(prose.slice(at + 1))?.[0].trim() || (/[^\n]*$/u.exec(prose.slice(0, at))?.[0].trim() ?? '');
