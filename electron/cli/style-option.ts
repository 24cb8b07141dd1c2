import { resolve } from 'node:path';
import { BuiltInStyleId, isAddedStyle, type StyleId } from '../../shared/model';
import { type OptionValues, textOption, UsageError } from './command';
import type { CliHost } from './host';
import { needsElectron } from './needs-electron';

/** Does `--style` name a file rather than a style? */
export const isStyleFile = (value: string): boolean => /\.csl$/i.test(value);

/** The words of `--style`, refused before the library is opened where they can be nothing. */
export function checkStyleOption(values: OptionValues): string | undefined {
  const value = textOption(values, 'style');
  if (value === undefined || isStyleFile(value) || isAddedStyle(value)) return value;
  if (BuiltInStyleId.safeParse(value).success) return value;
  throw new UsageError(
    `--style takes ${BuiltInStyleId.options.join(', ')}, the id of a style that was added, or a .csl file, not “${value}”.`,
  );
}

/**
 * The style that `--style` names; a .csl file is added to the library first.
 * @throws AppError `usage`, `style-unusable`, `style-dependent`
 */
export async function styleOption(host: CliHost, value: string | undefined): Promise<StyleId | undefined> {
  if (value === undefined) return undefined;
  if (isStyleFile(value)) {
    if (!host.addStyle) throw needsElectron('--style FILE.csl');
    return (await host.addStyle(resolve(value))).id;
  }
  if (!isAddedStyle(value)) return BuiltInStyleId.parse(value);
  const added = await host.library('styles:list', {});
  if (added.some(({ id }) => id === value)) return value;
  const known =
    added.length === 0 ? 'None was added yet.' : `Those added are ${added.map(({ id }) => id).join(', ')}.`;
  throw new UsageError(`There is no added style “${value}”. ${known}`);
}
