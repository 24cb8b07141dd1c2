import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../shared/ipc/app-error';
import type { Output } from '../../shared/ipc/contract';

const LIBRARY_FILE = 'library.sqlite';
const COPIES = 'backups';

/** The folder of a library and the copies of it that lie there, newest first. Reads names and times only. */
export async function lookAtLibrary(folder: string): Promise<Output<'library:look'>> {
  const names = await readdir(join(folder, COPIES)).catch(() => []);
  const copies = await Promise.all(
    names
      .filter((name) => name.endsWith('.sqlite'))
      .map(async (name) => {
        const path = join(folder, COPIES, name);
        const found = await stat(path).catch(() => null);
        return found?.isFile() ? [{ path, madeAt: found.mtime.toISOString() }] : [];
      }),
  );
  return {
    folder,
    copies: copies.flat().sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)),
  };
}

/**
 * The library that an analyst means by a folder: one that lies in it, or in its folder `library`; an empty folder becomes
 * a new one.
 * @throws AppError `invalid-input` where there are other things in it and no library: nothing may be made among them
 */
export async function libraryIn(chosen: string): Promise<string> {
  const folder = resolve(chosen);
  for (const each of [folder, join(folder, 'library')]) if (existsSync(join(each, LIBRARY_FILE))) return each;
  const held = await readdir(folder).catch(() => null);
  if (held?.length === 0) return folder;
  throw new AppError(
    'invalid-input',
    `There is no library in “${basename(folder)}”. Choose the folder that holds ${LIBRARY_FILE}, or an empty one for a new library.`,
  );
}

/** The words to start the app with on another library: those of this start, with that folder named. */
export function wordsWithLibrary(words: readonly string[], folder: string): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--library') at += 1;
    // Samples are for the library that this start named.
    else if (!word.startsWith('--library=') && word !== '--samples') kept.push(word);
  }
  return [...kept, '--library', folder];
}
