import { setDesk } from '../state/desk';

/** Puts the record away where the pane is so narrow that it lies over the text: who goes to a place wants to see it. */
export function uncover(sheet: HTMLElement): void {
  const record = sheet.parentElement?.querySelector('.record-panel');
  if (record && getComputedStyle(record).position === 'absolute') setDesk({ recordShown: false });
}
