import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import type { BriefDocument, ExportFormat } from '../../shared/brief-document/brief-document';
import { sourcesLeftOut } from '../../shared/brief-document/cited';
import { EXTENSIONS, isOfSources } from '../../shared/brief-document/export-formats';
import { type ExportOptions, needsCited } from '../../shared/brief-document/export-options';
import { assertReleasable } from '../../shared/brief-document/release-gate';
import { AppError } from '../../shared/ipc/app-error';
import type { AppEvent, Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { ExportStage } from '../../shared/ipc/export-contract';
import { orCancelled } from '../export/export-cancelled';
import type { FileToMake } from '../export/make-release';
import type { ReadFile } from '../export/read-made-file';
import { chooseExportFile } from './dialogs';
import { prepareProcess, printHtmlInProcess, readMadeInProcess, writeInProcess } from './export-client';
import type { PrintRequest } from './print';
import type { PrintWindow } from './print-window';
import { openWithSystem } from './system-opener';

/** Exports of this window, remembered by token: the page never learns where a file lies. */
export class Exports {
  private readonly paths = new Map<string, string>();
  private readonly running = new Map<string, AbortController>();
  private lastFolder: string | undefined;

  constructor(
    private readonly library: LibraryRequest,
    private readonly parent: () => BrowserWindow,
    private readonly mainFolder: string,
    private readonly send: (event: AppEvent) => void,
  ) {}

  /**
   * Asks for a place, then writes. Null when the analyst cancels there.
   * @throws AppError `quotations-do-not-match` before anything is asked, `cancelled`, and what writing a file may throw
   */
  async save(request: Input<'exports:save'>): Promise<Output<'exports:save'>> {
    const { format, options } = request;
    // The window of a PDF starts while the library makes the document, unless another one may be needed, for page notes.
    const ahead = format === 'pdf' && options?.notes !== 'footnotes' ? this.openPrintWindow() : null;
    try {
      return await this.cancellable(request.briefId, (signal) => this.run(request, ahead, signal));
    } finally {
      (await ahead)?.closeUnused();
    }
  }

  /** Does work for a brief that `cancel` stops. */
  async cancellable<T>(briefId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const control = new AbortController();
    this.running.set(briefId, control);
    try {
      return await work(control.signal);
    } finally {
      if (this.running.get(briefId) === control) this.running.delete(briefId);
    }
  }

  /** Writes a document that was read before where the caller says, without asking anybody. */
  async writeTo(
    path: string,
    { document, ...file }: Omit<FileToMake, 'fileName'>,
    signal: AbortSignal,
  ): Promise<{ pages?: number; notice?: string }> {
    return await this.write({ ...file, path }, document, signal);
  }

  /** Reads a file of a release in the export process. */
  async readMade(
    file: string,
    format: ExportFormat,
    document: BriefDocument,
    signal: AbortSignal,
  ): Promise<ReadFile> {
    return await readMadeInProcess(
      join(this.mainFolder, 'export.js'),
      document,
      { file, of: format },
      signal,
    );
  }

  /** Asks for a place and writes records there as a reference file. Null when the analyst cancels. */
  async saveRecords({ format, records }: Input<'references:export'>): Promise<Output<'references:export'>> {
    const articleIds = await this.library('references:choose', records);
    const { writeRecords } = await import('../export/references/write-records');
    const { safeFileName } = await import('../export/write-file');
    const extension = EXTENSIONS[format];
    const folder = this.lastFolder ?? app.getPath('documents');
    const suggested = join(folder, safeFileName('Records', extension));
    const chosen = await chooseExportFile(this.parent(), suggested, extension, 'Export records');
    if (chosen === null) return null;
    const path = extname(chosen) === '' ? `${chosen}.${extension}` : chosen;
    const written = await writeRecords(this.library, { format, articleIds, path });
    this.lastFolder = dirname(path);
    return { token: this.remember(path), fileName: basename(path), ...written };
  }

  /** Asks for a place and writes a copy of a stored file there. Null when the analyst cancels. */
  async saveCopy(bytes: Uint8Array, fileName: string): Promise<{ token: string; fileName: string } | null> {
    const extension = extname(fileName).slice(1);
    const folder = this.lastFolder ?? app.getPath('documents');
    const chosen = await chooseExportFile(this.parent(), join(folder, fileName), extension, 'Save a copy');
    if (chosen === null) return null;
    const path = extname(chosen) === '' && extension !== '' ? `${chosen}.${extension}` : chosen;
    const { writeFileAtomically } = await import('../export/write-file');
    await writeFileAtomically(path, bytes);
    this.lastFolder = dirname(path);
    return { token: this.remember(path), fileName: basename(path) };
  }

  /** Asks for a place and writes bytes there that were made before. Null when the analyst cancels. */
  async saveBytes(
    bytes: Uint8Array,
    fileName: string,
    format: ExportFormat,
  ): Promise<{ token: string; fileName: string } | null> {
    const folder = this.lastFolder ?? app.getPath('documents');
    const chosen = await chooseExportFile(
      this.parent(),
      join(folder, fileName),
      format,
      'Save the released file',
    );
    if (chosen === null) return null;
    const path = extname(chosen) === '' ? `${chosen}${extname(fileName)}` : chosen;
    const { writeFileAtomically } = await import('../export/write-file');
    await writeFileAtomically(path, bytes);
    this.lastFolder = dirname(path);
    return { token: this.remember(path), fileName: basename(path) };
  }

  /** Stops the export of this brief that is under way, if any. */
  cancel(briefId: string): void {
    this.running.get(briefId)?.abort();
  }

  /** Null where it cannot be opened: printing tries again, and says so. */
  private async openPrintWindow(): Promise<PrintWindow | null> {
    try {
      const { openPrintWindow } = await import('./print-window');
      return openPrintWindow(this.mainFolder, false);
    } catch {
      return null;
    }
  }

  private async run(
    { briefId, format, style, paper, draft, annexes, options = {}, verification }: Input<'exports:save'>,
    ahead: Promise<PrintWindow | null> | null,
    signal: AbortSignal,
  ): Promise<Output<'exports:save'>> {
    const withCited = needsCited(format, options, annexes);
    // Starts while the library makes the document and the analyst looks for a place.
    if (format !== 'md') prepareProcess(join(this.mainFolder, 'export.js'), format);
    this.tell(briefId, 'document');
    const asked = this.library('briefs:document', {
      briefId,
      ...(style && { style }),
      paper,
      // Sources alone hold no quotation that could be wrong.
      draft: draft || isOfSources(format),
      annexes,
      withCited,
      canReturn: format === 'docx' && options.canReturn === true,
    });
    const document = await orCancelled(asked, signal);
    assertReleasable(document);
    const { safeFileName } = await import('../export/write-file');
    const folder = this.lastFolder ?? app.getPath('documents');
    const extension = EXTENSIONS[format];
    const suggested = join(folder, safeFileName(document.title, extension));
    const chosen = await orCancelled(chooseExportFile(this.parent(), suggested, extension), signal);
    if (chosen === null) return null;
    const path = extname(chosen) === '' ? `${chosen}.${extension}` : chosen;
    const { pages, notice } = await this.write({ format, briefId, path, options, ahead }, document, signal);
    const notices = [notice, await this.saidOfLength({ briefId, document, options, pages }, signal)];
    const said = notices.filter((each) => each !== undefined).join(' ');
    const proof = verification ? await this.prove(document, path, format) : undefined;
    this.lastFolder = dirname(path);
    const { countVerdicts } = await import('../cli/export-brief');
    return {
      token: this.remember(path),
      fileName: basename(path),
      bytes: (await stat(path)).size,
      pages,
      notes: document.notes.length,
      verdicts: countVerdicts(document),
      ...(said !== '' && { notice: said }),
      ...(proof && { verification: basename(proof) }),
    };
  }

  /** Writes the verification file of an export beside it, and gives its path. */
  private async prove(document: BriefDocument, path: string, format: ExportFormat): Promise<string> {
    const { verificationFile, verificationPath } = await import('../export/verification-file');
    const { writeFileAtomically } = await import('../export/write-file');
    const proof = verificationPath(path);
    const bytes = await readFile(path);
    await writeFileAtomically(proof, verificationFile(document, { path, format, bytes }));
    return proof;
  }

  /** Asks for a place and writes the check report there, as the command line gives it. Null when the analyst cancels. */
  async saveReport(briefId: string): Promise<Output<'exports:report'>> {
    const report = await this.library('briefs:check', { briefId });
    const { header } = await this.library('briefs:get', { briefId });
    const { safeFileName, writeFileAtomically } = await import('../export/write-file');
    const { reportAsJson } = await import('../cli/commands/check');
    const folder = this.lastFolder ?? app.getPath('documents');
    const suggested = join(folder, safeFileName(`${header.title || 'Brief'} - check report`, 'json'));
    const chosen = await chooseExportFile(this.parent(), suggested, 'json', 'Save the check report');
    if (chosen === null) return null;
    const path = extname(chosen) === '' ? `${chosen}.json` : chosen;
    const json = `${JSON.stringify(reportAsJson(report), null, 2)}\n`;
    await writeFileAtomically(path, new TextEncoder().encode(json));
    this.lastFolder = dirname(path);
    return { token: this.remember(path), fileName: basename(path) };
  }

  private remember(path: string): string {
    const token = randomUUID();
    this.paths.set(token, path);
    return token;
  }

  /** Opens an exported file with the system's program for it. @throws AppError `file-missing` */
  async open(token: string): Promise<void> {
    await openWithSystem(this.pathOf(token));
  }

  reveal(token: string): void {
    shell.showItemInFolder(this.pathOf(token));
  }

  private pathOf(token: string): string {
    const path = this.paths.get(token);
    if (!path) throw new AppError('not-found', 'This export is no longer known. Export the brief again.');
    return path;
  }

  /** Tells the window what the export of this brief is at. */
  private tell(briefId: string, stage: ExportStage, pages?: number): void {
    this.send({ type: 'export-progress', briefId, stage, ...(pages !== undefined && { pages }) });
  }

  /** Gives the number of pages where the format has any, and what did not come out as it was asked for. */
  private async write(
    {
      format,
      briefId,
      path,
      options,
      released,
      ahead = null,
    }: Omit<FileToMake, 'fileName' | 'document' | 'released'> &
      Partial<Pick<FileToMake, 'released'>> & { path: string; ahead?: Promise<PrintWindow | null> | null },
    document: BriefDocument,
    signal: AbortSignal,
  ): Promise<{ pages?: number; notice?: string }> {
    const exporter = join(this.mainFolder, 'export.js');
    this.tell(briefId, 'writing');
    if (format !== 'pdf' && format !== 'md') {
      await writeInProcess(exporter, document, { format, path, options }, signal);
      const notice = isOfSources(format) ? sourcesLeftOut(document.cited) : undefined;
      return notice === undefined ? {} : { notice };
    }
    const { writeFileAtomically } = await import('../export/write-file');
    if (format === 'md') {
      const asked = this.library('briefs:markdown', {
        briefId,
        style: document.style,
        draftMark: document.draftMark,
        annexes: document.annexes,
        released,
      });
      const { markdown } = await orCancelled(asked, signal);
      await writeFileAtomically(path, new TextEncoder().encode(markdown), signal);
      return {};
    }
    const onStage = (stage: ExportStage, pages?: number) => this.tell(briefId, stage, pages);
    const printed = await this.print(document, options, signal, { ahead: await ahead, onStage });
    const { pdf, pages, notice } = printed;
    await writeFileAtomically(path, pdf, signal);
    return { pages, ...(notice !== undefined && { notice }) };
  }

  private async print(
    document: BriefDocument,
    { notes }: Pick<ExportOptions, 'notes'>,
    signal: AbortSignal,
    watched: Pick<PrintRequest, 'ahead' | 'onStage'> = {},
  ): Promise<{ pdf: Uint8Array; pages: number; notice?: string }> {
    const exporter = join(this.mainFolder, 'export.js');
    const { countPages } = await import('../cli/export-brief');
    const { printBrief } = await import('./print');
    const { FONT_BASE } = await import('./print-protocol');
    const printed = await printBrief(document, {
      notes,
      writePage: (page) => printHtmlInProcess(exporter, document, { fontBase: FONT_BASE, ...page }, signal),
      mainFolder: this.mainFolder,
      signal,
      ...watched,
    });
    return { ...printed, pages: countPages(printed.pdf) };
  }

  /** What is said where the PDF is longer than the template of its brief allows. */
  private async saidOfLength(
    {
      briefId,
      document,
      options,
      pages,
    }: { briefId: string; document: BriefDocument; options: ExportOptions; pages: number | undefined },
    signal: AbortSignal,
  ): Promise<string | undefined> {
    if (pages === undefined) return undefined;
    const { tooLongToSay } = await import('../export/page-limit');
    const made = { briefId, document, notes: options.notes, pages };
    return await tooLongToSay(
      this.library,
      made,
      async (body) => (await this.print(body, options, signal)).pages,
    );
  }
}
