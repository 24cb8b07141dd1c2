import type { Inline } from '../../brief-document/brief-document';
import { withoutBraces } from '../../model/author-names';
import type { CiteItem } from '../../model/brief';
import type { CitationWarning } from '../citation-warning';
import type { CitedArticle } from '../cited-article';
import type { AddedStyle } from './added-style';

const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** What an added style prints otherwise than its reader would expect; each said once. */
export function addedWarnings(
  style: AddedStyle,
  citations: readonly { citationId: string; items: readonly CiteItem[] }[],
  printed: readonly (readonly Inline[])[],
): CitationWarning[] {
  const found = new Map<string, CitationWarning>();
  citations.forEach(({ citationId, items }, index) => {
    const words = wordsOf(printed[index] ?? []);
    for (const { articleId, locator } of items) {
      if (style.language !== null && found.size === 0) {
        const message = `The style “${style.title}” is written for ${languageName(style.language)}. Months, “accessed” and other words of citations are set in English; words that the style itself holds stay as they are.`;
        found.set(message, { citationId, articleId, message });
      }
      const message = labelWarning(locator?.label, words);
      if (message !== null && !found.has(message)) found.set(message, { citationId, articleId, message });
    }
  });
  return [...found.values()];
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((run) => (run.kind === 'text' ? run.text : '')).join('');
const lettersOf = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Entries of the list of sources, by article; null where the style has no list. */
export type ListedSources = ReadonlyMap<string, readonly Inline[]> | null;

/**
 * Sources that an added style leaves out of its list, or names by neither author nor title wherever it prints them: it was
 * written for sources of another kind, and whoever reads the brief could not find these.
 */
export function namingWarnings(
  kind: AddedStyle['kind'],
  cited: ReadonlyMap<string, CitedArticle | null>,
  citations: readonly { citationId: string; items: readonly CiteItem[] }[],
  printed: readonly (readonly Inline[])[],
  listed: ListedSources,
): CitationWarning[] {
  return [...cited].flatMap(([articleId, article]): CitationWarning[] => {
    if (article === null) return [];
    const entry = lettersOf(wordsOf(listed?.get(articleId) ?? []));
    if (listed !== null && entry === '' && kind === 'in-text')
      return [{ articleId, message: `This style leaves this source out of its list of sources. ${MEND}` }];
    const first = citations.findIndex(({ items }) => items.some((item) => item.articleId === articleId));
    const words = entry + lettersOf(wordsOf(printed[first] ?? []));
    const names = namesOf(article);
    return names.length === 0 || names.some((name) => words.includes(name))
      ? []
      : [{ articleId, message: `This style names neither author nor title of this source. ${MEND}` }];
  });
}

const MEND = 'Name it in your own words, or choose another style.';

/** Letters of the beginning of the title, and of each part of the authors' names. */
const namesOf = ({ record }: CitedArticle): string[] =>
  [
    lettersOf(record.title.value ?? '').slice(0, 16),
    ...(record.authors.value ?? []).flatMap((name) =>
      withoutBraces(name)
        .split(/[\s,]+/)
        .map(lettersOf),
    ),
  ].filter((name) => name.length > 1);

const LABELLED: Readonly<Record<string, RegExp>> = {
  paragraph: /¶|\bpara?s?\b/iu,
  section: /§|\bsecs?\b|\bsections?\b/iu,
  chapter: /\bch(?:ap|apter)?s?\b/iu,
  line: /\bl(?:ine|ines|l)?\b/iu,
};

/** Says that a style prints a place without its kind, so that a paragraph would be taken for a page (C7); else null. */
function labelWarning(label: string | undefined, printed: string): string | null {
  const pattern = label === undefined ? undefined : LABELLED[label];
  return pattern === undefined || pattern.test(printed)
    ? null
    : `This style prints the number of a ${label} without saying that it is one. Say so in the words after the place, or cite a page.`;
}
