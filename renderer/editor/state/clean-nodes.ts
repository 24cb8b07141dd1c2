import { imageWords } from '../../../shared/brief-document/image-words';
import {
  childrenOfNode,
  type EditorNode,
  type FootnoteNodeJson,
  isBlockType,
  tableGrid,
  tableRows,
  toFootnoteLine,
} from '../../../shared/model';

/** Bold and italic: the only formats a brief keeps. */
const FORMATS = 0b11;

type Container = 'inline' | 'quotation' | 'link' | 'footnote' | 'footnote-quotation';

const isBlock = (node: EditorNode): boolean => isBlockType(node.type);

/**
 * Rebuilds schema-checked nodes from the keys that a brief has and puts them where they may stand: blocks at the top,
 * list items in lists, no quotation inside a quotation. Unknown keys (inline styles, node state, slots) are left
 * behind; no words are.
 */
export const cleanBlocks = (nodes: readonly EditorNode[]): EditorNode[] => settleCaptions(cleanApart(nodes));

/** Captions away from their tables and pictures become paragraphs. */
export const settleCaptions = (blocks: readonly EditorNode[]): EditorNode[] => blocks.map(withoutLoneCaption);

/** The same for blocks whose neighbours are not known yet: captions are left as they are. */
export function cleanApart(nodes: readonly EditorNode[]): EditorNode[] {
  const blocks: EditorNode[] = [];
  let loose: EditorNode[] = [];
  const settle = () => {
    if (loose.length > 0) blocks.push({ type: 'paragraph', children: cleanInlines(loose, 'inline') });
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    settle();
    blocks.push(...cleanBlock(node));
  }
  settle();
  return blocks;
}

/** A caption away from its table or picture is a paragraph. */
function withoutLoneCaption(block: EditorNode, index: number, all: readonly EditorNode[]): EditorNode {
  if (block.type !== 'caption') return block;
  const isAtHome = block.of === 'table' ? all[index + 1]?.type === 'table' : all[index - 1]?.type === 'image';
  return isAtHome ? block : { type: 'paragraph', children: block.children };
}

function cleanBlock(node: EditorNode): EditorNode[] {
  switch (node.type) {
    case 'paragraph':
      return holdsBlocks(node.children)
        ? cleanApart(node.children)
        : [{ type: 'paragraph', children: cleanInlines(node.children, 'inline') }];
    case 'heading':
      return [{ type: 'heading', tag: node.tag, children: cleanInlines(node.children, 'inline') }];
    case 'list':
      return [cleanList(node)];
    case 'listitem':
      return [cleanList({ type: 'list', listType: 'bullet', children: [node] })];
    case 'table':
      return cleanTable(node);
    case 'caption':
      return [{ type: 'caption', of: node.of, children: cleanInlines(node.children, 'inline') }];
    case 'rule':
    case 'page-break':
      return [{ type: node.type }];
    case 'image': {
      const { type, sha256, alt, decorative, width } = node;
      return [{ type, sha256, alt: decorative ? '' : alt, decorative, width }];
    }
    case 'placed-list':
      return [
        { type: 'placed-list', of: node.of, ...(node.heading !== undefined && { heading: node.heading }) },
      ];
    // Parts of a table that have lost it give up their words.
    case 'tablerow':
    case 'tablecell':
      return cleanApart(node.children);
    case 'block-quotation': {
      const { type, quoteId, articleId, captured, paragraph } = node;
      return [
        { type, quoteId, articleId, captured, paragraph, children: cleanInlines(node.children, 'quotation') },
      ];
    }
    default:
      return cleanApart([node]);
  }
}

/** Every place covered by one cell, every cell one paragraph, a head only in the first row. */
function cleanTable(table: Extract<EditorNode, { type: 'table' }>): EditorNode[] {
  if (!table.children.some((row) => childrenOfNode(row).length > 0)) return [];
  const { hasHead, rows, widths } = tableGrid(table);
  const children = rows.map(
    (cells, row): EditorNode => ({
      type: 'tablerow',
      children: cells.map(
        ({ colSpan, rowSpan, children: words }): EditorNode => ({
          type: 'tablecell',
          headerState: hasHead && row === 0 ? 1 : 0,
          ...(colSpan > 1 && { colSpan }),
          ...(rowSpan > 1 && { rowSpan }),
          children: [{ type: 'paragraph', children: cleanInlines(words, 'inline') }],
        }),
      ),
    }),
  );
  return [{ type: 'table', ...(widths && { colWidths: widths }), children }];
}

