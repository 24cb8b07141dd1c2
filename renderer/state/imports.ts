import { create } from 'zustand';
import type { UnfinishedImport } from '../../shared/ipc/bulk-contract';
import type { ImportCounts, ImportOutcome, ImportProgress, PlacedOutcome } from '../../shared/ipc/contract';
import { importDropped, onEvent, request, sentenceOf } from '../api';
import { announce } from '../ui/announce';
import { openArticle, openBrief, useDesk } from './desk';

export type ImportJob = Omit<ImportProgress, 'type' | 'outcomes'> & {
  /** By position, with holes where a file is still to be done; added to in place, see `revision`. */
  outcomes: PlacedOutcome[];
  /** Changes with every outcome. */
  revision: number;
  cancelling: boolean;
};

type Imports = {
  /** The ones under way and the ones that ended and were not put away, in the order of their beginning. */
  jobs: readonly ImportJob[];
  /** Left by an earlier run of the app. */
  unfinished: readonly UnfinishedImport[];
  /** Why an import could not begin. */
  failed: string | null;
};

export const useImports = create<Imports>()(() => ({ jobs: [], unfinished: [], failed: null }));
const set = useImports.setState;

/** A pasted article is shown like an import, but nothing is kept of it elsewhere. */
const PASTE = 'paste';
const byId = (jobId: string) => useImports.getState().jobs.find((job) => job.jobId === jobId);
const change = (jobId: string, to: Partial<ImportJob>) =>
  set(({ jobs }) => ({ jobs: jobs.map((job) => (job.jobId === jobId ? { ...job, ...to } : job)) }));
/** The import that keys and the palette mean: the one under way, else the last. */
const currentJob = (): ImportJob | undefined => {
  const { jobs } = useImports.getState();
  return jobs.find(({ finished }) => !finished) ?? jobs.at(-1);
};

/** Puts an import that ended away: what failed in it can then be tried again by importing it again only. */
export function dismissImport(jobId: string): void {
  set(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) }));
  if (jobId !== PASTE) void request('imports:forget', { jobId }).catch(() => undefined);
}
/** The records of an import that name its files were seen to. */
export const putNamedAway = (jobId: string): void =>
  set(({ jobs }) => ({
    jobs: jobs.map((job) => {
      if (job.jobId !== jobId) return job;
      const { named: _, ...rest } = job;
      return rest;
    }),
  }));
/** Imports that ended make room for the next. */
function putFinishedAway(): void {
  for (const { jobId, finished } of useImports.getState().jobs) if (finished) dismissImport(jobId);
}
export const dismissFailure = (): void => set({ failed: null });

async function begin(work: () => Promise<unknown>): Promise<void> {
  set({ failed: null });
  try {
    await work();
  } catch (error) {
    set({ failed: sentenceOf(error) });
    announce(sentenceOf(error));
  }
}

export const importFromFiles = (): Promise<void> => begin(() => request('imports:choose', {}));
export const importFolder = (): Promise<void> => begin(() => request('imports:choose', { folder: true }));
export const importSamples = (): Promise<void> => begin(() => request('imports:samples', {}));
export const importFiles = (files: readonly File[]): Promise<void> => begin(() => importDropped(files));

export async function cancelImport(jobId = currentJob()?.jobId): Promise<void> {
  const job = jobId === undefined ? undefined : byId(jobId);
  if (!job || job.finished) return;
  change(job.jobId, { cancelling: true });
  await begin(() => request('imports:cancel', { jobId: job.jobId }));
}

/** Hold the import after the files under way, or let it go on. */
export async function pauseImport(paused: boolean, jobId = currentJob()?.jobId): Promise<void> {
  const job = jobId === undefined ? undefined : byId(jobId);
  if (!job || job.finished || job.paused === paused) return;
  await begin(() => request('imports:pause', { jobId: job.jobId, paused }));
  announce(paused ? 'Import paused.' : 'Import goes on.');
}

export const togglePause = (): Promise<void> => pauseImport(!(currentJob()?.paused ?? false));

/** Try files again that failed: one, or all. */
export async function retryImport(position?: number, jobId = currentJob()?.jobId): Promise<void> {
  const job = jobId === undefined ? undefined : byId(jobId);
  if (!job?.finished || job.counts.failed === 0) return;
  await begin(() =>
    request('imports:retry', {
      jobId: job.jobId,
      ...(position !== undefined && { positions: [position] }),
    }),
  );
}

/** Ask once what an earlier run of the app left undone. */
export async function readUnfinished(): Promise<void> {
  const unfinished = await request('imports:unfinished', {}).catch(() => []);
  set({ unfinished });
  const [first] = unfinished;
  if (first) announce(unfinishedInWords(first));
}

const withoutUnfinished = (jobId: string) =>
  set(({ unfinished }) => ({ unfinished: unfinished.filter((left) => left.jobId !== jobId) }));

export async function resumeImport(jobId = useImports.getState().unfinished[0]?.jobId): Promise<void> {
  if (jobId === undefined) return;
  await begin(async () => {
    await request('imports:resume', { jobId });
    withoutUnfinished(jobId);
  });
}

export async function leaveImport(jobId = useImports.getState().unfinished[0]?.jobId): Promise<void> {
  if (jobId === undefined) return;
  await begin(async () => {
    await request('imports:forget', { jobId });
    withoutUnfinished(jobId);
  });
}

