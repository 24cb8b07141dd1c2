import { TriangleAlert } from 'lucide-react';
import { type JSX, useEffect, useState } from 'react';
import type { Output } from '../shared/ipc/contract';
import { onEvent, request, sentenceOf } from './api';
import { useLanguage } from './state/desk';
import './recovery.css';

const ADVICE: Readonly<Record<string, string>> = {
  'library-newer': 'Start the newer Briefwright that last opened this library. Nothing in it was changed.',
  'library-in-use': 'Close the other window or program that has this library open, then try again.',
  'library-damaged': 'Leave the library folder as it is and make a copy of it before you try anything else.',
  'disk-full': 'Make room on the disk, then try again. What was saved is still there.',
  'read-only': 'Allow writing to the library folder, then try again.',
};
const ELSE =
  'Close this window and start Briefwright again. If it happens again, make a copy of the library folder.';

/** Shown in place of the window when the library cannot be used: what happened, to which folder, and what to do. */
export function RecoveryScreen({ code, message }: { code: string; message: string }): JSX.Element {
  const [looked, setLooked] = useState<Output<'library:look'> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    request('library:look', {}).then(setLooked, () => undefined);
  }, []);
  useEffect(() => onEvent(({ type }) => type === 'staying' && setLeaving(false)), []);
  const act = (work: () => Promise<void>) => () => {
    setFailed(null);
    work().catch((error: unknown) => setFailed(sentenceOf(error)));
  };
  const choose = act(async () => {
    if (await request('library:choose', {})) setLeaving(true);
  });
  const show = act(async () => void (await request('library:show', {})));
  return (
    <main className="recovery">
      <TriangleAlert size={30} strokeWidth={1.4} aria-hidden="true" />
      <h1>The library cannot be used</h1>
      <p role="alert">{message}</p>
      <p>{ADVICE[code] ?? ELSE}</p>
      {looked && <Where looked={looked} onShow={show} />}
      <div className="row-of-buttons">
        <button type="button" className="btn main" onClick={() => window.location.reload()}>
          Try again
        </button>
        <button type="button" className="btn line" disabled={leaving} onClick={choose}>
          {leaving ? 'Opening…' : 'Choose another folder…'}
        </button>
      </div>
      {failed !== null && (
        <p role="alert" className="recovery-failed">
          {failed}
        </p>
      )}
      <p className="hint">
        Another folder is opened for this time; this library stays as it is, and the next start tries it
        again.
      </p>
    </main>
  );
}

/** The folder, and the copies from which a library can be had again. */
function Where({ looked, onShow }: { looked: Output<'library:look'>; onShow: () => void }): JSX.Element {
  const language = useLanguage();
  const [copy] = looked.copies;
  return (
    <dl className="recovery-where">
      <dt>Folder</dt>
      <dd>
        <bdi>{looked.folder}</bdi>{' '}
        <button type="button" className="linklike" onClick={onShow}>
          Show it
        </button>
      </dd>
      <dt>Copies</dt>
      <dd>
        {copy ? (
          <>
            Briefwright made one on{' '}
            {new Date(copy.madeAt).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })}:{' '}
            <bdi>{copy.path}</bdi>. To go on from it, put a copy of that file into an empty folder, name it
            library.sqlite, and choose that folder. What was saved later is not in it.
          </>
        ) : (
          'None lie in this folder. If your office keeps backups, put the whole library folder from one somewhere and choose that.'
        )}
      </dd>
    </dl>
  );
}
