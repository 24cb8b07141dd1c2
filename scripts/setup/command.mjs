import { spawn } from 'node:child_process';

/** Runs a program to its end. Its output is kept (the last 200 kB), not shown, unless `show` is set. */
export function runCommand(program, args, { show = false, timeout, ...options } = {}) {
  return new Promise((resolve) => {
    // What is shown goes to stderr, see say.mjs.
    const stdio = show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, {
      stdio,
      timeout,
      killSignal: 'SIGKILL',
      windowsHide: true,
      ...options,
    });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream]?.setEncoding('utf8').on('data', (text) => {
        output[stream] = (output[stream] + text).slice(-200_000);
      });
    }
    child.on('error', (error) => resolve({ code: 127, signal: null, error, ...output }));
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}
