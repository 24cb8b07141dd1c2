import { takesPortionMarks } from '../handling/handling-lines';
import type { BriefHeader } from '../model/brief';
import type { DocumentBlock, Inline } from './brief-document';

/** Numbers the paragraphs of the body from 1. Headings, lists, quotations set off and tables bear none. */
export function numberParagraphs(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    number += 1;
    return { ...block, number };
  });
}

const MARK = '(U)';

/** Does each portion of this brief bear its mark? Only where its line says that all of it is unclassified. */
export const bearsPortionMarks = ({ handling, portionMarks }: BriefHeader): boolean =>
  portionMarks === true && takesPortionMarks(handling);

export const markTitle = (title: string): string => (title === '' ? title : `${MARK} ${title}`);

const marked = (inlines: readonly Inline[]): Inline[] => [{ kind: 'text', text: `${MARK} ` }, ...inlines];

/** Puts “(U)” in front of every portion: headings, paragraphs, items of lists, quotations set off, first cells of tables. */
export function markPortions(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block): DocumentBlock => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'block-quotation':
        return { ...block, inlines: marked(block.inlines) };
      case 'list':
        return { ...block, items: block.items.map(markPortions) };
      case 'table': {
        const [[first = [], ...cells] = [], ...rows] = block.rows;
        return { ...block, rows: [[marked(first), ...cells], ...rows] };
      }
      default:
        return block;
    }
  });
}
