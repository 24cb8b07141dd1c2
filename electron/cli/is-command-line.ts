/** Every command, without their code: enough to tell a command line from a request for a window. */
export const COMMAND_NAMES = [
  'import',
  'articles',
  'article',
  'search',
  'quote',
  'quotes',
  'brief',
  'briefs',
  'verdict',
  'check',
  'review',
  'release',
  'return',
  'matrix',
  'export',
  'export-records',
  'verify',
  'demo',
  'backup',
  'restore',
  'doctor',
  'help',
] as const;

const isCommand = (word: string | undefined): boolean => COMMAND_NAMES.some((name) => name === word);

/**
 * The words of a command line given to the packaged binary, or null when they ask for a window: the first word that is
 * neither `--json` nor `--library DIR` must be a command.
 */
export function commandLineWords(words: readonly string[]): string[] | null {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--library') at += 1;
    else if (word === '--help') return [...words];
    else if (isCommand(word)) return [...words];
    else if (word !== '--json' && !word?.startsWith('--library=')) return null;
  }
  return words.includes('--json') ? [...words] : null;
}
