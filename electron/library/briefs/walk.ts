import {
  type CitationNodeJson,
  childrenOfNode,
  type EditorNode,
  type EditorState,
  type ParaphraseNodeJson,
  type QuotationNodeJson,
} from '../../../shared/model';

export const childrenOf = childrenOfNode;

export const isQuotation = (node: EditorNode): node is QuotationNodeJson =>
  node.type === 'quotation' || node.type === 'block-quotation';

/** Does a node rest on a quote, in its words or in the analyst's? */
export const usesQuote = (node: EditorNode): node is QuotationNodeJson | ParaphraseNodeJson =>
  isQuotation(node) || node.type === 'paraphrase';

/** Calls `visit` for every node of a brief in document order. */
export function walk(nodes: readonly EditorNode[], visit: (node: EditorNode) => void): void {
  for (const node of nodes) {
    visit(node);
    walk(childrenOf(node), visit);
  }
}

/** Quotations and citations of a brief in document order. */
export function collect(state: EditorState): {
  quotations: QuotationNodeJson[];
  citations: CitationNodeJson[];
} {
  const quotations: QuotationNodeJson[] = [];
  const citations: CitationNodeJson[] = [];
  walk(state.root.children, (node) => {
    if (isQuotation(node)) quotations.push(node);
    else if (node.type === 'citation') citations.push(node);
  });
  return { quotations, citations };
}

/** Ids of the articles a brief quotes, paraphrases or cites, in order of first mention. */
export function sourcesOf(state: EditorState): string[] {
  const ids = new Set<string>();
  walk(state.root.children, (node) => {
    if (usesQuote(node)) ids.add(node.articleId);
    else if (node.type === 'citation') for (const item of node.items) ids.add(item.articleId);
  });
  return [...ids];
}

/** Text of a node and all that is in it; citations and footnotes add nothing. */
export function textOf(node: EditorNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak' || node.type === 'tab') return ' ';
  if (node.type === 'footnote') return '';
  const isGrid = node.type === 'table' || node.type === 'tablerow';
  return childrenOf(node)
    .map(textOf)
    .join(isGrid ? ' ' : '');
}
