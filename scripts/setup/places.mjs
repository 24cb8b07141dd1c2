import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
);

export const inRoot = (...parts) => path.join(root, ...parts);
export const inModules = (...parts) => path.join(root, 'node_modules', ...parts);

/** Downloads and compiled files live outside the repository, so that a second clone needs neither. */
export function cacheFolder() {
  if (process.env.BRIEFWRIGHT_CACHE) return path.resolve(process.env.BRIEFWRIGHT_CACHE);
  if (process.platform === 'win32') {
    return path.join(
      process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'),
      'briefwright',
      'Cache',
    );
  }
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'briefwright');
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'briefwright');
}

/** The tool chain's Node 24 comes from a package, so that a machine with Node 20 is enough. */
export function toolNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = inModules(`node-${platform}-${process.arch}`, 'bin', binary);
  return existsSync(packaged) ? packaged : process.execPath;
}

/** The environment of every tool: its own Node first, so that what it starts finds the same one. */
export function toolEnvironment(extra = {}) {
  const paths = [path.dirname(toolNode()), inModules('.bin'), process.env.PATH ?? ''];
  return { ...process.env, PATH: paths.join(path.delimiter), ...extra };
}

export function electronBinary() {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return inModules('electron', 'dist', names[process.platform] ?? 'electron');
}

/** Where a program lies on PATH, or undefined. */
export function findProgram(name, searchPath = process.env.PATH ?? '') {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of searchPath.split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder && existsSync(file)) return file;
    }
  }
  return undefined;
}
