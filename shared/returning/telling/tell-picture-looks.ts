import { briefLines } from '../../model';
import type { Piece } from '../returned-brief';
import type { Telling } from './telling';

type Picture = Extract<Piece, { kind: 'thing' }>;

/** Programs round sizes; nobody sees a fiftieth. */
const ROUNDED = 0.02;
const IN_THE_BRIEF = 'A brief keeps its own pictures as they are: change them there.';

/** Tells of a picture of the brief that came back larger, smaller, squeezed or cropped. */
export function tellPictureLooks(
  telling: Telling,
  { sha256, size, isCropped, words }: Picture,
  place: string,
): void {
  const sizes = (telling.record.aside.sizes ?? []).filter((each) => each.sha256 === sha256);
  if (sizes.length === 0) return;
  const name = words === '' ? 'A picture without alt text' : words;
  if (isCropped) telling.leftOut('Picture cropped', name, 'same', place, IN_THE_BRIEF);
  const isAbout = (value: number, wanted: number) =>
    Math.abs(value - wanted) <= Math.max(0.5, wanted * ROUNDED);
  if (!size || isCropped) return;
  if (sizes.some(({ width, height }) => isAbout(size.width, width) && isAbout(size.height, height))) return;
  telling.leftOut('Picture in another size', name, 'same', place, IN_THE_BRIEF);
}

/** Tells of pictures that stand behind another line than they did; one that is shown twice has no place of its own. */
export function tellPicturesMoved(telling: Telling): void {
  const { record, comparison } = telling;
  const { children } = record.state.root;
  const { lineOf, moved, removed } = comparison;
  const homeOf = new Map([...lineOf].map(([at, there]) => [there, at]));
  const stays = (at: number): boolean =>
    lineOf.has(at) && !moved.has(at) && !removed.has(at) && telling.nameOf(at).startsWith('b');
  const images = children.flatMap((node, index) => (node.type === 'image' ? [{ node, index }] : []));
  for (const { node, index } of images) {
    if (images.filter((each) => each.node.sha256 === node.sha256).length > 1) continue;
    const places = comparison.lines.flatMap(({ pieces }, there) =>
      pieces.some((piece) => piece.kind === 'thing' && piece.sha256 === node.sha256) ? [there] : [],
    );
    const [there] = places;
    if (there === undefined || places.length > 1) continue;
    const lines = briefLines(children.slice(0, index)).length;
    const behind = record.printed.lines.findLastIndex(
      ({ mark = '' }, at) => stays(at) && (record.lineOf[Number(mark.slice(1))] ?? lines) < lines,
    );
    let now = -1;
    for (let at = there; at >= 0 && now < 0; at -= 1) {
      const home = homeOf.get(at);
      if (home !== undefined && stays(home)) now = home;
    }
    if (now !== behind)
      telling.leftOut(
        'Picture moved',
        node.alt || 'A picture without alt text',
        'same',
        telling.headingAboveReturned(there),
        'A picture stays where it is until it is moved in the brief.',
      );
  }
}
