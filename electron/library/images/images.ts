import { z } from 'zod';
import { type DocumentImage, ImageInfo, whyNotStored } from '../../../shared/images/stored-image';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { EditorState } from '../../../shared/model';
import { walk } from '../briefs/walk';
import { type ReadableDb, run, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

const Row = z
  .object({
    sha256: z.string(),
    media_type: ImageInfo.shape.mediaType,
    width: z.int(),
    height: z.int(),
    bytes: z.instanceof(Uint8Array),
  })
  .transform(({ media_type: mediaType, ...row }) => ({ ...row, mediaType }));

/**
 * Keeps a picture that the import jail encoded; one with the same bytes is not kept twice.
 * @throws AppError `image-unusable` when the bytes are not what the jail says they are
 */
export function storeImage(db: WritableDb, input: Input<'images:store'>): Output<'images:store'> {
  const why = whyNotStored(input.bytes, input);
  if (why !== null) throw new AppError('image-unusable', `The image was not stored: ${why}.`);
  const { mediaType, width, height } = input;
  const hash = sha256(input.bytes);
  run(
    db,
    `INSERT INTO images (sha256, media_type, width, height, bytes, added_at)
     VALUES (@hash, @mediaType, @width, @height, @bytes, @now) ON CONFLICT (sha256) DO NOTHING`,
    { hash, mediaType, width, height, bytes: input.bytes, now: new Date().toISOString() },
  );
  return { sha256: hash, mediaType, width, height };
}

/** A picture with its bytes; null for one that is not in the library. @throws AppError `library-damaged` */
export function findImage(db: ReadableDb, hash: string): (ImageInfo & { bytes: Uint8Array }) | null {
  const row = selectOne(
    db,
    Row,
    'SELECT sha256, media_type, width, height, bytes FROM images WHERE sha256 = @hash',
    { hash },
  );
  if (!row) return null;
  if (sha256(row.bytes) !== hash)
    throw new AppError(
      'library-damaged',
      'An image of a brief is not what was stored: the library file is damaged there. Put the image in again, or restore a copy of the library.',
    );
  return row;
}

/** Hashes of the pictures of a brief, in order, each once. */
export function imagesOf(state: EditorState): string[] {
  const hashes = new Set<string>();
  walk(state.root.children, (node) => {
    if (node.type === 'image') hashes.add(node.sha256);
  });
  return [...hashes];
}

/** Every picture of a brief that is in the library, by hash, as a document carries it. */
export function documentImages(db: ReadableDb, state: EditorState): Map<string, DocumentImage> {
  return new Map(
    imagesOf(state).flatMap((hash) => {
      const image = findImage(db, hash);
      if (image === null) return [];
      const { bytes, ...info } = image;
      return [[hash, { ...info, base64: Buffer.from(bytes).toString('base64') }] as const];
    }),
  );
}

/** Pictures of a brief that are not in this library: it was pasted or read from another one. */
export const missingImages = (db: ReadableDb, state: EditorState): ReadonlySet<string> =>
  new Set(
    imagesOf(state).filter(
      (hash) =>
        selectOne(db, z.object({ n: z.int() }), 'SELECT 1 AS n FROM images WHERE sha256 = @hash', {
          hash,
        }) === undefined,
    ),
  );
