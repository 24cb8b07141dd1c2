import type { DocumentBlock } from './brief-document';

/** What stands for a picture where there can be none: its number and its alt text, between brackets. */
export const imageWords = ({
  alt,
  number,
}: Pick<Extract<DocumentBlock, { kind: 'image' }>, 'alt' | 'number'>): string => {
  const name = number === undefined ? 'Image' : `Figure ${number}`;
  return alt === '' ? `[${name}]` : `[${name}: ${alt}]`;
};

/** What stands for a picture whose bytes are not in the library. */
export const missingImageWords = (alt: string): string =>
  alt === '' ? '[An image that is not in this library]' : `[An image that is not in this library: ${alt}]`;
