import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appEnvironment, appFolder, electronBinary, makeStoryFolder } from '../support/launch';
import { run } from '../support/run';

/** `nobody`: as root Chromium's sandbox is off, and what is seen of it means nothing. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const ordinary = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Why the sandbox cannot be looked at here; null when it can. */
async function whyNot(): Promise<string | null> {
  if (process.platform !== 'linux') return 'only Linux tells in /proc what a process may do';
  const readable = await run(
    '/bin/sh',
    ['-c', 'test -x "$0" && test -r "$1"', electronBinary, join(appFolder, 'out', 'main', 'main.js')],
    ordinary,
  ).catch(() => null);
  return readable?.code === 0 ? null : 'the user “nobody” may not read this checkout';
}
const reason = await whyNot();

type Status = { Seccomp: string; NoNewPrivs: string; Uid: string };

/** What the kernel holds every renderer below `root` to. */
function renderersOf(root: number): Status[] {
  const found: Status[] = [];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const isRenderer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer');
      const field = (label: string) => new RegExp(`^${label}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? '';
      if (isRenderer && isBelow(Number(name), root))
        found.push({ Seccomp: field('Seccomp'), NoNewPrivs: field('NoNewPrivs'), Uid: field('Uid') });
    } catch {
      // The process ended while it was looked at.
    }
  }
  return found;
}

function isBelow(pid: number, root: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === root) return true;
    at = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}

describe.skipIf(reason !== null)(
  `the sandbox, as an ordinary user${reason ? ` (skipped: ${reason})` : ''}`,
  () => {
    let folder: string;
    let child: ChildProcess | undefined;

    beforeEach(async () => {
      folder = await makeStoryFolder();
      chmodSync(folder, 0o700);
      if (isRoot) chownSync(folder, NOBODY, NOBODY);
    });
    afterEach(async () => {
      const ended = new Promise((resolve) => child?.once('exit', resolve) ?? resolve(undefined));
      if (child && child.exitCode === null) {
        child.kill('SIGTERM');
        await ended;
      }
      child = undefined;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    const start = (args: readonly string[]): ChildProcess => {
      child = spawn(electronBinary, ['--disable-gpu', '--log-level=3', appFolder, ...args], {
        ...ordinary,
        cwd: folder,
        stdio: 'ignore',
        env: appEnvironment(folder, {
          HOME: folder,
          XDG_CONFIG_HOME: join(folder, 'config'),
          TMPDIR: folder,
        }),
      });
      return child;
    };

    const EXPECTED: Status = {
      Seccomp: '2',
      NoNewPrivs: '1',
      Uid: String(isRoot ? NOBODY : process.getuid?.()),
    };

    it('holds the window', async () => {
      const { pid = 0 } = start(['--library', join(folder, 'library')]);
      await expect.poll(() => renderersOf(pid), { timeout: 20_000, interval: 50 }).toContainEqual(EXPECTED);
      expect(renderersOf(pid).every((status) => status.Seccomp === '2')).toBe(true);
    });

    it('holds the import jail', async () => {
      const big = join(folder, 'big.txt');
      await writeFile(
        big,
        'A sentence with some words in it, so that the jail is busy for a moment.\n\n'.repeat(60_000),
      );
      if (isRoot) chownSync(big, NOBODY, NOBODY);
      await mkdir(join(folder, 'library'));
      if (isRoot) chownSync(join(folder, 'library'), NOBODY, NOBODY);
      const { pid = 0 } = start(['cli', '--', '--library', join(folder, 'library'), 'import', big]);
      await expect.poll(() => renderersOf(pid), { timeout: 20_000, interval: 10 }).toContainEqual(EXPECTED);
    });
  },
);
