import { type ClipboardEvent, useState } from 'react';
import { request, sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { showPasted } from '../state/imports';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';

const LIMIT = 4_000_000;

/**
 * Takes an article from the clipboard. The formatted form goes along as it came and is cleaned in the import jail; what
 * stands in the field is plain text. Once the words were edited here, only they count.
 */
export function PasteDialog() {
  const [text, setText] = useState('');
  const [html, setHtml] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  const paste = (event: ClipboardEvent) => {
    const plain = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || plain === '') return;
    event.preventDefault();
    setText(plain);
    setHtml(event.clipboardData.getData('text/html'));
  };
  const tooLong = text.length > LIMIT;
  const keep = async () => {
    setBusy(true);
    setFailed(null);
    try {
      const outcome = await request('imports:paste', { html: html.length > LIMIT ? '' : html, text });
      if (outcome.status === 'failed') {
        setFailed(outcome.error?.message ?? 'The pasted text could not be imported.');
        setBusy(false);
        return;
      }
      closeDialog();
      showPasted(outcome);
    } catch (error) {
      setFailed(sentenceOf(error));
      setBusy(false);
    }
  };

  return (
    <Dialog
      wide
      title="Paste an article"
      description="Paste the whole article, with its title and byline if you have them. It is cleaned like a file: what is taken out is kept and shown."
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="btn main"
            disabled={text.trim() === '' || busy || tooLong}
            onClick={() => void keep()}
          >
            {busy ? 'Importing…' : 'Import'}
          </button>
        </>
      }
    >
      <textarea
        className="field"
        rows={14}
        aria-label="Article"
        placeholder="Paste here"
        value={text}
        dir="auto"
        spellCheck={false}
        onPaste={paste}
        onChange={(event) => {
          setText(event.target.value);
          setHtml('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '' && !tooLong)
            void keep();
        }}
      />
      {html !== '' && <p className="hint">Headings, lists and links of the page come along.</p>}
      {tooLong && (
        <Note kind="bad">
          This is longer than four million characters. Save it as a file and import that.
        </Note>
      )}
      {failed && <Note kind="bad">{failed}</Note>}
    </Dialog>
  );
}
