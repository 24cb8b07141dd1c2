import { takesPortionMarks } from '../handling/handling-lines';
import type { BriefHeader } from '../model/brief';
import type { Annex, DocumentBlock, Inline } from './brief-document';

/**
 * The mark in front of every portion. There is only this one: under any other line than “UNCLASSIFIED” nobody but the
 * analyst knows what each portion is, and the app never decides.
 */
export const PORTION_MARK = '(U)';

/** Does each portion of this brief bear its mark? Only where its line says that all of it is unclassified. */
export const bearsPortionMarks = ({
  handling,
  portionMarks,
}: Pick<BriefHeader, 'handling' | 'portionMarks'>): boolean =>
  portionMarks === true && takesPortionMarks(handling);

/** A mark of the level that stands already: the analyst typed it, or the style of the citations prints it. */
const STANDS_ALREADY = /^\s*\(U(?:\/\/[^()]{1,60})?\)/u;

export const markWords = (words: string): string =>
  words.trim() === '' || STANDS_ALREADY.test(words) ? words : `${PORTION_MARK} ${words}`;

/** Inlines with the mark in front; nothing to mark stays nothing. */
export function markInlines(inlines: readonly Inline[]): Inline[] {
  const words = inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
  if (inlines.length === 0 || STANDS_ALREADY.test(words)) return [...inlines];
  return [{ kind: 'text', text: `${PORTION_MARK} ` }, ...inlines];
}

/**
 * Puts the mark in front of every portion: headings, paragraphs, items of lists, quotations set off, captions, first cells
 * of tables, and what the app itself heads a list with.
 */
export function markPortions(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block): DocumentBlock => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'block-quotation':
      case 'caption':
        return { ...block, inlines: markInlines(block.inlines) };
      case 'list':
        return { ...block, items: block.items.map(markPortions) };
      case 'table': {
        const [[first = [], ...cells] = [], ...rows] = block.rows;
        // An empty first cell bears the mark of its table all the same.
        const marked =
          first.length === 0 ? [{ kind: 'text' as const, text: PORTION_MARK }] : markInlines(first);
        return { ...block, rows: [[marked, ...cells], ...rows] };
      }
      case 'placed-list':
        return block.heading === null ? block : { ...block, heading: markWords(block.heading) };
      default:
        return block;
    }
  });
}

export const markAnnex = (annex: Annex): Annex => ({
  ...annex,
  heading: markWords(annex.heading),
  blocks: markPortions(annex.blocks).map(withRoomForMark),
});

/** Annexes begin their tables with a narrow column of numbers; the mark of the table stands on one line with its head. */
const ROOM_FOR_MARK = 4;
function withRoomForMark(block: DocumentBlock): DocumentBlock {
  if (block.kind !== 'table' || !block.widths || block.widths.length < 2) return block;
  const [first = 0, ...rest] = block.widths;
  const widest = rest.indexOf(Math.max(...rest));
  const narrowed = rest.map((width, at) => (at === widest ? Math.max(1, width - ROOM_FOR_MARK) : width));
  return { ...block, widths: [first + ROOM_FOR_MARK, ...narrowed] };
}

/** What the app calls a part of its own making: “Notes”, “Contents”. */
export const ownHeading = (words: string, { portionMark }: { portionMark?: string | undefined }): string =>
  portionMark === undefined ? words : `${portionMark} ${words}`;

/** Words without the mark that was printed in front of them. */
export const withoutPortionMark = (
  words: string,
  { portionMark }: { portionMark?: string | undefined },
): string =>
  portionMark !== undefined && words.startsWith(`${portionMark} `)
    ? words.slice(portionMark.length + 1)
    : words;
