import { ImageRun, LineRuleType, Paragraph } from 'docx';
import { type ImageBlock, sizeOnPaper } from '../../../shared/brief-document/image-on-paper';
import { missingImageWords } from '../../../shared/brief-document/image-words';
import type { Place } from './place';
import { MARGIN, millimetres, PAPER_SIZES, points } from './typography';

/** Style of a paragraph that holds a picture and nothing else. */
export const imageStyle = {
  id: 'Image',
  name: 'Image',
  basedOn: 'Normal',
  next: 'Normal',
  // A fixed line would cut the picture off.
  paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: points(3), after: points(6) } },
};

const TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;
/** Pixels of the library's own, 96 to the inch. */
const pixels = (length: number): number => Math.max(1, Math.round((length / 25.4) * 96));

/** A picture in a paragraph of its own, with its alt text as Word keeps it; one without is marked as decorative. */
export function image(block: ImageBlock, { paper, findImage, nextImage, runs }: Place): Paragraph {
  const found = findImage(block.sha256);
  if (!found)
    return new Paragraph({ children: runs([{ kind: 'text', text: missingImageWords(block.alt) }]) });
  const column = ((PAPER_SIZES[paper].width - 2 * MARGIN) / millimetres(25.4)) * 25.4;
  const { width, height } = sizeOnPaper(block, found, column);
  const id = nextImage();
  return new Paragraph({
    style: imageStyle.id,
    ...(block.number !== undefined && { keepNext: true }),
    children: [
      new ImageRun({
        type: TYPES[found.mediaType],
        data: new Uint8Array(Buffer.from(found.base64, 'base64')),
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { id: String(id), name: `Image ${id}`, description: block.alt },
        ...(block.alt === '' && { decorative: true }),
      }),
    ],
  });
}
