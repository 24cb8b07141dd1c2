import {
  type BriefDocument,
  captionLabel,
  type DocumentBlock,
  type Inline,
} from '../brief-document/brief-document';
import { findDocumentImage, sizeOnPaper } from '../brief-document/image-on-paper';
import { missingImageWords } from '../brief-document/image-words';
import { ownHeading } from '../brief-document/portion-marks';
import { printable } from '../brief-document/printable';
import { tableCells } from '../brief-document/table-cells';
import { withPortionsApart } from './portions';
import type { LineKind, Piece, PrintedBrief, PrintedLine } from './returned-brief';
import { tidyPieces } from './tidy-pieces';

/**
 * `pictures`: the alt text of each picture, or what is printed in place of one that is missing. `margins`: the lines of
 * headers and footers, as `marginWords` gives them.
 */
export type Aside = {
  head: string[];
  behind: string[];
  pictures: string[];
  margins: string[];
  /** Of the pictures that the document has bytes of, in millimetres. */
  sizes: { sha256: string; width: number; height: number }[];
};

/** Width of the text on each paper, in millimetres. */
const COLUMNS = { A4: 160, Letter: 165.9 } as const;

export type ExportedLines = PrintedBrief & {
  /** Which line of the state each printed line of the text shows: `b12` is at 12. */
  lineOf: number[];
  /** Words of the lines that are made from records and choices, not from the text, in front of it and behind it. */
  aside: Aside;
};

const wordsAlone = (words: string): Piece[] => tidyPieces([{ kind: 'text', text: printedWords(words) }]);
/** Words of a field as they stand on paper, on one line. */
export const printedWords = (words: string): string => printable(words).replace(/[\r\n\u2028\u2029]+/g, ' ');

/** Word knows nine levels of lists. */
const DEEPEST = 8;

/**
 * A document as the lines that a Word file of it has, in the order in which the writer marks them. `linkOf` gives the
 * address that a file may link to, or null.
 */
export function printedLines(
  document: BriefDocument,
  linkOf: (href: string) => string | null,
): ExportedLines {
  const piecesOf = (inlines: readonly Inline[]) => piecesOfInlines(inlines, linkOf);
  const lines: PrintedLine[] = [];
  const lineOf: number[] = [];
  const text = (
    kind: LineKind,
    line: number | undefined,
    pieces: Piece[],
    more: Partial<PrintedLine> = {},
  ) => {
    lines.push({ kind, ...more, mark: `b${lineOf.length}`, pieces: tidyPieces(pieces) });
    lineOf.push(line ?? -1);
  };
  lines.push({ kind: 'paragraph', mark: 't0', pieces: wordsAlone(document.title || 'Untitled brief') });
  const { memo, designation = [] } = document;
  memo.forEach(({ value }, row) => {
    lines.push({
      kind: 'cell',
      cell: { table: 0, row, column: 1 },
      mark: `m${row}`,
      pieces: wordsAlone(value),
    });
  });
  let tables = (memo.length > 0 ? 1 : 0) + (designation.length > 0 ? 1 : 0);
  const add = (blocks: readonly DocumentBlock[], depth: number, ordered: boolean | null): void => {
    let isMarked = ordered === null;
    for (const block of blocks) {
      switch (block.kind) {
        case 'list':
          for (const item of block.items) add(item, depth + 1, block.ordered);
          break;
        case 'table': {
          const table = tables++;
          let cell = 0;
          tableCells(block).forEach((cells, row) => {
            for (const { column, inlines } of cells) {
              const line = block.line === undefined ? undefined : block.line + cell++;
              text('cell', line, piecesOf(inlines), { cell: { table, row, column } });
            }
          });
          break;
        }
        // Made from records and choices; its lines are no lines of the text.
        case 'placed-list':
        // A picture stays where it is: no line of words is printed for it.
        case 'image':
          break;
        case 'rule':
        case 'page-break':
          text(block.kind, block.line, []);
          break;
        default: {
          const pieces = piecesOf(block.inlines);
          if (!isMarked && ordered !== null)
            text('item', block.line, pieces, { level: Math.min(depth - 1, DEEPEST), ordered });
          else if (block.kind === 'block-quotation') text('quote', block.line, pieces);
          else if (depth > 0 || block.kind === 'paragraph') text('paragraph', block.line, pieces);
          else if (block.kind === 'heading') text('heading', block.line, pieces, { level: block.level });
          else if (block.kind === 'caption')
            text('caption', block.line, pieces, { label: captionLabel(block) });
          isMarked = true;
        }
      }
    }
  };
  add(document.blocks, 0, null);
  const notes = document.notes.map((note) => tidyPieces(piecesOf(note)));
  const printed = { lines, notes };
  return {
    ...(document.portionMark === undefined ? printed : withPortionsApart(printed)),
    lineOf,
    aside: wordsAside(document),
  };
}

