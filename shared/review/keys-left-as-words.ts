import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

/** `[@khan-2026, para. 4]`, `[see -@khan-2026; @who:2025]`: citations as Markdown has them. */
const BRACKET = /\[([^[\]]*)\]/gu;
const KEY = /(?<![^\s;])-?@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?)/gu;

/**
 * Citations that came in as words because their article was not in the library (check 5): they print as they stand, and
 * nobody can look them up.
 */
export const checkKeysLeft = (sentences: readonly OwnSentence[]): ReviewFinding[] =>
  sentences.flatMap((sentence) =>
    [...sentence.own.matchAll(BRACKET)]
      .flatMap(([, inside = '']) => [...inside.matchAll(KEY)])
      .map(([, key = '']) =>
        findingAt(
          sentence,
          'citations-resolve',
          `“@${key}” is a citation kept as words: no article had that key when the brief came in. Cite the article here, or take the words out.`,
        ),
      ),
  );
