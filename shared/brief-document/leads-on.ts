import type { DocumentBlock, Inline } from './brief-document';

/**
 * Whether a paragraph is to stand on one page with the beginning of what follows: the words that lead to a quotation set
 * off below them, or with a colon to a list, a table or a picture.
 */
export function leadsOn(blocks: readonly DocumentBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'paragraph' || !next) return false;
  if (next.kind === 'block-quotation') return true;
  const isLedTo =
    next.kind === 'list' || next.kind === 'table' || next.kind === 'caption' || next.kind === 'image';
  return isLedTo && /[:：]\s*$/u.test(wordsOf(block.inlines));
}

/** The words without what is raised behind them, such as the comma between two note marks. */
const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' && !inline.superscript ? inline.text : '')).join('');
