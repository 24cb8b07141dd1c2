import { JOB_FILES_A_REQUEST, type NamedFiles } from '../../../shared/ipc/bulk-contract';
import type { ImportOutcome, Input, LibraryRequest } from '../../../shared/ipc/contract';
import { onceMore } from './store-line';

const MARK_MS = 300;
const MARKS_AT_ONCE = 200;

/** What the library remembers of an import, so that it goes on where it was cut off. */
export class JobRecord {
  private marks: Input<'importJobs:mark'>['files'] = [];
  private timer: NodeJS.Timeout | undefined;
  private marking: Promise<void> = Promise.resolve();

  constructor(
    private readonly library: LibraryRequest,
    private readonly jobId: string,
  ) {}

  async begin(label: string, roots: readonly string[]): Promise<void> {
    const { jobId } = this;
    await onceMore(() => this.library('importJobs:begin', { jobId, label, roots: [...roots] }));
  }

  async list(paths: readonly string[]): Promise<void> {
    const { jobId } = this;
    for (let at = 0; at < paths.length || at === 0; at += JOB_FILES_A_REQUEST) {
      const some = paths.slice(at, at + JOB_FILES_A_REQUEST);
      const listed = at + JOB_FILES_A_REQUEST >= paths.length;
      await this.library('importJobs:add', { jobId, paths: some, listed });
    }
  }

  /** Storing a text marks its file; the others are marked here, some at a time. */
  settle(position: number, { status, articleId, textId, error, records }: ImportOutcome): void {
    if (status === 'failed' || status === 'unchanged' || records)
      this.mark([{ position, status, articleId, textId, error }]);
  }

  /** Files that are to be done again. */
  reset(positions: readonly number[]): void {
    this.mark(positions.map((position) => ({ position, status: null })));
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { jobId } = this;
    const marks = this.marks;
    this.marks = [];
    this.marking = this.marking.then(async () => {
      for (let at = 0; at < marks.length; at += JOB_FILES_A_REQUEST) {
        const files = marks.slice(at, at + JOB_FILES_A_REQUEST);
        // A mark that is lost costs one more look at a file, no more.
        await onceMore(() => this.library('importJobs:mark', { jobId, files })).catch((error: unknown) =>
          console.error('What became of some files could not be recorded:', error),
        );
      }
    });
    await this.marking;
  }

  /** Records that name files of this import; call when all is done. */
  async named(): Promise<NamedFiles> {
    await this.flush();
    return this.library('importJobs:named', { jobId: this.jobId });
  }

  async delete(): Promise<void> {
    await this.flush();
    await onceMore(() => this.library('importJobs:delete', { jobId: this.jobId }));
  }

  private mark(marks: Input<'importJobs:mark'>['files']): void {
    this.marks.push(...marks);
    if (this.marks.length >= MARKS_AT_ONCE) void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), MARK_MS);
  }
}
