import { fork } from 'node:child_process';
import type { AppError } from '../../shared/ipc/app-error';
import { damageIn, type LibraryCheck, runBehindOthers } from './check-reply';

/** Checks the library file in `folder` in a child process, behind everything else: for programs without Electron. */
export function checkInChild(modulePath: string, folder: string): LibraryCheck {
  const child = fork(modulePath, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const damage = new Promise<AppError | null | undefined>((resolve) => {
    child.once('message', (reply: unknown) => {
      resolve(damageIn(reply));
      child.kill();
    });
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  runBehindOthers(child.pid);
  child.send({ folder }, () => undefined);
  // A command must be able to end without waiting for this.
  child.unref();
  child.channel?.unref();
  return { damage, stop: () => void child.kill() };
}
