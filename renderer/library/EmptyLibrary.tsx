import { Download } from 'lucide-react';
import { openDialog } from '../state/desk';
import { importFolder, importFromFiles, importSamples } from '../state/imports';

/** What an analyst sees first: the ways to get articles in. */
export function EmptyLibrary() {
  return (
    <div className="emptylib">
      <Download size={28} strokeWidth={1.25} aria-hidden="true" />
      <h2>Drop articles here, or open the sample library</h2>
      <p>
        PDF and Word files, web pages, e-mails, e-books, text, and records of reference managers. They are
        copied into your library on this computer and stay there; nothing is sent anywhere.
      </p>
      <div className="row-of-buttons">
        <button type="button" className="btn main" onClick={() => void importFromFiles()}>
          Choose files…
        </button>
        <button type="button" className="btn line" onClick={() => void importFolder()}>
          Import a folder…
        </button>
        <button type="button" className="btn line" onClick={() => openDialog({ kind: 'paste' })}>
          Paste an article…
        </button>
        <button type="button" className="btn line" onClick={() => void importSamples()}>
          Open the sample library
        </button>
      </div>
    </div>
  );
}
