import type { RecordField } from '../../shared/model';
import { setDesk } from '../state/desk';

/** Opens the record beside the article, with one of its fields ready to be changed. */
export function changeField(field: RecordField): void {
  setDesk({ recordShown: true });
  let looks = 60;
  const open = () => {
    const place = document.querySelector(`.record-panel [data-field="${field}"]`);
    if (!place) {
      if (looks-- > 0) requestAnimationFrame(open);
      return;
    }
    place.scrollIntoView({ block: 'center' });
    // A form that is open already is gone on with.
    const at = place.querySelector<HTMLElement>('.edit') ?? place.querySelector<HTMLElement>('.field');
    if (at?.matches('.edit')) at.click();
    else at?.focus();
  };
  requestAnimationFrame(open);
}
