// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { RepeatTableHeads } from './table-heads';

const tableOf = (inside: string): Element | null =>
  new DOMParser()
    .parseFromString(`<table data-split-from="t">${inside}</table>`, 'text/html')
    .querySelector('table');

test('a head that stands again has its words, and neither a mark nor a note', () => {
  const source = tableOf(
    '<thead><tr><th data-ref="c">Paid<sup><a id="ref-1" role="doc-noteref">1</a></sup><span class="page-note" data-number="1">1. Ledger</span></th></tr></thead><tbody><tr><td>5</td></tr><tr><td>6</td></tr></tbody>',
  );
  const page = tableOf('<tbody><tr><td>6</td></tr></tbody>');
  const cell = page?.querySelector('td');
  const whole = source?.querySelector('tr:last-child td');
  if (cell && whole) RepeatTableHeads.prototype.renderNode(cell, whole);
  expect(page?.querySelector('thead')?.outerHTML).toBe(
    '<thead data-repeated=""><tr><th>Paid</th></tr></thead>',
  );
  expect(source?.querySelectorAll('[role=doc-noteref]')).toHaveLength(1);
});
