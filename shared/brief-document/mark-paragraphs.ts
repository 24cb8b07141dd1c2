import type { DocumentBlock } from './brief-document';

/** Numbers the paragraphs of the body from 1. Headings, lists, quotations set off and tables bear none. */
export function numberParagraphs(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    number += 1;
    return { ...block, number };
  });
}
