import { Download } from 'lucide-react';
import { type JSX, useState } from 'react';
import type { Release, ReleasedFile } from '../../../shared/ipc/review-contract';
import { request, sentenceOf } from '../../api';
import { fileInWords } from './release-words';

/** The kept files of a release: what they are, their hashes, and the way to a copy. */
export function KeptFiles({ release }: { release: Release }): JSX.Element {
  const [said, setSaid] = useState<string | null>(null);
  const save = ({ format }: ReleasedFile) =>
    request('releases:save', { releaseId: release.id, format }).then(
      (file) => file !== null && setSaid(`Saved a copy as “${file.fileName}”.`),
      (error: unknown) => setSaid(sentenceOf(error)),
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
      <p role="status" className="kept-said">
        {said}
      </p>
    </div>
  );
}
