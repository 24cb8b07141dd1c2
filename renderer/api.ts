import type { ErrorCode } from '../shared/ipc/app-error';
import type { AppEvent, Bridge, Channel, Input, Output } from '../shared/ipc/contract';
import type { AddedImage } from '../shared/ipc/image-contract';

declare global {
  interface Window {
    readonly briefwright: Bridge;
  }
}

/**
 * Ask the shell or the library.
 *
 * Rejects with an `AppError` whose message is a sentence for the analyst. Replies are checked against the contract
 * where they are made (shell, library); here only the envelope is looked at, so that the first screen needs no schemas.
 */
export function request<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const asked = ask(channel, input);
  if (KEEPS.has(channel)) {
    saves.add(asked);
    const forget = () => saves.delete(asked);
    asked.then(forget, forget);
  }
  return asked;
}

const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> =>
  openEnvelope<Output<C>>(await window.briefwright.request(channel, input));

/** Requests that keep what was typed into a field. A brief saves itself, and knows of its own. */
const KEEPS: ReadonlySet<Channel> = new Set<Channel>([
  'articles:setField',
  'collections:save',
  'groups:save',
  'notes:save',
  'outlines:save',
  'quotes:update',
  'searches:save',
  'shelf:renameTag',
  'shelf:setField',
  'shelf:tag',
  'versions:rename',
]);
const saves = new Set<Promise<unknown>>();

/** Waits until nothing typed into a field is on its way to the library; the reasons (thrown values) why one or another was not kept. */
export async function savesUnderWay(): Promise<unknown[]> {
  const ended = await Promise.allSettled([...saves]);
  return ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
}

/** Start importing `File` objects dropped on the window; rejects like `request`. */
export async function importDropped(files: readonly File[]): Promise<void> {
  await openEnvelope<unknown>(await window.briefwright.importDropped(files));
}

/** Add one dropped or pasted picture to the library; rejects like `request`. */
export async function addImage(file: File): Promise<AddedImage> {
  return openEnvelope<AddedImage>(await window.briefwright.addImage(file));
}

/** Hear what the shell says unasked. Returns a function that stops listening. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  return window.briefwright.onEvent((event) => {
    // The shell parses events before it sends them; a stranger cannot reach this listener.
    if (isRecord(event) && typeof event.type === 'string') listener(event as AppEvent);
  });
}

/** The sentence to show for a failure of any kind. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === 'AppError') return error.message;
  return 'Something unexpected went wrong. Your library was not changed by this step.';
}

/** Code of an expected failure, else null. */
export function codeOf(error: unknown): ErrorCode | null {
  if (error instanceof Error && error.name === 'AppError' && 'code' in error) return error.code as ErrorCode;
  return null;
}

async function openEnvelope<T>(reply: unknown): Promise<T> {
  if (isRecord(reply) && reply.ok === true) return reply.value as T;
  const { AppError, WireError } = await import('../shared/ipc/app-error');
  const parsed = WireError.safeParse(isRecord(reply) ? reply.error : null);
  if (parsed.success) throw new AppError(parsed.data.code, parsed.data.message);
  throw new AppError(
    'internal',
    'The app gave an answer that could not be read. Your library was not changed by this step.',
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
