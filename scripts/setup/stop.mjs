/** A failure that a person can act on: its message is one sentence that says what to do. Shown without a stack. */
export class Stop extends Error {}

const networkCodes = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_SOCKET_TIMEOUT',
];

export const isNetworkTrouble = (text) => networkCodes.some((code) => text.includes(code));

/** Turns what the system says about a file into a sentence; anything else stays what it was. */
export function explain(error, doing) {
  if (error instanceof Stop) return error;
  const where = error?.path ?? error?.dest ?? 'this folder';
  switch (error?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Stop(
        `The disk is full while ${doing}: make room (the set-up needs about 2 GB) and run the same command again.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Stop(
        `May not write ${where} while ${doing}: give yourself write access to it and run the same command again.`,
      );
    default:
      return error;
  }
}

/** Runs a script's main function; a `Stop` becomes one line and exit code 1. */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    const cause = explain(error, 'setting up');
    const short = cause instanceof Stop;
    process.stderr.write(
      `briefwright: ${short ? cause.message : `unexpected failure: ${cause?.message ?? cause}`}\n`,
    );
    if (!short && !process.env.BRIEFWRIGHT_DEBUG)
      process.stderr.write('Set BRIEFWRIGHT_DEBUG=1 to see where.\n');
    if (process.env.BRIEFWRIGHT_DEBUG) process.stderr.write(`${cause?.stack ?? ''}\n`);
    process.exitCode = 1;
  }
}
