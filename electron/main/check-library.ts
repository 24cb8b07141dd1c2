import { setPriority } from 'node:os';
import { utilityProcess } from 'electron';
import { z } from 'zod';
import { AppError, WireError } from '../../shared/ipc/app-error';

const FromCheck = z.object({ damage: WireError.nullable() });

export type LibraryCheck = {
  /** What is wrong with the file, or null. Undefined when the check ended before it could say. */
  damage: Promise<AppError | null | undefined>;
  stop(): void;
};

/** Checks the library file in `folder` in a process of its own, behind everything else. */
export function checkLibrary(modulePath: string, folder: string): LibraryCheck {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright library check' });
  child.once('spawn', () => behindOthers(child.pid));
  const damage = new Promise<AppError | null | undefined>((resolve) => {
    child.once('message', (raw: unknown) => {
      const said = FromCheck.safeParse(raw).data?.damage;
      resolve(said && new AppError(said.code, said.message));
      child.kill();
    });
    child.once('exit', () => resolve(undefined));
  });
  child.postMessage({ folder });
  return { damage, stop: () => void child.kill() };
}

/** Where a process may not be slowed down the check only costs more of the machine. */
function behindOthers(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, 10);
  } catch {}
}
