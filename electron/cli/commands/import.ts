import type { RecordCounts } from '../../../shared/ipc/reference-contract';
import { RECORD_FIELDS } from '../../../shared/model';
import { type Command, UsageError } from '../command';
import type { FileOutcome } from '../host';
import { needsElectron } from '../needs-electron';

export const importCommand: Command = {
  name: 'import',
  usage: 'PATH… [--set field=value]…',
  summary: 'Import files and folders of articles',
  options: { set: { type: 'string', multiple: true } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ values, positionals, host, output, json }) {
    const supplied = suppliedValues(values.set);
    const { importFiles } = await host();
    if (!importFiles) throw needsElectron('import');
    const outcomes: FileOutcome[] = [];
    // Not among the results: a script that imports a folder would take a picture in it for a failure.
    const onPassedOver = (path: string) => output.err(`warning: passed over, no article: ${path}\n`);
    await importFiles(positionals, { supplied, isSample: false, onPassedOver }, (outcome) => {
      outcomes.push(outcome);
      if (json) output.err(`${outcome.status}: ${outcome.path}\n`);
    });
    const results = outcomes.map(({ path, status, articleId, textId, records, warnings, error }) => ({
      path,
      status,
      articleId,
      textId,
      ...(records && { records }),
      warnings,
      error,
    }));
    return {
      json: { results },
      text: outcomes.map(inWords).join('\n'),
      failed: outcomes.some(({ status }) => status === 'failed'),
    };
  },
};

function suppliedValues(set: unknown): Record<string, string> {
  const supplied: Record<string, string> = {};
  for (const pair of Array.isArray(set) ? set : []) {
    const [, field = '', value = ''] = /^([a-z]+)=(.*)$/s.exec(String(pair)) ?? [];
    if (!RECORD_FIELDS.some((known) => known === field) || value.trim() === '') {
      throw new UsageError(
        `--set takes field=value, with one of the fields ${RECORD_FIELDS.join(', ')}; “${String(pair)}” is not that.`,
      );
    }
    supplied[field] = value;
  }
  return supplied;
}

function inWords({ path, status, articleId, records, warnings, error }: FileOutcome): string {
  const words = {
    imported: 'imported',
    unchanged: 'already in the library',
    'new-text': 'imported as a new text',
    failed: 'not imported',
  };
  const head = `${path}: ${words[status]}${articleId ? ` (${articleId})` : ''}`;
  return [
    head,
    ...(records ? recordLines(records) : []),
    ...warnings.map(({ message }) => `  warning: ${message}`),
    ...(error ? [`  ${error.message}`] : []),
  ].join('\n');
}

function recordLines({ read, imported, unchanged, likelySame, failed, faults }: RecordCounts): string[] {
  const counts = [
    `${imported} stored without text`,
    ...(unchanged > 0 ? [`${unchanged} already here`] : []),
    ...(likelySame > 0 ? [`${likelySame} like one that is here`] : []),
    ...(failed > 0 ? [`${failed} not read`] : []),
  ];
  return [
    `  ${read} record${read === 1 ? '' : 's'}: ${counts.join(', ')}`,
    ...faults.map(({ line, message }) => `  line ${line}: ${message}`),
  ];
}
