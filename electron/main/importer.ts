import { basename } from 'node:path';
import { AppError, toWireError } from '../../shared/ipc/app-error';
import type { ImportOutcome, LibraryRequest } from '../../shared/ipc/contract';
import type { AddedStyleSummary } from '../../shared/ipc/style-contract';
import type { ArticleDraft, Block } from '../../shared/model';
import type { ReturnedBrief } from '../../shared/returning/returned-brief';
import type { ImportJail, JailFile } from './import-jail';
import { importRecords } from './import-records';
import { type Candidate, isReferenceFile, mediaTypeOf, readImportFile } from './importable-files';
import type { EncodedImage } from './jail-answers';
import type { Pause } from './pause';

/** A jail parses this many files, then is replaced: nothing that a page left behind reaches far. */
const FILES_A_JAIL = 200;

export type ImportOptions = {
  /** Analyst-supplied record values for every file. */
  supplied?: Record<string, string>;
  isSample?: boolean;
  signal?: AbortSignal;
  pause?: Pause;
};

/** Where a finished import stands in the library, and under which path it came in. */
export type FileOutcome = ImportOutcome & { path: string };

/** Reads files, has them parsed in a jail, and stores what comes back. One batch after another, never two at once. */
export class Importer {
  private jail: ImportJail | undefined;
  private filesInJail = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly library: LibraryRequest,
    private readonly openJail: () => Promise<ImportJail>,
  ) {}

  /**
   * Imports in the given order; each outcome is told as soon as it is known. Stops early, without an error, when
   * cancelled. While paused it gives its turn away, so that pasting into a brief goes on.
   */
  async importFiles(
    candidates: readonly Candidate[],
    options: ImportOptions,
    onOutcome: (outcome: FileOutcome) => void,
  ): Promise<void> {
    const waiting = [...candidates];
    while (waiting.length > 0 && !options.signal?.aborted) {
      await options.pause?.over(options.signal);
      await this.inTurn(() => this.importUntilPaused(waiting, options, onOutcome));
    }
  }

  /** Takes from the front of `waiting` what it has done. */
  private async importUntilPaused(
    waiting: Candidate[],
    options: ImportOptions,
    onOutcome: (outcome: FileOutcome) => void,
  ): Promise<void> {
    try {
      while (!options.signal?.aborted && !options.pause?.isOn()) {
        const candidate = waiting.shift();
        if (!candidate) return;
        const outcome = await this.importOne(candidate, options);
        if (outcome.error?.code !== 'cancelled') onOutcome(outcome);
      }
    } finally {
      this.closeJail();
    }
  }

  /** Stores a pasted page or text as an article. `accession` names it, as a file name would. */
  async importPaste(paste: { html: string; text: string }, accession: string): Promise<ImportOutcome> {
    return this.inTurn(async () => {
      const isPage = /<[a-z!]/i.test(paste.html);
      const bytes = new TextEncoder().encode(isPage ? paste.html : paste.text);
      const file = {
        fileName: `${accession}${isPage ? '.html' : '.txt'}`,
        mediaType: isPage ? 'text/html' : 'text/plain',
        bytes,
        choices: {},
      };
      try {
        if (bytes.length === 0)
          throw new AppError('file-empty', 'There is nothing on the clipboard to import.');
        const draft = await this.parse(file);
        const stored = await this.store(draft, file, {});
        return { name: 'Pasted text', ...stored };
      } catch (error) {
        return { name: 'Pasted text', status: 'failed', warnings: [], error: toWireError(error) };
      } finally {
        this.closeJail();
      }
    });
  }

  /** The clipboard as blocks. */
  cleanPaste(paste: { html: string; text: string }): Promise<Block[]> {
    return this.inTurn(async () => {
      const jail = await this.openJail();
      try {
        return await jail.cleanPaste(paste);
      } finally {
        jail.close();
      }
    });
  }

  /** Reads a citation style in a jail of its own and adds it to the library. */
  addStyle(path: string): Promise<AddedStyleSummary> {
    return this.inTurn(async () => {
      const { bytes } = await readImportFile(path);
      const fileName = basename(path);
      const jail = await this.openJail();
      try {
        return await this.library('styles:store', {
          fileName,
          tree: await jail.readStyle({ fileName, bytes }),
        });
      } finally {
        jail.close();
      }
    });
  }

  /** A picture, decoded and encoded anew in a jail of its own. */
  readImage(file: { fileName: string; bytes: Uint8Array<ArrayBuffer> }): Promise<EncodedImage> {
    return this.inTurn(async () => {
      const jail = await this.openJail();
      try {
        return await jail.readImage(file);
      } finally {
        jail.close();
      }
    });
  }

  /** Reads a Word file that was edited elsewhere, in a jail of its own. */
  readReturned(path: string): Promise<ReturnedBrief> {
    return this.inTurn(async () => {
      const { bytes } = await readImportFile(path);
      const jail = await this.openJail();
      try {
        return await jail.readReturned({ fileName: basename(path), bytes });
      } finally {
        jail.close();
      }
    });
  }

  /** Parses the raw file of a stored text again with other choices and stores the result as a new text. */
  redo(textId: string, articleId: string, choices: JailFile['choices']): Promise<void> {
    return this.inTurn(async () => {
      try {
        const raw = await this.library('texts:bytes', { textId });
        const file = { ...raw, choices };
        await this.store(await this.parse(file), file, {}, articleId);
      } finally {
        this.closeJail();
      }
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async importOne({ path, error }: Candidate, options: ImportOptions): Promise<FileOutcome> {
    const name = basename(path);
    try {
      if (error) throw error;
      const { bytes, sha256 } = await readImportFile(path, options.signal);
      if (isReferenceFile(path, bytes)) return await this.importReferences(path, bytes, options);
      const known = await this.library('imports:known', { rawSha256: sha256 });
      // Supplied values may still be news for a file that is not.
      if (known && Object.keys(options.supplied ?? {}).length === 0)
        return { path, name, status: 'unchanged', ...known, warnings: [] };
      const file = { fileName: name, mediaType: mediaTypeOf(path) ?? 'text/plain', bytes, choices: {} };
      const draft = await this.parse(file, options.signal);
      return { path, name, ...(await this.store(draft, file, options)) };
    } catch (failure) {
      if (!(failure instanceof AppError)) console.error(`Importing ${name} failed:`, failure);
      return { path, name, status: 'failed', warnings: [], error: naming(name, toWireError(failure)) };
    }
  }

  /** A file of many records, read in a jail of its own, since one file may take as long as hundreds. */
  private async importReferences(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    options: ImportOptions,
  ): Promise<FileOutcome> {
    this.closeJail();
    const jail = await this.openJail();
    try {
      return {
        path,
        name: basename(path),
        ...(await importRecords(jail, this.library, { fileName: basename(path), bytes }, options)),
      };
    } finally {
      jail.close();
    }
  }

  private store(draft: ArticleDraft, file: JailFile, options: ImportOptions, articleId?: string) {
    const { fileName, mediaType, bytes } = file;
    const { supplied = {}, isSample = false } = options;
    return this.library('imports:store', {
      draft,
      bytes,
      fileName,
      mediaType,
      supplied,
      isSample,
      articleId,
    });
  }

  /** A file that killed a jail in which others had been before is tried once more, alone in a new one. */
  private async parse(file: JailFile, signal?: AbortSignal): Promise<ArticleDraft> {
    if (this.filesInJail >= FILES_A_JAIL) this.closeJail();
    this.jail ??= await this.openJail();
    const wasAlone = this.filesInJail === 0;
    this.filesInJail += 1;
    try {
      return await this.jail.parseFile(file, signal);
    } catch (error) {
      if (this.jail.isAlive()) throw error;
      this.closeJail();
      if (wasAlone || signal?.aborted) throw error;
      return await this.parse(file, signal);
    }
  }

  private closeJail(): void {
    this.jail?.close();
    this.jail = undefined;
    this.filesInJail = 0;
  }
}

/** The jail does not know which file it had, so its sentences get the name put before them. */
const naming = (name: string, error: { code: string; message: string }) =>
  error.message.includes(name) ? error : { ...error, message: `${name}: ${error.message}` };
