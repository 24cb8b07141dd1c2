import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError, type Reply, toWireError } from '../../shared/ipc/app-error';
import { fullLibraryContract, type LibraryChannel, type LibraryHandlers } from '../../shared/ipc/contract';
import type { DocumentChannel } from './document-handlers';
import { type Library, makeLibrary } from './make-library';
import { openStore } from './store/open-store';
import { storedHandlers } from './stored-handlers';

// Entry of the library's utility process. Electron puts the port to the shell on `process`; this file imports no
// Electron, so that the wall around the library holds.
type Port = {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

const isPort = (value: unknown): value is Port =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

const Message = z.union([
  z.object({ type: z.literal('open'), folder: z.string().min(1) }),
  z.object({ type: z.literal('close') }),
  z.object({ id: z.number(), channel: z.string(), input: z.unknown() }),
]);

const isChannel = (name: string): name is LibraryChannel => Object.hasOwn(fullLibraryContract, name);

/** Their handlers are most of the library's code and none of its first answers: loaded when first asked for. */
const DOCUMENT_CHANNELS: Record<DocumentChannel, true> = {
  'briefs:check': true,
  'briefs:document': true,
  'briefs:fromMarkdown': true,
  'briefs:markdown': true,
  'quotes:verdicts': true,
};

let library: Library | undefined;
let loadDocumentHandlers: () => Promise<void> = () => Promise.resolve();

function open(folder: string): void {
  const store = openStore(folder);
  const handlers: Partial<LibraryHandlers> = storedHandlers(store);
  loadDocumentHandlers = async () => {
    if (handlers['briefs:document']) return;
    const { documentHandlers } = await import('./document-handlers');
    Object.assign(handlers, documentHandlers(store));
  };
  library = makeLibrary(folder, store, handlers);
}

/** Expected failures are told to the analyst; the others are bugs, and their stack belongs in the log. */
function failure(error: unknown): ReturnType<typeof toWireError> {
  if (!(error instanceof AppError)) console.error(error);
  else if (error.code === 'library-damaged') console.error(error, error.cause ?? '');
  return toWireError(error);
}

async function answer(channel: string, input: unknown): Promise<Reply<unknown>> {
  try {
    if (!isChannel(channel)) throw new AppError('invalid-input', `There is no request called ${channel}.`);
    if (Object.hasOwn(DOCUMENT_CHANNELS, channel)) await loadDocumentHandlers();
    if (!library) throw new AppError('internal', 'The library is not open.');
    // `request` parses the input, whatever it is, before anything else sees it.
    return { ok: true, value: library.request(channel, input as never) };
  } catch (error) {
    return { ok: false, error: failure(error) };
  }
}

function close(): void {
  library?.close();
  library = undefined;
}

function main(port: Port): void {
  port.on('message', ({ data }) => {
    const message = Message.parse(data);
    if ('id' in message) {
      const { id, channel, input } = message;
      void answer(channel, input).then((reply) => port.postMessage({ id, reply }));
    } else if (message.type === 'open') {
      try {
        open(message.folder);
        const db = new Database(':memory:');
        const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get());
        db.close();
        port.postMessage({ type: 'opened', sqlite });
      } catch (error) {
        port.postMessage({ type: 'failed', error: failure(error) });
      }
    } else {
      close();
      process.exit(0);
    }
  });
  process.on('SIGTERM', () => {
    close();
    process.exit(0);
  });
}

const port: unknown = 'parentPort' in process ? process.parentPort : undefined;
if (!isPort(port)) throw new Error('The library process is started by the app, not by hand.');
main(port);
