import { basename } from 'node:path';
import type { NamedFiles } from '../../../shared/ipc/bulk-contract';
import type { AppEvent, ImportOutcome, ImportProgress, PlacedOutcome } from '../../../shared/ipc/contract';
import type { Pause } from '../pause';

/** Milliseconds between two progress events: ten a second at most. */
const PROGRESS_MS = 100;
/** Names of passed over files that are told; of a saved page's folder nobody reads hundreds. */
const NAMES_TOLD = 12;
/** Milliseconds between two signs to the lists that there is something new. */
const LIST_MS = 2000;

type Counts = ImportProgress['counts'];

/** Counts what becomes of an import and tells it, seldom enough not to be a burden. */
export class JobProgress {
  done = 0;
  total = 0;
  looking = true;
  briefId: string | undefined;
  /** Records that name files of this import. */
  named: NamedFiles | undefined;
  /** Why the import stopped before its end. */
  error: string | undefined;
  readonly counts: Counts = { imported: 0, unchanged: 0, 'new-text': 0, failed: 0, warnings: 0 };
  private readonly passedOver = { count: 0, names: [] as string[], hidden: 0 };
  private outcomes: PlacedOutcome[] = [];
  private began = Date.now();
  private doneBefore = 0;
  private waitedBefore = 0;
  private lastSent = 0;
  private listTold = Date.now();

  constructor(
    private readonly job: { jobId: string; label: string; pause: Pause },
    private readonly send: (event: AppEvent) => void,
  ) {}

  /** Rates count from here. */
  begin(): void {
    this.began = Date.now();
    this.doneBefore = this.done;
    this.waitedBefore = this.job.pause.waitedMs();
  }

  passOver(path: string): void {
    this.passedOver.count += 1;
    if (this.passedOver.names.length < NAMES_TOLD) this.passedOver.names.push(basename(path));
  }

  passOverHidden(): void {
    this.passedOver.hidden += 1;
  }

  settle(outcome: ImportOutcome, position: number): void {
    this.done += 1;
    this.counts[outcome.status] += 1;
    this.counts.warnings += outcome.warnings.length;
    this.outcomes.push({ ...outcome, position });
    this.tell();
    if (outcome.status !== 'failed' && outcome.status !== 'unchanged') this.showSome();
  }

  /** A file that failed is to be done again. */
  takeBack(): void {
    this.done -= 1;
    this.counts.failed -= 1;
  }

  /** An event held back has none after it while nothing is done: `now` tells at once. */
  tell(how: { now?: boolean; finished?: boolean } = {}): void {
    const { now = false, finished = false } = how;
    const at = Date.now();
    const paused = this.job.pause.isOn() && !finished;
    if (!finished && !now && !paused && at - this.lastSent < PROGRESS_MS) return;
    this.lastSent = at;
    const worked = at - this.began - (this.job.pause.waitedMs() - this.waitedBefore);
    const outcomes = this.outcomes;
    this.outcomes = [];
    this.send({
      type: 'import-progress',
      jobId: this.job.jobId,
      label: this.job.label,
      looking: this.looking,
      done: this.done,
      total: this.total,
      rate: (this.done - this.doneBefore) / Math.max(0.001, worked / 1000),
      counts: { ...this.counts },
      outcomes,
      passedOver: { ...this.passedOver, names: [...this.passedOver.names] },
      paused,
      finished,
      ...(finished && this.error !== undefined && { error: this.error }),
      ...(finished && this.named && { named: this.named }),
      ...(this.briefId !== undefined && { briefId: this.briefId }),
    });
    // What is there so far is read while the rest waits.
    if (paused) this.showAll();
  }

  showAll(): void {
    this.listTold = Date.now();
    this.send({ type: 'library-changed', what: 'articles' });
  }

  private showSome(): void {
    if (Date.now() - this.listTold > LIST_MS) this.showAll();
  }
}
