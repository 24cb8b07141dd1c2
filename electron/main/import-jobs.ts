import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { AppError } from '../../shared/ipc/app-error';
import type { JobFile, UnfinishedImport } from '../../shared/ipc/bulk-contract';
import type { AppEvent, LibraryRequest } from '../../shared/ipc/contract';
import { type Candidate, findFiles } from './importable-files';
import type { Importer, ImportOptions } from './importer';
import { JobProgress } from './importing/job-progress';
import { JobRecord } from './importing/job-record';
import { Pause } from './pause';

type Job = {
  jobId: string;
  pause: Pause;
  control: AbortController;
  options: Omit<ImportOptions, 'signal' | 'pause' | 'entryOf'>;
  progress: JobProgress;
  /** Absent for the samples, which are there to be looked at. */
  record?: JobRecord;
  isRunning: boolean;
  /** The analyst ended it; closing the window leaves it to be gone on with. */
  isCancelled: boolean;
  /** Path of each file, by position. */
  paths: string[];
  failed: Set<number>;
};
type Placed = { position: number; candidate: Candidate };

/** Imports that the analyst can watch, pause, cancel, try again, and go on with after a crash. */
export class ImportJobs {
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly importer: Importer,
    private readonly library: LibraryRequest,
    private readonly send: (event: AppEvent) => void,
  ) {}

  /**
   * Starts importing files and folders and returns at once. `then` runs after the last file unless cancelled; the brief
   * that it makes is told with the end of the job.
   */
  start(
    paths: readonly string[],
    options: Job['options'] = {},
    then?: () => Promise<string>,
  ): { jobId: string } {
    const job = this.makeJob(randomUUID(), labelOf(paths), options);
    void this.run(job, async () => {
      // An import that cannot be recorded is one that cannot be gone on with; storing tells what is wrong.
      await job.record?.begin(labelOf(paths), paths).catch(notRecorded);
      const files = await this.lookFor(paths, job);
      await job.record?.list(files.map(({ path }) => path)).catch(notRecorded);
      await this.importPlaced(
        job,
        files.map((candidate, position) => ({ candidate, position })),
      );
      if (then && !job.control.signal.aborted) job.progress.briefId = await then();
    });
    return { jobId: job.jobId };
  }

  /** Imports that were cut off before this run of the app. */
  async unfinished(): Promise<UnfinishedImport[]> {
    const jobs = await this.library('importJobs:list', {});
    return jobs
      .filter(({ jobId }) => !this.jobs.has(jobId))
      .map(({ jobId, label, done, total }) => ({ jobId, label, done, total }));
  }

  /** Goes on with an import that was cut off. @throws AppError `not-found` */
  async resume(jobId: string): Promise<void> {
    if (this.jobs.has(jobId)) return;
    const left = (await this.library('importJobs:list', {})).find((job) => job.jobId === jobId);
    if (!left)
      throw new AppError('not-found', 'Nothing is left of this import. Import the folder again if need be.');
    if (!left.listed) {
      // Cut off while its files were looked for: they are looked for again.
      await this.library('importJobs:delete', { jobId });
      this.start(left.roots);
      return;
    }
    const job = this.makeJob(jobId, left.label, {});
    void this.run(job, async () => {
      const waiting = await this.readRecord(job);
      job.progress.begin();
      await this.importPlaced(job, waiting);
    });
  }

  /** Tries files again that failed, all or these. A job that is under way or forgotten takes no notice. */
  retry(jobId: string, positions?: readonly number[]): void {
    const job = this.jobs.get(jobId);
    if (!job || job.isRunning) return;
    const again = (positions ?? [...job.failed]).filter((position) => job.failed.has(position));
    if (again.length === 0) return;
    again.sort((a, b) => a - b);
    for (const position of again) {
      job.failed.delete(position);
      job.progress.takeBack();
    }
    job.record?.reset(again);
    job.control = new AbortController();
    void this.run(job, async () => {
      // Before they are stored, or the mark that they are to be done would come after the one that they are done.
      await job.record?.flush();
      job.progress.begin();
      const placed = await Promise.all(
        again.map(async (position) => ({
          position,
          candidate: await candidateAt(job.paths[position] ?? ''),
        })),
      );
      await this.importPlaced(job, placed);
    });
  }

  /** The files under way are finished first. */
  pause(jobId: string, paused: boolean): void {
    const job = this.jobs.get(jobId);
    if (!job?.isRunning) return;
    job.pause.set(paused);
    job.progress.tell({ now: true });
  }

  /** Also ends a job that is paused. */
  cancel(jobId: string): void {
    const job = this.jobs.get(jobId);
    if (!job?.isRunning) return;
    job.isCancelled = true;
    job.control.abort();
  }

  /** Ends what is under way, so that it can be gone on with. */
  cancelAll(): void {
    for (const { control } of this.jobs.values()) control.abort();
  }

  /** Forgets a job that is not under way. */
  async forget(jobId: string): Promise<void> {
    if (this.jobs.get(jobId)?.isRunning) return;
    this.jobs.delete(jobId);
    await this.library('importJobs:delete', { jobId });
  }

  private makeJob(jobId: string, label: string, options: Job['options']): Job {
    const pause = new Pause();
    const job: Job = {
      jobId,
      pause,
      control: new AbortController(),
      options,
      progress: new JobProgress({ jobId, label, pause }, this.send),
      ...(!options.isSample && { record: new JobRecord(this.library, jobId) }),
      isRunning: false,
      isCancelled: false,
      paths: [],
      failed: new Set(),
    };
    this.jobs.set(jobId, job);
    return job;
  }

  private async run(job: Job, work: () => Promise<void>): Promise<void> {
    const { progress } = job;
    job.isRunning = true;
    progress.error = undefined;
    progress.tell({ now: true });
    let isWhole = false;
    try {
      await work();
      isWhole = job.isCancelled || !job.control.signal.aborted;
    } catch (error) {
      if (!job.control.signal.aborted) {
        if (!(error instanceof AppError)) console.error('An import stopped:', error);
        progress.error = whyStopped(error);
      }
      isWhole = job.isCancelled;
    } finally {
      job.isRunning = false;
      job.pause.set(false);
      await this.settleRecord(job, isWhole).catch((error: unknown) =>
        console.error('The record of an import could not be closed:', error),
      );
      progress.showAll();
      progress.tell({ finished: true });
    }
  }

  /** What failed can be tried again until the analyst puts the import away; one that is done leaves nothing behind. */
  private async settleRecord(job: Job, isWhole: boolean): Promise<void> {
    await job.record?.flush();
    // Not told is not lost: importing the folder again passes over its files and tells it then.
    const named = await job.record?.named().catch((error: unknown) => {
      console.error('Which records name files of this import could not be read:', error);
      return undefined;
    });
    job.progress.named = named && (named.found.length > 0 || named.disputed > 0) ? named : undefined;
    if (isWhole && (job.isCancelled || job.failed.size === 0)) await job.record?.delete();
  }

  private async lookFor(paths: readonly string[], { progress, control }: Job): Promise<Candidate[]> {
    const files = await findFiles(paths, {
      signal: control.signal,
      onPassedOver: (path) => progress.passOver(path),
      onHidden: () => progress.passOverHidden(),
      onFound: () => {
        progress.total += 1;
        progress.tell();
      },
    });
    progress.total = files.length;
    progress.looking = false;
    progress.begin();
    progress.tell({ now: true });
    return files;
  }

  /** Brings a recorded job back to where it was; gives what is left to do. */
  private async readRecord(job: Job): Promise<Placed[]> {
    const { progress, jobId } = job;
    const waiting: string[] = [];
    const positions: number[] = [];
    for (;;) {
      const files = await this.library('importJobs:files', { jobId, from: job.paths.length });
      for (const file of files) {
        job.paths.push(file.path);
        if (file.status === null) {
          waiting.push(file.path);
          positions.push(file.position);
        } else {
          progress.settle(outcomeOf(file), file.position);
          if (file.status === 'failed') job.failed.add(file.position);
        }
      }
      if (files.length === 0) break;
    }
    progress.total = job.paths.length;
    progress.looking = false;
    progress.tell({ now: true });
    return waiting.map((path, index) => ({ candidate: { path }, position: positions[index] ?? 0 }));
  }

  private async importPlaced(job: Job, placed: readonly Placed[]): Promise<void> {
    const { jobId, progress, record } = job;
    for (const { position, candidate } of placed) job.paths[position] = candidate.path;
    const at = (index: number) => placed[index]?.position ?? 0;
    await this.importer.importFiles(
      placed.map(({ candidate }) => candidate),
      {
        ...job.options,
        signal: job.control.signal,
        pause: job.pause,
        ...(record && { entryOf: (index: number) => ({ jobId, position: at(index) }) }),
      },
      ({ path, ...outcome }, index) => {
        const position = at(index);
        if (outcome.status === 'failed') job.failed.add(position);
        record?.settle(position, outcome);
        progress.settle({ ...outcome, folder: folderOf(path) }, position);
      },
    );
  }
}

/** A folder's name in quotation marks, or how many files. */
const labelOf = (paths: readonly string[]): string =>
  paths.length === 1 ? `“${basename(paths[0] ?? '')}”` : `${paths.length.toLocaleString('en')} files`;

const whyStopped = (error: unknown): string =>
  error instanceof AppError && error.code !== 'internal'
    ? error.message
    : 'Something unexpected stopped this import. What was imported stays. Import the files again to go on: those that are here already are passed over.';

const notRecorded = (error: unknown) => console.error('An import could not be recorded:', error);

/** A path that failed before, looked at anew: it may have become a file that can be read. */
async function candidateAt(path: string): Promise<Candidate> {
  const [found, ...more] = await findFiles([path]);
  return found && more.length === 0 ? found : { path };
}

const folderOf = (path: string): string => basename(dirname(path));

const outcomeOf = ({ path, status, articleId, textId, error }: JobFile) => ({
  name: basename(path),
  folder: folderOf(path),
  status: status ?? 'failed',
  ...(articleId !== null && { articleId }),
  ...(textId !== null && { textId }),
  warnings: [],
  ...(error !== null && { error }),
});