const holdsBlocks = (nodes: readonly EditorNode[]): boolean => nodes.some(isBlock);

function cleanList(list: Extract<EditorNode, { type: 'list' }>): EditorNode {
  const items = list.children.map((child): EditorNode => {
    if (child.type !== 'listitem') return { type: 'listitem', children: cleanItem([child]) };
    return { type: 'listitem', children: cleanItem(child.children) };
  });
  const start = list.listType === 'number' && list.start !== undefined ? { start: list.start } : {};
  return { type: 'list', listType: list.listType, ...start, children: items };
}

/** An item holds inlines or nested lists; blocks pasted into one give up their words to it. */
function cleanItem(children: readonly EditorNode[]): EditorNode[] {
  return children.flatMap((child): EditorNode[] => {
    if (child.type === 'list') return [cleanList(child)];
    if (child.type === 'block-quotation') return cleanInlines([{ ...child, type: 'quotation' }], 'inline');
    if (child.type === 'table')
      return tableRows(child).flatMap(({ cells }) => cells.flatMap((cell) => cleanInlines(cell, 'inline')));
    if (isBlock(child) && 'children' in child) return cleanItem(child.children);
    return cleanInlines([child], 'inline');
  });
}

function cleanInlines(nodes: readonly EditorNode[], inside: Container): EditorNode[] {
  return nodes.flatMap((node): EditorNode[] => {
    switch (node.type) {
      case 'text':
        return node.text === '' ? [] : [{ type: 'text', text: node.text, format: node.format & FORMATS }];
      case 'linebreak':
      case 'tab':
        return [{ type: node.type }];
      case 'citation':
        return inside === 'link'
          ? []
          : [{ type: 'citation', citationId: node.citationId, items: node.items }];
      case 'comment': {
        // The editor of a footnote has no comments.
        if (inside === 'footnote' || inside === 'footnote-quotation') return [];
        const { type, commentId, text, about, resolved } = node;
        return [{ type, commentId, text, about, resolved }];
      }
      case 'footnote':
        return cleanFootnote(node, inside);
      // Pictures stand in the brief itself; elsewhere their words are what is left of them.
      case 'image':
        return [{ type: 'text', text: imageWords({ alt: node.alt }), format: 0 }];
      case 'link':
        return inside === 'link'
          ? cleanInlines(node.children, 'link')
          : [{ type: 'link', url: node.url, children: cleanInlines(node.children, 'link') }];
      case 'paraphrase': {
        if (inside !== 'inline' && inside !== 'footnote') return cleanInlines(node.children, inside);
        const { type, quoteId, articleId, captured, paragraph } = node;
        const children = cleanInlines(node.children, inside);
        const wasBlock = node.block === true ? { block: true } : {};
        return children.length === 0
          ? []
          : [{ type, quoteId, articleId, captured, paragraph, ...wasBlock, children }];
      }
      case 'quotation':
      case 'block-quotation': {
        if (inside !== 'inline' && inside !== 'footnote') return cleanInlines(node.children, inside);
        const { quoteId, articleId, captured, paragraph } = node;
        return [
          {
            type: 'quotation',
            quoteId,
            articleId,
            captured,
            paragraph,
            children: cleanInlines(node.children, inside === 'footnote' ? 'footnote-quotation' : 'quotation'),
          },
        ];
      }
      default:
        return cleanInlines(childrenOfNode(node), inside);
    }
  });
}

/** One stretch of inline nodes; a footnote inside another, which does not nest, is set between parentheses. */
function cleanFootnote(footnote: FootnoteNodeJson, inside: Container): EditorNode[] {
  const { children } = toFootnoteLine(footnote.children);
  if (inside === 'inline' || inside === 'quotation')
    return [{ type: 'footnote', children: cleanInlines(children, 'footnote') }];
  const bracket = (text: string): EditorNode => ({ type: 'text', text, format: 0 });
  return [bracket(' ('), ...cleanInlines(children, inside), bracket(')')];
}
