import type { Piece } from '../../../shared/returning/returned-brief';
import { findAll, type WordElement, wordsIn } from './word-element';

type Thing = Extract<Piece, { kind: 'thing' }>;

/** Word's unit for drawings: so many to the millimetre. */
const DRAWN = 36_000;

/** What is drawn among words: a box with its words, or a picture with its alt text, the hash of its bytes and its size. */
export function drawnThing(element: WordElement, pictureOf: (id: string) => string | null): Thing {
  const inBox = findAll(element, 'w:txbxContent');
  if (inBox.length > 0)
    return { kind: 'thing', what: 'text box', words: inBox.map((box) => wordsIn(box, 'w:t')).join(' ') };
  const about = findAll(element, 'wp:docPr')[0]?.attrs;
  const shown = findAll(element, 'a:blip')[0]?.attrs['r:embed'];
  const sha256 = shown === undefined ? null : pictureOf(shown);
  return {
    kind: 'thing',
    what: element.name === 'w:object' ? 'embedded object' : 'picture',
    words: about?.descr ?? about?.title ?? '',
    ...(sha256 !== null && { sha256 }),
    ...sizeOf(element),
  };
}

function sizeOf(drawn: WordElement): Pick<Thing, 'size' | 'isCropped'> {
  const extent = findAll(drawn, 'wp:extent')[0]?.attrs;
  const [width, height] = [Number(extent?.cx) / DRAWN, Number(extent?.cy) / DRAWN];
  const cut = findAll(drawn, 'a:srcRect')[0]?.attrs ?? {};
  return {
    ...(width >= 0 && height >= 0 && { size: { width, height } }),
    ...(['l', 't', 'r', 'b'].some((side) => Math.abs(Number(cut[side] ?? '0')) > 0) && {
      isCropped: true as const,
    }),
  };
}
