import { join } from 'node:path';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { AppError } from '../../shared/ipc/app-error';
import type { Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import { orCancelled } from '../export/export-cancelled';
import { prepareProcess, printHtmlInProcess } from './export-client';

/** The paginated brief beside its text: one at a time, the newest. */
export class Previews {
  private running: AbortController | null = null;

  constructor(
    private readonly library: LibraryRequest,
    private readonly mainFolder: string,
  ) {}

  /** @throws AppError `cancelled` when a newer one is asked for, `export-failed`, and what the library says */
  async render({ briefId, paper, notes }: Input<'previews:render'>): Promise<Output<'previews:render'>> {
    this.cancel();
    const control = new AbortController();
    this.running = control;
    const { signal } = control;
    const exporter = join(this.mainFolder, 'export.js');
    prepareProcess(exporter, 'pdf');
    try {
      const document = await orCancelled(this.document({ briefId, paper }), signal);
      const { countPages } = await import('../cli/export-brief');
      const { printBrief } = await import('./print');
      const { FONT_BASE } = await import('./print-protocol');
      const { pdf, notice } = await printBrief(document, {
        notes,
        writePage: (page) => printHtmlInProcess(exporter, document, { fontBase: FONT_BASE, ...page }, signal),
        mainFolder: this.mainFolder,
        signal,
      });
      return {
        pdf: new Uint8Array(pdf),
        pages: countPages(pdf),
        isDraft: document.draftMark !== null,
        ...(notice !== undefined && { notice }),
      };
    } finally {
      if (this.running === control) this.running = null;
    }
  }

  cancel(): void {
    this.running?.abort();
    this.running = null;
  }

  /** As it would leave: final where every quotation matches, else as a draft. */
  private async document(asked: Pick<Input<'briefs:document'>, 'briefId' | 'paper'>): Promise<BriefDocument> {
    try {
      return await this.library('briefs:document', { ...asked, draft: false });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'quotations-do-not-match') throw error;
      return await this.library('briefs:document', { ...asked, draft: true });
    }
  }
}
