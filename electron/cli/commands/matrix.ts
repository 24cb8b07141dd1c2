import { matrixAsCsv } from '../../../shared/claims/matrix-csv';
import { type SourceMatrix, STANDING_LABELS } from '../../../shared/model';
import type { Command } from '../command';
import { getBriefId } from '../find-references';

export const matrixCommand: Command = {
  name: 'matrix',
  usage: 'BRIEF [--csv]',
  summary: 'Show what each claim of a brief rests on',
  options: { csv: { type: 'boolean' } },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const { library } = await host();
    const briefId = await getBriefId(library, positionals[0] ?? '');
    const matrix = await library('briefs:matrix', { briefId });
    return { json: matrix, text: values.csv === true ? matrixAsCsv(matrix).trimEnd() : inWords(matrix) };
  },
};

function inWords({ rows, sources }: SourceMatrix): string {
  const keys = new Map(
    sources.map(({ articleId, key }) => [articleId, key ?? 'an article not in the library']),
  );
  const lines = rows.map(
    ({ words, standing, uses }, index) =>
      `${index + 1}  ${words}\n   ${STANDING_LABELS[standing]}${uses.map(({ articleId, how }) => `; ${keys.get(articleId)} (${how})`).join('')}`,
  );
  return lines.length > 0 ? lines.join('\n') : 'This brief makes no claims.';
}
