import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { TemplateId } from '../../../shared/model';
import type { ReadableDb } from '../store/db';
import { getTemplate, listTemplates, shippedText, templatesFolder } from './template-shelf';

const stemOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');

/**
 * Copies a template's file, comments and all, into the library's templates folder, under a name of the analyst's. Never
 * writes over a file.
 * @throws AppError `not-found`, `invalid-input`, `in-use` when a file of that name is there, `read-only`
 */
export function copyTemplate(
  db: ReadableDb,
  { templateId, name }: Input<'templates:copy'>,
): Output<'templates:copy'> {
  const template = getTemplate(db, templateId);
  const id = stemOf(name);
  if (!TemplateId.safeParse(id).success)
    throw new AppError('invalid-input', `“${name}” has no letter or digit: give the copy another name.`);
  const { templates } = listTemplates(db);
  if (templates.some((other) => other.template.id.toLowerCase() === id))
    throw new AppError('in-use', `There is a template “${id}” already: give the copy another name.`);
  const folder = templatesFolder(db);
  const own = templates.find((other) => other.origin === 'own' && other.template.id === template.id);
  const text = own ? readFileSync(join(folder, own.fileName), 'utf8') : shippedText(template.id);
  if (text === undefined) throw new Error(`The template ${template.id} has no file`);
  const fileName = `${id}.yaml`;
  const named = text.replace(/^name:.*$/mu, () => `name: ${JSON.stringify(name.trim())}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(join(folder, fileName), 'wx', 0o600);
    try {
      writeSync(file, named);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'EEXIST')
      throw new AppError(
        'in-use',
        `There is a file “${fileName}” in the templates folder already: give the copy another name.`,
        { cause },
      );
    throw new AppError(
      'read-only',
      `“${fileName}” was not written: the templates folder of this library cannot be written to. Look at its permissions.`,
      { cause },
    );
  }
  return { templateId: id, fileName };
}
