// Everything the set-up says goes to stderr: stdout belongs to the program that is started afterwards.
const isTerminal = process.stderr.isTTY === true;

export function say(sentence) {
  process.stderr.write(`setup: ${sentence}\n`);
}

/** Shows that a long step is alive: on a terminal one line rewritten twice a second, elsewhere a line each 15 s. */
export async function withProgress(sentence, work) {
  say(sentence);
  const begin = Date.now();
  let detail = '';
  const show = () => {
    const line = `setup:   … ${Math.round((Date.now() - begin) / 1000)} s${detail ? `, ${detail}` : ''}`;
    process.stderr.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  const timer = setInterval(show, isTerminal ? 500 : 15_000);
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearInterval(timer);
    if (isTerminal) process.stderr.write('\r\u001b[K');
  }
}

export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
