import { resolve } from 'node:path';
import { ReferenceFormat } from '../../../shared/references/reference-entry';
import { writeRecords } from '../../export/references/write-records';
import { type Command, choiceOption, requiredOption, textOption, UsageError } from '../command';
import { getArticle } from '../find-references';

export const exportRecordsCommand: Command = {
  name: 'export-records',
  usage: '[ARTICLE…] --format ris|bibtex|csl-json --out FILE [--query QUERY]',
  summary: 'Write the records of articles as a reference file: those named, those found, or all',
  options: { format: { type: 'string' }, out: { type: 'string' }, query: { type: 'string' } },
  words: [0, Number.POSITIVE_INFINITY],
  async run({ values, positionals, host }) {
    const format = choiceOption(values, 'format', ReferenceFormat.options);
    if (!format) throw new UsageError(`--format is missing: ${ReferenceFormat.options.join(', ')}.`);
    const out = requiredOption(values, 'out');
    const query = textOption(values, 'query');
    if (query !== undefined && positionals.length > 0)
      throw new UsageError('Name articles or give --query, not both.');
    const { library } = await host();
    const named = await Promise.all(positionals.map(async (ref) => (await getArticle(library, ref)).id));
    const articleIds = await library(
      'references:choose',
      query !== undefined ? { query } : named.length > 0 ? { articleIds: named } : { all: true },
    );
    const path = resolve(out);
    const { bytes, records } = await writeRecords(library, { format, articleIds, path });
    return {
      json: { path, bytes, records },
      text: `${path}: ${records} record${records === 1 ? '' : 's'}, ${bytes} bytes`,
    };
  },
};
