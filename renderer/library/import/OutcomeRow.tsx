import {
  Check,
  ChevronDown,
  ChevronRight,
  CircleX,
  FilePlus2,
  Minus,
  RotateCcw,
  TriangleAlert,
} from 'lucide-react';
import { useState } from 'react';
import type { PlacedOutcome } from '../../../shared/ipc/contract';
import { statesInWords } from '../../reader/newer-text/states-in-words';
import { openArticle, openDialog } from '../../state/desk';
import { retryImport } from '../../state/imports';
import { IconButton } from '../../ui/IconButton';
import { RecordLines } from '../references/RecordLines';

const STATUS = {
  imported: { words: 'imported', icon: <Check size={14} />, kind: 'ok' },
  unchanged: { words: 'already in the library', icon: <Minus size={14} />, kind: '' },
  'new-text': { words: 'new text added', icon: <FilePlus2 size={14} />, kind: 'ok' },
  failed: { words: 'not imported', icon: <CircleX size={14} />, kind: 'bad' },
} as const;

/** A file and what became of it, with the reasons and the way on. */
export function OutcomeRow({
  outcome,
  jobId,
  mayRetry,
  folder,
}: {
  outcome: PlacedOutcome;
  jobId: string;
  mayRetry: boolean;
  /** Told beside the name where other files of the import are called the same. */
  folder?: string | undefined;
}) {
  const [open, setOpen] = useState(false);
  const { words, icon, kind } = STATUS[outcome.status];
  const { articleId, warnings, error, quotes, records } = outcome;
  const total = quotes ? quotes.same + quotes.moved + quotes.changed + quotes.gone : 0;
  const named =
    folder === undefined ? (
      outcome.name
    ) : (
      <>
        {outcome.name} <span className="infolder">in {folder}</span>
      </>
    );
  return (
    <>
      <div className="outcome">
        <span className={`state ${kind}`}>{icon}</span>
        {articleId ? (
          <button type="button" className="linklike clip" onClick={() => openArticle({ articleId })}>
            {named}
          </button>
        ) : (
          <span className="clip">{named}</span>
        )}
        <span className="sp" />
        {outcome.status === 'failed' && mayRetry ? (
          <IconButton
            icon={RotateCcw}
            label={`Try ${outcome.name}${folder === undefined ? '' : ` in ${folder}`} again`}
            tip="Try again"
            size="small"
            onClick={() => void retryImport(outcome.position, jobId)}
          />
        ) : warnings.length > 0 ? (
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
    </>
  );
}
