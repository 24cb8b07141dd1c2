import { missingImageWords } from '../../brief-document/image-words';
import { childrenOfNode, type EditorNode, type ImageNodeJson } from '../../model';
import { levelSpaces, printedWords } from '../printed-lines';
import { type Piece, wordsOfPieces } from '../returned-brief';
import { whole } from './marked-parts';
import { tellPictureLooks, tellPicturesMoved } from './tell-picture-looks';
import { cannot, type Telling } from './telling';

type Picture = Extract<Piece, { kind: 'thing' }>;

/** Tells of a picture that is none of the brief's, or stands in place of one: a brief takes none over. */
export function tellPicture(telling: Telling, picture: Picture, place: string): void {
  if (isReplaced(telling, picture))
    telling.leftOut(
      'Picture replaced',
      named(picture.words),
      'added',
      place,
      `${isNamed(picture) ? 'Under this alt text' : 'In its place'} the file holds another picture, or the same one that a program made smaller. The brief keeps its own: put the other one in there if it is meant.`,
    );
  else if (renamedFrom(telling, picture) !== null) {
    tellRenamed(telling, picture, place);
    tellPictureLooks(telling, picture, place);
  } else if (isExported(telling, picture)) tellPictureLooks(telling, picture, place);
  else
    telling.leftOut(
      'Picture not taken over',
      named(picture.words),
      'added',
      place,
      'A brief takes words over from a Word file, nothing else.',
    );
}

/** Pictures of the brief whose alt text, or where they have none whose bytes, are nowhere in the file any more. */
export function tellPicturesGone(telling: Telling): void {
  const gone = (words: string) =>
    telling.leftOut(
      'Picture taken out',
      words,
      'removed',
      'Elsewhere in the file',
      'A picture stays in the brief until it is taken out there.',
    );
  const here = telling.returned.lines.flatMap(({ pieces }) => [
    levelSpaces(wordsOfPieces(pieces)),
    ...pieces.flatMap((piece) => (piece.kind === 'thing' ? [levelSpaces(piece.words)] : [])),
  ]);
  const renamed = picturesOfFile(telling).map((each) => renamedFrom(telling, each));
  for (const alt of telling.record.aside.pictures) {
    const at = here.indexOf(alt);
    if (at >= 0) here.splice(at, 1);
    else if (!renamed.includes(alt)) gone(alt);
  }
  tellPicturesMoved(telling);
  // Each that was replaced is told where the other one stands.
  const replaced = picturesOfFile(telling).filter((each) => !isNamed(each) && isReplaced(telling, each));
  for (const _hash of unnamedGone(telling).slice(replaced.length)) gone(named(''));
}

/** The alt text that a picture of the brief had, where the file calls its bytes otherwise; null for any other picture. */
function renamedFrom(telling: Telling, { words, sha256 }: Picture): string | null {
  const alts = telling.record.aside.pictures;
  if (sha256 === undefined || alts.includes(levelSpaces(words))) return null;
  const here = new Set(picturesOfFile(telling).map((each) => levelSpaces(each.words)));
  const had = picturesIn(telling.record.state.root.children)
    .filter((each) => each.sha256 === sha256)
    .map((each) => levelSpaces(printedWords(each.alt)));
  return had.find((alt) => alt !== '' && alts.includes(alt) && !here.has(alt)) ?? null;
}

function tellRenamed(telling: Telling, picture: Picture, place: string): void {
  const words = levelSpaces(picture.words);
  telling.tell({
    ...cannot('A picture has its alt text in the brief: change it there.'),
    id: `left${telling.told.length}`,
    kind: 'left-out',
    title: words === '' ? 'Alt text of a picture taken out' : 'Alt text of a picture changed',
    place,
    parts: [
      ...whole(`${renamedFrom(telling, picture) ?? ''}${words === '' ? '' : ' '}`, 'removed'),
      ...whole(words, 'added'),
    ],
  });
}

/** Pictures of the brief stay where they are; they come back with their alt text. */
const isExported = (telling: Telling, picture: Picture): boolean => {
  if (isNamed(picture)) return telling.record.aside.pictures.includes(levelSpaces(picture.words));
  const exported = exportedUnder(telling, '');
  return picture.sha256 === undefined ? exported.length > 0 : exported.includes(picture.sha256);
};

const isNamed = ({ words }: Pick<Picture, 'words'>): boolean => levelSpaces(words) !== '';
const named = (alt: string): string => (isNamed({ words: alt }) ? alt : 'A picture without alt text');

/** Has it the alt text of one of the brief's pictures, and the bytes of none of these? */
function isReplaced(telling: Telling, picture: Picture): boolean {
  const { words, sha256 } = picture;
  if (sha256 === undefined) return false;
  const exported = exportedUnder(telling, words);
  if (exported.includes(sha256)) return false;
  // Pictures without alt text are told apart by their bytes alone: one of them must be missing.
  return isNamed(picture) ? exported.length > 0 : unnamedGone(telling).length > 0;
}

/** Hashes of the brief's pictures of this alt text. */
function exportedUnder({ record }: Telling, words: string): string[] {
  const alt = levelSpaces(words);
  return picturesIn(record.state.root.children)
    .filter((each) => levelSpaces(printedWords(each.alt)) === alt)
    .map(({ sha256 }) => sha256);
}

const picturesOfFile = ({ returned }: Telling): Picture[] =>
  returned.lines.flatMap(({ pieces }) =>
    pieces.filter((piece): piece is Picture => piece.kind === 'thing' && piece.what === 'picture'),
  );

/**
 * Hashes of the brief's pictures without alt text that the file holds nowhere any more; none where it holds a picture whose
 * bytes are not known, or where the library had lost one, for which words were printed.
 */
function unnamedGone(telling: Telling): string[] {
  const here = picturesOfFile(telling);
  const isMissing = telling.record.aside.pictures.includes(levelSpaces(printedWords(missingImageWords(''))));
  if (isMissing || here.some((each) => !isNamed(each) && each.sha256 === undefined)) return [];
  const hashes = new Set(here.map(({ sha256 }) => sha256));
  return [...new Set(exportedUnder(telling, ''))].filter((sha256) => !hashes.has(sha256));
}

const picturesIn = (nodes: readonly EditorNode[]): ImageNodeJson[] =>
  nodes.flatMap((node) => (node.type === 'image' ? [node] : picturesIn(childrenOfNode(node))));
