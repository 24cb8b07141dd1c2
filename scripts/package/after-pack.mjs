import { rmSync } from 'node:fs';
import path from 'node:path';
import { setFuses } from '../setup/fuses.mjs';
import { fuseChoices } from './fuse-choices.mjs';

/** Called by electron-builder on the unpacked app, before it is signed or put into an installer. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const binary = {
    darwin: path.join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name),
    win32: path.join(appOutDir, `${name}.exe`),
  }[electronPlatformName];
  await setFuses(binary ?? path.join(appOutDir, packager.executableName), fuseChoices(electronPlatformName), {
    strict: true,
  });
  // What development needs of the fallback copy of Electron (scripts/setup/electron.mjs) has no place in a package.
  for (const leftover of ['fallback-recipe', 'resources/default_app.asar'])
    rmSync(path.join(appOutDir, leftover), { force: true });
}
