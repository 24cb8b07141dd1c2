import { z } from 'zod';
import { AppError, type Reply, toWireError } from '../../shared/ipc/app-error';
import type { LibraryHandlers } from '../../shared/ipc/contract';
import { FIRST_LIST } from '../../shared/ipc/first-list';
import { listArticles } from './articles/list-articles';
import type { DocumentChannel } from './document-handlers';
import type { Library } from './make-library';
import { openStore, type Store } from './store/open-store';
import type { TemplateChannel } from './template-handlers';
import { type QuietWork, whileQuiet } from './while-quiet';

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
  z.object({ type: z.literal('checked'), isWhole: z.boolean() }),
  z.object({ id: z.number(), channel: z.string(), input: z.unknown() }),
]);

/** Their handlers are most of the library's code and none of its first answers: loaded when first asked for. */
const LATER: Record<DocumentChannel | TemplateChannel, 'documents' | 'templates'> = {
  'briefs:check': 'documents',
  'briefs:document': 'documents',
  'briefs:fromMarkdown': 'documents',
  'briefs:markdown': 'documents',
  'briefs:disagreements': 'documents',
  'briefs:matrix': 'documents',
  'returns:compare': 'documents',
  'returns:merge': 'documents',
  'quotes:compare': 'documents',
  'quotes:otherWordings': 'documents',
  'quotes:verdicts': 'documents',
  'styles:delete': 'documents',
  'styles:restore': 'documents',
  'styles:get': 'documents',
  'styles:list': 'documents',
  'styles:store': 'documents',
  'briefs:review': 'documents',
  'briefs:sourceSummary': 'documents',
  'releases:record': 'documents',
  'releases:continue': 'documents',
  'briefs:create': 'templates',
  'templates:list': 'templates',
  'templates:find': 'templates',
  'templates:copy': 'templates',
};
const isLater = (channel: string): channel is keyof typeof LATER => Object.hasOwn(LATER, channel);

let store: Store | undefined;
let library: Promise<Library> | undefined;
let merging: QuietWork | undefined;
let loadHandlers: (group: 'documents' | 'templates') => Promise<void> = () => Promise.resolve();

/** The contract and the handlers, which take longer to load than the first list to read: from the first request on. */
async function loadLibrary(opened: Store): Promise<Library> {
  const [{ makeLibrary }, { storedHandlers }] = await Promise.all([
    import('./make-library'),
    import('./stored-handlers'),
  ]);
  const handlers: Partial<LibraryHandlers> = storedHandlers(opened);
  const loaded = new Set<string>();
  loadHandlers = async (group) => {
    if (loaded.has(group)) return;
    const found =
      group === 'documents'
        ? (await import('./document-handlers')).documentHandlers(opened)
        : (await import('./template-handlers')).templateHandlers(opened);
    Object.assign(handlers, found);
    loaded.add(group);
  };
  return makeLibrary(opened.folder, opened, handlers);
}

/** Expected failures are told to the analyst; the others are bugs, and their stack belongs in the log. */
function failure(error: unknown): ReturnType<typeof toWireError> {
  if (!(error instanceof AppError)) console.error(error);
  else if (error.code === 'library-damaged') console.error(error, error.cause ?? '');
  return toWireError(error);
}

async function answer(channel: string, input: unknown): Promise<Reply<unknown>> {
  try {
    if (!store) throw new AppError('internal', 'The library is not open.');
    merging?.asked();
    library ??= loadLibrary(store);
    const { request, answers } = await library;
    if (!answers(channel)) throw new AppError('invalid-input', `There is no request called ${channel}.`);
    if (isLater(channel)) await loadHandlers(LATER[channel]);
    if (channel === 'search:finish') await finishInSteps(input);
    // `request` parses the input, whatever it is, before anything else sees it.
    return { ok: true, value: request(channel, input as never) };
  } catch (error) {
    return { ok: false, error: failure(error) };
  }
}

