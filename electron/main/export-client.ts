import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { AppError, WireError } from '../../shared/ipc/app-error';

const Written = z.strictObject({ bytes: z.int() });
const PrintHtml = z.strictObject({ html: z.string() });

type Job = { format: 'docx' | 'html'; path: string } | { format: 'print-html'; fontBase: string };

/** Writes a document to a file, in a process of its own: a long document never holds up the window. Gives its bytes. */
export async function writeInProcess(
  modulePath: string,
  document: BriefDocument,
  job: { format: 'docx' | 'html'; path: string },
): Promise<number> {
  return (await runJob(modulePath, document, job, Written)).bytes;
}

/** The page to print, made in that same process. */
export async function printHtmlInProcess(
  modulePath: string,
  document: BriefDocument,
  fontBase: string,
): Promise<string> {
  return (await runJob(modulePath, document, { format: 'print-html', fontBase }, PrintHtml)).html;
}

function runJob<T>(modulePath: string, document: BriefDocument, job: Job, result: z.ZodType<T>): Promise<T> {
  const Answer = z.object({
    reply: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: result }),
      z.object({ ok: z.literal(false), error: WireError }),
    ]),
  });
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright export' });
    child.once('message', (raw: unknown) => {
      const answer = Answer.safeParse(raw);
      if (!answer.success) reject(failed('The file could not be written', answer.error));
      else if (answer.data.reply.ok) resolve(answer.data.reply.value);
      else reject(new AppError(answer.data.reply.error.code, answer.data.reply.error.message));
      child.kill();
    });
    child.once('exit', () => reject(failed('Writing the file stopped half way')));
    child.postMessage({ id: 'export', document, ...job });
  });
}

const failed = (what: string, cause?: unknown) =>
  new AppError('export-failed', `${what}. The file that stood there before is untouched; try again.`, {
    cause,
  });
