import { AppError } from '../../shared/ipc/app-error';

/** What a cancelled export ends with. */
export const exportCancelled = (): AppError => new AppError('cancelled', 'Cancelled; nothing was written.');

/** The outcome of `work`, or `exportCancelled` as soon as `signal` says so; `work` itself is left to its end. */
export async function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return await work;
  let cancel = (): void => undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    cancel = () => reject(exportCancelled());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
