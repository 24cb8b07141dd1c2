import { spawn } from 'node:child_process';
import { findProgram } from './setup/places.mjs';
import { Stop } from './setup/stop.mjs';

const needed = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Starts a virtual X display if there is none, and gives the environment for programs that are to use it, and a
 * function that ends it. `forOne`: it also ends by itself with its last client, even if this process is killed. `anyUser`: other users of
 * this machine may use it too.
 */
export async function startDisplay({ forOne = false, anyUser = false } = {}) {
  if (!needed()) return { env: {}, stop: () => {} };
  const program = findProgram('Xvfb');
  if (!program)
    throw new Stop(
      'There is no display here and Xvfb is not installed: run "sudo apt-get install xvfb", then the same command again.',
    );
  // The server picks a free number itself and writes it to descriptor 3, so that many can run at once.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  if (forOne) args.splice(-1, 1, '-terminate');
  if (anyUser) args.push('-ac');
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Stop(`The virtual display ended at once (code ${code}): run "${program}" to see why.`)),
    );
  });
  server.removeAllListeners('exit');
  server.stdio[3].destroy();
  server.unref();
  return { env: { DISPLAY: `:${number}` }, stop };
}
