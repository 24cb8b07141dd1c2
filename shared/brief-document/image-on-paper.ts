import type { DocumentImage } from '../images/stored-image';
import type { BriefDocument, DocumentBlock } from './brief-document';

export type ImageBlock = Extract<DocumentBlock, { kind: 'image' }>;

/** A picture on paper takes no more of a page than this, so that its caption stays with it. Millimetres. */
const MOST_HEIGHT = 190;

/** The bytes of a picture of this document; undefined where it came without. */
export const findDocumentImage = (
  { images = [] }: Pick<BriefDocument, 'images'>,
  sha256: string,
): DocumentImage | undefined => images.find((image) => image.sha256 === sha256);

/** Width and height of a picture in a column of this width, all in millimetres. */
export function sizeOnPaper(
  { width: share }: Pick<ImageBlock, 'width'>,
  { width, height }: Pick<DocumentImage, 'width' | 'height'>,
  column: number,
): { width: number; height: number } {
  const wide = Math.min(column * share, (MOST_HEIGHT * width) / height);
  return { width: wide, height: (wide * height) / width };
}
