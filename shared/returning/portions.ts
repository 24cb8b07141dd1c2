import { bearsPortionMarks } from '../brief-document/portion-marks';
import type { BriefHeader } from '../model/brief-header';
import type { Piece, PrintedBrief, PrintedLine } from './returned-brief';
import { tidyPieces } from './tidy-pieces';

/**
 * A mark of classification that begins a portion: one level, and what is said of handling behind a double slash. Spaces
 * behind it are the mark's, whatever their number.
 */
const A_MARK = /^\s*(\((?:U|CUI|C|S|TS|R|FOUO|SBU)(?:\/\/[^()\n]{1,60})?\))(?=\s|$)/u;

/** The mark in front of some pieces, and the pieces without it: it is printed, and is no word of the text. */
function parted(pieces: readonly Piece[]): { portion: string | undefined; pieces: Piece[] } {
  const first = pieces.findIndex(({ kind }) => kind !== 'comment' && kind !== 'deleted');
  const piece = pieces[first];
  if (piece?.kind !== 'text') return { portion: undefined, pieces: [...pieces] };
  // A program may part the mark from its words, or give its letters looks of their own.
  const rest = pieces.slice(first);
  const words = rest.map((each) => (each.kind === 'text' ? each.text : '\n')).join('');
  const portion = A_MARK.exec(words);
  if (portion?.[1] === undefined) return { portion: undefined, pieces: [...pieces] };
  let left = portion[0].length;
  const without = rest.map((each) => {
    if (each.kind !== 'text' || left === 0) return each;
    const text = each.text.slice(left);
    left = Math.max(0, left - each.text.length);
    return { ...each, text };
  });
  return { portion: portion[1], pieces: tidyPieces([...pieces.slice(0, first), ...without]) };
}

/** Values of the head are no portions. */
const isPortion = ({ mark = '' }: PrintedLine): boolean => !mark.startsWith('m');

function lineWithoutMark(line: PrintedLine): PrintedLine {
  if (line.portion !== undefined || !isPortion(line)) return line;
  const { portion, pieces } = parted(line.pieces);
  return portion === undefined ? line : { ...line, portion, pieces };
}

/** A brief on paper with the marks of its portions set apart from their words. */
export function withPortionsApart<T extends PrintedBrief>(printed: T): T {
  const notes = printed.notes.map(parted);
  const known = printed.notePortions;
  return {
    ...printed,
    lines: printed.lines.map(lineWithoutMark),
    notes: notes.map(({ pieces }) => pieces),
    notePortions: notes.map(({ portion }, at) => known?.[at] ?? portion ?? null),
  };
}

/** The same for a brief that bears such marks; any other is left as it is, for there “(C)” is a word like all others. */
export const portionsApart = <T extends PrintedBrief>(printed: T, header: BriefHeader): T =>
  bearsPortionMarks(header) ? withPortionsApart(printed) : printed;

/** Words of a line with the mark in front of them, as they stand on paper. */
export const withPortion = (portion: string | undefined, words: string): string =>
  portion === undefined ? words : `${portion} ${words}`.trimEnd();
