import { childrenOfNode } from '../model/block-types';
import type { EditorNode, QuotationNodeJson } from '../model/brief';
import type { Span } from '../model/verdict';

/**
 * The words of a quotation as the analyst has them now: text of all descendants, line breaks as "\n", tabs as "\t".
 * Citations and footnotes inside a block quotation add nothing. No outer quotation marks unless the analyst captured some.
 */
export const quotationWords = (quotation: Pick<QuotationNodeJson, 'children'>): string =>
  quotation.children.map(wordsOf).join('');

function wordsOf(node: EditorNode): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'linebreak':
      return '\n';
    case 'tab':
      return '\t';
    case 'citation':
    case 'footnote':
      return '';
    default:
      return childrenOfNode(node).map(wordsOf).join('');
  }
}

/** Lexical's format bit for italics. */
const ITALIC = 2;

/** Italic stretches of the words of a quotation (UTF-16 offsets in `quotationWords`); neighbours are joined. */
export function italicsOf(quotation: Pick<QuotationNodeJson, 'children'>): Span[] {
  const spans: Span[] = [];
  let at = 0;
  const walk = (node: EditorNode): void => {
    const start = at;
    if (node.type === 'text') {
      at += node.text.length;
      if ((node.format & ITALIC) === 0 || node.text === '') return;
      const last = spans.at(-1);
      if (last?.end === start) spans[spans.length - 1] = { start: last.start, end: at };
      else spans.push({ start, end: at });
    } else if (node.type === 'linebreak' || node.type === 'tab') at += 1;
    else if (node.type !== 'citation' && node.type !== 'footnote')
      for (const child of childrenOfNode(node)) walk(child);
  };
  for (const child of quotation.children) walk(child);
  return spans;
}
