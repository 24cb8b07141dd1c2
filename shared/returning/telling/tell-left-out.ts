import { markWords } from '../../brief-document/portion-marks';
import { briefLines } from '../../model';
import { withPortion } from '../portions';
import { levelSpaces, marginWords, printedWords } from '../printed-lines';
import { type Piece, type ReturnedBrief, wordsOfPieces } from '../returned-brief';
import { tellPicture, tellPicturesGone } from './tell-pictures';
import type { Telling } from './telling';

/** Tells of pictures and the like among the words of a line, which a brief does not take over. */
export function tellThings(telling: Telling, pieces: readonly Piece[], place: string): void {
  for (const piece of pieces) {
    if (piece.kind !== 'thing') continue;
    if (piece.what === 'picture') tellPicture(telling, piece, place);
    else
      telling.leftOut(
        `${piece.what[0]?.toUpperCase() ?? ''}${piece.what.slice(1)} not taken over`,
        piece.words,
        'added',
        place,
        'A brief takes words over from a Word file, nothing else.',
      );
  }
}

const SECTION_BREAK = 'section break in the text';
const STRUCK_THROUGH = 'struck-through words';
const STRUCK_THROUGH_NOTE =
  'They are words of the text like all others: take them out in the brief if they shall go.';

/** Tells of all that was changed outside the text: head, annexes, margins, and comments that were not placed. */
export function tellLeftOut(telling: Telling): void {
  tellHeadAndAnnexes(telling);
  tellMargins(telling);
  tellProperties(telling);
  const own = ownSectionBreak(telling);
  for (const each of telling.returned.besides) {
    const { what, words } = each;
    if (each !== own)
      telling.leftOut(
        `Not taken over: ${what}`,
        words,
        'added',
        'Elsewhere in the file',
        what === STRUCK_THROUGH ? STRUCK_THROUGH_NOTE : 'A brief holds nothing of that kind.',
      );
  }
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

/**
 * Notes that are printed at a place of the analyst's end a section there: behind the heading that the app prints above
 * them, else behind the last line in front of the place. Any other break was put in by somebody.
 */
function ownSectionBreak({ record, returned }: Telling): ReturnedBrief['besides'][number] | undefined {
  const { children } = record.state.root;
  const place = children.findIndex((node) => node.type === 'placed-list' && node.of === 'notes');
  if (place < 0) return undefined;
  const before = briefLines(children.slice(0, place)).length;
  const last = record.lineOf.findLastIndex((line) => line >= 0 && line < before);
  return returned.besides.find(
    ({ what, mark = '' }) => what === SECTION_BREAK && (mark === `b${last}` || mark.startsWith('r')),
  );
}

function tellHeadAndAnnexes(telling: Telling): void {
  const { aside, asideGone, headGone, lines } = telling.comparison;
  const anew = 'References and annexes are made anew at every export.';
  const fields = 'The head is made from the fields of the brief: change them there.';
  for (const { at, where } of aside) {
    const words = withPortion(lines[at]?.portion, wordsOfPieces(lines[at]?.pieces ?? []));
    if (where === 'head')
      telling.leftOut('Words of the head changed', words, 'added', 'Head of the brief', fields);
    else telling.leftOut('Words behind the text changed', words, 'added', 'Behind the text', anew);
  }
  for (const words of headGone)
    telling.leftOut('Words of the head taken out', words, 'removed', 'Head of the brief', fields);
  for (const words of asideGone)
    telling.leftOut('A line behind the text taken out', words, 'removed', 'Behind the text', anew);
}

/** Tells of properties of the file that say something else than title and sender do: nobody sees them on paper. */
function tellProperties(telling: Telling): void {
  const { header } = telling.record;
  const title = telling.comparison.lines.find(({ mark }) => mark === 't0');
  const titles = [header.title, wordsOfPieces(title?.pieces ?? [])].flatMap((words) => [
    words,
    markWords(words),
  ]);
  const expected: Readonly<Record<string, readonly string[]>> = { title: titles, creator: [header.from] };
  const level = (words: string) => levelSpaces(printedWords(words));
  for (const { name, words } of telling.returned.properties ?? [])
    if (!(expected[name] ?? []).map(level).includes(level(words)))
      telling.leftOut(
        `Property of the file: ${name === 'creator' ? 'author' : name}`,
        words,
        'added',
        'Elsewhere in the file',
        'Properties are made from the fields of the brief at every export.',
      );
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
