import { likeness, pairUp } from './pair-up';
import { levelSpaces } from './printed-lines';
import {
  type Piece,
  type PrintedBrief,
  type PrintedLine,
  type ReturnedBrief,
  wordsOfPieces,
} from './returned-brief';
import { tidyPieces } from './tidy-pieces';

/** Below this likeness a paragraph without a bookmark is a new one. */
const LEAST_LIKENESS = 0.55;

/** What came back, set beside what was exported. */
export type Recognised = {
  /** Lines of the returned brief; notes and citations that lost their bookmark are named again where they are certain. */
  lines: readonly PrintedLine[];
  notes: readonly (readonly Piece[])[];
  /** Place in `lines` of each exported line; null for one that is gone. */
  lineOf: ReadonlyMap<number, number>;
  /** Returned note by the number of the exported one. */
  noteOf: ReadonlyMap<number, number>;
};

/**
 * Finds for every exported line and note the one that it came back as: by its bookmark, else by equal words, else by
 * likeness between the same neighbours. Nothing is decided by likeness but what is shown beside what.
 */
export function recognise(base: PrintedBrief, returned: ReturnedBrief): Recognised {
  const lineOf = matchLines(base.lines, returned.lines);
  const noteOf = matchNotes(base, returned, lineOf);
  const numberOf = new Map([...noteOf].map(([number, note]) => [note, number]));
  const cited = citationsIn(returned.lines.flatMap(({ pieces }) => pieces));
  const lines = returned.lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece): Piece => {
      if (piece.kind !== 'note') return piece;
      const mark = numberOf.get(piece.note);
      return { kind: 'note', note: piece.note, ...(mark !== undefined && { mark }) };
    }),
  }));
  for (const [at, there] of lineOf) {
    const line = lines[there];
    if (!line) continue;
    line.pieces = namedAgain(base.lines[at]?.pieces ?? [], line.pieces, cited);
  }
  const notes = returned.notes.map((note, index) => {
    const number = numberOf.get(index);
    const before = number === undefined ? undefined : base.notes[number - 1];
    return before ? namedAgain(before, note, citationsIn(note)) : note;
  });
  return { lines, notes, lineOf, noteOf };
}

