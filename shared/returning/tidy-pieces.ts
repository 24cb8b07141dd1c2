import type { Piece, TextPiece } from './returned-brief';

const look = ({ text: _, kind: __, ...rest }: TextPiece): string =>
  JSON.stringify(Object.entries(rest).sort());

/**
 * Pieces in one form, whichever program wrote them: equal neighbours joined, no white space at the edges, and without the
 * raised commas that part two note marks.
 */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text' && (piece.text === '' || (piece.superscript && piece.text === ','))) continue;
    const last = joined.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text' && look(piece) === look(last))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return trimmed(trimmed(joined, 0, /^\s+/u), -1, /\s+$/u);
}

/** Takes white space and breaks off one end. */
function trimmed(pieces: readonly Piece[], end: 0 | -1, space: RegExp): Piece[] {
  const rest = [...pieces];
  for (let piece = rest.at(end); piece; piece = rest.at(end)) {
    if (piece.kind !== 'break' && piece.kind !== 'text') return rest;
    const text = piece.kind === 'text' ? piece.text.replace(space, '') : '';
    if (piece.kind === 'text' && text !== '') {
      rest[end === 0 ? 0 : rest.length - 1] = { ...piece, text };
      return rest;
    }
    if (end === 0) rest.shift();
    else rest.pop();
  }
  return rest;
}
