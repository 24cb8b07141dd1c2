import type { DocumentBlock, Inline } from './brief-document';
import type { DraftBlock } from './draft-blocks';
import type { Piece } from './place-citations';

/**
 * Draft blocks as they are printed: those without a word are left out, except rules, pictures and the like; captions are
 * numbered; heading levels that are not used are closed up.
 */
export const finishBlocks = (
  drafted: readonly DraftBlock[],
  finish: (pieces: Piece[]) => Inline[],
): DocumentBlock[] =>
  numberCaptions(withoutHeadingGaps(drafted.flatMap((block) => finishBlock(block, finish))));

function finishBlock(block: DraftBlock, finish: (pieces: Piece[]) => Inline[]): DocumentBlock[] {
  if (block.kind === 'list') {
    const items = block.items
      .map((item) =>
        item.flatMap((inner) => (inner.kind === 'placed-list' ? [] : finishBlock(inner, finish))),
      )
      .filter((item) => item.length > 0);
    return items.length > 0 ? [{ kind: 'list', ordered: block.ordered, start: block.start, items }] : [];
  }
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => row.map(finish));
    return rows.flat().every(isEmpty) ? [] : [{ ...block, rows }];
  }
  if (block.kind === 'rule' || block.kind === 'page-break') return [{ ...lineOf(block), kind: block.kind }];
  if (block.kind === 'image') return [block];
  if (block.kind === 'placed-list') return [block];
  const inlines = finish(block.pieces);
  if (isEmpty(inlines)) return [];
  if (block.kind === 'caption')
    return [{ ...lineOf(block), kind: 'caption', of: block.of, number: 1, inlines }];
  return [
    block.kind === 'heading'
      ? { ...lineOf(block), kind: 'heading', level: block.level, inlines }
      : { ...lineOf(block), kind: block.kind, inlines },
  ];
}

const lineOf = ({ line }: DraftBlock): { line?: number } => (line === undefined ? {} : { line });

const isEmpty = (inlines: readonly Inline[]): boolean =>
  inlines.every(
    (inline) => inline.kind === 'line-break' || (inline.kind === 'text' && inline.text.trim() === ''),
  );

/** Captions without words are left out, so only those that are printed count; a picture knows the number of its own. */
function numberCaptions(blocks: DocumentBlock[], counts = { table: 0, figure: 0 }): DocumentBlock[] {
  return blocks.map((block, index): DocumentBlock => {
    if (block.kind === 'caption') return { ...block, number: ++counts[block.of] };
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => numberCaptions(item, counts)) };
    const below = blocks[index + 1];
    const isCaptioned = block.kind === 'image' && below?.kind === 'caption' && below.of === 'figure';
    return isCaptioned ? { ...block, number: counts.figure + 1 } : block;
  });
}

/** A reader's outline has no holes: a brief that begins at the second level is printed from the first. */
function withoutHeadingGaps(blocks: DocumentBlock[]): DocumentBlock[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  const levels = ([1, 2, 3] as const).filter((level) => used.has(level));
  const ranks = new Map(levels.map((level, rank) => [level, ([1, 2, 3] as const)[rank] ?? level]));
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: ranks.get(block.level) ?? block.level } : block,
  );
}
