import { REPEATED } from './table-heads';

/** Letters of a page, without spaces: of the text, and of each note by its number. */
export interface Words {
  text: string;
  notes: Map<string, string>;
}

const letters = (text: string): string => text.replace(/\s+/g, '');

/** Reads the text of `roots` in order. What is repeated by the layout counts once. */
export function readWords(roots: Iterable<Element>): Words {
  const words: Words = { text: '', notes: new Map() };
  for (const root of roots) {
    const copy = root.cloneNode(true);
    if (!(copy instanceof Element)) continue;
    for (const note of copy.querySelectorAll<HTMLElement>('.page-note[data-number]')) {
      const number = note.dataset.number ?? '';
      words.notes.set(number, (words.notes.get(number) ?? '') + letters(note.textContent ?? ''));
      note.remove();
    }
    for (const head of copy.querySelectorAll(`[${REPEATED}]`)) head.remove();
    words.text += letters(copy.textContent ?? '');
  }
  return words;
}

/** Why the layout cannot be printed, as a sentence ends on it: it lost or doubled words; null where all stand where they should. */
export function findLoss(before: Words, after: Words): string | null {
  if (before.text !== after.text) return 'words of the text would be lost or moved there';
  for (const [number, text] of before.notes)
    if (after.notes.get(number) !== text) return `words of note ${number} would be lost there`;
  return after.notes.size === before.notes.size ? null : 'a note would stand twice';
}
