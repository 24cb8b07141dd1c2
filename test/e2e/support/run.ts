import { spawn } from 'node:child_process';
import { cliStart } from '../../../scripts/cli-start.mjs';
import { appEnvironment, appFolder, electronBinary, electronSwitches } from './launch';

export type Ended = { code: number | null; stdout: string; stderr: string; ms: number };

/** Runs a program to its end and collects what it says. */
export function run(
  program: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string; uid?: number; gid?: number } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr, ms: performance.now() - began }));
  });
}

/** The command line in Electron, as `npm run cli` starts it for imports and PDFs. */
export const cliInElectron = (folder: string, words: readonly string[]): Promise<Ended> =>
  run(
    electronBinary,
    [...electronSwitches, '--disable-gpu', '--log-level=3', appFolder, 'cli', '--', ...words],
    {
      env: appEnvironment(folder),
    },
  );

/** The command line under plain Node, as `npm run cli` starts it for everything else. */
export const cliInNode = (folder: string, words: readonly string[]): Promise<Ended> =>
  run(process.execPath, [...cliStart(process.execPath, appFolder), ...words], {
    env: appEnvironment(folder),
  });
