import type { LineComparison } from '../compare-line';
import { levelSpaces } from '../printed-lines';
import { type Piece, wordsOfPieces } from '../returned-brief';
import { type ShiftedNotes, shiftedNotes } from '../shifted-notes';
import { whole } from './marked-parts';
import { tellCitationIn, tellCitationText } from './tell-citations';
import { tellThings } from './tell-left-out';
import { tellWords } from './tell-words';
import { authorsOf, type Telling } from './telling';

/** Tells of the changes in each note: those of the analyst's own word by word, others as citations. */
export function tellNotes(telling: Telling): void {
  const { comparedNotes } = telling.comparison;
  const shifted = shiftedIn(telling);
  for (const [number, line] of comparedNotes)
    telling.doubting(doubtOf(shifted.get(number)), () => tellNote(telling, number, line));
}

function tellNote(telling: Telling, number: number, line: LineComparison): void {
  const { notes, noteOf } = telling.comparison;
  const id = `n${number}`;
  const place = `Note ${number}`;
  const pieces = notes[noteOf.get(number) ?? -1] ?? [];
  const by = authorsOf(pieces);
  if (telling.isOwnFootnote(id)) {
    tellWords(telling, line, { id, title: 'Footnote changed', place, by });
    tellCitationsInside(telling, line, place, by);
  } else {
    const before = wordsOfPieces(telling.record.printed.notes[number - 1] ?? []);
    tellCitationText(telling, id, { before, after: wordsOfPieces(pieces), place, by });
  }
  tellThings(telling, pieces, place);
}

function shiftedIn({ record, comparison: { notes, noteOf } }: Telling): ShiftedNotes {
  const wordsOf = (pieces: readonly Piece[] = []) => levelSpaces(wordsOfPieces(pieces));
  return shiftedNotes(
    record.printed.notes.map(wordsOf),
    record.printed.notes.map((_, at) => {
      const there = noteOf.get(at + 1);
      return there === undefined ? null : wordsOf(notes[there]);
    }),
  );
}

function doubtOf(other: number | undefined): string | null {
  if (other === undefined) return null;
  const reads =
    other === 0 ? 'It has lost its words to the note before it.' : `It reads what note ${other} said.`;
  return `${reads} Programs that lose a note shift the words of others so; hardly anybody meant it.`;
}

function tellCitationsInside(telling: Telling, line: LineComparison, place: string, by: string[]): void {
  for (const item of line.base) {
    if (item.kind !== 'atom' || !item.id.startsWith('c')) continue;
    const isThere = line.returned.some((other) => other.kind === 'atom' && other.id === item.id);
    if (isThere) tellCitationIn(telling, item.id, line.base, line.returned, place);
    else
      telling.tell({
        id: `${item.id}:removed`,
        kind: 'citation-removed',
        title: 'Citation taken out',
        place,
        by,
        parts: whole(item.words, 'removed'),
      });
  }
}
