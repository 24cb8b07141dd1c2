import type { Line } from './lines';

const MARKER = /^(?:\d{1,3}|[*†‡§]{1,3})(?=[\s.)\p{L}“"‘'(])/u;
/** Notes are set smaller than the text. */
const SMALLER = 0.94;

export type NoteLines = { notes: Line[][]; body: Line[][] };

/**
 * Tells the notes at the foot of a page from its text: the small lines that end a column, from the first that begins with
 * a number or a mark. `goesOn`: the page before ended with notes, so that theirs may go on here.
 */
export function takeNotes(columns: readonly Line[][], bodySize: number, goesOn: boolean): NoteLines {
  const isSmall = (line: Line) => line.size < SMALLER * bodySize;
  // A page set small throughout is a list of sources or a table, not a page of notes.
  if (!columns.flat().some((line) => !isSmall(line))) return { notes: [], body: [...columns] };
  const notes: Line[][] = [];
  const body = columns.map((lines) => {
    let from = lines.length;
    while (from > 0 && isSmall(lines[from - 1] as Line)) from--;
    let first = from;
    while (first < lines.length && !MARKER.test(lines[first]?.text ?? '')) first++;
    if (first < lines.length && goesOn) first = from;
    if (first === lines.length && !(goesOn && from < lines.length && from > 0)) return lines;
    const taken = lines.slice(goesOn ? from : first);
    for (const line of taken) {
      const last = notes[notes.length - 1];
      if (last && !MARKER.test(line.text)) last.push(line);
      else notes.push([line]);
    }
    return lines.slice(0, goesOn ? from : first);
  });
  return { notes, body: body.filter((lines) => lines.length > 0) };
}

/** Number or mark that a note begins with. */
export const markerOf = (text: string): string | undefined => MARKER.exec(text)?.[0];
