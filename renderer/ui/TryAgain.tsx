import type { JSX } from 'react';
import { Note } from './Note';

/** What could not be read, as a sentence, and the way to read it again. */
export function TryAgain({ failed, again }: { failed: string; again: () => void }): JSX.Element {
  return (
    <Note
      kind="bad"
      action={
        <button type="button" className="btn line small" onClick={again}>
          Try again
        </button>
      }
    >
      {failed}
    </Note>
  );
}
