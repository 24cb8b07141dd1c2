import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { Exports } from './exports';

/** Releases of this window: their files are made in the export process, as any export is. */
export class Releases {
  constructor(
    private readonly library: LibraryRequest,
    private readonly exports: Exports,
  ) {}

  /** @throws AppError `review-open`, `read-only`, `stale-revision`, and what an export may throw; then nothing is kept */
  async make(request: Input<'releases:make'>): Promise<Output<'releases:make'>> {
    return await this.exports.cancellable(request.briefId, (signal) => this.makeIn(request, signal));
  }

  private async makeIn(
    request: Input<'releases:make'>,
    signal: AbortSignal,
  ): Promise<Output<'releases:make'>> {
    const { makeRelease } = await import('../export/make-release');
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-release-'));
    try {
      return await makeRelease(
        this.library,
        {
          makeFile: async ({ fileName, ...file }) => {
            const path = join(folder, fileName);
            const { pages, notice } = await this.exports.writeTo(path, file, signal);
            return { bytes: new Uint8Array(await readFile(path)), pages, notice };
          },
          readFile: ({ fileName, format, document }) =>
            this.exports.readMade(join(folder, fileName), format, document, signal),
        },
        request,
        signal,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Asks for a place and writes the kept bytes there. Null when the analyst cancels. */
  async save({ releaseId, format }: Input<'releases:save'>): Promise<Output<'releases:save'>> {
    const { bytes, fileName } = await this.library('releases:file', { releaseId, format });
    return await this.exports.saveBytes(bytes, fileName, format);
  }
}
