import { Stamp } from 'lucide-react';
import { type JSX, useEffect, useState } from 'react';
import type { Release } from '../../../shared/ipc/review-contract';
import type { Brief } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { useLanguage } from '../../state/desk';
import { Note } from '../../ui/Note';
import { KeptFiles } from './KeptFiles';
import './review.css';

type ReleasedBannerProps = {
  briefId: string;
  released: NonNullable<Brief['released']>;
  onNewVersion: () => void;
};

/** Says that the brief is released, and leads to its kept files, to earlier versions, and to a new one. */
export function ReleasedBanner({ briefId, released, onNewVersion }: ReleasedBannerProps): JSX.Element {
  const language = useLanguage();
  const [releases, setReleases] = useState<readonly Release[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    request('releases:list', { briefId }).then(setReleases, (error: unknown) => setFailed(sentenceOf(error)));
  }, [briefId]);
  const day = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'long' });
  return (
    <section className="released" aria-label="Release of this brief">
      <p>
        <Stamp size={15} aria-hidden="true" />
        <b>Released as version {released.version}</b> on {day(released.at)}. It stays as it is.
        <button type="button" className="btn line small" onClick={onNewVersion}>
          New version
        </button>
      </p>
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {releases.map((release, index) => (
        <details key={release.id}>
          <summary>
            {index === 0 ? 'Kept files' : `Earlier: version ${release.version}, ${day(release.releasedAt)}`} ·
            reviewed by {release.reviewer}
          </summary>
          <KeptFiles release={release} />
        </details>
      ))}
    </section>
  );
}
