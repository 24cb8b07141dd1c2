/** Kinds of pictures that are read; everything else is refused by name. */
export type ImageKind = 'png' | 'jpeg' | 'gif' | 'webp';

/** What the first bytes of a picture say of it. Sizes in pixels. */
export type ImageHeader = { kind: ImageKind; width: number; height: number };

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Kind and size of a picture, read from its head without decoding a pixel; null for bytes that are no PNG, JPEG, GIF or
 * WebP, or that break off before they say their size.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = (kind: ImageKind, width: number, height: number): ImageHeader | null =>
    width > 0 && height > 0 ? { kind, width, height } : null;
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) {
    if (bytes.length < 24 || ascii(bytes, 12, 16) !== 'IHDR') return null;
    return header('png', view.getUint32(16), view.getUint32(20));
  }
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6)))
    return bytes.length < 10 ? null : header('gif', view.getUint16(6, true), view.getUint16(8, true));
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webp(bytes, view);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    const size = jpegSize(view);
    return size && header('jpeg', size.width, size.height);
  }
  return null;
}

function webp(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (bytes.length < 30) return null;
  const chunk = ascii(bytes, 12, 16);
  if (chunk === 'VP8X') {
    const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
    return { kind: 'webp', width: three(24), height: three(27) };
  }
  if (chunk === 'VP8L' && bytes[20] === 0x2f) {
    const bits = view.getUint32(21, true);
    return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ') return null;
  const width = view.getUint16(26, true) & 0x3fff;
  const height = view.getUint16(28, true) & 0x3fff;
  return width > 0 && height > 0 ? { kind: 'webp', width, height } : null;
}

/** The size stands in the frame header, behind segments that each say how long they are. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes and markers without a body.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Pixels begin, or the file ends, before any frame header.
    if (marker === 0xda || marker === 0xd9) return null;
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
