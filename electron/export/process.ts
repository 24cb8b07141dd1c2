import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { z } from 'zod';
import { BriefDocument, ExportFormat } from '../../shared/brief-document/brief-document';
import { EXPORT_FORMATS } from '../../shared/brief-document/export-formats';
import { ExportOptions } from '../../shared/brief-document/export-options';
import { AppError, type Reply, toWireError } from '../../shared/ipc/app-error';
import { exportCancelled } from './export-cancelled';
import { writeHtml } from './html/write-html';
import type { ReadFile } from './read-made-file';
import { loadWriter, WRITTEN_FORMATS, writeDocument } from './write-document';
import { writeFileAtomically } from './write-file';

/** What the shell asks of the export process. `path` is absolute and comes from a dialog or the command line. */
export const ExportJob = z.discriminatedUnion('format', [
  z.strictObject({
    id: z.string(),
    document: BriefDocument,
    format: z.enum(WRITTEN_FORMATS),
    path: z.string().min(1),
    options: ExportOptions.optional(),
  }),
  z.strictObject({
    id: z.string(),
    document: BriefDocument,
    format: z.literal('print-html'),
    fontBase: z.string().optional(),
    pageNotes: z.boolean().optional(),
    sheet: z.boolean().optional(),
  }),
  z.strictObject({
    id: z.string(),
    document: BriefDocument,
    format: z.literal('read-released'),
    /** Absolute path of the file that was made, and its format. */
    file: z.string().min(1),
    of: ExportFormat,
  }),
]);
/** Stops the job. It still answers: `cancelled`, or that its file was written before. */
const Cancel = z.strictObject({ cancel: z.literal(true) });
/** Loads the writer of a format for a job that is about to come. */
const Prepare = z.strictObject({ prepare: z.enum(EXPORT_FORMATS) });
export type ExportJob = z.infer<typeof ExportJob>;
/** `bytes` is the length of the written file. */
export type ExportResult = { bytes: number } | { html: string } | ReadFile;

/** @throws AppError of the writers and of `writeFileAtomically` */
export async function runExportJob(job: ExportJob, signal?: AbortSignal): Promise<ExportResult> {
  if (job.format === 'print-html')
    return {
      html: writeHtml(job.document, {
        forPrint: true,
        fontBase: job.fontBase,
        pageNotes: job.pageNotes,
        sheet: job.sheet,
      }),
    };
  if (job.format === 'read-released') {
    const { readMadeFile } = await import('./read-made-file');
    return readMadeFile(new Uint8Array(await readFile(job.file)), job.of, job.document);
  }
  const bytes = await writeDocument(job.document, job.format, job.options);
  if (signal?.aborted) throw exportCancelled();
  await writeFileAtomically(job.path, bytes, signal);
  return { bytes: bytes.length };
}

/** Answers one message; junk gets an `invalid-input` under the id it carried, if any. */
export async function answer(
  message: unknown,
  signal?: AbortSignal,
): Promise<{ id: string; reply: Reply<ExportResult> }> {
  const job = ExportJob.safeParse(message);
  if (!job.success) {
    const id = z.looseObject({ id: z.string() }).safeParse(message);
    const error = toWireError(
      new AppError('invalid-input', 'The export was asked for in a form that it does not know.', {
        cause: job.error,
      }),
    );
    return { id: id.success ? id.data.id : '', reply: { ok: false, error } };
  }
  const { id } = job.data;
  try {
    return { id, reply: { ok: true, value: await runExportJob(job.data, signal) } };
  } catch (error) {
    if (!(error instanceof AppError)) console.error(error);
    return { id, reply: { ok: false, error: toWireError(error) } };
  }
}

/** Electron's end of the channel to the shell; absent when tests import this file under plain Node. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'on' in value && 'postMessage' in value;

const port: unknown = 'parentPort' in process ? process.parentPort : undefined;
if (isParentPort(port)) {
  // One job at a time: the shell gives the next one when this one has its answer.
  let control = new AbortController();
  port.on('message', ({ data }) => {
    const prepare = Prepare.safeParse(data);
    if (Cancel.safeParse(data).success) control.abort();
    else if (prepare.success) {
      // A Word file is read, written and forgotten: the room that V8 keeps for speed is a fourth of what is held for it.
      if (prepare.data.prepare === 'docx') setFlagsFromString('--optimize-for-size');
      // Whatever fails to load now will say so when it is needed.
      loadWriter(prepare.data.prepare).catch(() => undefined);
    } else {
      control = new AbortController();
      void answer(data, control.signal).then((reply) => port.postMessage(reply));
    }
  });
}
