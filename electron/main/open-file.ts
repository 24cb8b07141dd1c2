import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { AppError } from '../../shared/ipc/app-error';

/** Where and how files are opened: the system's own, or a stand-in of a test. */
export type Opener = {
  platform: NodeJS.Platform;
  /** The value of PATH. */
  path: string;
  /** Gives what went wrong, or '' (`shell.openPath`). */
  open: (path: string) => Promise<string>;
};

/**
 * Opens a file or folder with the system's program for it.
 * @throws AppError `file-missing` with its name and where it lies
 */
export async function openFile(path: string, opener: Opener): Promise<void> {
  const name = `“${basename(path)}”`;
  if (!(await isThere(path, constants.F_OK)))
    throw new AppError(
      'file-missing',
      `${name} is not in ${dirname(path)} any more: it was moved, renamed or deleted.`,
    );
  const problem = (await hasProgram(opener))
    ? await opener.open(path)
    : 'no program that opens files was found';
  if (problem)
    throw new AppError(
      'file-missing',
      `${name} could not be opened here: ${problem.replace(/\.$/u, '')}. It lies in ${dirname(path)}.`,
    );
}

/** Where this is absent on Linux, Electron reports that the file was opened. */
async function hasProgram({ platform, path }: Opener): Promise<boolean> {
  if (platform !== 'linux') return true;
  const places = path.split(delimiter).filter((folder) => folder !== '');
  const found = await Promise.all(places.map((folder) => isThere(join(folder, 'xdg-open'), constants.X_OK)));
  return found.includes(true);
}

const isThere = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );
