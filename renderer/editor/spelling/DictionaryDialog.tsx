import { type JSX, useEffect, useState } from 'react';
import { sentenceOf } from '../../api';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { linesOf, readSpellingSettings, saveOwnWords, useSpellingSettings } from './own-words';

/** The analyst's own words as a plain list: one a line, to add, mend and remove. */
export function DictionaryDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const stored = useSpellingSettings(({ words }) => words);
  const [typed, setTyped] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (stored === null) readSpellingSettings().catch((error: unknown) => setFailed(sentenceOf(error)));
  }, [stored]);
  const text = typed ?? stored?.join('\n') ?? '';
  const save = () => {
    saveOwnWords(linesOf(text)).then(onClose, (error: unknown) => setFailed(sentenceOf(error)));
  };
  return (
    <Dialog
      title="Your dictionary"
      onClose={onClose}
      description="Words that are right though no dictionary has them, one a line. They belong to this library."
      foot={
        <button type="button" className="btn main" disabled={stored === null} onClick={save}>
          Save
        </button>
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      <textarea
        className="field"
        aria-label="Words of your own"
        rows={12}
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  );
}
