import type { JSX } from 'react';
import type { NamedFiles } from '../../../shared/ipc/bulk-contract';
import { openDialog } from '../../state/desk';
import { Note } from '../../ui/Note';

/** Says that records of an import name files that came in with them, and offers to put both together. */
export function NamedFilesNote({ jobId, named }: { jobId: string; named: NamedFiles }): JSX.Element {
  const { length } = named.found;
  if (length === 0) return <Note>Several records name the same file: they were left without text.</Note>;
  return (
    <Note
      action={
        <button
          type="button"
          className="btn line small"
          onClick={() => openDialog({ kind: 'join-files', jobId, named })}
        >
          Put together…
        </button>
      }
    >
      {length === 1
        ? 'One record names a file that came in with it.'
        : `${length.toLocaleString('en')} records name files that came in with them.`}
    </Note>
  );
}
