import { spawn } from 'node:child_process';

const STARTED = 'BRIEFWRIGHT_VIRTUAL_DISPLAY';

/** A command needs no display of the user's, but Electron needs one: true where there is none yet. */
export const lacksDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !env[STARTED];

/** Starts this program again on a virtual display and gives its exit code. */
export async function runOnVirtualDisplay(): Promise<number> {
  // Xvfb picks a free number and writes it to descriptor 3; it ends with its last client.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-terminate'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string | null>((resolve) => {
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  if (number === null) {
    process.stderr.write(
      'There is no display and Xvfb could not be started. Install it (package xvfb), then try again.\n',
    );
    return 1;
  }
  const child = spawn(process.execPath, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, DISPLAY: `:${number}`, [STARTED]: '1' },
  });
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  server.kill();
  return code;
}
