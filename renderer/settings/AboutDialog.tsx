import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request, sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { showProblem } from '../state/problem';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';
import './settings.css';

const open = (url: string) => void request('links:open', { url }).catch(showProblem);

/** What this is, which parts it stands on, and under which licences. */
export function AboutDialog() {
  const [info, setInfo] = useState<Output<'app:info'> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    request('app:info', {}).then(
      (found) => current && setInfo(found),
      (error: unknown) => current && setFailed(sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, []);
  return (
    <Dialog
      wide
      title="About Briefwright"
      description="Sourced briefing notes in which every quotation is matched, word for word, against the stored article."
      onClose={closeDialog}
    >
      {failed && <Note kind="bad">{failed}</Note>}
      <dl className="versions">
        <dt>Version</dt>
        <dd>{info?.version}</dd>
        <dt>Electron</dt>
        <dd>{info && `${info.electron} (Chromium ${info.chromium})`}</dd>
        <dt>SQLite</dt>
        <dd>{info?.sqlite}</dd>
        <dt>Library</dt>
        <dd>{info?.libraryFolder}</dd>
      </dl>
      <p>
        Citations by{' '}
        <button
          type="button"
          className="linklike"
          onClick={() => open('https://github.com/Juris-M/citeproc-js')}
        >
          citeproc-js
        </button>{' '}
        (Frank Bennett) ·{' '}
        <button type="button" className="linklike" onClick={() => open('https://citationstyles.org')}>
          Citation Style Language
        </button>
      </p>
      <h3>Third-party notices</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="notices" tabIndex={0} aria-label="Third-party notices">
        {info?.notices}
      </section>
    </Dialog>
  );
}
