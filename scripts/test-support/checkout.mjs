import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inModules, inRoot } from '../setup/places.mjs';
import { zipOf } from './zip.mjs';

/** A port on this machine where nobody listens: what a missing network looks like, at once. */
export const closedPort = 'http://127.0.0.1:9/';

/** Stands for Electron's real download: a program that answers what the set-up asks of it. */
export const fakeElectron = zipOf({
  electron: '#!/bin/sh\necho 10\n',
  version: '99.0.0',
  'locales/en.pak': 'x'.repeat(3_000_000),
});

/** A small checkout with its own cache, whose Electron is `fakeElectron`; removed when the test ends. */
export function makeCheckout(test) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-setup-'));
  cpSync(inRoot('scripts'), path.join(folder, 'scripts'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(inRoot(name), path.join(folder, name));
  const name = `electron-v99.0.0-${process.platform}-${process.arch}.zip`;
  const sha256 = createHash('sha256').update(fakeElectron).digest('hex');
  const write = (file, content) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  write('node_modules/electron/package.json', '{ "version": "99.0.0" }');
  write('node_modules/electron/checksums.json', JSON.stringify({ [name]: sha256 }));
  const cache = path.join(folder, 'cache');
  let unmount;
  mkdirSync(cache);
  // Hooks run in the order they are given: a small disk mounted on the cache must go before the folder.
  test.after(() => {
    if (unmount) unmount();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    cache,
    write,
    link(module) {
      mkdirSync(path.dirname(path.join(folder, 'node_modules', module)), { recursive: true });
      symlinkSync(inModules(module), path.join(folder, 'node_modules', module));
    },
    /** Makes the cache a disk of its own of that size; only root on Linux can. */
    shrinkCache(size) {
      const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', cache]);
      if (status !== 0) throw new Error(String(stderr));
      unmount = () => spawnSync('umount', [cache]);
    },
    /** Runs one exported step as the set-up would, and gives its exit code, its words and how long it took. */
    run(file, step, env = {}, onStart = () => {}) {
      const script = `
        const { runScript } = await import('./scripts/setup/stop.mjs');
        const { ${step} } = await import('./scripts/setup/${file}');
        await runScript(() => ${step}());`;
      return new Promise((resolve) => {
        const begin = Date.now();
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
          cwd: folder,
          env: { ...process.env, BRIEFWRIGHT_CACHE: cache, ...env },
        });
        let text = '';
        child.stderr.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        child.on('close', (code, signal) => resolve({ code, signal, text, ms: Date.now() - begin }));
        onStart(child);
      });
    },
  };
}
