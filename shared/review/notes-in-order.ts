/** What is wrong with the numbers of notes, as a sentence of the release list; null where they run from 1 without a gap. */
export function faultInNotes(marks: readonly number[], notes: number): string | null {
  const wrong = marks.findIndex((number, index) => number !== index + 1);
  if (wrong >= 0)
    return `The note marks do not run in order: number ${marks[wrong]} stands where ${wrong + 1} belongs.`;
  if (marks.length !== notes)
    return `${inNumber(marks.length, 'note is', 'notes are')} called in the text, and ${inNumber(notes, 'note stands', 'notes stand')} below it.`;
  return null;
}

const inNumber = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The numbers of the notes that blocks call, in the order of the text, whatever holds them. */
export function noteMarksIn(part: unknown): number[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(noteMarksIn);
  if ('kind' in part && part.kind === 'note-reference' && 'number' in part && typeof part.number === 'number')
    return [part.number];
  return Object.values(part).flatMap(noteMarksIn);
}