const FinishInput = z.object({ searchId: z.number() });
const letOthersIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A search goes from volume to volume of the index; between two, a newer letter is heard and ends it. */
async function finishInSteps(input: unknown): Promise<void> {
  const parsed = FinishInput.safeParse(input);
  if (!parsed.success || !store) return;
  const opened = store;
  const { searchDeskOf } = await import('./search-handlers');
  while (store === opened && opened.read(() => searchDeskOf(opened).advance(parsed.data.searchId)))
    await letOthersIn();
}

/** Articles indexed at once while the window is open: some 30 ms, then others are let in. */
const INDEXED_AT_ONCE = 48;
const INDEXING_BEGINS_MS = 3000;

/** Indexes what an update of the app left out of the search index, a little at a time, behind everything else. */
async function indexBehind(opened: Store): Promise<void> {
  const { indexAll } = await import('./search/index-pending');
  await indexAll(opened.write, INDEXED_AT_ONCE, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return store === opened;
  });
}

/** Imports leave the index in pieces: merged while nobody asks for anything. */
const QUIET_MS = 4000;

async function mergeWhileQuiet(opened: Store): Promise<void> {
  const { mergeSlice, volumeInPieces } = await import('./search/merge-index');
  if (store !== opened) return;
  let volume: string | null = null;
  let hasMerged = false;
  merging = whileQuiet(QUIET_MS, () => {
    // A file that has not been checked is left alone.
    if (store !== opened || opened.isUnchecked) return false;
    try {
      const found = volume ?? opened.read(volumeInPieces);
      volume = found !== null && opened.write((db) => mergeSlice(db, found)) ? found : null;
      // A log that is left is taken for an unclean end, should the power fail.
      if (found === null && hasMerged) opened.checkpoint();
      hasMerged = found !== null;
      return found !== null;
    } catch (error) {
      console.error('The search index could not be merged; it is tried again later.', error);
      return false;
    }
  });
  merging.asked();
}

async function close(): Promise<void> {
  merging?.stop();
  merging = undefined;
  const opened = store;
  const loaded = library;
  store = undefined;
  library = undefined;
  if (loaded !== undefined) (await loaded).close();
  else opened?.close();
}

/** Opens the library in `folder` and reads what a window shows first. */
function open(
  folder: string,
  onCheckFirst: () => void,
): { sqlite: string; firstList: unknown; isUnchecked: boolean } {
  const opened = openStore(folder, undefined, { checkLater: true, onCheckFirst });
  store = opened;
  setTimeout(() => {
    void indexBehind(opened).catch(console.error);
    void mergeWhileQuiet(opened);
  }, INDEXING_BEGINS_MS).unref();
  const sqlite = opened.read((db) => String(db.prepare('SELECT sqlite_version()').pluck().get()));
  return { sqlite, firstList: firstListOf(opened), isUnchecked: opened.isUnchecked };
}

/** Undefined where it cannot be read: the window then asks, and is told why. */
function firstListOf(opened: Store): unknown {
  try {
    return opened.read((db) => listArticles(db, FIRST_LIST));
  } catch {
    return undefined;
  }
}

/** What was being typed can still be saved; that goes on where the note cannot be written. */
function noteDamage(): void {
  try {
    store?.noteDamage();
  } catch (error) {
    console.error('That the library file is damaged could not be noted.', error);
  }
}

async function end(): Promise<void> {
  await close();
  process.exit(0);
}

function main(port: Port): void {
  port.on('message', ({ data }) => {
    const message = Message.parse(data);
    if ('id' in message) {
      const { id, channel, input } = message;
      void answer(channel, input).then((reply) => port.postMessage({ id, reply }));
    } else if (message.type === 'open') {
      try {
        const onCheckFirst = () => port.postMessage({ type: 'checking' });
        port.postMessage({ type: 'opened', ...open(message.folder, onCheckFirst) });
      } catch (error) {
        port.postMessage({ type: 'failed', error: failure(error) });
      }
    } else if (message.type === 'checked') {
      if (message.isWhole) store?.passCheck();
      else noteDamage();
      merging?.asked();
    } else {
      void end();
    }
  });
  process.on('SIGTERM', () => void end());
}

const port: unknown = 'parentPort' in process ? process.parentPort : undefined;
if (!isPort(port)) throw new Error('The library process is started by the app, not by hand.');
main(port);
