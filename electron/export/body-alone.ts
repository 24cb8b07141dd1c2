import type { BriefDocument, DocumentBlock, Inline } from '../../shared/brief-document/brief-document';
import { withoutPortionMark } from '../../shared/brief-document/portion-marks';
import type { BriefTemplate } from '../../shared/model';
import { sectionUnder } from '../../shared/templates/state-from-template';

/**
 * The document as limits of pages count it: without what its template leaves uncounted, without annexes, and without the
 * notes and sources that stand behind the text. Notes at the foot of a page (`keepNotes`) take room of the page.
 */
export function bodyAlone(
  document: BriefDocument,
  { sections }: Pick<BriefTemplate, 'sections'>,
  keepNotes: boolean,
): BriefDocument {
  let isCounted = true;
  const blocks = document.blocks.filter((block) => {
    if (block.kind === 'heading') {
      const section = sectionUnder(withoutPortionMark(wordsOf(block.inlines), document), sections);
      // A heading of the analyst's own below one that is not counted goes on with it.
      if (section || block.level < 3) isCounted = section?.counted !== false;
    }
    return isCounted && (block.kind !== 'placed-list' || (keepNotes && block.of === 'notes'));
  });
  if (keepNotes) return { ...document, blocks, references: null, annexes: [] };
  const { rtlNotes: _, ...rest } = document;
  return { ...rest, blocks: blocks.map(withMarksAlone), notes: [], references: null, annexes: [] };
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');

/** A reference to a note as its number, which takes the same room and leads nowhere. */
const markAlone = (inline: Inline): Inline =>
  inline.kind === 'note-reference'
    ? { kind: 'text', text: String(inline.number), superscript: true }
    : inline;

function withMarksAlone(block: DocumentBlock): DocumentBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(withMarksAlone)) };
  if (block.kind === 'table')
    return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(markAlone))) };
  return 'inlines' in block ? { ...block, inlines: block.inlines.map(markAlone) } : block;
}
