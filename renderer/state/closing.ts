import { UNSAVED_TOLD } from '../../shared/ipc/contract';
import { request, sentenceOf } from '../api';
import { finishAllSaves } from '../editor/autosave/open-saves';
import { textsWithKeptEdits } from '../reader/correcting/text-edits';
import { flushBrief } from './brief-desk';
import { unsavedWords } from './drafts';

/** Characters of unsaved words by which an analyst knows them again. */
const KNOWN_BY = 120;

/** Saves what can be saved, and tells the shell what would be lost with the window. */
export async function saveBeforeClosing(): Promise<void> {
  // Some fields are saved when they are left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const failures = await Promise.all([
    flushBrief().then(
      () => [],
      (error: unknown) => [error],
    ),
    finishAllSaves(),
  ]);
  const unsaved = failures.flat().map((error) => `The last changes to a brief: ${sentenceOf(error)}`);
  if (textsWithKeptEdits() > 0) unsaved.push('Corrections of a text that were left in their dialog.');
  unsaved.push(...unsavedWords().map((text) => `Typed and not saved: “${shortened(text)}”`));
  await request('window:mayClose', { unsaved: unsaved.slice(0, UNSAVED_TOLD) });
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= KNOWN_BY ? line : `${letters.slice(0, KNOWN_BY).join('')}…`;
}
