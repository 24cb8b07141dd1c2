import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, symlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';

/** Writes the one file of a .tgz whose name ends in `ending`. Headers and contents come in blocks of 512 bytes. */
export async function extractFromTarball(tarball, ending, target) {
  const stream = createReadStream(tarball, { highWaterMark: 1 << 20 }).pipe(
    createGunzip({ chunkSize: 1 << 20 }),
  );
  const chunks = stream[Symbol.asyncIterator]();
  let buffer = Buffer.alloc(0);
  const fill = async () => {
    const { value, done } = await chunks.next();
    if (!done) buffer = buffer.length === 0 ? value : Buffer.concat([buffer, value]);
    return !done;
  };
  const take = async (length) => {
    while (buffer.length < length && (await fill()));
    const taken = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    return taken;
  };
  async function* contents(length) {
    for (let left = length; left > 0; ) {
      if (buffer.length === 0 && !(await fill())) throw new Error(`${tarball} ends too early.`);
      const part = buffer.subarray(0, left);
      buffer = buffer.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
  for (;;) {
    const header = await take(512);
    if (header.length < 512 || header[0] === 0) throw new Error(`${tarball} holds no file …${ending}.`);
    const name = header.subarray(0, 100).toString('utf8').replace(/\0.*$/s, '');
    const size = Number.parseInt(header.subarray(124, 136).toString('ascii'), 8);
    if (name.endsWith(ending)) {
      await pipeline(Readable.from(contents(size)), createWriteStream(target));
      stream.destroy();
      return;
    }
    for await (const part of contents(Math.ceil(size / 512) * 512)) void part;
  }
}

/** Unpacks a zip file: `rename` gives each entry's path below `folder`, or undefined to leave it out. */
export async function unzip(file, folder, rename = (name) => name) {
  const handle = await open(file, 'r');
  try {
    for (const entry of await readDirectory(handle)) {
      const relative = rename(entry.name);
      if (relative === undefined || relative.endsWith('/')) continue;
      const target = path.resolve(folder, relative);
      if (!target.startsWith(path.resolve(folder) + path.sep))
        throw new Error(`${file} names a path outside: ${entry.name}`);
      await mkdir(path.dirname(target), { recursive: true });
      await writeEntry(handle, entry, target);
    }
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, 65_557));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This is no zip file, or its end is missing.');
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function writeEntry(handle, { method, packedSize, mode, offset }, target) {
  const local = Buffer.alloc(30);
  await handle.read(local, 0, 30, offset);
  const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  async function* packed() {
    for (let at = start; at < start + packedSize; ) {
      const block = Buffer.alloc(Math.min(1 << 20, start + packedSize - at));
      const { bytesRead } = await handle.read(block, 0, block.length, at);
      if (bytesRead === 0) throw new Error('The zip file ends too early.');
      at += bytesRead;
      yield block.subarray(0, bytesRead);
    }
  }
  const isLink = (mode & 0o170000) === 0o120000;
  const source = Readable.from(packed());
  const unpacked = method === 0 ? source : source.compose(createInflateRaw());
  if (isLink) {
    const parts = [];
    for await (const part of unpacked) parts.push(part);
    await symlink(Buffer.concat(parts).toString('utf8'), target);
    return;
  }
  await pipeline(unpacked, createWriteStream(target));
  if (mode & 0o111) await chmod(target, mode & 0o777);
}
