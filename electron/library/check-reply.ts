import { setPriority } from 'node:os';
import { z } from 'zod';
import { AppError, WireError } from '../../shared/ipc/app-error';

/** A check of the library file in a process of its own. */
export type LibraryCheck = {
  /** What is wrong with the file, or null. Undefined when the check ended before it could say. */
  damage: Promise<AppError | null | undefined>;
  stop(): void;
};

const CheckReply = z.object({ damage: WireError.nullable() });

/** Reads what the process of a check says; undefined for anything else. */
export function damageIn(reply: unknown): AppError | null | undefined {
  const said = CheckReply.safeParse(reply).data?.damage;
  return said && new AppError(said.code, said.message);
}

/** Lets a check run behind everything else. Where a process may not be slowed down it only costs more of the machine. */
export function runBehindOthers(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, 10);
  } catch {
    // It goes on as it is.
  }
}
