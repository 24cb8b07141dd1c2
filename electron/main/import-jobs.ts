import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { AppEvent } from '../../shared/ipc/contract';
import { findFiles } from './importable-files';
import type { Importer, ImportOptions } from './importer';
import { Pause } from './pause';

/** Milliseconds between two progress events: ten a second at most. */
const PROGRESS_MS = 100;
/** Names of passed over files that are told; of a saved page's folder nobody reads hundreds. */
const NAMES_TOLD = 12;

type Progress = Extract<AppEvent, { type: 'import-progress' }>;

type Job = { control: AbortController; pause: Pause; tell: () => void };

/** Imports that the analyst can watch, pause and cancel. */
export class ImportJobs {
  private readonly running = new Map<string, Job>();

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
    options: Omit<ImportOptions, 'signal' | 'pause'> = {},
    then?: () => Promise<string>,
  ): { jobId: string } {
    const jobId = randomUUID();
    const job: Job = { control: new AbortController(), pause: new Pause(), tell: () => undefined };
    this.running.set(jobId, job);
    void this.run(jobId, paths, options, job, then).finally(() => this.running.delete(jobId));
    return { jobId };
  }

  /** The file under way is finished first. */
  pause(jobId: string, paused: boolean): void {
    const job = this.running.get(jobId);
    job?.pause.set(paused);
    job?.tell();
  }

  /** Also ends a job that is paused. */
  cancel(jobId: string): void {
    this.running.get(jobId)?.control.abort();
  }

  cancelAll(): void {
    for (const { control } of this.running.values()) control.abort();
  }

  private async run(
    jobId: string,
    paths: readonly string[],
    options: ImportOptions,
    job: Job,
    then?: () => Promise<string>,
  ): Promise<void> {
    const { pause } = job;
    const { signal } = job.control;
    const began = Date.now();
    const progress: Progress = {
      type: 'import-progress',
      jobId,
      done: 0,
      total: paths.length,
      rate: 0,
      outcomes: [],
      passedOver: { count: 0, names: [] },
      paused: false,
      finished: false,
    };
    let lastSent = 0;
    const tell = (finished: boolean) => {
      const now = Date.now();
      const paused = pause.isOn() && !finished;
      // An event held back has none after it while nothing is done.
      if (!finished && !paused && now - lastSent < PROGRESS_MS) return;
      lastSent = now;
      const rate = progress.done / Math.max(0.001, (now - began - pause.waitedMs()) / 1000);
      this.send({ ...progress, rate, outcomes: [...progress.outcomes], paused, finished });
    };
    job.tell = () => {
      lastSent = 0;
      tell(false);
      showWhenPaused();
    };
    // What is there so far is read while the rest waits.
    const showWhenPaused = () => {
      if (pause.isOn()) this.send({ type: 'library-changed', what: 'articles' });
    };
    tell(false);
    try {
      const { passedOver } = progress;
      const onPassedOver = (path: string) => {
        passedOver.count += 1;
        if (passedOver.names.length < NAMES_TOLD) passedOver.names.push(basename(path));
      };
      // Rejects only when the job is cancelled; a path that cannot be read is one of its findings.
      const files = await findFiles(paths, { signal, onPassedOver }).catch(() => []);
      progress.total = files.length;
      tell(false);
      await this.importer.importFiles(files, { ...options, signal, pause }, ({ path: _, ...outcome }) => {
        progress.done += 1;
        progress.outcomes.push(outcome);
        tell(false);
        showWhenPaused();
      });
      if (then && !signal.aborted) progress.briefId = await then();
    } catch (error) {
      console.error('An import stopped:', error);
    } finally {
      this.send({ type: 'library-changed', what: 'articles' });
      tell(true);
    }
  }
}
