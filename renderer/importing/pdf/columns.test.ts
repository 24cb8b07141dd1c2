import { describe, expect, test } from 'vitest';
import { inColumns, notInColumns, titles } from './columns.cases';
import { linesOf } from './lines';
import type { PdfItem } from './pdf-page';
import { inReadingOrder } from './reading-order';
import { segmentsOf } from './segments';

/** Words of each column in the order in which they are read. */
const columnsOf = (items: PdfItem[], isRtl: boolean): string[] =>
  inReadingOrder(segmentsOf({ number: 1, width: 600, height: 800, items, turned: '' }), isRtl).map(
    (flow, index) =>
      linesOf(flow, index)
        .map(({ cells, text }) => cells?.join('|') ?? text)
        .join(' '),
  );

describe('a page', () => {
  test.each([...inColumns, ...titles])('in columns: $name', ({ items, texts }) => {
    expect(columnsOf(items, items[0]?.isRtl === true)).toEqual(texts);
  });
  test.each(notInColumns)('not in columns: $name', ({ items, texts }) => {
    expect(columnsOf(items, false)).toEqual(texts);
  });
});
