import type { JSX } from 'react';
import { Note } from './Note';

/** What went wrong, as a sentence, and the one way on. */
export function FailedNote(props: { failed: string; act: string; onAct: () => void }): JSX.Element {
  return (
    <Note
      kind="bad"
      action={
        <button type="button" className="btn line small" onClick={props.onAct}>
          {props.act}
        </button>
      }
    >
      {props.failed}
    </Note>
  );
}

/** What could not be read, and the way to read it again. */
export const TryAgain = ({ failed, again }: { failed: string; again: () => void }): JSX.Element => (
  <FailedNote failed={failed} act="Try again" onAct={again} />
);
