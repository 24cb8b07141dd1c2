import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, session } from 'electron';
import { z } from 'zod';
import type { StyleTree } from '../../shared/citation/added/style-tree';
import { AppError } from '../../shared/ipc/app-error';
import type { ReferenceFile } from '../../shared/ipc/reference-contract';
import type { ImportChoices, PastedBlock } from '../../shared/model';
import type { ReturnedBrief } from '../../shared/returning/returned-brief';
import { JAIL_CSP } from './content-policies';
import { devServerOrigin } from './dev-server';
import {
  type Answered,
  type EncodedImage,
  openAnswer,
  type PackedPieces,
  readEncodedImage,
  readPacked,
  readPasted,
  readPiece,
  readReferenceHead,
  readReturnedBrief,
  readStyleTree,
  tooLarge,
} from './jail-answers';
import { type Manifest, serveApp } from './protocol';
import { secureSession } from './session';
import { safeWebPreferences } from './web-preferences';

export type JailLimits = {
  /** Milliseconds for one file, from sending its bytes to its answer. */
  fileMs: number;
  /** Milliseconds between two looks at the jail. */
  tickMs: number;
  /** Working set of the jail's process, in bytes. */
  memoryBytes: number;
  /** Size of one answer, in bytes (two for each UTF-16 unit). */
  replyBytes: number;
};

export const JAIL_LIMITS: JailLimits = {
  fileMs: 30_000,
  tickMs: 50,
  memoryBytes: 1024 * 1024 * 1024,
  replyBytes: 64 * 1024 * 1024,
};

/** A larger file is sent in pieces of this many bytes. */
const PIECE_BYTES = 1024 * 1024;
const LEAST_PIECE_BYTES = 64 * 1024;
/** Opening the hidden window takes a fraction of a second; on a machine under heavy load it may take longer. */
const OPEN_LIMIT_MS = 30_000;

export type JailFile = {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  choices: ImportChoices;
};

export type ImportJail = {
  /**
   * The draft of an article as the jail packed it, which nobody may believe before the library has unpacked it. Several
   * files may be sent one after another: they are parsed and answered in that order, and the clock of each starts when the
   * one before it is answered. Throws the jail's own reason, `import-timeout` / `import-failed` when the jail had to be
   * killed over this file, or `cancelled` when it was never looked at.
   */
  parseFile(file: JailFile, signal?: AbortSignal): Promise<PackedPieces>;
  cleanPaste(paste: { html: string; text: string }): Promise<PastedBlock[]>;
  /** A citation style as plain data, not yet judged. */
  readStyle(file: { fileName: string; bytes: Uint8Array<ArrayBuffer> }): Promise<StyleTree>;
  /** A picture as the jail encoded it anew; its head is not yet looked at. */
  readImage(file: { fileName: string; bytes: Uint8Array<ArrayBuffer> }): Promise<EncodedImage>;
  /** A Word file that was edited elsewhere, as lines and notes. */
  readReturned(file: { fileName: string; bytes: Uint8Array<ArrayBuffer> }): Promise<ReturnedBrief>;
  /** A reference file; its records are then asked for with `nextRecords`, before anything else is. */
  readReferences(
    file: { fileName: string; bytes: Uint8Array<ArrayBuffer> },
    signal?: AbortSignal,
  ): Promise<ReferenceFile>;
  /** At least one, and `count` at most, as the jail packed them: only the library reads them. */
  nextRecords(from: number, count: number, signal?: AbortSignal): Promise<PackedPieces>;
  /** False once it was killed or closed: open a new one. */
  isAlive(): boolean;
  close(): void;
};

type JobResult = { pieces: PackedPieces; data: unknown } | { error: AppError };
type Job = {
  id: number;
  pieces: Uint8Array<ArrayBuffer>[];
  bytes: number;
  settle: (result: JobResult) => void;
};
const cancelled = () => new AppError('cancelled', 'The import was cancelled.');

/**
 * Opens a hidden, sandboxed window with a session of its own that lives in memory only. Untrusted bytes are parsed in
 * there and nowhere else; what comes back is checked before anybody reads it.
 */
