import { resolve } from 'node:path';
import { commandLineWords } from '../cli/is-command-line';

export type AppArguments = {
  /** Words for the command line; null when a window is wanted. */
  commandLine: string[] | null;
  library: string | undefined;
  /** Fill an empty library with the sample articles. */
  samples: boolean;
};

/**
 * What the app was started with. In development the app folder is one of the words (`electron . cli -- …`); the
 * packaged binary takes the words of the command line as they are.
 */
export function readArguments(argv: readonly string[], appPath: string, isPackaged: boolean): AppArguments {
  let words = argv.slice(1);
  if (!isPackaged) {
    const at = words.findIndex((word) => !word.startsWith('-') && resolve(word) === resolve(appPath));
    words = words.slice(at + 1);
    if (words[0] === 'cli') {
      return { commandLine: words.slice(words[1] === '--' ? 2 : 1), library: undefined, samples: false };
    }
  }
  const commandLine = isPackaged ? commandLineWords(words) : null;
  return { commandLine, library: optionValue(words, '--library'), samples: words.includes('--samples') };
}

function optionValue(words: readonly string[], option: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`));
  if (joined) return joined.slice(option.length + 1);
  const at = words.indexOf(option);
  return at < 0 ? undefined : words[at + 1];
}
