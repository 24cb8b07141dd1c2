import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, root } from './places.mjs';
import { say } from './say.mjs';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One set-up (or build) of a checkout at a time; a lock whose process has died is taken over. */
export async function withLock(name, work) {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const file = path.join(cacheFolder(), 'locks', `${checkout}-${name}`);
  mkdirSync(path.dirname(file), { recursive: true });
  await acquire(file, name);
  const release = () => rmSync(file, { force: true });
  const onSignal = () => process.exit(130);
  process.once('exit', release);
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

async function acquire(file, name) {
  for (let told = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    let holder = Number.NaN;
    try {
      holder = Number(readFileSync(file, 'utf8'));
    } catch {
      continue; // released between the two calls
    }
    // An empty file is one being written this instant, or left by a crash: give its writer a moment.
    if (!holder) {
      await sleep(200);
      if (!readIfThere(file)) rmSync(file, { force: true });
      continue;
    }
    if (!isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`waiting for another ${name} of this checkout (process ${holder}) to end.`);
    told = true;
    await sleep(200);
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
