import { z } from 'zod';
import { StyleTree } from '../../shared/citation/added/style-tree';
import { LONGEST_SIDE } from '../../shared/images/image-limits';
import { StoredMediaType } from '../../shared/images/stored-image';
import { AppError, WireError } from '../../shared/ipc/app-error';
import { ReferenceFile } from '../../shared/ipc/reference-contract';
import { PastedBlock } from '../../shared/model';
import { ReturnedBrief } from '../../shared/returning/returned-brief';
import { roughSize } from './rough-size';

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: z.int(), ok: z.literal(false), error: WireError }),
]);
/** Bytes as they cross a port; told by their kind, not by their class. */
const Bytes = z
  .custom<ArrayBufferView<ArrayBuffer>>((value) => ArrayBuffer.isView(value))
  .transform((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
const PastedBlocks = z.array(PastedBlock).max(200_000);

/** The value that the jail sent, still unread. @throws AppError with the jail's own reason */
export function openAnswer(data: unknown): unknown {
  const answer = Answer.safeParse(data);
  if (!answer.success) throw malformed(answer.error);
  if (!answer.data.ok) throw new AppError(answer.data.error.code, answer.data.error.message);
  return answer.data.value;
}

/**
 * A draft, or records, as the jail packed them, in the pieces in which they came. Only the library opens them
 * (`unpackDraft`, `unpackRecords`).
 */
export type PackedPieces = readonly Uint8Array<ArrayBuffer>[];

export const bytesOf = (pieces: PackedPieces): number =>
  pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);

/** An answer that came in pieces: those before the last, and the value that came with the last. */
export type Answered = { pieces: PackedPieces; value: unknown };

/**
 * Packed bytes: here they are weighed and nothing else.
 * @throws AppError `file-too-large`, `import-failed`
 */
export function readPacked({ pieces, value }: Answered, limit: number): PackedPieces {
  const last = Bytes.safeParse(value);
  if (!last.success) throw malformed(last.error);
  const all = [...pieces, last.data];
  if (bytesOf(all) > limit) throw tooLarge();
  return all;
}

const Piece = z.strictObject({ id: z.int(), kind: z.literal('piece'), bytes: Bytes });

/** A part of an answer of which more is to come; undefined for any other message. */
export const readPiece = (data: unknown): Uint8Array<ArrayBuffer> | undefined =>
  Piece.safeParse(data).data?.bytes;

/** @throws AppError `file-too-large`, `import-failed` */
export function readPasted(value: unknown, limit: number): PastedBlock[] {
  if (roughSize(value, limit) > limit) throw tooLarge();
  const parsed = PastedBlocks.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}

/** @throws AppError `file-too-large`, `import-failed` */
export function readStyleTree(value: unknown, limit: number): StyleTree {
  if (roughSize(value, limit) > limit) throw tooLarge();
  const parsed = StyleTree.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}

const Encoded = z.strictObject({
  mediaType: StoredMediaType,
  width: z.int().min(1).max(LONGEST_SIDE),
  height: z.int().min(1).max(LONGEST_SIDE),
  bytes: Bytes,
});
/** A picture that the jail encoded. */
export type EncodedImage = z.infer<typeof Encoded>;

/** @throws AppError `file-too-large`, `import-failed` */
export function readEncodedImage(value: unknown, limit: number): EncodedImage {
  if (roughSize(value, limit) > limit) throw tooLarge();
  const parsed = Encoded.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}

/** @throws AppError `file-too-large`, `import-failed` */
export function readReturnedBrief(value: unknown, limit: number): ReturnedBrief {
  if (roughSize(value, limit) > limit) throw tooLarge();
  const parsed = ReturnedBrief.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}

/** @throws AppError `file-too-large`, `import-failed` */
export function readReferenceHead(value: unknown, limit: number): ReferenceFile {
  if (roughSize(value, limit) > limit) throw tooLarge();
  const parsed = ReferenceFile.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}

/** The answer holds more than an article may. */
export const tooLarge = (): AppError =>
  new AppError(
    'file-too-large',
    'This file holds more text than Briefwright can keep as one article. Split it and import the parts.',
  );

const malformed = (cause: Error) =>
  new AppError(
    'import-failed',
    'The importer gave an answer that cannot be stored. Nothing of this file was stored.',
    { cause },
  );
