import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CheckedZip } from '../zip/open-zip';
import { elementsOf, type WordElement } from './word-element';

/** As many bytes of pictures as are hashed for one file: a second's work. The others are not compared. */
const MOST_BYTES = 60 * 1024 * 1024;

/** SHA-256 of the pictures of a Word file, each computed when it is first shown: a file is read in one go, and the jail's own answers later. */
export class PictureHashes {
  private readonly known = new Map<string, string | null>();
  private left = MOST_BYTES;

  constructor(private readonly file: CheckedZip) {}

  /** By the relationships of one part of the file. */
  of(relationships: WordElement | null): (id: string) => string | null {
    const paths = new Map(
      (relationships ? elementsOf(relationships) : [])
        .filter(({ attrs }) => attrs.TargetMode !== 'External' && /\/image$/u.test(attrs.Type ?? ''))
        .map(({ attrs }) => [attrs.Id ?? '', pathOf(attrs.Target ?? '')]),
    );
    return (id) => {
      const path = paths.get(id);
      return path === undefined ? null : this.hashOf(path);
    };
  }

  private hashOf(path: string): string | null {
    const known = this.known.get(path);
    if (known !== undefined) return known;
    const bytes = this.left > 0 ? this.read(path) : undefined;
    this.left -= bytes?.length ?? 0;
    const hash = bytes === undefined ? null : bytesToHex(sha256(bytes));
    this.known.set(path, hash);
    return hash;
  }

  /** A picture that cannot be unpacked keeps no words from being read. */
  private read(path: string): Uint8Array | undefined {
    try {
      return this.file.read(path);
    } catch {
      return undefined;
    }
  }
}

/** Targets are told from the folder of the text, or from the top of the file. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `word/${target}`);
