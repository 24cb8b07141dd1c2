import { setDesk, useDesk } from '../../state/desk';
import { sayProblem } from '../../state/shelf';

export const NOTE_FIELD = 'new-note';

/** Goes to where a note on the open article is written, in the record beside it. */
export function writeNote(): void {
  if (!useDesk.getState().reading) {
    sayProblem('Open an article first.');
    return;
  }
  setDesk({ recordShown: true, narrowTab: 'reader', boardShown: false });
  let looks = 60;
  const focus = () => {
    const field = document.getElementById(NOTE_FIELD);
    if (field) field.focus();
    else if (looks-- > 0) requestAnimationFrame(focus);
  };
  requestAnimationFrame(focus);
}
