import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { cliStart } from './cli-start.mjs';
import { runElectron } from './electron.mjs';
import { runProgram } from './program.mjs';
import { toolEnvironment, toolNode } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { runScript } from './setup/stop.mjs';

/** Commands that need Electron: untrusted bytes are parsed in its sandboxed window, and PDFs are printed by it. */
export const electronCommands = ['import', 'demo', 'release', 'return'];
export const electronFormats = ['pdf'];

/** Words that stand before the command and take a value. */
const optionsWithValue = ['--library'];

export function needsElectron(args) {
  const command = args.find(
    (arg, index) => !arg.startsWith('-') && !optionsWithValue.includes(args[index - 1]),
  );
  if (electronCommands.includes(command)) return true;
  if (
    args.some(
      (arg, index) => /\.csl$/i.test(arg) && (arg.startsWith('--style=') || args[index - 1] === '--style'),
    )
  )
    return true;
  if (command !== 'export') return false;
  return args.some((arg, index) =>
    electronFormats.some(
      (format) => arg === `--format=${format}` || (args[index - 1] === '--format' && arg === format),
    ),
  );
}

/** npm runs a script in the project's folder; paths are meant from where the words were typed. */
function goWhereTyped() {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  if (script === 'cli' && typedIn) process.chdir(typedIn);
}

/** Runs one command of the command line: in Electron where it must be, else in plain Node, which starts faster. */
export async function runCli(args) {
  await setUp();
  await build();
  goWhereTyped();
  if (needsElectron(args)) return runElectron(['cli', '--', ...args]);
  return runProgram(toolNode(), [...cliStart(toolNode()), ...args], { env: toolEnvironment() });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await runScript(() => runCli(process.argv.slice(2)));