function matchLines(base: readonly PrintedLine[], returned: readonly PrintedLine[]): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (at: number, there: number) => {
    found.set(at, there);
    taken.add(there);
  };
  const byMark = new Map<string, number[]>();
  returned.forEach(({ mark }, at) => {
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), at]);
  });
  base.forEach(({ mark, pieces }, at) => {
    const there = byMark.get(mark ?? '') ?? [];
    // A bookmark that was copied along: the line that still says the same is meant.
    const words = wordsOfPieces(pieces);
    const best =
      there.find((each) => wordsOfPieces(returned[each]?.pieces ?? []) === words) ??
      [...there].sort((a, b) => alike(returned[b], words) - alike(returned[a], words))[0];
    if (best !== undefined) pair(at, best);
  });
  const isDivider = ({ kind }: PrintedLine) => kind === 'rule' || kind === 'page-break';
  const freeB = base.flatMap((line, at) => (found.has(at) ? [] : [{ line, at }]));
  const freeR = returned.flatMap((line, at) =>
    taken.has(at) || line.mark !== undefined ? [] : [{ line, at }],
  );
  const keyOf = ({ line }: { line: PrintedLine }) =>
    isDivider(line) ? line.kind : levelSpaces(wordsOfPieces(line.pieces)) || ' ';
  for (const { a, b } of pairUp(freeB.map(keyOf), freeR.map(keyOf))) {
    const [mine, theirs] = [freeB[a], freeR[b]];
    if (mine && theirs && keyOf(mine) !== ' ') pair(mine.at, theirs.at);
  }
  for (const { line, at } of freeB) {
    if (found.has(at) || isDivider(line)) continue;
    const words = wordsOfPieces(line.pieces);
    const [from, to] = between(found, at, returned.length);
    const candidates = freeR.filter(
      (each) => !taken.has(each.at) && each.at > from && each.at < to && each.line.kind === line.kind,
    );
    const best = candidates.sort((a, b) => alike(b.line, words) - alike(a.line, words))[0];
    if (best && alike(best.line, words) >= LEAST_LIKENESS) pair(at, best.at);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

const alike = (line: PrintedLine | undefined, words: string): number =>
  line ? likeness(wordsOfPieces(line.pieces), words) : 0;

/** The returned places between those of the nearest neighbours that were found. */
function between(found: ReadonlyMap<number, number>, at: number, end: number): [number, number] {
  let from = -1;
  let to = end;
  for (let before = at - 1; before >= 0 && from < 0; before -= 1) from = found.get(before) ?? -1;
  for (const [line, there] of found) if (line > at && there > from) to = Math.min(to, there);
  return [from, to];
}

function matchNotes(
  base: PrintedBrief,
  returned: ReturnedBrief,
  lineOf: ReadonlyMap<number, number>,
): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (number: number, note: number) => {
    found.set(number, note);
    taken.add(note);
  };
  const marksIn = (pieces: readonly Piece[]) =>
    pieces.flatMap((piece) => (piece.kind === 'note' ? [piece] : []));
  const shown = returned.lines.flatMap(({ pieces }) => marksIn(pieces));
  for (const { mark, note } of shown)
    if (mark !== undefined && mark <= base.notes.length && !found.has(mark) && !taken.has(note))
      pair(mark, note);

  const freeB = () => base.notes.flatMap((_, index) => (found.has(index + 1) ? [] : [index + 1]));
  const freeR = () => shown.flatMap(({ note }) => (taken.has(note) ? [] : [note]));
  const wordsB = (number: number) => levelSpaces(wordsOfPieces(base.notes[number - 1] ?? []));
  const wordsR = (note: number) => levelSpaces(wordsOfPieces(returned.notes[note] ?? []));
  const [mine, theirs] = [freeB(), freeR()];
  for (const { a, b } of pairUp(mine.map(wordsB), theirs.map(wordsR))) pair(mine[a] ?? 0, theirs[b] ?? 0);
  // As many marks without a name in a line as before: they are those.
  base.lines.forEach((line, at) => {
    const there = returned.lines[lineOf.get(at) ?? -1];
    if (!there) return;
    const lost = marksIn(line.pieces).filter(({ mark }) => mark !== undefined && !found.has(mark));
    const nameless = marksIn(there.pieces).filter(({ note }) => !taken.has(note));
    if (lost.length === nameless.length)
      lost.forEach(({ mark }, index) => void pair(mark ?? 0, nameless[index]?.note ?? 0));
  });
  return found;
}

const citationsIn = (pieces: readonly Piece[]): Set<number> =>
  new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'text' && piece.citation !== undefined ? [piece.citation] : [],
    ),
  );

/** Words of citations that lost their bookmark, named again where the line still has exactly those words. */
function namedAgain(base: readonly Piece[], pieces: readonly Piece[], present: ReadonlySet<number>): Piece[] {
  let result = [...pieces];
  for (const citation of citationsIn(base)) {
    if (present.has(citation)) continue;
    const words = base
      .map((piece) => (piece.kind === 'text' && piece.citation === citation ? piece.text : ''))
      .join('');
    if (words.trim() !== '') result = withCitation(result, citation, words);
  }
  return result;
}

/** Marks the first place where free text pieces, one after the other, read these words. */
function withCitation(pieces: readonly Piece[], citation: number, words: string): Piece[] {
  const free = (piece: Piece): string =>
    piece.kind === 'text' && piece.citation === undefined ? piece.text : '\uffff';
  const start = pieces.map(free).join('').indexOf(words);
  if (start < 0) return [...pieces];
  const end = start + words.length;
  let at = 0;
  return tidyPieces(
    pieces.flatMap((piece): Piece[] => {
      const from = at;
      at += free(piece).length;
      if (piece.kind !== 'text' || at <= start || from >= end) return [piece];
      const cut = (a: number, b: number) => piece.text.slice(Math.max(0, a - from), Math.max(0, b - from));
      return [
        { ...piece, text: cut(from, Math.max(from, start)) },
        { ...piece, text: cut(Math.max(from, start), Math.min(at, end)), citation },
        { ...piece, text: cut(Math.min(at, end), at) },
      ];
    }),
  );
}
