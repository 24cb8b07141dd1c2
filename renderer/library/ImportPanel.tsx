import {
  Check,
  ChevronDown,
  ChevronRight,
  CircleX,
  FilePlus2,
  Minus,
  Pause,
  Play,
  TriangleAlert,
  X,
} from 'lucide-react';
import { useState } from 'react';
import type { ImportOutcome } from '../../shared/ipc/contract';
import { statesInWords } from '../reader/newer-text/states-in-words';
import { openArticle, openDialog } from '../state/desk';
import {
  cancelImport,
  dismissImport,
  type ImportJob,
  outcomeInWords,
  passedOverInWords,
  pauseImport,
  useImports,
} from '../state/imports';
import { Note } from '../ui/Note';
import { RecordLines } from './references/RecordLines';

/** The import under way, or how the last one ended: each file with what became of it. Stays until put away. */
export function ImportPanel() {
  const { job, failed } = useImports();
  if (!job && !failed) return null;
  return (
    <section className="imports" aria-label="Import">
      {failed && (
        <Note kind="bad" action={<CloseButton />}>
          {failed}
        </Note>
      )}
      {job && <Job job={job} />}
    </section>
  );
}

function Job({ job }: { job: ImportJob }) {
  const left = Math.max(0, job.total - job.done);
  const seconds = job.rate > 0 ? Math.ceil(left / job.rate) : null;
  const troubled = job.outcomes.filter(
    (outcome) =>
      outcome.status === 'failed' || outcome.warnings.length > 0 || (outcome.records?.failed ?? 0) > 0,
  );
  const calm = job.outcomes.filter((outcome) => !troubled.includes(outcome));
  return (
    <>
      <div className="jobhead">
        <strong>
          {job.finished
            ? job.done < job.total
              ? 'Import stopped'
              : 'Imported'
            : job.paused
              ? 'Paused'
              : `Importing ${Math.min(job.done + 1, job.total)} of ${job.total}`}
        </strong>
        <span className="sp" />
        {job.finished ? (
          <CloseButton />
        ) : (
          <>
            <button
              type="button"
              className={job.paused ? 'btn main small' : 'btn icon small'}
              disabled={job.cancelling}
              aria-label={job.paused ? undefined : 'Pause'}
              data-tip={job.paused ? undefined : 'Pause'}
              onClick={() => void pauseImport(!job.paused)}
            >
              {job.paused ? <Play size={13} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
              {job.paused && 'Resume'}
            </button>
            <button
              type="button"
              className="btn line small"
              disabled={job.cancelling}
              onClick={() => void cancelImport()}
            >
              {job.cancelling ? 'Stopping…' : 'Cancel'}
            </button>
          </>
        )}
      </div>
      {!job.finished && (
        <progress aria-label="Files imported" max={Math.max(1, job.total)} value={job.done} />
      )}
      <p className="jobline">
        {job.finished
          ? outcomeInWords(job.outcomes) || 'Nothing was imported.'
          : [
              job.paused ? `${job.done.toLocaleString('en')} of ${job.total.toLocaleString('en')}` : null,
              job.rate > 0
                ? `${job.rate.toLocaleString('en', { maximumFractionDigits: 1 })} files a second`
                : 'starting',
              !job.paused && seconds !== null && seconds > 0
                ? `about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
      {job.finished && job.passedOver.count > 0 && (
        <p className="jobline">{passedOverInWords(job.passedOver)}</p>
      )}
      <ul className="outcomes">
        {[...troubled, ...calm].slice(0, 200).map((outcome, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name
          <Outcome key={`${outcome.name}-${index}`} outcome={outcome} />
        ))}
        {job.outcomes.length > 200 && (
          <li className="more">and {job.outcomes.length - 200} more without trouble</li>
        )}
      </ul>
    </>
  );
}

const CloseButton = () => (
  <button
    type="button"
    className="btn icon small"
    aria-label="Put away"
    data-tip="Put away"
    onClick={dismissImport}
  >
    <X size={14} />
  </button>
);

const STATUS = {
  imported: { words: 'imported', icon: <Check size={14} />, kind: 'ok' },
  unchanged: { words: 'already in the library', icon: <Minus size={14} />, kind: '' },
  'new-text': { words: 'new text added', icon: <FilePlus2 size={14} />, kind: 'ok' },
  failed: { words: 'not imported', icon: <CircleX size={14} />, kind: 'bad' },
} as const;

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const [open, setOpen] = useState(false);
  const { words, icon, kind } = STATUS[outcome.status];
  const { articleId, warnings, error, quotes, records } = outcome;
  const total = quotes ? quotes.same + quotes.moved + quotes.changed + quotes.gone : 0;
  return (
    <li>
      <div className="outcome">
        <span className={`state ${kind}`}>{icon}</span>
        {articleId ? (
          <button type="button" className="linklike clip" onClick={() => openArticle({ articleId })}>
            {outcome.name}
          </button>
        ) : (
          <span className="clip">{outcome.name}</span>
        )}
        <span className="sp" />
        {warnings.length > 0 ? (
          <button
            type="button"
            className="btn small warn"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <TriangleAlert size={13} />
            {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}
            {open ? <ChevronDown size={13} /> : <ChevronRight size={13} />}
          </button>
        ) : (
          <span className="what">{words}</span>
        )}
      </div>
      {records && <RecordLines records={records} />}
      {quotes && articleId && total > 0 && (
        <p className="why">
          {statesInWords(quotes)}{' '}
          {quotes.moved + quotes.changed + quotes.gone > 0 && (
            <button
              type="button"
              className="linklike"
              onClick={() => openDialog({ kind: 'newer-text', articleId })}
            >
              Look at them
            </button>
          )}
        </p>
      )}
      {error && <p className="why">{error.message}</p>}
      {open && (
        <ul className="why">
          {warnings.map((warning) => (
            <li key={warning.code + warning.message}>{warning.message}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
