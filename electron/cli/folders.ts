import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const APP_FOLDER = 'Briefwright';

/** The app's own data folder of this user, the same for the window and the command line. */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.BRIEFWRIGHT_USER_DATA) return resolve(env.BRIEFWRIGHT_USER_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), APP_FOLDER);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', APP_FOLDER);
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), APP_FOLDER);
}

/** The library to open: the one named, else the environment's, else the one in the data folder. Absolute. */
export function libraryFolder(named: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const chosen = named || env.BRIEFWRIGHT_LIBRARY;
  return chosen ? resolve(chosen) : join(dataFolder(env), 'library');
}

/**
 * Where a window on this library keeps its own files (bounds, caches). One for each library, since the lock that
 * keeps a second window away from a library is taken on this folder.
 */
export function windowFolder(library: string, env: NodeJS.ProcessEnv = process.env): string {
  if (library === join(dataFolder(env), 'library')) return dataFolder(env);
  const name = createHash('sha256').update(library).digest('hex').slice(0, 16);
  return join(dataFolder(env), 'windows', name);
}
