import { levelSpaces, marginWords } from '../printed-lines';
import { type Piece, wordsOfPieces } from '../returned-brief';
import type { Telling } from './telling';

/** Tells of pictures and the like among the words of a line, which a brief does not take over. */
export function tellThings(telling: Telling, pieces: readonly Piece[], place: string): void {
  for (const piece of pieces)
    if (piece.kind === 'thing' && !isExportedPicture(telling, piece))
      telling.leftOut(
        `${piece.what[0]?.toUpperCase() ?? ''}${piece.what.slice(1)} not taken over`,
        piece.words,
        'added',
        place,
        'A brief takes words over from a Word file, nothing else.',
      );
}

/** Pictures of the brief stay where they are; they come back with their alt text. */
const isExportedPicture = ({ record }: Telling, { what, words }: { what: string; words: string }): boolean =>
  what === 'picture' && record.aside.pictures.includes(levelSpaces(words));

/** Tells of all that was changed outside the text: head, annexes, margins, and comments that were not placed. */
export function tellLeftOut(telling: Telling): void {
  tellHeadAndAnnexes(telling);
  tellMargins(telling);
  for (const { what, words } of telling.returned.besides)
    telling.leftOut(
      `Not taken over: ${what}`,
      words,
      'added',
      'Elsewhere in the file',
      'A brief holds nothing of that kind.',
    );
  const placed = new Set(telling.told.map(({ id }) => id));
  telling.returned.comments.forEach(({ by, text }, index) => {
    if (!placed.has(`comment${index}`))
      telling.leftOut(
        'Comment not placed',
        `${by === '' ? '' : `${by}: `}${text}`,
        'added',
        'Elsewhere in the file',
        'Its place is not a line of the brief: copy it by hand.',
      );
  });
}

function tellHeadAndAnnexes(telling: Telling): void {
  const { aside, asideGone, headGone, lines } = telling.comparison;
  const anew = 'References and annexes are made anew at every export.';
  const fields = 'The head is made from the fields of the brief: change them there.';
  for (const { at, where } of aside) {
    const words = wordsOfPieces(lines[at]?.pieces ?? []);
    if (where === 'head')
      telling.leftOut('Words of the head changed', words, 'added', 'Head of the brief', fields);
    else telling.leftOut('Words behind the text changed', words, 'added', 'Behind the text', anew);
  }
  for (const words of headGone)
    telling.leftOut('Words of the head taken out', words, 'removed', 'Head of the brief', fields);
  for (const words of asideGone)
    telling.leftOut('A line behind the text taken out', words, 'removed', 'Behind the text', anew);
}

function tellMargins(telling: Telling): void {
  const exported = new Set(telling.record.aside.margins.map(marginWords));
  const returned = new Set(telling.returned.margins.map(marginWords).filter((words) => words !== ''));
  const made =
    'Handling line, version and page numbers are made from the fields of the brief: change them there.';
  for (const words of returned)
    if (!exported.has(words))
      telling.leftOut('Header or footer changed', words, 'added', 'Header and footer', made);
  for (const words of exported)
    if (!returned.has(words))
      telling.leftOut('Taken out of header or footer', words, 'removed', 'Header and footer', made);
}
