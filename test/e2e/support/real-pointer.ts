import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A display of its own, with a pointer that presses and moves as a hand does: what a page makes up starts no drag of the system. */
export type RealPointer = {
  /** `:7`, for the environment of what is to be shown there. */
  display: string;
  /** Places of the screen in pixels; from one to the next in steps that a drag is made of. */
  drag: (from: Place, to: Place) => Promise<void>;
  end: () => void;
};
export type Place = { x: number; y: number };

/** Both programs are here. On a screen that somebody sits at, no pointer is ever moved. */
export const hasRealPointer = ['Xvfb', 'xdotool'].every((program) => !spawnSync(program, ['-help']).error);

const STEPS = 10;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function startRealPointer(): Promise<RealPointer> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = `:${await numberOf(server)}`;
  const xdotool = (...args: string[]): void =>
    void execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display } });
  const moveTo = (x: number, y: number): void =>
    xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
  return {
    display,
    async drag(from, to) {
      moveTo(from.x, from.y);
      await pause(200);
      xdotool('mousedown', '1');
      await pause(200);
      // A few pixels begin the drag; the file is then written before the system takes it over.
      for (let step = 1; step <= STEPS; step += 1) {
        moveTo(from.x + step * 3, from.y + step * 3);
        await pause(60);
      }
      await pause(1500);
      for (let step = 1; step <= STEPS; step += 1) {
        moveTo(
          from.x + 30 + ((to.x - from.x - 30) * step) / STEPS,
          from.y + 30 + ((to.y - from.y - 30) * step) / STEPS,
        );
        await pause(60);
      }
      await pause(400);
      xdotool('mouseup', '1');
    },
    end: () => void server.kill('SIGTERM'),
  };
}

/** The number that the server picked, which it writes when it is ready. */
function numberOf(server: ChildProcess): Promise<string> {
  const ready = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    let written = '';
    ready.on('data', (chunk) => {
      written += String(chunk);
      if (written.includes('\n')) resolve(written.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}
