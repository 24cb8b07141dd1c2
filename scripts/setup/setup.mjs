import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { installElectron, installedElectron } from './electron.mjs';
import { replaceFile } from './files.mjs';
import { withLock } from './lock.mjs';
import { installPackages } from './packages.mjs';
import { cacheFolder, inModules, inRoot, toolNode } from './places.mjs';
import { say } from './say.mjs';
import { prepareSqlite } from './sqlite.mjs';
import { explain, Stop } from './stop.mjs';
import { installLibraries, installVirtualDisplay } from './system-packages.mjs';

const stamp = () => inModules('.briefwright-setup');

/** Brings a fresh clone to the point where everything runs; costs a few milliseconds when nothing is to be done. */
export async function setUp() {
  expectNode();
  if (isDone()) return installVirtualDisplay();
  const begin = Date.now();
  let step = 'setting up';
  try {
    await mkdir(cacheFolder(), { recursive: true });
    await withLock('set-up', async () => {
      if (isDone()) return; // another process did it while this one waited
      say('preparing this checkout; interrupting it is safe, the next run goes on.');
      step = 'installing packages';
      await installPackages();
      expectToolNode();
      step = 'installing Electron';
      await installElectron();
      step = 'looking for system libraries';
      await installLibraries();
      step = 'preparing better-sqlite3';
      await prepareSqlite();
      await replaceFile(stamp(), (file) => writeFile(file, currentState()));
    });
  } catch (error) {
    throw explain(error, step);
  }
  await installVirtualDisplay();
  say(`ready after ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}

/** Everything that the set-up depends on and that can change under it. */
function currentState() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'scripts/setup/electron.mjs', 'scripts/setup/sqlite.mjs'])
    hash.update(readFileSync(inRoot(name)));
  const shipped = existsSync(inModules('better-sqlite3/build/Release/better_sqlite3.node'))
    ? 'compiled'
    : 'shipped';
  return [hash.digest('hex'), process.platform, process.arch, installedElectron(), shipped].join('\n');
}

function isDone() {
  if (!existsSync(stamp()) || !existsSync(inModules('.package-lock.json'))) return false;
  return readFileSync(stamp(), 'utf8') === currentState() && installedElectron() !== undefined;
}

function expectNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Stop(
      `Node.js ${process.versions.node} is too old: install Node.js 20 or newer and run the same command again.`,
    );
}

/** The tool chain's Node is a package on Linux and Windows; elsewhere the installed one must be new enough. */
function expectToolNode() {
  if (toolNode() !== process.execPath) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return;
  throw new Stop(
    `The tools need Node.js 24, and no package brings it to ${process.platform} on ${process.arch}: install Node.js 24 and run the same command again.`,
  );
}
