import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { AppError, WireError } from '../../shared/ipc/app-error';

const Answer = z.object({
  id: z.int(),
  reply: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.instanceof(Uint8Array) }),
    z.object({ ok: z.literal(false), error: WireError }),
  ]),
});

/** Writes a document as bytes in a process of its own, which ends with it: a long document never holds up the window. */
export function writeInProcess(
  modulePath: string,
  format: 'docx' | 'html',
  document: BriefDocument,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright export' });
    child.on('message', (raw: unknown) => {
      const answer = Answer.safeParse(raw);
      if (!answer.success)
        reject(
          new AppError('export-failed', 'The file could not be written. Nothing was changed; try again.', {
            cause: answer.error,
          }),
        );
      else if (answer.data.reply.ok) resolve(answer.data.reply.value);
      else reject(new AppError(answer.data.reply.error.code, answer.data.reply.error.message));
      child.kill();
    });
    child.once('exit', () =>
      reject(
        new AppError('export-failed', 'Writing the file stopped half way. Nothing was changed; try again.'),
      ),
    );
    child.postMessage({ id: 1, format, document });
  });
}
