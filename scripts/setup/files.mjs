import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Stop } from './stop.mjs';

export const temporaryBeside = (file) => `${file}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Half-written files of a run that was interrupted; only called while holding the lock. */
export function removeLeftovers(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/\.tmp-\d+-[0-9a-f]{8}$/.test(name))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Writes beside the target, then renames: a reader sees the old file or the new one, never half of it. */
export async function replaceFile(target, write) {
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = temporaryBeside(target);
  try {
    await write(temporary);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

export const replaceByCopy = (source, target) =>
  replaceFile(target, (temporary) => copyFile(source, temporary));

export async function hashOfFile(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest(encoding);
}

/** Better to say so before half an hour of downloading than after. */
export function needRoom(folder, bytes, what) {
  let existing = folder;
  while (!existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  if (bavail * bsize >= bytes) return;
  const size = (count) => `${(count / 1e6).toFixed(0)} MB`;
  throw new Stop(
    `The disk is too full for ${what}: ${size(bytes)} are needed in ${folder}, ${size(bavail * bsize)} are free; ` +
      'make room (or set BRIEFWRIGHT_CACHE to a folder on a larger disk) and run the same command again.',
  );
}
