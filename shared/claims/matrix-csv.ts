import { type SourceMatrix, STANDING_LABELS } from '../model/source-matrix';

/**
 * The matrix as comma-separated values (RFC 4180, CRLF): a line for each claim, a column for each source with
 * `quotation`, `paraphrase` or nothing. Cells that a spreadsheet would read as a formula are led by an apostrophe.
 */
export function matrixAsCsv({ rows, sources, groups }: SourceMatrix): string {
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const head = [
    'No.',
    'Section',
    'Claim',
    'Standing',
    'Articles',
    'Independent origins',
    ...sources.map(({ key, groupId }) => {
      const group = groupId === null ? undefined : nameOf.get(groupId);
      return `${key ?? 'article not in the library'}${group === undefined ? '' : ` (${group})`}`;
    }),
  ];
  const lines = rows.map((row, index) => [
    String(index + 1),
    row.section,
    row.words,
    STANDING_LABELS[row.standing],
    String(row.articles),
    String(row.groups),
    ...sources.map(({ articleId }) => row.uses.find((use) => use.articleId === articleId)?.how ?? ''),
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
