import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { ImportJail } from '../import-jail';
import type { PackedPieces } from '../jail-answers';
import { failed, type OpenJail, type ParsedFile, type ReadFile, type Settled } from './file-line';
import type { ImportQueue } from './import-queue';

/** A jail parses this many files, then is replaced: nothing that a page left behind reaches far. */
const FILES_A_JAIL = 500;
/** The next jail is opened while the last of these are parsed, so that none waits for it. */
const OPENED_AHEAD = 60;
/** Files sent ahead of the one being parsed, so that the jail never waits for the shell. */
const SENT_AHEAD = 4;
const BYTES_AHEAD = 4 * 1024 * 1024;

type Sent = {
  file: ReadFile;
  alone: boolean;
  answer: Promise<{ packed: PackedPieces } | { error: unknown }>;
};

/**
 * Parses files one after another in a jail that serves many of them. A file that kills it is tried once more, alone in a
 * new one; those behind it go on as if nothing had been.
 */
export class JailLine {
  private jail: ImportJail | undefined;
  private next: Promise<ImportJail> | undefined;
  private filesInJail = 0;
  private readonly sent: Sent[] = [];
  private alone: ReadFile | undefined;

  constructor(private readonly openJail: OpenJail) {}

  /** Takes files until there are no more, or `stopped` says so; then those that were sent are still waited for. */
  async parseAll(
    files: ImportQueue<ReadFile>,
    options: {
      signal?: AbortSignal;
      stopped: () => boolean;
      onParsed: (file: ParsedFile) => void;
      onFailed: (file: ReadFile, outcome: Settled) => void;
    },
  ): Promise<void> {
    try {
      while (this.sent.length > 0 || this.alone || (!options.stopped() && (await files.hasMore()))) {
        await this.sendAhead(files, options);
        const first = this.sent.shift();
        if (!first) continue;
        const result = await first.answer;
        if ('packed' in result) options.onParsed({ ...first.file, packed: result.packed });
        else await this.settleFailure(first, result.error, files, options);
      }
    } finally {
      this.close();
    }
  }

  close(): void {
    this.jail?.close();
    this.jail = undefined;
    void this.next?.then((jail) => jail.close()).catch(() => undefined);
    this.next = undefined;
    this.filesInJail = 0;
  }

  private async sendAhead(
    files: ImportQueue<ReadFile>,
    { signal, stopped }: { signal?: AbortSignal; stopped: () => boolean },
  ): Promise<void> {
    if (this.alone) {
      const file = this.alone;
      this.alone = undefined;
      return await this.send(file, true, signal);
    }
    let bytes = this.sent.reduce((sum, { file }) => sum + file.file.bytes.length, 0);
    for (let next = files.peek(); next && !stopped(); next = files.peek()) {
      const size = next.file.bytes.length;
      if (this.sent.length > 0 && (this.sent.length >= SENT_AHEAD || bytes + size > BYTES_AHEAD)) return;
      // A full jail is left empty before the next one begins, so that blame is never in doubt.
      if (this.filesInJail >= FILES_A_JAIL && this.sent.length > 0) return;
      // While a file is tried alone, nothing is behind it.
      if (this.sent[0]?.alone) return;
      files.shift();
      bytes += size;
      await this.send(next, false, signal);
    }
  }

  private async send(file: ReadFile, alone: boolean, signal?: AbortSignal): Promise<void> {
    if (this.filesInJail >= FILES_A_JAIL) this.replaceJail();
    try {
      this.jail ??= await this.takeJail();
    } catch (error) {
      this.sent.push({ file, alone: true, answer: Promise.resolve({ error }) });
      return;
    }
    this.filesInJail += 1;
    if (this.filesInJail === FILES_A_JAIL - OPENED_AHEAD) {
      this.next = this.openJail();
      this.next.catch(() => undefined);
    }
    const answer = this.jail.parseFile(file.file, signal).then(
      (packed) => ({ packed }),
      (error: unknown) => ({ error }),
    );
    this.sent.push({ file, alone, answer });
  }

  private takeJail(): Promise<ImportJail> {
    const opened = this.next ?? this.openJail();
    this.next = undefined;
    return opened;
  }

  private replaceJail(): void {
    this.jail?.close();
    this.jail = undefined;
    this.filesInJail = 0;
  }

  private async settleFailure(
    { file, alone }: Sent,
    error: unknown,
    files: ImportQueue<ReadFile>,
    options: { signal?: AbortSignal; onFailed: (file: ReadFile, outcome: Settled) => void },
  ): Promise<void> {
    const isDead = this.jail !== undefined && !this.jail.isAlive();
    const wasInCompany = !alone && (this.filesInJail > 1 || this.sent.length > 0);
    if (isDead) {
      // What was sent behind it was never looked at.
      const behind = this.sent.splice(0);
      await Promise.all(behind.map(({ answer }) => answer));
      files.putBack(behind.map((sent) => sent.file));
      this.replaceJail();
    }
    if (isDead && wasInCompany && !options.signal?.aborted) this.alone = file;
    else options.onFailed(file, failed(wireOf(file, error)));
  }
}

/** The jail does not know which file it had, so its sentences get the name put before them. */
function wireOf({ file }: ReadFile, error: unknown): { code: string; message: string } {
  if (!(error instanceof AppError)) console.error(`Reading ${file.fileName} failed:`, error);
  const wire = toWireError(error);
  return wire.message.includes(file.fileName)
    ? wire
    : { ...wire, message: `${file.fileName}: ${wire.message}` };
}
