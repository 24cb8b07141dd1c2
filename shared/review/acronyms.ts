import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

/** Two capitals or more, digits and hyphens inside: `IS-K`, `F-16`’s letters alone are none. */
const ACRONYM =
  /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:[-&]\p{Lu}+)*(?:\p{Ll}?\p{Lu})*(?=s?(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}-])\p{Lu}{1,}-\p{Lu}+(?![\p{L}\p{N}])/gu;
/** Known to every reader of a briefing note, or no acronym at all. */
const KNOWN = new Set(
  'US USA UK UN EU TV AM PM BC AD OK PDF ID II III IV VI VII VIII IX XI XII BLUF TLP UNCLASSIFIED OFFICIAL SENSITIVE CUI RED AMBER STRICT GREEN CLEAR FOR INFORMATION DECISION SUBJECT TO FROM DATE'.split(
    ' ',
  ),
);

/**
 * Acronyms that are used before they are written out (check 31), those that stand only in quotations too: their readers
 * are the brief's. Each is named once, where it first stands.
 */
export function checkAcronyms(sentences: readonly OwnSentence[]): ReviewFinding[] {
  const all = sentences.map(({ words }) => words).join('\n');
  const seen = new Set<string>();
  return sentences.flatMap((sentence) =>
    acronymsIn(sentence.words).flatMap((acronym): ReviewFinding[] => {
      if (seen.has(acronym)) return [];
      seen.add(acronym);
      if (isWrittenOut(acronym, sentence.words)) return [];
      const later = isWrittenOut(acronym, all);
      const where = later ? 'is written out only later' : 'is never written out';
      const quoted = acronymsIn(sentence.own).includes(acronym)
        ? ''
        : ' (it stands in a quotation: explain it beside the marks)';
      return [findingAt(sentence, 'acronyms', `“${acronym}” ${where}${quoted}.`, acronym)];
    }),
  );
}

/** Acronyms of a stretch, each once, in order of first use. Words of a line that is all capitals are none. */
export function acronymsIn(words: string): string[] {
  if (!/\p{Ll}/u.test(words)) return [];
  const found = Array.from(words.matchAll(ACRONYM), ([acronym]) => acronym.replace(/-$/u, ''));
  return [...new Set(found)].filter((acronym) => !KNOWN.has(acronym) && /\p{Lu}.*\p{Lu}/u.test(acronym));
}

/** “Tehreek-e-Taliban Pakistan (TTP)” or “TTP (Tehreek-e-Taliban Pakistan)”. */
function isWrittenOut(acronym: string, words: string): boolean {
  const behind = new RegExp(`\\p{L}[\\p{L}’'.]*\\s+\\((?:the |or )?[“‘]?${acronym}s?[”’]?(?:[,;)]|\\s)`, 'u');
  const before = new RegExp(
    `(?<![\\p{L}\\p{N}])${acronym}s?\\s+\\((?:the )?\\p{L}[^)]*\\p{L}{3,}[^)]*\\)`,
    'u',
  );
  const comma = new RegExp(
    `\\p{Lu}[\\p{L}’'.]*,? (?:known as|or|called)(?: the)? ${acronym}(?![\\p{L}\\p{N}])`,
    'u',
  );
  return behind.test(words) || before.test(words) || comma.test(words);
}
