import type { ArticleSummary, QuoteListing, VerdictWord } from '../../shared/model';
import { publishedSortKey } from '../../shared/model/published-sort-key';

export type UseVerdict = { briefId: string; title: string; verdict: VerdictWord };

/** A quote with all that the board shows and asks of it. */
export type BoardItem = {
  listing: QuoteListing;
  article: ArticleSummary | null;
  verdicts: readonly UseVerdict[];
  /** Folded words that the text filter looks in. */
  haystack: string;
};

export type BoardSort = 'article' | 'newest' | 'published' | 'speaker' | 'words';
export type VerdictFilter = VerdictWord | 'attention' | '';

export type BoardFilters = {
  text: string;
  tag: string;
  /** A confirmed speaker, or `?` for quotes without one. */
  speaker: string;
  outlet: string;
  /** `YYYY-MM-DD`, inclusive, against the article's date; quotes of undated articles are outside every range. */
  from: string;
  to: string;
  verdict: VerdictFilter;
  use: '' | 'used' | 'unused';
};

export const NO_FILTERS: BoardFilters = {
  text: '',
  tag: '',
  speaker: '',
  outlet: '',
  from: '',
  to: '',
  verdict: '',
  use: '',
};

export const foldWords = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’]/gu, "'").toLocaleLowerCase();

export function boardItem(
  listing: QuoteListing,
  article: ArticleSummary | null,
  verdicts: readonly UseVerdict[],
): BoardItem {
  const { quote } = listing;
  const said = [quote.speaker, quote.role, quote.occasion].filter(Boolean);
  const words = [
    quote.exact,
    ...said,
    ...quote.tags,
    quote.comment,
    listing.articleTitle,
    article?.outlet.value,
  ];
  return { listing, article, verdicts, haystack: foldWords(words.filter(Boolean).join('\n')) };
}

const ATTENTION: ReadonlySet<VerdictWord> = new Set(['flagged', 'changed', 'not-found', 'source-missing']);

/** The items that pass every filter that is set; every word of the text must occur. */
export function filterQuotes(items: readonly BoardItem[], filters: BoardFilters): BoardItem[] {
  const wanted = foldWords(filters.text).split(/\s+/u).filter(Boolean);
  return items.filter(({ listing: { quote, uses }, article, verdicts, haystack }) => {
    if (!wanted.every((word) => haystack.includes(word))) return false;
    if (filters.tag !== '' && !quote.tags.includes(filters.tag)) return false;
    if (filters.speaker === '?' && quote.speaker !== null) return false;
    if (filters.speaker !== '' && filters.speaker !== '?' && quote.speaker !== filters.speaker) return false;
    if (filters.outlet !== '' && article?.outlet.value !== filters.outlet) return false;
    if (filters.use === 'used' && uses.length === 0) return false;
    if (filters.use === 'unused' && uses.length > 0) return false;
    if (filters.from !== '' || filters.to !== '') {
      const day = publishedSortKey(article?.published.value ?? null);
      if (day === null) return false;
      if (filters.from !== '' && day < filters.from) return false;
      if (filters.to !== '' && day > `${filters.to}~`) return false;
    }
    if (filters.verdict === 'attention') return verdicts.some(({ verdict }) => ATTENTION.has(verdict));
    return filters.verdict === '' || verdicts.some(({ verdict }) => verdict === filters.verdict);
  });
}

/** In the order asked for; quotes that lack what is sorted by come last. */
export function sortQuotes(items: readonly BoardItem[], sort: BoardSort): BoardItem[] {
  const byKey = (keyOf: (item: BoardItem) => string | null, down = false) =>
    items.toSorted((a, b) => {
      const [one, other] = [keyOf(a), keyOf(b)];
      if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
      return down ? other.localeCompare(one, 'en') : one.localeCompare(other, 'en');
    });
  switch (sort) {
    case 'article':
      return [...items];
    case 'newest':
      return byKey(({ listing }) => listing.quote.createdAt, true);
    case 'published':
      return byKey(({ article }) => publishedSortKey(article?.published.value ?? null), true);
    case 'speaker':
      return byKey(({ listing }) => listing.quote.speaker);
    case 'words':
      return byKey(({ listing }) => foldWords(listing.quote.exact).replace(/^[^\p{L}\p{N}]+/u, ''));
  }
}
