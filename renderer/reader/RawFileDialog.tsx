import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request, sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';

/** The file as it came in, as plain text. Never rendered, whatever it contains. */
export function RawFileDialog({ textId }: { textId: string }) {
  const [raw, setRaw] = useState<Output<'texts:raw'> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  // A longer text would take the browser seconds to lay out; the rest is one step away.
  const [from, setFrom] = useState(0);
  useEffect(() => {
    let current = true;
    request('texts:raw', { textId, from }).then(
      (found) =>
        current &&
        setRaw((held) => (from === 0 || !held ? found : { ...held, text: held.text + found.text })),
      (error: unknown) => current && setFailed(sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, [textId, from]);
  return (
    <Dialog
      wide
      title={raw ? `Raw file: ${raw.fileName || 'pasted text'}` : 'Raw file'}
      description={
        raw
          ? `As it came in, ${raw.length.toLocaleString('en')} characters read as ${raw.encoding}. Kept unchanged.`
          : undefined
      }
      onClose={closeDialog}
    >
      {failed && <Note kind="bad">{failed}</Note>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="rawfile" tabIndex={0} aria-label="Contents of the file">
        <pre dir="auto">{raw?.text}</pre>
        {raw && raw.text.length < raw.length && (
          <button type="button" className="btn line" onClick={() => setFrom(raw.text.length)}>
            Show more
          </button>
        )}
      </section>
    </Dialog>
  );
}
