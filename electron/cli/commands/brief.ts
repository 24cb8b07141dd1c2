import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/ipc/app-error';

import { type Command, textOption } from '../command';
import { checkStyleOption, styleOption } from '../style-option';

export const briefCommand: Command = {
  name: 'brief',
  usage: 'FILE.md [--template T] [--style S|FILE.csl]',
  summary: 'Make a brief from Markdown',
  options: { template: { type: 'string' }, style: { type: 'string' } },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const template = textOption(values, 'template');
    const named = checkStyleOption(values);
    const markdown = await readMarkdown(positionals[0] ?? '');
    const opened = await host();
    const { library } = opened;
    const style = await styleOption(opened, named);
    const made = await library('briefs:fromMarkdown', { markdown, template, style });
    const text = [
      `Made “${made.title}” (${made.briefId}): ${made.quotations} quotations, ${made.citations} citations`,
      ...made.warnings.map(({ message }) => `  warning: ${message}`),
    ].join('\n');
    return { json: made, text };
  },
};

/** Words of a UTF-8 file, without a byte-order mark. @throws AppError `file-missing`, `file-unreadable` */
export async function readTextFile(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    const name = basename(path);
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOENT')
      throw new AppError('file-missing', `“${name}” is not there. Check the path and try again.`, { cause });
    if (cause instanceof TypeError)
      throw new AppError('file-unreadable', `“${name}” is not UTF-8 text. Save it as UTF-8 and try again.`, {
        cause,
      });
    throw new AppError(
      'file-unreadable',
      `“${name}” could not be read. Check its permissions and try again.`,
      { cause },
    );
  }
}

async function readMarkdown(path: string): Promise<string> {
  const markdown = await readTextFile(path);
  if (markdown.trim() === '')
    throw new AppError('file-empty', `“${basename(path)}” is empty, so there is no brief to make.`);
  return markdown;
}
