import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSIONS, type ExportFormat } from '../../shared/brief-document/export-formats';
import { AppError } from '../../shared/ipc/app-error';
import type { Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { Brief } from '../../shared/model';
import { exportCancelled } from '../export/export-cancelled';
import type { Exports } from './exports';

type MadeFile = Input<'releases:record'>['files'][number];

/** Makes the files of a release, reads them as a reviewer would, and has the library keep them. */
export class Releases {
  constructor(
    private readonly library: LibraryRequest,
    private readonly exports: Exports,
  ) {}

  /** @throws AppError `review-open`, `read-only`, `stale-revision`, and what an export may throw; then nothing is kept */
  async make(request: Input<'releases:make'>): Promise<Output<'releases:make'>> {
    return await this.exports.cancellable(request.briefId, (signal) => this.makeAll(request, signal));
  }

  private async makeAll(
    { briefId, version, reviewer, formats, paper }: Input<'releases:make'>,
    signal: AbortSignal,
  ): Promise<Output<'releases:make'>> {
    const brief = await this.library('briefs:get', { briefId });
    await this.assertOpen(brief);
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-release-'));
    try {
      const { releasedName } = await import('../export/released-name');
      const name = releasedName(brief.header.title, brief.header.date, version);
      const files: MadeFile[] = [];
      // The page limit holds for the PDF, wanted or not.
      for (const format of new Set<ExportFormat>(['pdf', ...formats])) {
        const made = await this.makeFile(
          { briefId, format, paper, path: join(folder, `${name}.${EXTENSIONS[format]}`) },
          signal,
        );
        if (format === 'pdf') await this.assertPages(brief, made.pages);
        if (formats.includes(format)) files.push({ ...made, fileName: `${name}.${EXTENSIONS[format]}` });
      }
      if (signal.aborted) throw exportCancelled();
      return await this.library('releases:record', {
        briefId,
        revision: brief.revision,
        version,
        reviewer,
        files,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Asks for a place and writes the kept bytes there. Null when the analyst cancels. */
  async save({ releaseId, format }: Input<'releases:save'>): Promise<Output<'releases:save'>> {
    const { bytes, fileName } = await this.library('releases:file', { releaseId, format });
    return await this.exports.saveBytes(bytes, fileName, format);
  }

  /** Before anything is printed: what can be known by reading the brief. */
  private async assertOpen(brief: Brief): Promise<void> {
    if (brief.released)
      throw new AppError(
        'read-only',
        `This brief was released already, as version ${brief.released.version}. Go on with it as a new version.`,
      );
    const { checks } = await this.library('briefs:review', { briefId: brief.id });
    const open = checks.filter(({ outcome }) => outcome === 'open');
    const [first] = open;
    if (!first) return;
    const more = open.length === 1 ? '' : ` and ${open.length - 1} more`;
    throw new AppError(
      'review-open',
      `Not released: “${first.asks}”${more} of the release list still ${open.length === 1 ? 'blocks' : 'block'}. Mend or answer what is listed there.`,
    );
  }

  private async makeFile(
    file: Parameters<Exports['make']>[0],
    signal: AbortSignal,
  ): Promise<Omit<MadeFile, 'fileName'>> {
    const { format, path } = file;
    const pages = await this.exports.make(file, signal);
    const bytes = new Uint8Array(await readFile(path));
    const { findLeftBehind } = await import('../export/left-behind');
    const [left] = findLeftBehind(bytes, format);
    if (left !== undefined)
      throw new AppError(
        'review-open',
        `Not released: the ${format.toUpperCase()} file holds ${left}. Take it out of the brief and release again.`,
      );
    return { format, bytes, pages: pages ?? null };
  }

  private async assertPages(brief: Brief, pages: number | null): Promise<void> {
    const template = await this.library('templates:find', { templateId: brief.template });
    const most = template?.length.pagesNeverAbove;
    if (most !== undefined && pages !== null && pages > most)
      throw new AppError(
        'review-open',
        `Not released: the PDF has ${pages} pages; ${template?.name ?? 'its template'} never takes more than ${most}. Shorten the brief.`,
      );
  }
}
