import { type Line, linesOf } from './lines';
import { type EdgeLine, findPageEdges } from './page-edges';
import { takeNotes } from './page-notes';
import { bodyTypeOf, type Part, partsOf } from './paragraphs';
import type { PdfContents, Segment } from './pdf-page';
import { inReadingOrder } from './reading-order';
import { segmentsOf } from './segments';

/** One page, told apart into text and what stands around it. */
export type PageLayout = {
  number: number;
  head: { segment: Segment; why: EdgeLine }[];
  /** Paragraphs of each column, in reading order. */
  columns: Part[][];
  notes: Line[][];
  foot: { segment: Segment; why: EdgeLine }[];
  turned: string;
};
export type Layout = {
  pages: PageLayout[];
  /** How each page is cited, by its number in the file. */
  labels: ReadonlyMap<number, string>;
  /** Pages whose label is printed on them. */
  printed: ReadonlySet<number>;
  bodySize: number;
};

/** Finds lines, columns, paragraphs, heads, feet and notes on the pages of a file. */
export function layOut({ pages, labels }: PdfContents): Layout {
  const found = pages.map((page) => ({ page, segments: segmentsOf(page) }));
  const { edges: repeated, printed } = findPageEdges(found);
  // Pages that say the same throughout are copies, not heads without a text.
  const isAll = found.every(({ segments }) => segments.every((segment) => repeated.has(segment)));
  const edges: typeof repeated = isAll ? new Map() : repeated;
  const columnsOf = found.map(({ segments }) => {
    const body = segments.filter((segment) => !edges.has(segment));
    const isRtl = body.filter((segment) => segment.isRtl).length * 2 > body.length;
    return inReadingOrder(body, isRtl).map((flow, index) => linesOf(flow, index));
  });
  const type = bodyTypeOf(columnsOf.flat(2));
  let notesGoOn = false;
  const layouts = found.map(({ page, segments }, i): PageLayout => {
    const { notes, body } = takeNotes(columnsOf[i] ?? [], type.size, notesGoOn);
    notesGoOn = notes.length > 0;
    const around = segments.flatMap((segment) => {
      const why = edges.get(segment);
      return why ? [{ segment, why }] : [];
    });
    return {
      number: page.number,
      head: around.filter(({ segment }) => segment.y < page.height / 2),
      columns: body.map((lines) => partsOf(lines, type)),
      notes,
      foot: around.filter(({ segment }) => segment.y >= page.height / 2),
      turned: page.turned,
    };
  });
  return { pages: layouts, ...pageLabels(pages.length, labels, printed), bodySize: type.size };
}

/**
 * What is printed on a page is what a reader looks for; then what the file calls it; then its place in the file. The last two stand
 * in brackets where another page bears that number in print.
 */
function pageLabels(
  count: number,
  given: readonly string[] | null,
  printed: ReadonlyMap<number, string>,
): Pick<Layout, 'labels' | 'printed'> {
  const labels = new Map<number, string>();
  const inPrint = new Set(printed.values());
  for (let page = 1; page <= count; page++) {
    const own = printed.get(page)?.trim().slice(0, 20) ?? '';
    const called = (given?.[page - 1] ?? '').trim().slice(0, 18) || String(page);
    labels.set(page, own !== '' ? own : inPrint.has(called) ? `[${called}]` : called);
  }
  return { labels, printed: new Set(printed.keys()) };
}
