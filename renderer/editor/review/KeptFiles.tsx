import { Download } from 'lucide-react';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { Release, ReleasedFile } from '../../../shared/ipc/review-contract';
import { request, sentenceOf } from '../../api';
import { Note } from '../../ui/Note';
import { fileInWords } from './release-words';

/** The kept files of a release: what they are, their hashes, and the way to a copy. */
export function KeptFiles({ release }: { release: Release }): JSX.Element {
  const [said, setSaid] = useState<{ words: string; isBad: boolean } | null>(null);
  const status = useRef<HTMLDivElement>(null);
  // Below a long list it would be said out of sight.
  useEffect(() => {
    if (said !== null) status.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const save = ({ format }: ReleasedFile) =>
    request('releases:save', { releaseId: release.id, format }).then(
      (file) => file !== null && setSaid({ words: `Saved a copy as “${file.fileName}”.`, isBad: false }),
      (error: unknown) => setSaid({ words: sentenceOf(error), isBad: true }),
    );
  return (
    <div className="kept">
      <ul className="kept-files">
        {release.files.map((file) => (
          <li key={file.format}>
            <span>
              <b>{file.fileName}</b> <small>{fileInWords(file)}</small>
              <code>SHA-256 {file.sha256}</code>
            </span>
            <button
              type="button"
              className="btn line small"
              aria-label={`Save a copy of ${file.fileName}…`}
              onClick={() => void save(file)}
            >
              <Download size={13} aria-hidden="true" /> Save a copy…
            </button>
          </li>
        ))}
      </ul>
      <div role="status" ref={status}>
        {said !== null && <Note kind={said.isBad ? 'flag' : 'plain'}>{said.words}</Note>}
      </div>
    </div>
  );
}
