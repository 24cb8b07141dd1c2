import { spawn } from 'node:child_process';
import os from 'node:os';

/** Runs a program in this process's place: same standard streams, signals passed on, its exit code as the result. */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    // Listening keeps this process alive until the program has ended; a terminal sends SIGINT to both.
    const passOn = (signal) => signal !== 'SIGINT' && child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    const end = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code, signal) => {
      end();
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0));
    });
  });
}