function wordsAside(document: BriefDocument): Aside {
  const { memo, designation = [], blocks, references, annexes } = document;
  // A picture has its alt text, and one that is missing says so in words.
  const pictures = (some: readonly DocumentBlock[]): string[] =>
    some.flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap(pictures);
      if (block.kind !== 'image') return [];
      return [
        printedWords(findDocumentImage(document, block.sha256) ? block.alt : missingImageWords(block.alt)),
      ];
    });
  const words = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => (inline.kind === 'text' ? printedWords(inline.text) : ' ')).join('');
  const ofBlock = (block: DocumentBlock): string[] => {
    if (block.kind === 'list') return block.items.flat().flatMap(ofBlock);
    if (block.kind === 'table')
      return tableCells(block).flatMap((cells) => cells.map((cell) => words(cell.inlines)));
    return 'inlines' in block ? [words(block.inlines)] : [];
  };
  const lists = blocks.flatMap((block) => (block.kind === 'placed-list' ? [block] : []));
  const sources = lists.find((list) => list.of === 'sources');
  const head = [
    ...memo.map(({ label }) => label),
    ...designation.flatMap(({ label, value }) => [label, value]),
  ];
  const behind = [
    ...(references && references.entries.length > 0
      ? [...(sources?.heading === undefined ? [references.heading] : []), ...references.entries.map(words)]
      : []),
    ...(sources?.heading ? [sources.heading] : []),
    ...annexes.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(ofBlock)]),
  ];
  const { handling, draftMark, version } = document;
  const margins = [handling, draftMark ?? '', `Page of${version ? ` · Version ${version}` : ''}`].map(
    (line) => marginWords(printedWords(line)),
  );
  const settled = (lines: string[]) => lines.map(levelSpaces).filter((line) => line !== '');
  // Whether these are printed depends on where the notes stand, and on what was asked for.
  const maybe = [
    ownHeading('Notes', document),
    ownHeading('Contents', document),
    ...lists.flatMap(({ heading }) => heading ?? []),
  ];
  return {
    head: settled([...head, ...maybe]),
    behind: settled(behind),
    pictures: settled(pictures(blocks)),
    margins: settled(margins),
    sizes: sizesIn(document, blocks),
  };
}

function sizesIn(document: BriefDocument, blocks: readonly DocumentBlock[]): Aside['sizes'] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => sizesIn(document, item));
    const image = block.kind === 'image' ? findDocumentImage(document, block.sha256) : undefined;
    if (block.kind !== 'image' || !image) return [];
    return [{ sha256: block.sha256, ...sizeOnPaper(block, image, COLUMNS[document.paper]) }];
  });
}

/** A line of a header or footer without the numbers of its page, which every program counts for itself and writes down. */
export const marginWords = (words: string): string =>
  levelSpaces(words)
    .replace(/^Page\s*\d*\s*of\s*\d*\s*/u, 'Page of ')
    .trim();

/** For words that are only looked for: one space between two. */
export const levelSpaces = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The pieces of inlines; what stands between the first and the last word of a quotation is inside it, as on paper. */
function piecesOfInlines(inlines: readonly Inline[], linkOf: (href: string) => string | null): Piece[] {
  const last = new Map<number, number>();
  inlines.forEach((inline, at) => {
    if (inline.kind === 'text' && inline.quotation !== undefined) last.set(inline.quotation, at);
  });
  let open: number | undefined;
  return inlines.map((inline, at): Piece => {
    if (inline.kind === 'line-break') return { kind: 'break' };
    if (inline.kind === 'note-reference')
      return { kind: 'note', note: inline.number - 1, mark: inline.number };
    if (inline.quotation !== undefined) open = inline.quotation;
    const quotation = open;
    if (open !== undefined && last.get(open) === at) open = undefined;
    const { text, bold, italic, superscript, citation } = inline;
    const href = inline.href === undefined ? null : linkOf(inline.href);
    return {
      kind: 'text',
      text: printedWords(text),
      ...(bold && { bold: true as const }),
      ...(italic && { italic: true as const }),
      ...(superscript && { superscript: true as const }),
      ...(href && { href }),
      ...(quotation !== undefined && { quotation }),
      ...(citation !== undefined && { citation }),
    };
  });
}
