import type { EditorNode, QuotationNodeJson } from '../model/brief';

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
      return node.children.map(wordsOf).join('');
  }
}
