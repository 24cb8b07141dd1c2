import { shell } from 'electron';
import { openFile } from './open-file';

/** Opens a file or folder with this system's program for it. @throws AppError `file-missing` */
export const openWithSystem = (path: string): Promise<void> =>
  openFile(path, {
    platform: process.platform,
    path: process.env.PATH ?? '',
    open: (each) => shell.openPath(each),
  });
