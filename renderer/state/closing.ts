import { UNSAVED_TOLD } from '../../shared/ipc/unsaved-told';
import { request, savesUnderWay } from '../api';
import { finishAllSaves } from '../editor/autosave/open-saves';
import { pastesUnderWay } from '../editor/paste/pastes-under-way';
import { textsWithKeptEdits } from '../reader/correcting/text-edits';
import { failedSentence } from '../ui/failed-sentence';
import { flushBrief } from './brief-desk';
import { unsavedWords } from './drafts';

/** Characters of unsaved words by which an analyst knows them again. */
const KNOWN_BY = 120;

/** Saves what can be saved, and tells the shell what would be lost with the window. */
export async function saveBeforeClosing(): Promise<void> {
  // A page that was pasted last may still be being read.
  await pastesUnderWay();
  // Some fields are saved when they are left, and some tell the brief then, which hears of it a moment later.
  const left = document.activeElement;
  if (left instanceof HTMLElement) left.blur();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const [fields, ...failures] = await Promise.all([
    savesUnderWay(),
    flushBrief().then(
      () => [],
      (error: unknown) => [error],
    ),
    finishAllSaves(),
  ]);
  // Whoever goes on working goes on where they were.
  if (left instanceof HTMLElement && document.activeElement === document.body)
    left.focus({ preventScroll: true });
  const unsaved = failures
    .flat()
    .map((error) => failedSentence('The last changes to a brief were not saved', error));
  unsaved.push(...fields.map((error) => failedSentence('What was typed last was not saved', error)));
  if (textsWithKeptEdits() > 0) unsaved.push('Corrections of a text that were left in their dialog.');
  unsaved.push(...unsavedWords().map((text) => `Typed and not saved: “${shortened(text)}”`));
  await request('window:mayClose', { unsaved: unsaved.slice(0, UNSAVED_TOLD) });
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= KNOWN_BY ? line : `${letters.slice(0, KNOWN_BY).join('')}…`;
}
