import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './setup/command.mjs';
import { replaceFile } from './setup/files.mjs';
import { withLock } from './setup/lock.mjs';
import { inModules, inRoot, root, toolEnvironment, toolNode } from './setup/places.mjs';
import { Stop } from './setup/stop.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const stamp = () => inRoot('out', '.built-from');

/** Builds into `out/` unless that was made from exactly these sources. BRIEFWRIGHT_BUILD=skip takes what is there. */
export async function build() {
  if (process.env.BRIEFWRIGHT_BUILD === 'skip' || isBuilt(stateOfSources())) return;
  await withLock('build', async () => {
    const state = stateOfSources();
    if (isBuilt(state)) return;
    process.stderr.write('build: the sources have changed, building.\n');
    const result = await runCommand(
      toolNode(),
      [inModules('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: root,
        env: toolEnvironment({ NODE_ENV: 'production', ...(process.stderr.isTTY ? {} : { NO_COLOR: '1' }) }),
      },
    );
    if (result.code !== 0) {
      process.stderr.write(`${result.stdout}\n${result.stderr}\n`);
      throw new Stop('The build failed: see the messages above.');
    }
    // What commands compiled from the files of the build before (electron/cli/main.ts).
    // One that still runs may write there meanwhile.
    await rm(inRoot('out', 'compiled'), { recursive: true, force: true, maxRetries: 3 });
    await replaceFile(stamp(), (file) => writeFile(file, state));
  });
}

const isBuilt = (state) =>
  ['main/main.js', 'main/cli.js', 'renderer/index.html'].every((name) => existsSync(inRoot('out', name))) &&
  existsSync(stamp()) &&
  readFileSync(stamp(), 'utf8') === state;

/** Names, sizes and times of all sources: a few milliseconds, where reading them all would take many. */
function stateOfSources() {
  const hash = createHash('sha256');
  const add = (name) => {
    const file = path.join(root, name);
    const info = statSync(file, { throwIfNoEntry: false });
    if (info?.isDirectory()) {
      for (const entry of readdirSync(file).sort()) add(path.join(name, entry));
    } else if (info && !/\.(test|cases)\.tsx?$/.test(name)) {
      hash.update(`${name} ${info.size} ${info.mtimeMs}\n`);
    }
  };
  for (const name of sources) add(name);
  return hash.digest('hex');
}
