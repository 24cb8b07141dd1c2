import { ChevronDown, ChevronRight, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useId, useState } from 'react';
import {
  cancelImport,
  countsInWords,
  dismissImport,
  type ImportJob,
  passedOverInWords,
  pauseImport,
  retryImport,
} from '../../state/imports';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { NamedFilesNote } from './NamedFilesNote';
import { OutcomeList } from './OutcomeList';

/** Few enough files that their list is shown unasked while they are imported. */
const FEW = 12;
const count = (n: number) => n.toLocaleString('en');

/** One import: how far it is, what can be done with it, and its files when asked for. */
export function ImportJobState({ job, waits }: { job: ImportJob; waits: boolean }) {
  const [choice, setChoice] = useState<boolean | null>(null);
  const listId = useId();
  const isOpen = choice ?? (job.finished ? job.total <= 200 || job.counts.failed > 0 : job.total <= FEW);
  return (
    <div className="importjob">
      <div className="jobhead">
        <strong>{headOf(job, waits)}</strong>
        <span className="sp" />
        {job.finished ? <CloseButton job={job} /> : <RunningButtons job={job} />}
      </div>
      {!job.finished && (
        <progress
          aria-label="Files imported"
          max={Math.max(1, job.total)}
          value={job.looking ? undefined : job.done}
        />
      )}
      <div className="jobline">
        <span className="sp">{job.finished ? endOf(job) : lineOf(job, waits)}</span>
        {job.done > 0 && (
          <button
            type="button"
            className="btn small"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setChoice(!isOpen)}
          >
            Files
            {isOpen ? <ChevronDown size={13} /> : <ChevronRight size={13} />}
          </button>
        )}
      </div>
      {job.error !== undefined && <Note kind="bad">{job.error}</Note>}
      {job.counts.failed > 0 && (
        <p className="jobline trouble">
          {!job.finished && <span>{count(job.counts.failed)} not imported so far</span>}
          {job.finished && (
            <button
              type="button"
              className="btn line small"
              onClick={() => void retryImport(undefined, job.jobId)}
            >
              <RotateCcw size={13} />
              {job.counts.failed === 1 ? 'Try it again' : `Try all ${count(job.counts.failed)} again`}
            </button>
          )}
        </p>
      )}
      {job.finished && job.named && <NamedFilesNote jobId={job.jobId} named={job.named} />}
      {job.finished && passedOverInWords(job.passedOver) !== '' && (
        <p className="jobline">{passedOverInWords(job.passedOver)}</p>
      )}
      <div id={listId}>{isOpen && job.done > 0 && <OutcomeList job={job} />}</div>
    </div>
  );
}

function headOf(job: ImportJob, waits: boolean): string {
  if (job.finished) return job.done < job.total || job.error !== undefined ? 'Import stopped' : 'Imported';
  if (job.paused) return 'Paused';
  if (job.looking) return `Looking through ${job.label}`;
  if (waits) return `Waiting: ${count(job.total)} files`;
  return `Importing ${count(Math.min(job.done + 1, job.total))} of ${count(job.total)}`;
}

function endOf(job: ImportJob): string {
  const left = job.total - job.done;
  return [countsInWords(job.counts) || 'Nothing was imported.', left > 0 ? `${count(left)} left out` : '']
    .filter((words) => words !== '')
    .join(' · ');
}

function lineOf(job: ImportJob, waits: boolean): string {
  if (job.looking) return job.total === 1 ? '1 file so far' : `${count(job.total)} files so far`;
  if (waits) return `${job.label}, after the import under way`;
  const left = Math.max(0, job.total - job.done);
  const seconds = job.rate > 0 ? Math.ceil(left / job.rate) : 0;
  return [
    job.paused ? `${count(job.done)} of ${count(job.total)}` : null,
    job.rate > 0
      ? `${job.rate.toLocaleString('en', { maximumFractionDigits: job.rate < 10 ? 1 : 0 })} files a second`
      : 'starting',
    !job.paused && seconds > 0 ? `about ${inWords(seconds)} left` : null,
  ]
    .filter((words) => words !== null)
    .join(' · ');
}

const inWords = (seconds: number): string =>
  seconds < 90
    ? `${seconds} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3600)} h`;

const CloseButton = ({ job }: { job: ImportJob }) => (
  <IconButton icon={X} label="Put away" size="small" onClick={() => dismissImport(job.jobId)} />
);

const RunningButtons = ({ job }: { job: ImportJob }) => (
  <>
    <button
      type="button"
      className={job.paused ? 'btn main small' : 'btn icon small'}
      disabled={job.cancelling}
      aria-label={job.paused ? undefined : 'Pause'}
      data-tip={job.paused ? undefined : 'Pause'}
      onClick={() => void pauseImport(!job.paused, job.jobId)}
    >
      {job.paused ? <Play size={13} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
      {job.paused && 'Resume'}
    </button>
    <button
      type="button"
      className="btn line small"
      disabled={job.cancelling}
      onClick={() => void cancelImport(job.jobId)}
    >
      {job.cancelling ? 'Stopping…' : 'Cancel'}
    </button>
  </>
);
