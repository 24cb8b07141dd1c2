import { type ImageKind, readImageHeader } from '../../../shared/images/image-header';
import {
  LONGEST_SIDE,
  MOST_PIXELS,
  MOST_READ_BYTES,
  MOST_STORED_BYTES,
} from '../../../shared/images/image-limits';
import type { StoredMediaType } from '../../../shared/images/stored-image';
import { AppError } from '../../../shared/ipc/app-error';

/** A picture as the app's own encoder wrote it. */
export type EncodedImage = {
  mediaType: StoredMediaType;
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
};

/** Share of quality that is kept of a photograph. */
const JPEG_QUALITY = 0.92;
/** A photograph that came as a PNG is kept as one up to this size, in bytes. */
const MOST_PNG_BYTES = 4 * 1024 * 1024;

/**
 * Decodes a picture and encodes it anew, so that what is stored holds nothing but its pixels: no place where it was taken,
 * no name of a camera, no bytes made to harm whoever opens them. Its size is read and judged before it is decoded; larger
 * than paper shows it, it is made smaller. Of a moving GIF the first picture is kept.
 * @throws AppError `file-empty`, `file-too-large`, `image-unusable`
 */
export async function readImage(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<EncodedImage> {
  if (bytes.length === 0)
    throw new AppError('file-empty', `“${fileName}” is empty (0 bytes), so there is no image in it.`);
  if (bytes.length > MOST_READ_BYTES)
    throw new AppError(
      'file-too-large',
      `“${fileName}” is larger than 20 MB. Save it with fewer pixels and insert that.`,
    );
  const header = readImageHeader(bytes);
  if (header === null) throw new AppError('image-unusable', whyNot(bytes, fileName));
  const { kind, width, height } = header;
  if (width * height > MOST_PIXELS)
    throw new AppError(
      'file-too-large',
      `“${fileName}” is ${width} × ${height} pixels; an image in a brief may have up to 40 million. Save it smaller and insert that.`,
    );
  const spoilt = (cause: unknown) =>
    new AppError(
      'image-unusable',
      `“${fileName}” could not be read as an image: it is damaged or breaks off. Save it anew and insert that.`,
      { cause },
    );
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${kind}` }));
  } catch (cause) {
    throw spoilt(cause);
  }
  const canvas = drawn(bitmap);
  bitmap.close();
  for (const mediaType of wantedTypes(kind, canvas)) {
    const blob = await canvas.convertToBlob({ type: mediaType, quality: JPEG_QUALITY });
    const isLast = mediaType === 'image/jpeg' || !isOpaque(canvas);
    if (blob.size <= (isLast ? MOST_STORED_BYTES : MOST_PNG_BYTES)) {
      const encoded = new Uint8Array(await blob.arrayBuffer());
      return { mediaType, width: canvas.width, height: canvas.height, bytes: encoded };
    }
  }
  throw new AppError(
    'file-too-large',
    `“${fileName}” is still larger than 8 MB when it is made as small as paper needs. Save it with fewer colours or as JPEG and insert that.`,
  );
}

/** Pictures that may have lines, words or see-through places stay as sharp as they came; photographs stay JPEG. */
const wantedTypes = (kind: ImageKind, canvas: OffscreenCanvas): StoredMediaType[] =>
  kind === 'jpeg' || (kind === 'webp' && isOpaque(canvas))
    ? ['image/jpeg']
    : isOpaque(canvas)
      ? ['image/png', 'image/jpeg']
      : ['image/png'];

function drawn(bitmap: ImageBitmap): OffscreenCanvas {
  const share = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const side = (pixels: number) => Math.max(1, Math.round(pixels * share));
  const canvas = new OffscreenCanvas(side(bitmap.width), side(bitmap.height));
  const paint = contextOf(canvas);
  paint.imageSmoothingQuality = 'high';
  paint.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function isOpaque(canvas: OffscreenCanvas): boolean {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (paint === null) throw new Error('There is nothing to draw on.');
  return paint;
}

/** What a file is that is no picture the app reads, and what to do. */
function whyNot(bytes: Uint8Array, fileName: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/<svg[\s>]/i.test(head) || /\.svgz?$/i.test(fileName))
    return `“${fileName}” is an SVG drawing, which can hold scripts and is not taken into a brief. Save it as PNG and insert that.`;
  if (/^.{4}ftyp(?:hei|mif|avi)/s.test(head))
    return `“${fileName}” is a HEIC or AVIF image. Save it as JPEG or PNG and insert that.`;
  return `“${fileName}” is not a PNG, JPEG, GIF or WebP image. Save it as PNG or JPEG and insert that.`;
}
