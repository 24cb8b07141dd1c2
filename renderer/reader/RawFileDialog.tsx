import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request, sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';

// A longer text would take the browser seconds to lay out; the rest is one step away.
const AT_ONCE = 400_000;

/** The file as it came in, as plain text. Never rendered, whatever it contains. */
export function RawFileDialog({ textId }: { textId: string }) {
  const [raw, setRaw] = useState<Output<'texts:raw'> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  useEffect(() => {
    let current = true;
    request('texts:raw', { textId }).then(
      (found) => current && setRaw(found),
      (error: unknown) => current && setFailed(sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, [textId]);
  return (
    <Dialog
      wide
      title={raw ? `Raw file: ${raw.fileName || 'pasted text'}` : 'Raw file'}
      description={
        raw
          ? `As it came in, ${raw.text.length.toLocaleString('en')} characters read as ${raw.encoding}. Kept unchanged.`
          : undefined
      }
      onClose={closeDialog}
    >
      {failed && <Note kind="bad">{failed}</Note>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="rawfile" tabIndex={0} aria-label="Contents of the file">
        <pre dir="auto">{raw?.text.slice(0, shown)}</pre>
        {raw && raw.text.length > shown && (
          <button type="button" className="btn line" onClick={() => setShown(shown + AT_ONCE * 4)}>
            Show more
          </button>
        )}
      </section>
    </Dialog>
  );
}
