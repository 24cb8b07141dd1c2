import { type JSX, useState } from 'react';
import type { NamedFiles } from '../../../shared/ipc/bulk-contract';
import { closeDialog } from '../../state/desk';
import { putNamedAway } from '../../state/imports';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { type Joined, joinFiles } from '../correcting/join-steps';
import './join-files.css';

const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

/** Records of a reference file and the files that they name, which came in as articles of their own: puts them together. */
export function JoinFilesDialog({
  jobId,
  named: { found, disputed },
}: {
  jobId: string;
  named: NamedFiles;
}): JSX.Element {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<number | null>(null);
  const [ended, setEnded] = useState<Joined | null>(null);
  const chosen = found.filter(({ recordId }) => !left.has(recordId));
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setLeft((now) => {
      const next = new Set(now);
      for (const id of ids)
        if (isChosen) next.delete(id);
        else next.add(id);
      return next;
    });
  const join = async () => {
    setDone(0);
    const result = await joinFiles(chosen, setDone);
    putNamedAway(jobId);
    announce(`${count(result.records, 'record')} put together with the text.`);
    if (result.failed.length === 0) closeDialog();
    else setEnded(result);
  };
  if (ended)
    return (
      <Dialog
        title="Records and their files"
        onClose={closeDialog}
        foot={
          <button type="button" className="btn main" onClick={closeDialog}>
            Done
          </button>
        }
      >
        <p>{count(ended.records, 'record')} put together with the text of the file.</p>
        <Note kind="bad">
          {count(ended.failed.length, 'record')} left as {ended.failed.length === 1 ? 'it was' : 'they were'}.{' '}
          {ended.failed[0]}
        </Note>
      </Dialog>
    );
  return (
    <Dialog
      title="Records and their files"
      wide
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn" onClick={closeDialog} disabled={done !== null}>
            Leave them apart
          </button>
          <button
            type="button"
            className="btn main"
            disabled={chosen.length === 0 || done !== null}
            onClick={() => void join()}
          >
            {done === null
              ? `Put ${count(chosen.length, 'record')} together`
              : `${done.toLocaleString('en')} of ${chosen.length.toLocaleString('en')}…`}
          </button>
        </>
      }
    >
      <p className="hint">
        These records name a file that came in with them. Put together, the record keeps its key and what it
        states, and has the text of the file; what only the file knows fills what the record leaves open. Undo
        parts them again.
      </p>
      {found.length > 1 && (
        <label className="join-all">
          <input
            type="checkbox"
            checked={left.size === 0}
            onChange={({ target }) =>
              choose(
                found.map(({ recordId }) => recordId),
                target.checked,
              )
            }
          />
          All
        </label>
      )}
      <ul className="join-files">
        {found.map(({ recordId, recordTitle, articleTitle, fileName }) => (
          <li key={recordId}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(recordId)}
                onChange={({ target }) => choose([recordId], target.checked)}
              />
              <span>
                <strong dir="auto">{recordTitle ?? 'Untitled record'}</strong>
                <span className="hint" dir="auto">
                  {fileName}
                  {articleTitle !== null && articleTitle !== recordTitle && <> · reads “{articleTitle}”</>}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {disputed > 0 && (
        <Note>
          {disputed === 1 ? 'One record is' : `${count(disputed, 'record')} are`} left out: another record
          names the same file.
        </Note>
      )}
    </Dialog>
  );
}
