import { Handler, Previewer, registerHandlers } from 'pagedjs';
import { runsOver } from './runs-over';
import { fixColumns, RepeatTableHeads } from './table-heads';
import { NO_HYPHEN, TrueBreaks } from './true-breaks';
import { findLoss, readWords } from './words';

/** Why notes cannot stand at the foot of the page, in words for the analyst. */
export class LayoutProblem extends Error {}

/**
 * Lays the document out on pages with its notes at their feet. Gives the number of pages, and tells how many there
 * are so far.
 * @throws LayoutProblem when a letter was lost, or a note stands on another page than its mark
 */
export async function layOut(page: Document, onPages: (pages: number) => void): Promise<number> {
  await page.fonts.ready;
  fixColumns(page);
  const before = readWords([page.body]);
  let pages = 0;
  class CountPages extends Handler {
    afterPageLayout(): void {
      pages += 1;
      onPages(pages);
    }
  }
  registerHandlers(RepeatTableHeads, TrueBreaks, CountPages);
  const { total } = await new Previewer({ hyphenGlyph: NO_HYPHEN }).preview();
  const loss = findLoss(
    before,
    readWords(page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_area')),
  );
  if (loss) throw new LayoutProblem(loss);
  for (const area of page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_content'))
    if (runsOver(area)) throw new LayoutProblem('words would run over the end of a page');
  linkNotes(page);
  return total;
}

/** pagedjs gives notes names and marks of its own; ours carry the number and lead both ways. */
function linkNotes(page: Document): void {
  for (const mark of page.querySelectorAll('[data-footnote-call]')) mark.remove();
  const seen = new Set<string>();
  for (const note of page.querySelectorAll<HTMLElement>('.page-note[data-number]')) {
    const number = note.dataset.number ?? '';
    note.removeAttribute('id');
    if (seen.has(number)) continue;
    seen.add(number);
    note.id = `note-${number}`;
    const mark = page.getElementById(`ref-${number}`);
    if (mark?.closest('.pagedjs_page') !== note.closest('.pagedjs_page'))
      throw new LayoutProblem(`note ${number} would stand on another page than its mark`);
  }
}
