import { create } from 'zustand';
import type { ImportOutcome } from '../../shared/ipc/contract';
import { importDropped, onEvent, request, sentenceOf } from '../api';
import { announce } from '../ui/announce';
import { openArticle, openBrief, useDesk } from './desk';

export type ImportJob = {
  jobId: string;
  done: number;
  total: number;
  /** Files a second since the job began, pauses not counted. */
  rate: number;
  outcomes: ImportOutcome[];
  /** Files in the folders that are no articles: how many, and names of the first. */
  passedOver: { count: number; names: string[] };
  paused: boolean;
  finished: boolean;
  cancelling: boolean;
};

type Imports = {
  job: ImportJob | null;
  /** Why an import could not begin. */
  failed: string | null;
};

export const useImports = create<Imports>()(() => ({ job: null, failed: null }));
const set = useImports.setState;

export const dismissImport = (): void => set({ job: null, failed: null });

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

export async function cancelImport(): Promise<void> {
  const { job } = useImports.getState();
  if (!job || job.finished) return;
  set({ job: { ...job, cancelling: true } });
  await begin(() => request('imports:cancel', { jobId: job.jobId }));
}

/** Hold the import after the file under way, or let it go on. */
export async function pauseImport(paused: boolean): Promise<void> {
  const { job } = useImports.getState();
  if (!job || job.finished || job.paused === paused) return;
  await begin(() => request('imports:pause', { jobId: job.jobId, paused }));
  announce(paused ? 'Import paused.' : 'Import goes on.');
}

/** Show the outcome of a pasted article like that of a file. */
export function showPasted(outcome: ImportOutcome): void {
  set({
    job: {
      jobId: 'paste',
      done: 1,
      total: 1,
      rate: 0,
      outcomes: [outcome],
      passedOver: { count: 0, names: [] },
      paused: false,
      finished: true,
      cancelling: false,
    },
  });
  announce(outcomeInWords([outcome]));
  if (outcome.articleId) openArticle({ articleId: outcome.articleId });
}

/** "3 imported, 1 already there, 1 not imported, 2 warnings". */
export function outcomeInWords(outcomes: readonly ImportOutcome[]): string {
  const count = (status: ImportOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const warnings = outcomes.reduce((sum, outcome) => sum + outcome.warnings.length, 0);
  const parts: readonly (readonly [n: number, words: string])[] = [
    [count('imported'), 'imported'],
    [count('new-text'), count('new-text') === 1 ? 'has a new text' : 'have a new text'],
    [count('unchanged'), 'already in the library'],
    [count('failed'), 'not imported'],
    [warnings, warnings === 1 ? 'warning' : 'warnings'],
  ];
  return parts
    .filter(([n]) => n !== 0)
    .map(([n, words]) => `${n.toLocaleString('en')} ${words}`)
    .join(', ');
}

/** "Passed over 2 files that are no articles: map.jpg, style.css." Empty when there are none. */
export function passedOverInWords({ count, names }: ImportJob['passedOver']): string {
  if (count === 0) return '';
  const more = count - names.length;
  const list = names.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
  return count === 1
    ? `Passed over 1 file that is no article: ${list}.`
    : `Passed over ${count.toLocaleString('en')} files that are no articles: ${list}.`;
}

/**
 * The sample library is there to be looked at: its brief is opened with the article that it quotes first beside it, and
 * the list of its files is of no interest.
 */
async function showSamples(briefId: string, outcomes: readonly ImportOutcome[]): Promise<void> {
  if (!useDesk.getState().briefId) openBrief(briefId);
  if (outcomes.every(({ status }) => status !== 'failed')) dismissImport();
  const { quotations } = await request('briefs:check', { briefId });
  const [first] = quotations;
  if (first && !useDesk.getState().reading) openArticle({ articleId: first.articleId });
}

/** Follow the import jobs that the shell reports. */
export function followImports(): () => void {
  return onEvent((event) => {
    if (event.type !== 'import-progress') return;
    const before = useImports.getState().job;
    const same = before?.jobId === event.jobId ? before : null;
    set({ job: { ...event, cancelling: same?.cancelling ?? false } });
    if (!event.finished) return;
    announce(`Import finished: ${outcomeInWords(event.outcomes) || 'nothing imported'}.`);
    if (event.briefId) {
      void begin(() => showSamples(event.briefId ?? '', event.outcomes));
      return;
    }
    // One article is opened because it was asked for; of several, the first, unless something is being read.
    const first = event.outcomes.find((outcome) => outcome.articleId !== undefined);
    if (first?.articleId && (event.outcomes.length === 1 || !useDesk.getState().reading))
      openArticle({ articleId: first.articleId });
  });
}
