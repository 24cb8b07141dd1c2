import { AppError } from '../../shared/ipc/app-error';
import type { LibraryRequest } from '../../shared/ipc/contract';

/**
 * The raw file of a text, fetched a megabyte at a time: handed over whole, a large one would hold the shell up.
 * @throws AppError `library-damaged` when its bytes have changed
 */
export async function rawFile(
  library: LibraryRequest,
  textId: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; rawSha256: string; fileName: string; mediaType: string }> {
  const { bytes: first, length, ...about } = await library('texts:bytes', { textId });
  const bytes = new Uint8Array(length);
  bytes.set(first);
  for (let at = first.length; at < length; ) {
    const { bytes: next } = await library('texts:bytes', { textId, from: at });
    if (next.length === 0) throw new AppError('internal', 'The file ended before its end. Try it again.');
    bytes.set(next, at);
    at += next.length;
  }
  return { bytes, ...about };
}
