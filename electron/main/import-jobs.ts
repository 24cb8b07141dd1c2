import { randomUUID } from 'node:crypto';
import type { AppEvent } from '../../shared/ipc/contract';
import { findFiles } from './importable-files';
import type { Importer, ImportOptions } from './importer';

/** Milliseconds between two progress events: ten a second at most. */
const PROGRESS_MS = 100;

type Progress = Extract<AppEvent, { type: 'import-progress' }>;

/** Imports that the analyst can watch and cancel. */
export class ImportJobs {
  private readonly running = new Map<string, AbortController>();

  constructor(
    private readonly importer: Importer,
    private readonly send: (event: AppEvent) => void,
  ) {}

  /**
   * Starts importing files and folders and returns at once. `then` runs after the last file unless cancelled; the brief
   * that it makes is told with the end of the job.
   */
  start(
    paths: readonly string[],
    options: Omit<ImportOptions, 'signal'> = {},
    then?: () => Promise<string>,
  ): { jobId: string } {
    const jobId = randomUUID();
    const control = new AbortController();
    this.running.set(jobId, control);
    void this.run(jobId, paths, { ...options, signal: control.signal }, then).finally(() =>
      this.running.delete(jobId),
    );
    return { jobId };
  }

  cancel(jobId: string): void {
    this.running.get(jobId)?.abort();
  }

  cancelAll(): void {
    for (const control of this.running.values()) control.abort();
  }

  private async run(
    jobId: string,
    paths: readonly string[],
    options: ImportOptions,
    then?: () => Promise<string>,
  ): Promise<void> {
    const began = Date.now();
    const progress: Progress = {
      type: 'import-progress',
      jobId,
      done: 0,
      total: paths.length,
      rate: 0,
      outcomes: [],
      finished: false,
    };
    let lastSent = 0;
    const tell = (finished: boolean) => {
      const now = Date.now();
      if (!finished && now - lastSent < PROGRESS_MS) return;
      lastSent = now;
      const rate = progress.done / Math.max(0.001, (now - began) / 1000);
      this.send({ ...progress, rate, outcomes: [...progress.outcomes], finished });
    };
    tell(false);
    try {
      const files = await findFiles(paths, options.signal).catch(() => []);
      progress.total = files.length;
      tell(false);
      await this.importer.importFiles(files, options, ({ path: _, ...outcome }) => {
        progress.done += 1;
        progress.outcomes.push(outcome);
        tell(false);
      });
      if (then && !options.signal?.aborted) progress.briefId = await then();
    } catch (error) {
      console.error('An import stopped:', error);
    } finally {
      this.send({ type: 'library-changed', what: 'articles' });
      tell(true);
    }
  }
}
