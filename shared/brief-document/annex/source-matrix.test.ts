import { describe, expect, it } from 'vitest';
import type { MatrixRow, SourceMatrix } from '../../model';
import type { DocumentBlock, Inline } from '../brief-document';
import { paragraphDirection } from '../text-direction';
import { sourceMatrixAnnex } from './source-matrix';

const source = (index: number, title = `Article ${index}`) => ({
  articleId: `a${index}`,
  key: `key-${index}`,
  title,
  outlet: null,
  published: null,
  groupId: null,
  claims: 1,
});
const row = (index: number, ...uses: readonly number[]): MatrixRow => ({
  kind: 'sentence',
  section: 'Facts',
  words: `Claim number ${index} of the brief.`,
  path: [0],
  offset: 0,
  uses: uses.map((each) => ({ articleId: `a${each}`, how: 'paraphrase' as const, paragraphs: [1] })),
  standing: uses.length > 1 ? 'independent' : 'single-source',
  articles: uses.length,
  groups: uses.length,
});
const tablesOf = (matrix: SourceMatrix) =>
  sourceMatrixAnnex(matrix, { language: 'en-GB' }).blocks.filter(
    (block): block is Extract<DocumentBlock, { kind: 'table' }> => block.kind === 'table',
  );
const words = (cell: readonly Inline[] | undefined) =>
  (cell ?? []).map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');

describe('the source matrix as an annex', () => {
  it('says of each source which claims use it, with neighbours drawn together', () => {
    const tables = tablesOf({
      rows: [row(1, 1), row(2, 1), row(3, 2), row(4, 1, 2), row(5, 1)],
      sources: [source(1), source(2)],
      groups: [],
    });
    expect(tables.at(-1)?.rows.map((cells) => words(cells.at(-1)))).toEqual(['Claims', '1–2, 4–5', '3–4']);
  });

  it('leaves no cell of a source empty: an untitled one is called as its notes call it', () => {
    const [untitled, gone] = [
      { ...source(1), title: null },
      { ...source(2), title: null, key: null },
    ];
    const matrix = { rows: [row(1, 1)], sources: [untitled, gone], groups: [] };
    const cited = {
      citations: [],
      sources: [
        {
          articleId: 'a1',
          key: 'key-1',
          csl: {
            id: 'key-1',
            type: 'article-newspaper' as const,
            title: '[Untitled text beginning “Rail …”]',
          },
        },
      ],
    };
    const named = sourceMatrixAnnex(matrix, { language: 'en-GB', cited }).blocks.at(-1);
    expect(named?.kind === 'table' && named.rows.slice(1).map((cells) => cells.map(words))).toEqual([
      ['S1', 'key-1', '[Untitled text beginning “Rail …”]', 'n.d.', 'not set', '1'],
      ['S2', 'not in the library', '', '', 'not set', ''],
    ]);
    expect(words(tablesOf(matrix).at(-1)?.rows[1]?.[2])).toBe('[Untitled text]');
  });

  it('stays as narrow with 60 articles as with nine, and names every use of 300 claims both ways', () => {
    const sources = Array.from({ length: 60 }, (_, index) => source(index + 1));
    const rows = Array.from({ length: 300 }, (_, index) =>
      row(index + 1, (index % 60) + 1, ((index * 7) % 60) + 1),
    );
    const [claims, listed] = tablesOf({ rows, sources, groups: [] });
    expect(new Set(claims?.rows.map((cells) => cells.length))).toEqual(new Set([4]));
    expect(claims?.header).toBe(true);
    for (const [index, { uses }] of rows.entries()) {
      const cell = words(claims?.rows[index + 1]?.[2]);
      for (const { articleId } of uses) expect(cell).toContain(`S${articleId.slice(1)}\u00a0C`);
    }
    expect(listed?.rows).toHaveLength(61);
    const numbers = (cell: string) =>
      cell.split(', ').flatMap((part) => {
        const [first = 0, last = first] = part.split('–').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });
    for (const { articleId } of sources) {
      const place = Number(articleId.slice(1));
      const using = rows.flatMap(({ uses }, index) =>
        uses.some((use) => use.articleId === articleId) ? [index + 1] : [],
      );
      expect(numbers(words(listed?.rows[place]?.at(-1)))).toEqual(using);
    }
  });

  it('turns only the cell of a name that is written from right to left', () => {
    const [, listed] = tablesOf({
      rows: [row(1, 1, 2)],
      sources: [source(1, 'ریکوڈک منصوبہ اور بندرگاہ کی نئی سڑک'), source(2)],
      groups: [],
    });
    expect(listed?.rows.map((cells) => cells.map(paragraphDirection))).toEqual([
      ['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr'],
      ['ltr', 'ltr', 'rtl', 'ltr', 'ltr', 'ltr'],
      ['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr'],
    ]);
  });
});
