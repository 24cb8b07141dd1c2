import { FileQuestion } from 'lucide-react';
import { importFromFiles } from '../state/imports';

/** Stands where the text of an article would, of which only the record is stored. */
export const NoText = () => (
  <div className="no-text-stored">
    <FileQuestion size={20} aria-hidden="true" />
    <p>
      <strong>No text stored.</strong> Only the record of this article is in the library, from a reference
      file. You can cite it; nothing can be quoted from it, and quotations of it cannot be matched.
    </p>
    <p>Import the article itself to have its text.</p>
    <button type="button" className="btn line small" onClick={() => void importFromFiles()}>
      Import articles from files…
    </button>
  </div>
);
