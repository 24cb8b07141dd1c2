import type { CliOutput } from './host';

/**
 * The process's own output. Large results are written whole before the process may end; a reader that went away
 * (`… | head`) ends it quietly.
 */
export function processOutput(): CliOutput {
  const leave = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  };
  process.stdout.on('error', leave);
  process.stderr.on('error', () => {});
  return {
    out: (text) =>
      new Promise((resolve) => (text === '' ? resolve() : process.stdout.write(text, () => resolve()))),
    err: (text) => void process.stderr.write(text),
  };
}
