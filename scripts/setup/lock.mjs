import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, root } from './places.mjs';
import { say } from './say.mjs';

/** Milliseconds after which clearing a dead lock away, a matter of microseconds, was cut off by a crash. */
const ABANDONED = 10_000;

const isAlive = (pid) => {
  if (!(pid > 0)) return false;
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
  // Made whole beside it and linked into place, so that a lock is never seen without its holder.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (let told = false; ; ) {
      if (linked(own, file)) return;
      const held = readIfThere(file);
      if (held === undefined) continue; // released between the two calls
      // A number of its own was left by another that had it before.
      if (Number(held) === process.pid || !isAlive(Number(held))) {
        clearAway(file, held);
        await sleep(20);
        continue;
      }
      if (!told) say(`waiting for another ${name} of this checkout (process ${held}) to end.`);
      told = true;
      await sleep(200);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Removes the lock of a process that has died, if it still is that process's. One at a time does this: of two
 * that read the same dead lock, the slower would otherwise remove the one that the quicker has just taken.
 */
function clearAway(file, dead) {
  const clearing = `${file}.clearing`;
  try {
    mkdirSync(clearing);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ageOf(clearing) > ABANDONED) rmSync(clearing, { recursive: true, force: true });
    return;
  }
  if (readIfThere(file) === dead) rmSync(file, { force: true });
  rmdirSync(clearing);
}

/** Milliseconds since it was made; none where it is gone. */
const ageOf = (folder) => Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  }
}
