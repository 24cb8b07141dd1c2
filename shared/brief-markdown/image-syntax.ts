import type { EditorNode, ImageNodeJson } from '../model/brief';
import { LONGEST_ALT, NARROWEST_IMAGE } from '../model/brief';

/** A brief's Markdown names a picture by the hash of its bytes, which stay in the library. */
const ADDRESS = /^image:([0-9a-f]{64})$/;
/** What may stand behind it, as Pandoc writes attributes. */
const ATTRIBUTES = /^\{((?:\s*(?:width=\d{1,3}(?:\.\d+)?%|\.decorative))*)\s*\}\s*$/;

/** The picture as a line of its own. */
export function writeImage({ sha256, alt, decorative, width }: ImageNodeJson): string {
  const words = alt.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>&!^~@$"'{}]/gu, '\\$&');
  const share = Math.round(width * 1000) / 10;
  return `![${words}](image:${sha256}){width=${share}%${decorative ? ' .decorative' : ''}}`;
}

/** Whether an address names a picture of a library. */
export const isImageAddress = (address: string): boolean => ADDRESS.test(address);

/** A picture and what stands behind it in its line; null where the address is none of a library, or anything else follows. */
export function readImage(address: string, alt: string, behind: string): EditorNode | null {
  const sha256 = ADDRESS.exec(address)?.[1];
  if (sha256 === undefined) return null;
  const given = behind.trim() === '' ? '' : ATTRIBUTES.exec(behind.trim())?.[1];
  if (given === undefined) return null;
  const percent = /width=([\d.]+)%/.exec(given)?.[1];
  const width =
    percent === undefined
      ? 1
      : Math.min(1, Math.max(NARROWEST_IMAGE, Math.round(Number(percent) * 10) / 1000));
  const decorative = given.includes('.decorative');
  return {
    type: 'image',
    sha256,
    alt: decorative ? '' : alt.slice(0, LONGEST_ALT),
    decorative,
    width,
  };
}
