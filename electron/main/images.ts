import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { MOST_READ_BYTES } from '../../shared/images/image-limits';
import { AppError } from '../../shared/ipc/app-error';
import type { LibraryRequest } from '../../shared/ipc/contract';
import type { AddedImage } from '../../shared/ipc/image-contract';
import type { Importer } from './importer';

/** What the preload script sends of a picture that was dropped or pasted. */
const SentImage = z.strictObject({
  name: z.string().max(1000),
  bytes: z
    .custom<ArrayBufferView<ArrayBuffer>>((value) => ArrayBuffer.isView(value))
    .transform((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
});

/** Adds pictures to the library; their bytes are read in the import jail and nowhere else. */
export class Images {
  constructor(
    private readonly library: LibraryRequest,
    private readonly importer: Importer,
  ) {}

  /** A picture that came from a window as bytes. @throws AppError `invalid-input`, or why it is not taken */
  addSent(input: unknown): Promise<AddedImage> {
    const sent = SentImage.safeParse(input);
    if (!sent.success)
      throw new AppError('invalid-input', 'What was dropped or pasted is not an image file.');
    return this.add(sent.data.name, sent.data.bytes);
  }

  /** @throws AppError `file-unreadable`, `file-too-large`, or why it is not taken */
  async addFile(path: string): Promise<AddedImage> {
    const name = basename(path);
    let bytes: Buffer;
    try {
      const info = await stat(path);
      if (!info.isFile()) throw new Error('not a file');
      if (info.size > MOST_READ_BYTES) throw tooLarge(name);
      bytes = await readFile(path);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError(
        'file-unreadable',
        `“${name}” could not be read. Look whether it is still there and may be read by you, and insert it again.`,
        { cause },
      );
    }
    return await this.add(name, new Uint8Array(bytes));
  }

  private async add(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<AddedImage> {
    if (bytes.length > MOST_READ_BYTES) throw tooLarge(name);
    const { bytes: encoded, ...about } = await this.importer.readImage({ fileName: name, bytes });
    return { ...(await this.library('images:store', { bytes: encoded, ...about })), name };
  }
}

const tooLarge = (name: string): AppError =>
  new AppError(
    'file-too-large',
    `“${name}” is larger than 20 MB. Save it with fewer pixels and insert that.`,
  );
