import { z } from 'zod';
import { readImageHeader } from './image-header';
import { LONGEST_SIDE, MOST_STORED_BYTES } from './image-limits';

/** What a stored picture may be. The bytes were made by the app's own encoder, whatever came in. */
export const StoredMediaType = z.enum(['image/png', 'image/jpeg']);
export type StoredMediaType = z.infer<typeof StoredMediaType>;

export const ImageHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture of the library, without its bytes. Sizes in pixels. */
export const ImageInfo = z.strictObject({
  sha256: ImageHash,
  mediaType: StoredMediaType,
  width: z.int().min(1).max(LONGEST_SIDE),
  height: z.int().min(1).max(LONGEST_SIDE),
});
export type ImageInfo = z.infer<typeof ImageInfo>;

/** A picture as a document carries it. */
export const DocumentImage = ImageInfo.extend({
  // One pass over megabytes, which no nested pattern makes.
  base64: z.string().refine((words) => !/[^0-9A-Za-z+/=]/.test(words), 'not base64'),
});
export type DocumentImage = z.infer<typeof DocumentImage>;

/**
 * Why bytes may not be stored as a picture of this type and size; null when they may. The head of the bytes is read,
 * nothing is decoded.
 */
export function whyNotStored(
  bytes: Uint8Array,
  claimed: { mediaType: StoredMediaType; width: number; height: number },
): string | null {
  if (bytes.length > MOST_STORED_BYTES) return 'it is larger than 8 MB';
  const header = readImageHeader(bytes);
  if (header === null || `image/${header.kind}` !== claimed.mediaType) return 'it is not what it says it is';
  if (header.width !== claimed.width || header.height !== claimed.height)
    return 'its size is not what it says it is';
  return Math.max(header.width, header.height) > LONGEST_SIDE ? 'it has too many pixels' : null;
}
