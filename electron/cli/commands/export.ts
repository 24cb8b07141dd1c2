import { resolve } from 'node:path';
import { ExportFormat, NotePlacement } from '../../../shared/brief-document/brief-document';
import { EXTENSIONS, OPTIONS_OF } from '../../../shared/brief-document/export-formats';
import { ExportOptions } from '../../../shared/brief-document/export-options';
import { Paper } from '../../../shared/model';
import { type Command, choiceOption, requiredOption, UsageError } from '../command';
import { exportBrief } from '../export-brief';
import { getBriefId } from '../find-references';
import { checkStyleOption, styleOption } from '../style-option';

export const exportCommand: Command = {
  name: 'export',
  usage:
    'BRIEF --format pdf|docx|odt|html|md|txt|ris|bibtex|csl-json --out FILE [--style S|FILE.csl] [--paper A4|Letter] [--draft] [--notes footnotes|endnotes] [--contents] [--comments] [--live-citations] [--no-return] [--annex] [--source-matrix] [--source-list] [--verification FILE]',
  summary: 'Write a brief to a file',
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    style: { type: 'string' },
    paper: { type: 'string' },
    draft: { type: 'boolean' },
    annex: { type: 'boolean' },
    verification: { type: 'string' },
    notes: { type: 'string' },
    contents: { type: 'boolean' },
    comments: { type: 'boolean' },
    'live-citations': { type: 'boolean' },
    'no-return': { type: 'boolean' },
    'source-matrix': { type: 'boolean' },
    'source-list': { type: 'boolean' },
  },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const format = choiceOption(values, 'format', ExportFormat.options);
    if (!format) throw new UsageError(`--format is missing: ${ExportFormat.options.join(', ')}.`);
    const out = requiredOption(values, 'out');
    const ending = ExportFormat.options.find((each) => out.toLowerCase().endsWith(`.${EXTENSIONS[each]}`));
    if (ending && ending !== format)
      throw new UsageError(
        `--out names a .${EXTENSIONS[ending]} file, but --format says ${format}: make them agree.`,
      );
    const named = checkStyleOption(values);
    const paper = choiceOption(values, 'paper', Paper.options) ?? 'A4';
    const notes = choiceOption(values, 'notes', NotePlacement.options);
    for (const option of ExportOptions.keyof().options) {
      const name = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (values[name] !== undefined && !OPTIONS_OF[format].includes(option))
        throw new UsageError(`--${name} has no meaning for --format ${format}.`);
    }
    if (values['no-return'] !== undefined && format !== 'docx')
      throw new UsageError(`--no-return has no meaning for --format ${format}.`);
    const verification =
      values.verification === undefined ? undefined : requiredOption(values, 'verification');
    if (verification !== undefined && resolve(verification) === resolve(out))
      throw new UsageError(
        '--verification and --out name the same file: give the verification file a name of its own.',
      );
    const opened = await host();
    const style = await styleOption(opened, named);
    const briefId = await getBriefId(opened.library, positionals[0] ?? '');
    const result = await exportBrief(opened, {
      briefId,
      format,
      out,
      style,
      paper,
      draft: values.draft === true,
      annexes: [
        ...(values.annex === true ? (['quotation-report'] as const) : []),
        ...(values['source-matrix'] === true ? (['source-matrix'] as const) : []),
        ...(values['source-list'] === true ? (['source-list'] as const) : []),
      ],
      options: {
        notes,
        contents: values.contents === true,
        comments: values.comments === true,
        liveCitations: values['live-citations'] === true,
        canReturn: values['no-return'] !== true,
      },
      verification,
    });
    const pages = result.pages === undefined ? '' : `, ${result.pages} pages`;
    return {
      json: result,
      text: [
        `Wrote ${result.path} (${result.bytes} bytes${pages}, ${result.notes} notes)`,
        ...(result.notice ? [result.notice] : []),
        ...(result.verification ? [`Wrote ${result.verification} (check it with: verify)`] : []),
      ].join('\n'),
    };
  },
};
