import { childrenOfNode, type EditorNode, type ImageNodeJson } from '../../model';
import { levelSpaces, marginWords, printedWords } from '../printed-lines';
import { type Piece, wordsOfPieces } from '../returned-brief';
import type { Telling } from './telling';

/** Tells of pictures and the like among the words of a line, which a brief does not take over. */
export function tellThings(telling: Telling, pieces: readonly Piece[], place: string): void {
  for (const piece of pieces) {
    if (piece.kind !== 'thing') continue;
    if (isReplaced(telling, piece))
      telling.leftOut(
        'Picture replaced',
        piece.words,
        'added',
        place,
        'Under this alt text the file holds another picture, or the same one that a program made smaller. The brief keeps its own: put the other one in there if it is meant.',
      );
    else if (!isExportedPicture(telling, piece))
      telling.leftOut(
        `${piece.what[0]?.toUpperCase() ?? ''}${piece.what.slice(1)} not taken over`,
        piece.words,
        'added',
        place,
        'A brief takes words over from a Word file, nothing else.',
      );
  }
}

type Thing = Extract<Piece, { kind: 'thing' }>;

/** Has it the alt text of one of the brief's pictures, and the bytes of none of these? */
function isReplaced({ record }: Telling, { what, words, sha256 }: Thing): boolean {
  if (what !== 'picture' || sha256 === undefined || words.trim() === '') return false;
  const alt = levelSpaces(words);
  const exported = picturesIn(record.state.root.children).filter(
    (each) => levelSpaces(printedWords(each.alt)) === alt,
  );
  return exported.length > 0 && !exported.some((each) => each.sha256 === sha256);
}

const picturesIn = (nodes: readonly EditorNode[]): ImageNodeJson[] =>
  nodes.flatMap((node) => (node.type === 'image' ? [node] : picturesIn(childrenOfNode(node))));

const SECTION_BREAK = 'section break in the text';
const STRUCK_THROUGH = 'struck-through words';
const STRUCK_THROUGH_NOTE =
  'They are words of the text like all others: take them out in the brief if they shall go.';

/** Pictures of the brief whose alt text stands nowhere in the file any more. */
function tellPicturesGone(telling: Telling): void {
  const here = telling.returned.lines.flatMap(({ pieces }) => [
    levelSpaces(wordsOfPieces(pieces)),
    ...pieces.flatMap((piece) => (piece.kind === 'thing' ? [levelSpaces(piece.words)] : [])),
  ]);
  for (const alt of telling.record.aside.pictures) {
    const at = here.indexOf(alt);
    if (at >= 0) here.splice(at, 1);
    else
      telling.leftOut(
        'Picture taken out',
        alt,
        'removed',
        'Elsewhere in the file',
        'A picture stays in the brief until it is taken out there.',
      );
  }
}

/** Pictures of the brief stay where they are; they come back with their alt text. */
const isExportedPicture = ({ record }: Telling, { what, words }: Thing): boolean =>
  what === 'picture' && record.aside.pictures.includes(levelSpaces(words));

/** Tells of all that was changed outside the text: head, annexes, margins, and comments that were not placed. */
export function tellLeftOut(telling: Telling): void {
  tellHeadAndAnnexes(telling);
  tellMargins(telling);
  // Notes that are printed at a place of the analyst's end a section there.
  const isDivided = telling.record.state.root.children.some(
    (node) => node.type === 'placed-list' && node.of === 'notes',
  );
  for (const { what, words } of telling.returned.besides)
    if (what !== SECTION_BREAK || !isDivided)
      telling.leftOut(
        `Not taken over: ${what}`,
        words,
        'added',
        'Elsewhere in the file',
        what === STRUCK_THROUGH ? STRUCK_THROUGH_NOTE : 'A brief holds nothing of that kind.',
      );
  tellPicturesGone(telling);
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

/**
 * What every header and every footer should say: the handling line in both, the mark of a draft above, the count of pages
 * below.
 */
function expectedMargins({ aside, header }: Telling['record']): Record<'header' | 'footer', string[]> {
  const lines = aside.margins.map(marginWords);
  const pages = lines.filter((line) => line.startsWith('Page of'));
  const others = lines.filter((line) => !line.startsWith('Page of'));
  const handling = marginWords(printedWords(header.handling));
  return { header: others, footer: [...pages, ...others.filter((line) => line === handling)] };
}

function tellMargins(telling: Telling): void {
  const expected = expectedMargins(telling.record);
  const exported = new Set([...expected.header, ...expected.footer]);
  const made =
    'Handling line, version and page numbers are made from the fields of the brief: change them there.';
  const told = new Set<string>();
  const tell = (title: string, words: string, change: 'added' | 'removed', place: string): void => {
    const key = `${change} ${place} ${words}`;
    if (told.has(key)) return;
    told.add(key);
    telling.leftOut(title, words, change, place, made);
  };
  for (const { at, lines } of telling.returned.margins) {
    const said = new Set(lines.map(marginWords).filter((words) => words !== ''));
    const place = at === 'header' ? 'Header' : 'Footer';
    for (const words of said)
      if (!exported.has(words)) tell('Header or footer changed', words, 'added', place);
    for (const words of expected[at])
      if (!said.has(words)) tell('Taken out of header or footer', words, 'removed', place);
  }
}
