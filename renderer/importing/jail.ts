import './no-eval';
import { z } from 'zod';
import { AppError, toWireError } from '../../shared/ipc/app-error';
import { ImportChoices } from '../../shared/model';
import { importFile } from './import-file';
import { Pieces } from './pieces';

// The import jail: untrusted bytes come in over one port, blocks go out over it. Nothing else is reachable from here.

/** Bytes as they cross a port; told by their kind, not by their class, which differs between windows. */
const Bytes = z
  .custom<ArrayBufferView<ArrayBuffer>>((value) => ArrayBuffer.isView(value))
  .transform((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));

const Job = z.discriminatedUnion('kind', [
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('file'),
    fileName: z.string().max(1000),
    mediaType: z.string().max(200),
    bytes: Bytes,
    choices: ImportChoices,
  }),
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('paste'),
    html: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('style'),
    fileName: z.string().max(1000),
    bytes: Bytes,
  }),
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('image'),
    fileName: z.string().max(1000),
    bytes: Bytes,
  }),
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('returned'),
    fileName: z.string().max(1000),
    bytes: Bytes,
  }),
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('references'),
    fileName: z.string().max(1000),
    bytes: Bytes,
  }),
  z.strictObject({
    id: z.union([z.string().max(200), z.number()]),
    kind: z.literal('records'),
    from: z.int().min(0),
    count: z.int().min(1).max(1000),
  }),
]);
type Job = z.infer<typeof Job>;

/** Answers one message of the shell; never throws. Exported for tests. */
export async function answer(message: unknown): Promise<unknown> {
  const job = Job.safeParse(message);
  if (!job.success) {
    const id = z.looseObject({ id: z.union([z.string(), z.number()]) }).safeParse(message).data?.id ?? null;
    return {
      id,
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'The import window was asked for something it does not know.',
      },
    };
  }
  try {
    return { id: job.data.id, ok: true, value: await work(job.data) };
  } catch (error) {
    const what = 'fileName' in job.data ? `“${job.data.fileName}”` : 'The clipboard';
    const known =
      error instanceof AppError
        ? error
        : new AppError(
            'import-failed',
            `${what} could not be read. Try saving it in another format, or paste its text.`,
            { cause: error },
          );
    return { id: job.data.id, ok: false, error: toWireError(known) };
  }
}

async function work(job: Job): Promise<unknown> {
  if (job.kind === 'file') return await importFile(job);
  if (job.kind === 'style') {
    const { readStyle } = await import('./styles/read-style');
    return readStyle(job.bytes, job.fileName);
  }
  if (job.kind === 'image') {
    const { readImage } = await import('./images/read-image');
    return await readImage(job.bytes, job.fileName);
  }
  if (job.kind === 'returned') {
    const { readReturned } = await import('./returned/read-docx');
    return readReturned(job.bytes, job.fileName);
  }
  if (job.kind === 'references') {
    const { readReferenceFile } = await import('./references/read-reference-file');
    return readReferenceFile(job.bytes, job.fileName);
  }
  if (job.kind === 'records') {
    const { nextRecords } = await import('./references/read-reference-file');
    return nextRecords(job.from, job.count);
  }
  const { cleanPaste } = await import('./clean-paste');
  return cleanPaste(job);
}

const PackedJob = z.looseObject({ kind: z.enum(['file', 'records']) });
const Draft = z.looseObject({ id: z.unknown(), ok: z.literal(true), value: z.unknown() });

/** A longer answer goes out in pieces of this many bytes: receiving it at once would hold the shell up. */
const PIECE_BYTES = 1024 * 1024;

/**
 * The messages of an answer. The draft of a file, and records, become UTF-8 JSON: bytes that pass through the shell unopened,
 * as `piece` messages first where they are many, then the answer with the last of them. Exported for tests.
 */
export function messagesOf(job: unknown, reply: unknown): unknown[] {
  const draft = Draft.safeParse(reply);
  if (!draft.success || !PackedJob.safeParse(job).success) return [reply];
  const bytes = new TextEncoder().encode(JSON.stringify(draft.data.value));
  const messages: unknown[] = [];
  let at = 0;
  for (; bytes.length - at > PIECE_BYTES; at += PIECE_BYTES)
    messages.push({ id: draft.data.id, kind: 'piece', bytes: bytes.slice(at, at + PIECE_BYTES) });
  return [...messages, { ...draft.data, value: at === 0 ? bytes : bytes.slice(at) }];
}

const PortMessage = z.looseObject({ type: z.literal('jail-port') });

if (typeof window !== 'undefined') {
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source !== window || !port || !PortMessage.safeParse(event.data).success) return;
    const pieces = new Pieces();
    let last: Promise<void> = Promise.resolve();
    // One after another: the shell blames the first file without an answer for what happens here.
    port.onmessage = (message) => {
      const job = pieces.join(message.data);
      if (job === null) return;
      last = last.then(async () => {
        for (const message of messagesOf(job, await answer(job))) port.postMessage(message);
      });
    };
    port.start();
  });
}
