import type { DocumentImage } from '../images/stored-image';
import { isBlockType } from '../model/block-types';
import type { EditorNode, ImageNodeJson, QuotationNodeJson } from '../model/brief';
import { tableGrid } from '../model/table-grid';
import type { DocumentBlock } from './brief-document';
import { missingImageWords } from './image-words';
import { citedAsQuotedIn, introducedByParagraph, surroundingsOf } from './introduced-by';
import type { Piece } from './place-citations';
import { printable } from './printable';
import { type PieceContext, quotationPieces, toPieces } from './to-pieces';

/** A document block whose inlines are still pieces: citations are rendered only once all of them are known. */
export type DraftBlock = { line?: number } & (
  | { kind: 'heading'; level: 1 | 2 | 3; pieces: Piece[] }
  | { kind: 'paragraph' | 'block-quotation'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; start: number; items: DraftBlock[][] }
  | (Omit<Extract<DocumentBlock, { kind: 'table' }>, 'rows'> & { rows: Piece[][][] })
  | { kind: 'caption'; of: 'table' | 'figure'; pieces: Piece[] }
  | Extract<DocumentBlock, { kind: 'image' | 'rule' | 'page-break' | 'placed-list' }>
);

/** Does the brief say where the list of sources is to stand? A place inside a list counts, too: it is printed at the end. */
export const givesListAPlace = (blocks: readonly DraftBlock[]): boolean =>
  blocks.some(
    (block) =>
      (block.kind === 'placed-list' && block.of === 'sources') ||
      (block.kind === 'list' && block.items.some(givesListAPlace)),
  );

/** Words of a block that are not a citation's. */
export function ownWords(block: DraftBlock): string[] {
  if (block.kind === 'list') return block.items.flat().flatMap(ownWords);
  if (block.kind === 'table') return block.rows.flat(2).map(wordsOf);
  return 'pieces' in block ? block.pieces.map(wordsOf) : [];
}
export const wordsOf = (piece: Piece): string => (piece.kind === 'text' ? piece.text : '');

/** Turns the nodes of a brief's state into draft blocks, from its first to its last. */
export class BlockBuilder {
  private lines = 0;

  constructor(
    private readonly context: PieceContext,
    private readonly withLines: boolean,
    private readonly images: ReadonlyMap<string, DocumentImage> | undefined,
  ) {}

  /** Numbers the next lines of the state, in the order of `briefLines`. */
  private count(lines = 1): { line?: number } {
    const line = this.lines;
    this.lines += lines;
    return this.withLines ? { line } : {};
  }

  blocks(nodes: readonly EditorNode[]): DraftBlock[] {
    const blocks: DraftBlock[] = [];
    let loose: EditorNode[] = [];
    const flush = () => {
      if (loose.length > 0)
        blocks.push({ ...this.count(), kind: 'paragraph', pieces: toPieces(loose, this.context) });
      loose = [];
    };
    for (const [index, node] of nodes.entries()) {
      const block = this.isBlock(node);
      if (!block) {
        loose.push(node);
        continue;
      }
      flush();
      if (node.type === 'block-quotation') blocks.push(this.blockQuotation(node, nodes[index - 1]));
      else blocks.push(...this.block(node));
    }
    flush();
    return blocks;
  }

  private isBlock(node: EditorNode): boolean {
    return isBlockType(node.type);
  }

  private block(node: EditorNode): DraftBlock[] {
    switch (node.type) {
      case 'heading':
        return [
          {
            ...this.count(),
            kind: 'heading',
            level: LEVELS[node.tag],
            pieces: toPieces(node.children, this.context),
          },
        ];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.listType === 'number',
            start: node.start ?? 1,
            items: this.items(node.children),
          },
        ];
      case 'table':
        return [this.table(node)];
      case 'caption':
        return [
          { ...this.count(), kind: 'caption', of: node.of, pieces: toPieces(node.children, this.context) },
        ];
      case 'image':
        return [this.image(node)];
      case 'rule':
      case 'page-break':
        return [{ ...this.count(), kind: node.type }];
      case 'placed-list':
        return [{ kind: 'placed-list', of: node.of, heading: node.heading ?? null }];
      case 'paragraph':
      case 'tablerow':
      case 'tablecell':
      case 'listitem':
        return this.blocks(node.children);
      default:
        return [];
    }
  }

  private blockQuotation(node: QuotationNodeJson, above: EditorNode | undefined): DraftBlock {
    const introduction =
      above?.type === 'paragraph' ? surroundingsOf(above.children, above.children.length) : null;
    const around = {
      ...introducedByParagraph(introduction?.before ?? ''),
      ...citedAsQuotedIn(
        '',
        node.children.flatMap((child) => (child.type === 'citation' ? [{ items: child.items }] : [])),
      ),
    };
    return {
      ...this.count(),
      kind: 'block-quotation',
      pieces: quotationPieces(node, this.context, 'block', around),
    };
  }

  private table(node: Extract<EditorNode, { type: 'table' }>): DraftBlock {
    const { columns, hasHead, headRows, rows, widths } = tableGrid(node);
    const spans = rows.flatMap((cells, row) =>
      cells.flatMap(({ column, colSpan, rowSpan }) =>
        colSpan > 1 || rowSpan > 1 ? [{ row, column, rowSpan, colSpan }] : [],
      ),
    );
    return {
      ...this.count(rows.reduce((sum, cells) => sum + cells.length, 0)),
      kind: 'table',
      header: hasHead,
      ...(headRows > 1 && { headRows }),
      rows: rows.map((cells) => {
        const words = new Map(
          cells.map(({ column, children }) => [column, toPieces(children, this.context)]),
        );
        return Array.from({ length: columns }, (_, column) => words.get(column) ?? []);
      }),
      ...(spans.length > 0 && { spans }),
      ...(widths && { widths }),
    };
  }

  /** A picture that is not in the library leaves a line that says so: what is gone is never gone unseen. */
  private image({ sha256, alt, width }: ImageNodeJson): DraftBlock {
    const words = printable(alt).trim();
    if (this.images?.has(sha256) === false)
      return { kind: 'paragraph', pieces: [{ kind: 'text', text: missingImageWords(words) }] };
    return { kind: 'image', sha256, alt: words, width };
  }

  /** Lexical keeps a nested list in an item of its own; on paper it belongs to the item above. */
  private items(nodes: readonly EditorNode[]): DraftBlock[][] {
    const items: DraftBlock[][] = [];
    for (const node of nodes) {
      const item = this.blocks(node.type === 'listitem' ? node.children : [node]);
      const above = items.at(-1);
      const isOnlyNested = item.length > 0 && item.every((block) => block.kind === 'list');
      if (isOnlyNested && above) above.push(...item);
      else items.push(item);
    }
    return items;
  }
}

const LEVELS = { h1: 1, h2: 2, h3: 3 } as const;
