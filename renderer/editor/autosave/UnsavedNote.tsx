import { type JSX, useState, useSyncExternalStore } from 'react';
import { sentenceOf } from '../../api';
import { failedSentence } from '../../ui/failed-sentence';
import { Note } from '../../ui/Note';
import type { SaveBoard } from './save-board';

type UnsavedNoteProps = {
  saves: SaveBoard;
  onRetry: () => Promise<void>;
  /** Stores what is on screen as a brief of its own. */
  onKeepCopy: () => Promise<void>;
  onReload: () => void;
};

/** Says why the brief is not saved and what to do; nothing is shown while saving works. */
export function UnsavedNote({ saves, onRetry, onKeepCopy, onReload }: UnsavedNoteProps): JSX.Element | null {
  const [failed, setFailed] = useState<string | null>(null);
  const status = useSyncExternalStore(saves.subscribe, saves.get);
  if (status.save !== 'not-saved') return null;
  const act = (work: () => Promise<void>) => () => {
    setFailed(null);
    work().catch((error: unknown) => setFailed(sentenceOf(error)));
  };
  const stale = status.code === 'stale-revision';
  return (
    <div className="brief-unsaved">
      <Note
        kind="bad"
        action={
          stale ? (
            <span className="panel-acts">
              <button type="button" className="btn line small" onClick={act(onKeepCopy)}>
                Keep mine as a new brief
              </button>
              <button type="button" className="btn small" onClick={onReload}>
                Show the stored one
              </button>
            </span>
          ) : (
            <button type="button" className="btn line small" onClick={act(onRetry)}>
              Save now
            </button>
          )
        }
      >
        {stale
          ? 'Not saved: this brief was changed somewhere else since you opened it. Your text is still here.'
          : `${failedSentence('Not saved', status.message)} Your text is still here and is tried again every few seconds.`}
        {failed !== null && (failed === status.message ? ' It was tried again just now.' : ` ${failed}`)}
      </Note>
    </div>
  );
}
