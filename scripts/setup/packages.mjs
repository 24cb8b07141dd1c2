import { existsSync, readFileSync } from 'node:fs';
import { needRoom } from './files.mjs';
import { runNpm } from './npm.mjs';
import { inModules, inRoot, root } from './places.mjs';
import { withProgress } from './say.mjs';

/** Installs exactly what the lockfile names, without running any package's own scripts. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  needRoom(root, 1_200_000_000, 'the packages');
  await withProgress(
    'installing the packages that package-lock.json names (about 700 MB, hashes checked by npm).',
    () => runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'installing packages'),
  );
}

/** npm keeps a list of what it installed, written last: an interrupted installation has none. */
function packagesAreInstalled() {
  const installedFile = inModules('.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    // Optional packages of other systems are in the lockfile but not on this disk.
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}
