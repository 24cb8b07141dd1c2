import { type Dictionary, referenceIn, valuesIn } from '../dictionary';
import type { TaggedLink } from './tagged-parts';

/** A number in the text that leads to a note, and where it leads. */
export type NoteMark = { number: number; leadsTo: number };

/** The marks and the notes of a PDF, by their numbers, in reading order. */
export type NotesOfPdf = { marks: readonly NoteMark[]; notes: readonly number[] };

/** Where a link leads: to a name, or to the height of a page. */
type Destination = { name: string } | { page: number; top: number };

/** Half a point: Chromium rounds both ends of a link alike, but not every reader of its numbers does. */
const NEAR = 0.5;

/**
 * Tells marks and notes from other links by where they lead: a mark to a note, a note back.
 */
export function notesOf(links: readonly TaggedLink[]): NotesOfPdf {
  const numbered = links.flatMap(({ words, annotations: [first] }) => {
    const to = first && destinationOf(first.entries);
    const written = words.replaceAll(/[\s\p{Cf}]/gu, '');
    const digits = /^\.?(\d+)\.?$/u.exec(written)?.[1];
    if (!first || to === null || to === undefined || digits === undefined) return [];
    return [{ digits, number: Number(digits), isNote: written.includes('.'), to, annotation: first }];
  });
  const notes = numbered
    .filter(({ isNote, to }) => isNote && (!('name' in to) || to.name.startsWith('ref-')))
    .map((note) => ({ ...note, page: note.annotation.page, top: topOf(note.annotation.entries) }));
  const marks = numbered.flatMap(({ digits, isNote, to }): NoteMark[] => {
    if (isNote) return [];
    const leadsTo =
      'name' in to
        ? Number(/^note-(\d+)$/u.exec(to.name)?.[1] ?? Number.NaN)
        : notes.find(({ page, top }) => page === to.page && Math.abs(top - to.top) < NEAR)?.number;
    return leadsTo === undefined || Number.isNaN(leadsTo)
      ? []
      : [{ number: isRepeated(digits, leadsTo) ? leadsTo : Number(digits), leadsTo }];
  });
  return { marks, notes: notes.map(({ number }) => number) };
}

/** The head of a table is drawn again on each page that the table runs over, and one tag holds all of it. */
const isRepeated = (digits: string, number: number): boolean => digits.replaceAll(String(number), '') === '';

function destinationOf(link: Dictionary): Destination | null {
  const to = link.get('Dest');
  if (to === undefined) return null;
  const name = /^\/([\w-]+)$/u.exec(to.trim())?.[1];
  if (name !== undefined) return { name };
  const [at, kind, , top] = valuesIn(to);
  const page = referenceIn(at);
  return page === undefined || kind !== '/XYZ' ? null : { page, top: Number(top) };
}

const topOf = (link: Dictionary): number => Number(valuesIn(link.get('Rect') ?? '').at(3));
