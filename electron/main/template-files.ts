import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/ipc/app-error';
import { openWithSystem } from './system-opener';

/** As the library names it (`TEMPLATES_FOLDER`). */
const folderIn = (libraryFolder: string): string => join(libraryFolder, 'templates');

/** Shows the folder of a library's own templates, making it if it is absent. @throws AppError `read-only` */
export async function openTemplatesFolder(libraryFolder: string): Promise<void> {
  const folder = folderIn(libraryFolder);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      'read-only',
      'The templates folder could not be made: the folder of the library cannot be written to. Look at its permissions.',
      { cause },
    );
  }
  await openWithSystem(folder);
}

/** Opens a template's file with the system's program for it. @throws AppError `file-missing`, `invalid-input` */
export async function openTemplateFile(libraryFolder: string, fileName: string): Promise<void> {
  if (basename(fileName) !== fileName || !/^[^.].*\.ya?ml$/iu.test(fileName))
    throw new AppError('invalid-input', `“${fileName}” is not the name of a template file.`);
  const path = join(folderIn(libraryFolder), fileName);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new AppError('file-missing', `“${fileName}” is not in the templates folder any more.`);
  await openWithSystem(path);
}
