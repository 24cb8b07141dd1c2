import { z } from 'zod';
import { LONGEST_SIDE } from '../images/image-limits';
import { ImageHash, ImageInfo, StoredMediaType } from '../images/stored-image';
import { Nothing, request } from './request';

/** What the shell asks of the library: the picture was decoded and encoded anew in the import jail. */
export const imageInternalContract = {
  /** Keeps a picture; one that is there already is not kept twice. */
  'images:store': request(
    z.strictObject({
      bytes: z.instanceof(Uint8Array),
      mediaType: StoredMediaType,
      width: z.int().min(1).max(LONGEST_SIDE),
      height: z.int().min(1).max(LONGEST_SIDE),
    }),
    ImageInfo,
  ),
  /** For the page that shows it; null for one that is not in the library. */
  'images:bytes': request(
    z.strictObject({ sha256: ImageHash }),
    z.strictObject({ mediaType: StoredMediaType, bytes: z.instanceof(Uint8Array) }).nullable(),
  ),
} as const;

/** A picture that was added, and the file it came from. */
export const AddedImage = ImageInfo.extend({ name: z.string() });
export type AddedImage = z.infer<typeof AddedImage>;

/** What the shell does. Pictures dropped or pasted come by the bridge's `addImage`. */
export const imageShellContract = {
  /** Lets the analyst choose a picture and adds it; null when they thought better of it. */
  'images:choose': request(Nothing, AddedImage.nullable()),
} as const;
