import type { ParseArgsConfig } from 'node:util';
import { AppError } from '../../shared/ipc/app-error';
import type { CliHost, CliOutput } from './host';

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

export type CommandInput = {
  values: OptionValues;
  positionals: readonly string[];
  /** Opens the library on first use, so that misused commands leave no folder behind. */
  host: () => Promise<CliHost>;
  /** Opens a library elsewhere; closed with the command. */
  hostOn: (folder: string) => Promise<CliHost>;
  output: CliOutput;
  /** `--json` was given. */
  json: boolean;
  /** Folder with `resources/`. */
  appFolder: string;
};

/** What a command says: `json` for scripts, `text` for people; `failed` makes the exit code 1. */
export type CommandResult =
  | { json: unknown; text: string; failed?: boolean }
  | { lines: true; failed?: boolean };

export type Command = {
  name: string;
  /** Words after the command, as printed in the usage. */
  usage: string;
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Number of words without an option: at least, at most. */
  words: readonly [number, number];
  run: (input: CommandInput) => Promise<CommandResult>;
};

/** The words of a command were wrong: exit code 2. */
export class UsageError extends AppError {
  constructor(message: string) {
    super('usage', message);
  }
}

export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function requiredOption(values: OptionValues, name: string): string {
  const value = textOption(values, name);
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  if (value.trim() === '') throw new UsageError(`--${name} is empty.`);
  return value;
}

/** A whole number from 1. */
export function numberOption(values: OptionValues, name: string): number | undefined {
  const value = textOption(values, name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new UsageError(`--${name} takes a whole number from 1, not “${value}”.`);
  return Number(value);
}

/** One of the words of a schema such as `StyleId`. */
export function choiceOption<T extends string>(
  values: OptionValues,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = textOption(values, name);
  if (value === undefined) return undefined;
  const choice = choices.find((each) => each === value);
  if (!choice) throw new UsageError(`--${name} takes ${choices.join(', ')}, not “${value}”.`);
  return choice;
}
