import { basename } from 'node:path';
import { AppError, toWireError } from '../../shared/ipc/app-error';
import type { ImportOutcome, LibraryRequest } from '../../shared/ipc/contract';
import type { AddedStyleSummary } from '../../shared/ipc/style-contract';
import type { PastedBlock } from '../../shared/model';
import type { ReturnedBrief } from '../../shared/returning/returned-brief';
import type { ImportJail, JailFile } from './import-jail';
import { type Candidate, readImportFile } from './importable-files';
import type { Numbered, Settled } from './importing/file-line';
import { importStretch } from './importing/import-stretch';
import { InOrder } from './importing/in-order';
import { inPieces } from './importing/store-line';
import type { EncodedImage } from './jail-answers';
import type { Pause } from './pause';
import { rawFile } from './raw-file';

export type ImportOptions = {
  /** Analyst-supplied record values for every file. */
  supplied?: Record<string, string>;
  isSample?: boolean;
  /** The place in a recorded job of the file at an index: it is marked as done together with being stored. */
  entryOf?: (index: number) => { jobId: string; position: number };
  signal?: AbortSignal;
  pause?: Pause;
};

/** Where a finished import stands in the library, and under which path it came in. */
export type FileOutcome = ImportOutcome & { path: string };

/**
 * Reads files, has them parsed in a jail, and stores what comes back. One import after another, never two at once; a paste
 * or a picture has a jail of its own and waits for no import.
 */
export class Importer {
  private imports: Promise<unknown> = Promise.resolve();
  private others: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly library: LibraryRequest,
    private readonly openJail: () => Promise<ImportJail>,
  ) {}

  /**
   * Imports many files at once; outcomes are told in the given order, as soon as they are known. Stops early, without an
   * error, when cancelled. While paused it gives its turn to other imports.
   */
  async importFiles(
    candidates: readonly Candidate[],
    options: ImportOptions,
    onOutcome: (outcome: FileOutcome, index: number) => void,
  ): Promise<void> {
    const outcomes = new InOrder<FileOutcome>(onOutcome);
    const waiting: Numbered[] = candidates.map((candidate, index) => ({ candidate, index }));
    const settle = ({ index, candidate: { path } }: Numbered, settled: Settled) => {
      if (settled.error?.code !== 'cancelled')
        outcomes.settle(index, { path, name: basename(path), ...settled });
    };
    while (waiting.length > 0 && !options.signal?.aborted) {
      await options.pause?.over(options.signal);
      await this.importInTurn(() =>
        importStretch(waiting, { library: this.library, openJail: this.openJail, ...options, settle }),
      );
    }
    outcomes.end();
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
        return { name: 'Pasted text', ...(await this.parseAndStore(file)) };
      } catch (error) {
        return { name: 'Pasted text', status: 'failed', warnings: [], error: toWireError(error) };
      }
    });
  }

  /** The clipboard as blocks. */
  cleanPaste(paste: { html: string; text: string }): Promise<PastedBlock[]> {
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
      const fileName = basename(path);
      const { bytes } = await readImportFile(path).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'file-too-large')
          throw new AppError(
            'style-unusable',
            `“${fileName}” cannot be used as a citation style: it is too large. The largest styles have a few hundred kilobytes.`,
          );
        throw error;
      });
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
      const { rawSha256, ...raw } = await rawFile(this.library, textId);
      await this.parseAndStore({ ...raw, choices }, { articleId, kept: rawSha256 });
    });
  }

  private importInTurn(work: () => Promise<void>): Promise<void> {
    const result = this.imports.then(work);
    this.imports = result.catch(() => undefined);
    return result;
  }

  /** What the analyst waits for does not wait for an import of thousands of files. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.others.then(work);
    this.others = result.catch(() => undefined);
    return result;
  }

  /** One file by itself, in a jail of its own. */
  private async parseAndStore(file: JailFile, again?: { articleId: string; kept: string }) {
    const jail = await this.openJail();
    try {
      const packed = await inPieces(this.library, await jail.parseFile(file));
      const { fileName, mediaType, bytes } = file;
      const raw = again ? { kept: again.kept } : { bytes };
      const one = {
        packed,
        raw,
        fileName,
        mediaType,
        supplied: {},
        isSample: false,
        articleId: again?.articleId,
      };
      const [stored] = await this.library('imports:storePacked', { files: [one] });
      if (stored?.ok) return stored.value;
      throw new AppError(stored?.error.code ?? 'internal', stored?.error.message ?? 'Nothing was stored.');
    } finally {
      jail.close();
    }
  }
}
