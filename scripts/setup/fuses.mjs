import { open } from 'node:fs/promises';
import path from 'node:path';

// Electron reads its fuses from bytes in its own binary: this marker, a version, a count, then one byte per fuse.
const marker = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const wireVersion = 1;
const off = 0x30;
const on = 0x31; // any other byte: a fuse that this Electron no longer has
const stateOf = (byte) => (byte === off ? false : byte === on ? true : undefined);

export const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
];

/** On macOS the wire is in the framework, not in the little program that starts it. */
function fileWithWire(binary) {
  const app = binary.indexOf('.app');
  if (app < 0) return binary;
  return path.join(
    binary.slice(0, app + 4),
    'Contents/Frameworks/Electron Framework.framework/Electron Framework',
  );
}

/** Every wire of the file (a universal macOS binary has two). */
async function findWires(handle) {
  const wires = [];
  const size = (await handle.stat()).size;
  const block = Buffer.alloc(8 << 20);
  // Blocks overlap by more than a marker and its wire, so that none is missed at a seam.
  for (let start = 0; start < size; start += block.length - 256) {
    const { bytesRead } = await handle.read(block, 0, block.length, start);
    for (
      let at = block.indexOf(marker);
      at >= 0 && at + 256 < bytesRead;
      at = block.indexOf(marker, at + 1)
    ) {
      const head = at + marker.length;
      if (block[head] !== wireVersion)
        throw new Error(`Electron's fuse wire has version ${block[head]}, not ${wireVersion}.`);
      const begin = start + head + 2;
      if (!wires.some((wire) => wire.begin === begin)) {
        wires.push({ begin, bytes: Buffer.from(block.subarray(head + 2, head + 2 + block[head + 1])) });
      }
    }
  }
  if (wires.length === 0) throw new Error('This binary has no fuse wire: it is not Electron.');
  return wires;
}

/** `{name: true | false | undefined (removed)}` of the fuses that this Electron has. */
export async function readFuses(binary) {
  const handle = await open(fileWithWire(binary), 'r');
  try {
    const [{ bytes }] = await findWires(handle);
    return Object.fromEntries(
      [...bytes].map((byte, index) => [fuseNames[index] ?? `fuse${index}`, stateOf(byte)]),
    );
  } finally {
    await handle.close();
  }
}

/**
 * Sets fuses and reads them back. `strict`: every fuse of this Electron must be decided, so that one added by a later
 * Electron stops the build instead of keeping its default. A wished fuse that an older Electron lacks is left out.
 */
export async function setFuses(binary, wishes, { strict = false } = {}) {
  const handle = await open(fileWithWire(binary), 'r+');
  try {
    for (const { begin, bytes } of await findWires(handle)) {
      for (const [index, byte] of bytes.entries()) {
        const name = fuseNames[index];
        const wish = wishes[name];
        if (wish === undefined) {
          if (strict)
            throw new Error(`Electron has a fuse that nobody decided about: ${name ?? `number ${index}`}.`);
        } else if (stateOf(byte) !== undefined) {
          bytes[index] = wish ? on : off;
        }
      }
      await handle.write(bytes, 0, bytes.length, begin);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const after = await readFuses(binary);
  for (const [name, state] of Object.entries(after)) {
    if (state !== undefined && wishes[name] !== undefined && wishes[name] !== state) {
      throw new Error(`The fuse ${name} reads ${state} after it was set to ${wishes[name]}.`);
    }
  }
  return after;
}
