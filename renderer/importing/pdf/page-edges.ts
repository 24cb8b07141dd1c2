import type { PdfPage, Segment } from './pdf-page';

/** Why a line at the edge of a page is no part of the text. */
export type EdgeLine = { rule: 'running-head' | 'page-number'; message: string };
export type PageEdges = {
  /** Lines printed on page after page. */
  edges: ReadonlyMap<Segment, EdgeLine>;
  /** Number printed on each page, by the page's number in the file; only where they count up with the pages. */
  printed: ReadonlyMap<number, string>;
};

/** How far into a page its head and foot may reach, as a share of its height. */
const HEAD = 0.14;
const FOOT = 0.86;
/** Lines looked at from the top and from the bottom of a page. */
const LINES = 3;
const LONGEST = 200;

type Row = { segments: Segment[]; text: string; y: number; isHead: boolean };

/** Running heads, feet and page numbers: what stands at the same height on several pages, numbers apart. */
export function findPageEdges(pages: readonly { page: PdfPage; segments: readonly Segment[] }[]): PageEdges {
  const edges = new Map<Segment, EdgeLine>();
  const rowsOf = new Map(pages.map(({ page, segments }) => [page.number, edgeRows(page, segments)]));
  const seen = new Map<string, { row: Row; page: number }[]>();
  for (const [number, rows] of rowsOf)
    for (const row of rows) {
      const key = `${row.isHead} ${row.text.toLowerCase().replace(/\d+|\b[ivxlc]{1,7}\b/g, '#')}`;
      const list = seen.get(key);
      if (list) list.push({ row, page: number });
      else seen.set(key, [{ row, page: number }]);
    }
  const printed = printedNumbers(rowsOf);
  for (const found of seen.values()) {
    const onPages = new Set(found.map(({ page }) => page));
    if (onPages.size < 2) continue;
    const { row: first } = found[0] ?? {};
    for (const { row } of found) {
      if (!first || !found.some((other) => other.row !== row && Math.abs(other.row.y - row.y) < 6)) continue;
      const words = row.text.replace(/\s+/g, ' ');
      for (const segment of row.segments)
        edges.set(segment, {
          rule: /\p{L}{2}/u.test(words) && !/^page\b/i.test(words) ? 'running-head' : 'page-number',
          message: `“${words.slice(0, 80)}” stands at the ${row.isHead ? 'head' : 'foot'} of ${onPages.size} pages: printed around the text, not part of it.`,
        });
    }
  }
  for (const [page, { row }] of printed.rows) {
    for (const segment of row.segments)
      if (!edges.has(segment))
        edges.set(segment, { rule: 'page-number', message: `“${row.text}” is the number of page ${page}.` });
  }
  return { edges, printed: printed.numbers };
}

function edgeRows(page: PdfPage, segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of segments) {
    const last = rows[rows.length - 1];
    if (last && Math.abs(last.y - segment.y) < 2) {
      last.segments.push(segment);
      last.text = `${last.text} ${segment.text}`;
    } else
      rows.push({
        segments: [segment],
        text: segment.text,
        y: segment.y,
        isHead: segment.y < page.height / 2,
      });
  }
  const head = rows.slice(0, LINES).filter((row) => row.y < HEAD * page.height);
  const foot = rows.slice(-LINES).filter((row) => row.y > FOOT * page.height);
  return [...new Set([...head, ...foot])].filter((row) => row.text.length <= LONGEST);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map((char) => ROMAN[char] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

type Candidate = { page: number; row: Row; printed: string; value: number; isRoman: boolean };

/**
 * Numbers printed on the pages. They are believed where they run along with the pages: page 3 prints 235, page 4 prints
 * 236. A year or a section number does not.
 */
function printedNumbers(rowsOf: ReadonlyMap<number, readonly Row[]>): {
  numbers: Map<number, string>;
  rows: Map<number, { row: Row }>;
} {
  const candidates: Candidate[] = [];
  for (const [page, rows] of rowsOf)
    for (const row of rows)
      for (const words of new Set([row.text, ...row.segments.map(({ text }) => text)])) {
        const match =
          /^(?:page\s*)?[-–—|\s]*(\d{1,4}|[ivxlc]{1,7})[-–—|\s]*$/i.exec(words) ??
          /^(?:page|p\.?)\s*(\d{1,4})\s*(?:of|\/)\s*\d{1,4}$/i.exec(words) ??
          /^(\d{1,4})\s*[|•·]\s*\D{2,80}$/.exec(words) ??
          /^\D{2,80}[|•·]\s*(?:page\s*)?(\d{1,4})$/i.exec(words);
        const number = match?.[1];
        if (!number) continue;
        const isRoman = !/^\d/.test(number);
        candidates.push({
          page,
          row,
          printed: number,
          value: isRoman ? romanValue(number) : Number(number),
          isRoman,
        });
      }
  const offsets = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.isRoman} ${candidate.value - candidate.page}`;
    const list = offsets.get(key);
    if (list) list.push(candidate);
    else offsets.set(key, [candidate]);
  }
  const numbers = new Map<number, string>();
  const rows = new Map<number, { row: Row }>();
  // The longest run first: a stray number that happens to fit loses against it.
  for (const run of [...offsets.values()].sort((a, b) => b.length - a.length)) {
    if (new Set(run.map(({ page }) => page)).size < 2) continue;
    const first = Math.min(...run.map(({ page }) => page));
    const last = Math.max(...run.map(({ page }) => page));
    const { isRoman, value, page: known } = run[0] ?? { isRoman: true, value: 0, page: 0 };
    if ([...numbers.keys()].some((page) => page >= first && page <= last)) continue;
    for (const { page, printed, row } of run) {
      numbers.set(page, printed);
      rows.set(page, { row });
    }
    // First pages of chapters often leave their number out; between two that print it there is no doubt.
    if (!isRoman)
      for (let page = first; page <= last; page++)
        if (!numbers.has(page)) numbers.set(page, String(value - known + page));
  }
  for (const { page, printed, row } of loneRomans(candidates, numbers)) {
    numbers.set(page, printed);
    rows.set(page, { row });
  }
  return { numbers, rows };
}

/** A single page before the first counted one may be numbered “i” or “ii” by itself; it runs along with nothing. */
function loneRomans(candidates: readonly Candidate[], numbers: ReadonlyMap<number, string>): Candidate[] {
  const firstCounted = Math.min(...[...numbers].filter(([, text]) => /^\d/.test(text)).map(([page]) => page));
  const lone = candidates.filter(
    ({ page, row, printed, value, isRoman }) =>
      isRoman &&
      Number.isFinite(firstCounted) &&
      page < firstCounted &&
      value <= page &&
      !numbers.has(page) &&
      row.text.replace(/[-–—|\s]/g, '') === printed &&
      printed === printed.toLowerCase(),
  );
  return lone.length === 1 ? lone : [];
}
