import { type UtilityProcess, utilityProcess } from 'electron';
import { z } from 'zod';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import type { ExportFormat } from '../../shared/brief-document/export-formats';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { AppError, WireError } from '../../shared/ipc/app-error';
import { exportCancelled } from '../export/export-cancelled';
import type { ReadFile } from '../export/read-made-file';
import type { WrittenFormat } from '../export/write-document';

const Written = z.strictObject({ bytes: z.int() });
const PrintHtml = z.strictObject({ html: z.string() });
const Sentences = z.array(z.string());
const Read = z.strictObject({ leftBehind: Sentences, blocks: Sentences, look: Sentences });

type WriteJob = { format: WrittenFormat; path: string; options?: ExportOptions };
type PrintHtmlJob = { fontBase: string; pageNotes: boolean; sheet: boolean };
/** `of` is the format of the file. */
type ReadJob = { file: string; of: ExportFormat };
type Job = WriteJob | (PrintHtmlJob & { format: 'print-html' }) | (ReadJob & { format: 'read-released' });

/** Writes a document to a file, in a process of its own: a long document never holds up the window. Gives its bytes. */
export async function writeInProcess(
  modulePath: string,
  document: BriefDocument,
  job: WriteJob,
  signal?: AbortSignal,
): Promise<number> {
  return (await runJob(modulePath, document, job, Written, signal)).bytes;
}

/** The page to print, made in that same process. */
export async function printHtmlInProcess(
  modulePath: string,
  document: BriefDocument,
  job: PrintHtmlJob,
  signal?: AbortSignal,
): Promise<string> {
  return (await runJob(modulePath, document, { format: 'print-html', ...job }, PrintHtml, signal)).html;
}

/** What a reader of a release finds in one of its files, read in that same process. */
export async function readMadeInProcess(
  modulePath: string,
  document: BriefDocument,
  job: ReadJob,
  signal?: AbortSignal,
): Promise<ReadFile> {
  return await runJob(modulePath, document, { format: 'read-released', ...job }, Read, signal);
}

/** A process that waits for its job, and is not waited for when one comes; one that did its job waits for another. */
type Spare = { modulePath: string; child: UtilityProcess; end: NodeJS.Timeout; gone: () => void };
let spare: Spare | null = null;
const SPARE_MS = 60_000;

/** Starts a process for a job that is about to come, with the writer of its format loaded. */
export function prepareProcess(modulePath: string, format: ExportFormat): void {
  if (spare !== null && spare.modulePath !== modulePath) dropSpare();
  const { child } = spare ?? keep(modulePath, forkExport(modulePath));
  child.postMessage({ prepare: format });
}

/** Lets a process wait for a job, for a while. */
function keep(modulePath: string, child: UtilityProcess): Spare {
  const end = setTimeout(dropSpare, SPARE_MS);
  end.unref();
  const kept = { modulePath, child, end, gone: dropSpare };
  child.once('exit', kept.gone);
  spare = kept;
  return kept;
}

function dropSpare(): void {
  const dropped = spare;
  spare = null;
  if (dropped === null) return;
  release(dropped);
  dropped.child.kill();
}

function takeProcess(modulePath: string): UtilityProcess {
  if (spare?.modulePath !== modulePath) return forkExport(modulePath);
  const taken = spare;
  spare = null;
  release(taken);
  return taken.child;
}

/** A process that waits no longer. */
function release({ child, end, gone }: Spare): void {
  clearTimeout(end);
  child.off('exit', gone);
}

const forkExport = (modulePath: string): UtilityProcess =>
  utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright export' });

function runJob<T>(
  modulePath: string,
  document: BriefDocument,
  job: Job,
  result: z.ZodType<T>,
  signal?: AbortSignal,
): Promise<T> {
  const Answer = z.object({
    reply: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: result }),
      z.object({ ok: z.literal(false), error: WireError }),
    ]),
  });
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(exportCancelled());
    const child = takeProcess(modulePath);
    // A writer is not killed: it might be just between writing its file and saying so.
    let isKilled = false;
    const cancel = () => {
      if ('path' in job) return child.postMessage({ cancel: true });
      reject(exportCancelled());
      isKilled = true;
      child.kill();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const ended = () => {
      signal?.removeEventListener('abort', cancel);
      reject(failed('Writing the file stopped half way'));
    };
    child.once('message', (raw: unknown) => {
      // Its answer was on the way already: it is not kept for the next export.
      if (isKilled) return;
      signal?.removeEventListener('abort', cancel);
      child.off('exit', ended);
      const answer = Answer.safeParse(raw);
      if (answer.success && answer.data.reply.ok) {
        resolve(answer.data.reply.value);
        if (spare === null) keep(modulePath, child);
        else child.kill();
        return;
      }
      if (!answer.success) reject(failed('The file could not be written', answer.error));
      else if (!answer.data.reply.ok)
        reject(new AppError(answer.data.reply.error.code, answer.data.reply.error.message));
      child.kill();
    });
    child.once('exit', ended);
    child.postMessage({ id: 'export', document, ...job });
  });
}

const failed = (what: string, cause?: unknown) =>
  new AppError('export-failed', `${what}. The file that stood there before is untouched; try again.`, {
    cause,
  });
