import type { ArticleSummary, SourcedNames, SourcedText } from '../../shared/model';
import { printedAuthor } from '../../shared/model/author-names';
import { publishedSortKey } from '../../shared/model/published-sort-key';
import { STATED } from '../../shared/references/stated';
import type { ArticleSort, Language } from '../state/desk';
import { isWholeDate, publishedWords } from './published-words';

/** Words for the screen with how they are known. `doubt` says that they are set with a dotted underline. */
export type KnownWords = { words: string; basis: string; doubt: boolean };

/** How a value is known, as a sentence for a tip. */
export function basisInWords({
  basis,
  reason,
}: Pick<SourcedText | SourcedNames, 'basis' | 'reason'>): string {
  const why = reason ? `: ${reason}` : '';
  switch (basis) {
    case 'in-text':
      return reason === STATED ? 'Stated by a reference file, not by a stored text' : `In the text${why}`;
    case 'inferred':
      return `Inferred${why}`;
    case 'supplied':
      return `Supplied by you${why}`;
    case 'confirmed':
      return `Confirmed by you from the source${why}`;
    case 'unknown':
      return reason ? `Unknown${why}` : 'Unknown: the text does not say';
  }
}

const OPENING_WORDS = 9;

/** Title for a list or heading: supplied ones in brackets, untitled ones by their opening words. */
export function titleWords(title: SourcedText, opening: string): KnownWords & { bracketed: boolean } {
  const basis = basisInWords(title);
  if (title.value === null && opening.trim() === '')
    return { words: '[Untitled record]', basis, doubt: false, bracketed: true };
  if (title.value === null) {
    const words = opening.trim().split(/\s+/);
    const cut = words
      .slice(0, OPENING_WORDS)
      .join(' ')
      .replace(/[,;:.]$/, '');
    const start = words.length > OPENING_WORDS ? `${cut} …` : cut;
    return { words: `[Untitled: “${start}”]`, basis, doubt: false, bracketed: true };
  }
  if (title.basis === 'supplied') {
    const bare = title.value.replace(/^\[(.*)\]$/s, '$1');
    return { words: `[${bare}]`, basis, doubt: false, bracketed: true };
  }
  return { words: title.value, basis, doubt: title.basis === 'inferred', bracketed: false };
}

export const textWords = (value: SourcedText, unknown: string): KnownWords => ({
  words: value.value ?? unknown,
  basis: basisInWords(value),
  doubt: value.value === null || value.basis === 'inferred',
});

export const namesWords = (value: SourcedNames, unknown: string): KnownWords => ({
  words: value.value ? value.value.map(printedAuthor).join(', ') : unknown,
  basis: basisInWords(value),
  doubt: value.value === null || value.basis === 'inferred',
});

export const dateWords = (value: SourcedText, language: Language, length: 'short' | 'long'): KnownWords => ({
  words: value.value === null ? 'date unknown' : publishedWords(value.value, language, length),
  basis: basisInWords(value),
  doubt: value.value === null || value.basis === 'inferred' || !isWholeDate(value.value),
});

const byLetters = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Articles in the order asked for. By date, newest first, as far as dates are known; articles without a known year
 * come last in the order they were added, never somewhere between: their place would claim a date.
 */
export function sortArticles(
  articles: readonly ArticleSummary[],
  sort: ArticleSort,
): readonly ArticleSummary[] {
  if (sort === 'added') return [...articles].sort((a, b) => b.importedAt.localeCompare(a.importedAt));
  if (sort === 'title') {
    const name = (article: ArticleSummary) => article.title.value?.replace(/^[[“"'‘]+/, '') ?? null;
    return [...articles].sort((a, b) => {
      const [one, other] = [name(a), name(b)];
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return byLetters.compare(one, other);
    });
  }
  return [...articles].sort((a, b) => {
    const [one, other] = [publishedSortKey(a.published.value), publishedSortKey(b.published.value)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return other.localeCompare(one);
  });
}
