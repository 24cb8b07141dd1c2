import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { z } from 'zod';
import { AppError, WireError } from '../../shared/ipc/app-error';

const FromCheck = z.object({ damage: WireError.nullable() });

export type CheckInChild = {
  /** What is wrong with the file, or null. Undefined when the check ended before it could say. */
  damage: Promise<AppError | null | undefined>;
  stop(): void;
};

/** Checks the library file in `folder` in a child process, behind everything else: for programs without Electron. */
export function checkInChild(modulePath: string, folder: string): CheckInChild {
  const child = fork(modulePath, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const damage = new Promise<AppError | null | undefined>((resolve) => {
    child.once('message', (raw: unknown) => {
      const said = FromCheck.safeParse(raw).data?.damage;
      resolve(said && new AppError(said.code, said.message));
      child.kill();
    });
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  try {
    // Where a process may not be slowed down the check only costs more of the machine.
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {}
  child.send({ folder }, () => undefined);
  // A command must be able to end without waiting for this.
  child.unref();
  child.channel?.unref();
  return { damage, stop: () => void child.kill() };
}
