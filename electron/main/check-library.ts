import { utilityProcess } from 'electron';
import type { AppError } from '../../shared/ipc/app-error';
import { damageIn, type LibraryCheck, runBehindOthers } from '../library/check-reply';

/** Checks the library file in `folder` in a process of its own, behind everything else. */
export function checkLibrary(modulePath: string, folder: string): LibraryCheck {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright library check' });
  child.once('spawn', () => runBehindOthers(child.pid));
  const damage = new Promise<AppError | null | undefined>((resolve) => {
    child.once('message', (reply: unknown) => {
      resolve(damageIn(reply));
      child.kill();
    });
    child.once('exit', () => resolve(undefined));
  });
  child.postMessage({ folder });
  return { damage, stop: () => void child.kill() };
}
