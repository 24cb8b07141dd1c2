import { parseArgs } from 'node:util';
import { toWireError } from '../../shared/ipc/app-error';
import { type Command, type CommandResult, type OptionValues, UsageError } from './command';
import { articleCommand } from './commands/article';
import { articlesCommand } from './commands/articles';
import { briefCommand } from './commands/brief';
import { briefsCommand } from './commands/briefs';
import { checkCommand } from './commands/check';
import { demoCommand } from './commands/demo';
import { exportCommand } from './commands/export';
import { exportRecordsCommand } from './commands/export-records';
import { importCommand } from './commands/import';
import { matrixCommand } from './commands/matrix';
import { quoteCommand } from './commands/quote';
import { quotesCommand } from './commands/quotes';
import { releaseCommand } from './commands/release';
import { returnCommand } from './commands/return';
import { reviewCommand } from './commands/review';
import { searchCommand } from './commands/search';
import { verdictCommand } from './commands/verdict';
import { verifyCommand } from './commands/verify';
import { libraryFolder } from './folders';
import type { CliHost, CliOutput, OpenHost } from './host';

export const COMMANDS: readonly Command[] = [
  importCommand,
  articlesCommand,
  articleCommand,
  searchCommand,
  quoteCommand,
  quotesCommand,
  briefCommand,
  briefsCommand,
  verdictCommand,
  checkCommand,
  reviewCommand,
  matrixCommand,
  exportCommand,
  exportRecordsCommand,
  returnCommand,
  releaseCommand,
  verifyCommand,
  demoCommand,
];
const NOT_YET = ['backup', 'restore', 'doctor'];
const GLOBAL = { library: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

type Context = { openHost: OpenHost; output: CliOutput; appFolder: string };

/** Runs one command line. Gives the exit code: 0 done, 1 something failed and the output says what, 2 wrong words. */
export async function runCommandLine(words: readonly string[], context: Context): Promise<number> {
  let isDamaged = false;
  const openHost: OpenHost = (folder, about) =>
    context.openHost(folder, {
      ...about,
      onDamage: (error) => {
        isDamaged = true;
        about.onDamage(error);
      },
    });
  // Damage may be told as late as when the library is closed.
  const code = await runWords(words, { ...context, openHost });
  return code === 0 && isDamaged ? 1 : code;
}

async function runWords(words: readonly string[], context: Context): Promise<number> {
  const { output } = context;
  // Until the words are understood, a lone look for the option decides how a misuse is told.
  let json = words.includes('--json');
  const opened: CliHost[] = [];
  const hostOn = async (folder: string) => {
    const host = await context.openHost(folder, {
      onUnchecked: () => output.err(notClosed(folder, 'is checked while this command works')),
      onCheckFirst: () => output.err(notClosed(folder, 'is checked first; that takes a while')),
      onDamage: ({ message }) => output.err(`${message}\n`),
    });
    let closed: Promise<void> | undefined;
    const closesOnce: CliHost = { ...host, close: () => (closed ??= host.close()) };
    opened.push(closesOnce);
    return closesOnce;
  };
  try {
    if (words.length === 0) {
      output.err(usage());
      return 2;
    }
    if (words[0] === 'help' || (words[0] === '--help' && words.length === 1)) {
      await output.out(usage());
      return 0;
    }
    const { command, values, positionals } = readWords(words);
    json = values.json === true;
    if (values.help === true) {
      await output.out(`${usageOf(command)}\n`);
      return 0;
    }
    const folder = libraryFolder(typeof values.library === 'string' ? values.library : undefined);
    let host: Promise<CliHost> | undefined;
    const result = await command.run({
      values,
      positionals,
      output,
      json,
      hostOn,
      appFolder: context.appFolder,
      host: () => (host ??= hostOn(folder)),
    });
    await say(result, json, output);
    return result.failed ? 1 : 0;
  } catch (error) {
    const wire = toWireError(error);
    if (wire.code === 'internal') output.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    if (json) await output.out(`${JSON.stringify({ error: wire })}\n`);
    else output.err(`${wire.message}\n${error instanceof UsageError ? 'See: help\n' : ''}`);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    for (const host of opened) await host.close();
  }
}

const notClosed = (folder: string, what: string): string =>
  `The library ${folder} was not closed by the program that had it last. Its file ${what}.\n`;

async function say(result: CommandResult, json: boolean, output: CliOutput): Promise<void> {
  if ('lines' in result) return;
  await output.out(json ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`);
}

function readWords(words: readonly string[]): {
  command: Command;
  values: OptionValues;
  positionals: string[];
} {
  const at = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--library');
  const name = words[at];
  if (name === undefined) throw new UsageError('No command was given.');
  if (NOT_YET.includes(name)) throw new UsageError(`“${name}” is not yet available in this version.`);
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new UsageError(`There is no command “${name}”.`);
  const options = { ...GLOBAL, ...command.options };
  const args = [...words.slice(0, at), ...words.slice(at + 1)];
  try {
    const { values, positionals } = parseArgs({
      args: joinValues(args, options),
      options,
      allowPositionals: true,
    });
    const [least, most] = command.words;
    if (values.help !== true && (positionals.length < least || positionals.length > most)) {
      throw new UsageError(
        `${positionals.length < least ? 'Something is missing' : 'There are too many words'}. Usage: ${usageOf(command)}`,
      );
    }
    return { command, values: { ...values }, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : 'The words could not be understood.');
  }
}

/** `--exact TEXT` also where TEXT begins with a dash: quoted words may. */
function joinValues(args: readonly string[], options: Command['options']): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    const value = args[at + 1];
    if (word === '--') return [...joined, ...args.slice(at)];
    if (word.startsWith('--') && options[word.slice(2)]?.type === 'string' && value !== undefined) {
      joined.push(`${word}=${value}`);
      at += 1;
    } else joined.push(word);
  }
  return joined;
}

const usageOf = (command: Command) =>
  `briefwright [--library DIR] [--json] ${command.name} ${command.usage}`.trimEnd();

function usage(): string {
  const lines = COMMANDS.map(
    (command) => `  ${`${command.name} ${command.usage}`.trimEnd()}\n      ${command.summary}`,
  );
  return `Usage: briefwright [--library DIR] [--json] COMMAND …\n\n${lines.join('\n')}\n`;
}
