import { readEntry, readZip, writeZip } from '../zip';

/** The library names each hyperlink's relationship with 21 random characters. */
const RANDOM_ID = /\brId[a-z0-9_-]{21}(?=")/g;

/**
 * Takes chance and the clock out of a package that the library made: hyperlinks are numbered in order and every entry has
 * the same time, so that the same brief gives the same file.
 */
export function settle(bytes: Uint8Array): Uint8Array {
  const ids = new Map<string, string>();
  const idOf = (random: string) => {
    const known = ids.get(random);
    if (known) return known;
    const id = `rIdLink${ids.size + 1}`;
    ids.set(random, id);
    return id;
  };
  const parts = new Map<string, Uint8Array>();
  for (const entry of readZip(bytes)) {
    const content = readEntry(entry);
    const isXml = /\.(?:xml|rels)$/.test(entry.name);
    parts.set(entry.name, isXml ? Buffer.from(Buffer.from(content).toString('utf8').replace(RANDOM_ID, idOf)) : content);
  }
  return writeZip(parts);
}