/** "The import of “press” stopped after 120 of 300 files." */
export function unfinishedInWords({ label, done, total }: UnfinishedImport): string {
  if (total === null) return `The import of ${label} stopped before all of its files were found.`;
  const files = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`;
  return `The import of ${label} stopped after ${files}.`;
}

const NO_COUNTS: ImportCounts = { imported: 0, unchanged: 0, 'new-text': 0, failed: 0, warnings: 0 };

/** Show the outcome of a pasted article like that of a file. */
export function showPasted(outcome: ImportOutcome): void {
  const counts = { ...NO_COUNTS, [outcome.status]: 1, warnings: outcome.warnings.length };
  const job: ImportJob = {
    jobId: PASTE,
    label: outcome.name,
    looking: false,
    done: 1,
    total: 1,
    rate: 0,
    counts,
    outcomes: [{ ...outcome, position: 0 }],
    revision: 0,
    passedOver: { count: 0, names: [], hidden: 0 },
    paused: false,
    finished: true,
    cancelling: false,
  };
  putFinishedAway();
  set(({ jobs }) => ({ jobs: [...jobs, job] }));
  announce(countsInWords(counts));
  if (outcome.articleId) openArticle({ articleId: outcome.articleId });
}

/** "3 imported, 1 already in the library, 1 not imported, 2 warnings". */
export function countsInWords(counts: ImportCounts): string {
  const parts: readonly (readonly [n: number, words: string])[] = [
    [counts.imported, 'imported'],
    [counts['new-text'], counts['new-text'] === 1 ? 'has a new text' : 'have a new text'],
    [counts.unchanged, 'already in the library'],
    [counts.failed, 'not imported'],
    [counts.warnings, counts.warnings === 1 ? 'warning' : 'warnings'],
  ];
  return parts
    .filter(([n]) => n !== 0)
    .map(([n, words]) => `${n.toLocaleString('en')} ${words}`)
    .join(', ');
}

/** "Passed over 2 files that are no articles: map.jpg, style.css." Empty when there are none. */
export function passedOverInWords({ count, names, hidden }: ImportJob['passedOver']): string {
  const concealed =
    hidden === 0
      ? ''
      : `Passed over ${hidden.toLocaleString('en')} hidden ${hidden === 1 ? 'file' : 'files'}.`;
  if (count === 0) return concealed;
  const more = count - names.length;
  const list = names.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
  const seen =
    count === 1
      ? `Passed over 1 file that is no article: ${list}.`
      : `Passed over ${count.toLocaleString('en')} files that are no articles: ${list}.`;
  return [seen, concealed].filter((words) => words !== '').join(' ');
}

/**
 * The sample library is there to be looked at: its brief is opened with the article that it quotes first beside it, and
 * the list of its files is of no interest.
 */
async function showSamples(briefId: string, { jobId, counts }: ImportJob): Promise<void> {
  if (!useDesk.getState().briefId) openBrief(briefId);
  if (counts.failed === 0) dismissImport(jobId);
  const { quotations } = await request('briefs:check', { briefId });
  const [first] = quotations;
  if (first && !useDesk.getState().reading) openArticle({ articleId: first.articleId });
}

/** Few enough files to be told of at the end alone. */
const FEW = 20;
/** Milliseconds between two announcements of how far an import is. */
const TOLD_MS = 45_000;
let toldAt = 0;

/** Says now and then how far a long import is, and how it ended. */
function announceProgress(job: ImportJob, isNew: boolean): void {
  const now = Date.now();
  if (job.finished) {
    const how = job.error === undefined ? 'Import finished' : `Import stopped. ${job.error} So far`;
    announce(`${how}: ${countsInWords(job.counts) || 'nothing imported'}.`);
  } else if (isNew) toldAt = now;
  else if (job.total > FEW && !job.looking && !job.paused && now - toldAt > TOLD_MS) {
    toldAt = now;
    announce(`${job.done.toLocaleString('en')} of ${job.total.toLocaleString('en')} files imported.`);
  }
}

/** Follow the import jobs that the shell reports. */
export function followImports(): () => void {
  return onEvent((event) => {
    if (event.type !== 'import-progress') return;
    const { type: _, outcomes: fresh, ...progress } = event;
    const before = byId(event.jobId);
    const outcomes = before?.outcomes ?? [];
    for (const outcome of fresh) outcomes[outcome.position] = outcome;
    const job: ImportJob = {
      ...progress,
      outcomes,
      revision: (before?.revision ?? 0) + (fresh.length > 0 ? 1 : 0),
      cancelling: !progress.finished && (before?.cancelling ?? false),
    };
    if (before) set(({ jobs }) => ({ jobs: jobs.map((each) => (each.jobId === job.jobId ? job : each)) }));
    else {
      putFinishedAway();
      set(({ jobs }) => ({ jobs: [...jobs, job] }));
    }
    announceProgress(job, !before);
    if (!job.finished) return;
    if (job.briefId) {
      const { briefId } = job;
      void begin(() => showSamples(briefId, job));
      return;
    }
    // One article is opened because it was asked for; of several, the first, unless something is being read.
    const first = outcomes.find((outcome) => outcome?.articleId !== undefined);
    if (first?.articleId && (job.total === 1 || !useDesk.getState().reading))
      openArticle({ articleId: first.articleId });
  });
}
