import { describe, expect, it } from 'vitest';
import {
  type ArticleSummary,
  NO_ATTRIBUTION,
  type Quote,
  unknownNames,
  unknownText,
} from '../../shared/model';
import { type BoardFilters, boardItem, filterQuotes, NO_FILTERS, sortQuotes } from './filter-quotes';

function item(
  id: string,
  options: Partial<Quote> & {
    outlet?: string;
    published?: string;
    used?: boolean;
    verdict?: 'exact' | 'changed';
  } = {},
) {
  const { outlet, published, used, verdict, ...quote } = options;
  const text = (value: string | undefined) =>
    value === undefined ? unknownText() : { value, basis: 'in-text' as const };
  const article: ArticleSummary = {
    id: 'art',
    key: 'key',
    title: text('Copper and rail'),
    opening: '',
    outlet: text(outlet),
    authors: unknownNames(),
    published: text(published),
    paragraphs: 1,
    quotes: 1,
    openQuotes: 0,
    isSample: false,
    importedAt: '2026-01-01T00:00:00Z',
  };
  return boardItem(
    {
      quote: {
        id,
        articleId: 'art',
        textId: 'text',
        paragraph: 1,
        start: 0,
        end: 5,
        exact: `Words of ${id}`,
        prefix: '',
        suffix: '',
        ...NO_ATTRIBUTION,
        proposed: NO_ATTRIBUTION,
        tags: [],
        comment: '',
        createdAt: `2026-01-0${id.length}T00:00:00Z`,
        ...quote,
      },
      articleTitle: 'Copper and rail',
      replacedBy: null,
      uses: used ? [{ briefId: 'b', title: 'B', count: 1 }] : [],
    },
    article,
    verdict ? [{ briefId: 'b', title: 'B', verdict }] : [],
  );
}

const ITEMS = [
  item('one', {
    exact: 'Élan and the railway’s money',
    speaker: 'Mina Adler',
    tags: ['Trade'],
    outlet: 'Dawn',
    published: '2026-02-12',
  }),
  item('three', {
    outlet: 'Reuters',
    published: '2025',
    used: true,
    verdict: 'changed',
    proposed: { ...NO_ATTRIBUTION, speaker: 'Tomas Reyl' },
  }),
  item('fourth', {
    published: 'XXXX-02-12',
    used: true,
    verdict: 'exact',
    comment: 'Elan again',
    tags: ['trade'],
  }),
];
const shown = (filters: Partial<BoardFilters>) =>
  filterQuotes(ITEMS, { ...NO_FILTERS, ...filters }).map(({ listing }) => listing.quote.id);

describe('filters of the board', () => {
  it.each<[Partial<BoardFilters>, string[]]>([
    [{}, ['one', 'three', 'fourth']],
    [{ text: 'elan' }, ['one', 'fourth']],
    [{ text: "railway's copper" }, ['one']],
    [{ text: 'adler' }, ['one']],
    // What is only proposed is no fact, and is not found as one.
    [{ text: 'reyl' }, []],
    [{ speaker: 'Mina Adler' }, ['one']],
    [{ speaker: '?' }, ['three', 'fourth']],
    [{ tag: 'Trade' }, ['one']],
    [{ outlet: 'Dawn' }, ['one']],
    [{ from: '2026-01-01' }, ['one']],
    [{ to: '2026-01-01' }, ['three']],
    [{ from: '2026-02-12', to: '2026-02-12' }, ['one']],
    [{ verdict: 'exact' }, ['fourth']],
    [{ verdict: 'attention' }, ['three']],
    [{ use: 'unused' }, ['one']],
    [{ use: 'used', verdict: 'exact', text: 'words' }, ['fourth']],
  ])('%o', (filters, ids) => expect(shown(filters)).toEqual(ids));

  it.each([
    ['article', 'one three fourth'],
    ['newest', 'fourth three one'],
    ['published', 'one three fourth'],
    ['speaker', 'one three fourth'],
    ['words', 'one fourth three'],
  ] as const)('sorts by %s', (sort, ids) => {
    const sorted = sortQuotes(ITEMS, sort);
    expect(sorted.map(({ listing }) => listing.quote.id).join(' ')).toBe(ids);
  });

  it('passes five thousand quotes', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      item(`q${index}`, { exact: `Quote ${index} on copper` }),
    );
    expect(filterQuotes(many, { ...NO_FILTERS, text: 'copper 4999' })).toHaveLength(1);
  });
});