export async function openImportJail(options: {
  preload: string;
  manifest: Promise<Manifest>;
  limits?: Partial<JailLimits>;
}): Promise<ImportJail> {
  const limits = { ...JAIL_LIMITS, ...options.limits };
  const partition = `jail-${randomUUID()}`;
  const own = session.fromPartition(partition, { cache: false });
  secureSession(own);
  serveApp(own, { host: 'jail', csp: JAIL_CSP, manifest: options.manifest });
  const browser = new BrowserWindow({
    show: false,
    paintWhenInitiallyHidden: false,
    skipTaskbar: true,
    webPreferences: safeWebPreferences(options.preload, partition),
  });
  const { contents, port } = await connect(browser);

  let nextId = 1;
  let alive = true;
  /** Jobs in the jail, in the order of their sending: it works at the first of them. */
  const jobs: Job[] = [];
  let startedFirst = Date.now();
  let watch: NodeJS.Timeout | undefined;

  const finishFirst = (result: JobResult) => {
    startedFirst = Date.now();
    jobs.shift()?.settle(result);
  };
  const close = () => {
    alive = false;
    for (const job of jobs.splice(0)) job.settle({ error: cancelled() });
    clearInterval(watch);
    port.close();
    if (!browser.isDestroyed()) browser.destroy();
  };
  const kill = (error: AppError) => {
    finishFirst({ error });
    // A looping page cannot be asked to stop; its process is ended.
    if (!browser.isDestroyed()) contents.forcefullyCrashRenderer();
    close();
  };
  contents.on('render-process-gone', () => {
    finishFirst({
      error: new AppError(
        'import-failed',
        'Reading this file made the importer stop. Nothing of it was stored.',
      ),
    });
    close();
  });
  port.on('message', ({ data }) => {
    const head = z.looseObject({ id: z.int() }).safeParse(data);
    const [first] = jobs;
    if (!first || head.data?.id !== first.id) return;
    const piece = readPiece(data);
    if (!piece) return finishFirst({ pieces: first.pieces, data });
    first.pieces.push(piece);
    // Weighed with all that came with it, and none too light, so that a million crumbs are no small answer either.
    first.bytes += Math.max(piece.buffer.byteLength, LEAST_PIECE_BYTES);
    if (first.bytes > limits.replyBytes) kill(tooLarge());
  });
  port.start();

  /** Goes on from file to file: many small ones may be over between two looks, and still fill the memory together. */
  function look(): void {
    const problem = jobs.length === 0 ? null : overLimit(limits, startedFirst, contents.getOSProcessId());
    if (problem) kill(problem);
  }

  let sending: Promise<void> = Promise.resolve();
  /** Posts a job, a large file in pieces: serialising one at once would hold the shell up. Jobs go out in order. */
  function post(id: number, job: Record<string, unknown>): Promise<void> {
    sending = sending.then(async () => {
      const { bytes } = job;
      if (!(bytes instanceof Uint8Array) || bytes.length <= PIECE_BYTES) {
        if (alive) port.postMessage({ ...job, id });
        return;
      }
      let at = 0;
      for (; alive && bytes.length - at > PIECE_BYTES; at += PIECE_BYTES) {
        port.postMessage({ kind: 'piece', id, bytes: bytes.slice(at, at + PIECE_BYTES) });
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      if (alive) port.postMessage({ ...job, id, bytes: bytes.slice(at) });
    });
    return sending;
  }

  /** Sends one job; the jail is watched until it has answered. */
  async function askWhole(job: Record<string, unknown>, signal?: AbortSignal): Promise<Answered> {
    if (!alive) throw new AppError('import-failed', 'The importer is closed.');
    const id = nextId++;
    const cancel = () => {
      if (alive) kill(cancelled());
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const result = await new Promise<JobResult>((settle) => {
        if (jobs.length === 0) startedFirst = Date.now();
        jobs.push({ id, pieces: [], bytes: 0, settle });
        watch ??= setInterval(look, limits.tickMs);
        void post(id, job);
      });
      if ('error' in result) throw result.error;
      return { pieces: result.pieces, value: openAnswer(result.data) };
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  const ask = async (job: Record<string, unknown>, signal?: AbortSignal): Promise<unknown> =>
    (await askWhole(job, signal)).value;

  return {
    parseFile: async (file, signal) =>
      readPacked(await askWhole({ kind: 'file', ...file }, signal), limits.replyBytes),
    cleanPaste: async (paste) => readPasted(await ask({ kind: 'paste', ...paste }), limits.replyBytes),
    readStyle: async (file) => readStyleTree(await ask({ kind: 'style', ...file }), limits.replyBytes),
    readImage: async (file) => readEncodedImage(await ask({ kind: 'image', ...file }), limits.replyBytes),
    readReturned: async (file) =>
      readReturnedBrief(await ask({ kind: 'returned', ...file }), limits.replyBytes),
    readReferences: async (file, signal) =>
      readReferenceHead(await ask({ kind: 'references', ...file }, signal), limits.replyBytes),
    nextRecords: async (from, count, signal) =>
      readPacked(await askWhole({ kind: 'records', from, count }, signal), limits.replyBytes),
    isAlive: () => alive,
    close,
  };
}

/** Loads the jail's page and hands it one end of a message channel. */
async function connect(
  browser: BrowserWindow,
): Promise<{ contents: Electron.WebContents; port: MessagePortMain }> {
  const contents = browser.webContents;
  const server = devServerOrigin();
  const loaded = browser.loadURL(
    server ? `${server}/importing/index.html` : 'app://jail/importing/index.html',
  );
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(new Error('did not load')), OPEN_LIMIT_MS);
  });
  try {
    await Promise.race([loaded, late]);
  } catch (cause) {
    if (!browser.isDestroyed()) browser.destroy();
    throw new AppError(
      'import-failed',
      'The importer could not be started. Try again, or restart Briefwright.',
      { cause },
    );
  } finally {
    clearTimeout(limit);
  }
  const { port1, port2 } = new MessageChannelMain();
  contents.postMessage('jail-port', null, [port2]);
  return { contents, port: port1 };
}

function overLimit(limits: JailLimits, started: number, pid: number): AppError | null {
  if (Date.now() - started > limits.fileMs) {
    const seconds = Math.round(limits.fileMs / 1000);
    return new AppError(
      'import-timeout',
      `Reading this file took longer than ${seconds} seconds, so it was stopped. Nothing of it was stored.`,
    );
  }
  const used = app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
  // Electron counts the working set in kilobytes.
  if (used * 1024 > limits.memoryBytes) {
    return new AppError(
      'import-failed',
      'Reading this file needed too much memory, so it was stopped. Nothing of it was stored.',
    );
  }
  return null;
}
