import { designationRows } from '../brief-document/memo';
import { printable } from '../brief-document/printable';
import { compareLine, isWord, type LineComparison, quotationsIn } from './compare-line';
import type { ExportRecord } from './difference';
import { type Item, printedItems, textOfItems } from './line-items';
import { longestRising } from './pair-up';
import { portionsApart, withPortion } from './portions';
import { levelSpaces } from './printed-lines';
import { recognise } from './recognise';
import { type Piece, type PrintedLine, type ReturnedBrief, wordsOfPieces } from './returned-brief';

/** A returned line that is no exported one. */
export type AddedLine = { at: number; line: PrintedLine };
/** Where a mark stands: in which exported line or note, and where it came back. */
export type AtomPlaces = {
  home: number;
  /** Place among the returned lines; null where it is gone. */
  there: number | null;
  /** It stands between other words than before. */
  hasMoved: boolean;
};

/** Everything that is different, before it is told in words. Numbers of lines are places in the exported `printed.lines`. */
export type BriefComparison = {
  lines: readonly PrintedLine[];
  notes: readonly (readonly Piece[])[];
  lineOf: ReadonlyMap<number, number>;
  noteOf: ReadonlyMap<number, number>;
  compared: ReadonlyMap<number, LineComparison>;
  /** By the number of the exported note. */
  comparedNotes: ReadonlyMap<number, LineComparison>;
  removed: ReadonlySet<number>;
  moved: ReadonlySet<number>;
  added: readonly AddedLine[];
  /** Marks of notes and citations in lines, by name. */
  atoms: ReadonlyMap<string, AtomPlaces>;
  /** Lines in front of the text and behind it that are not as they were exported. */
  aside: readonly { at: number; where: 'head' | 'behind' }[];
  /** Lines behind the text that are not there any more. */
  asideGone: readonly string[];
  /** Rows of the CUI block that do not say any more what they said, or are gone. */
  headGone: readonly string[];
  /** Marks of classification in front of the returned notes. */
  notePortions: readonly (string | null)[];
};

const isBody = ({ mark = '' }: PrintedLine): boolean => mark.startsWith('b');
const isDivider = ({ kind }: PrintedLine): boolean => kind === 'rule' || kind === 'page-break';
const holdsThingsAlone = ({ pieces }: PrintedLine): boolean =>
  pieces.length > 0 &&
  pieces.every((piece) => piece.kind === 'thing' || (piece.kind === 'text' && piece.text.trim() === ''));
const isEmptied = (before: PrintedLine, after: PrintedLine): boolean =>
  after.pieces.length === 0 &&
  (before.kind === 'page-break'
    ? after.kind === 'paragraph'
    : before.pieces.length > 0 && before.kind !== 'cell');

export function compareBrief(record: ExportRecord, file: ReturnedBrief): BriefComparison {
  const returned = portionsApart(file, record.header);
  const base = record.printed.lines;
  const { lines, notes, lineOf, noteOf } = recognise(record.printed, returned);
  const lost = lostQuotations(record, lines, notes);
  const compared = new Map<number, LineComparison>();
  const removed = new Set<number>();
  base.forEach((line, at) => {
    const after = lines[lineOf.get(at) ?? -1];
    if (!after || (isBody(line) && isEmptied(line, after))) removed.add(at);
    else compared.set(at, compareLine(printedItems(line.pieces), printedItems(after.pieces), lost));
  });
  const comparedNotes = new Map<number, LineComparison>();
  for (const [number, note] of noteOf) {
    const before = printedItems(record.printed.notes[number - 1] ?? []);
    comparedNotes.set(number, compareLine(before, printedItems(notes[note] ?? []), lost));
  }
  const { added, aside, asideGone } = linesWithoutHome(record, lines, lineOf);
  return {
    lines,
    notes,
    lineOf,
    noteOf,
    compared,
    comparedNotes,
    removed,
    moved: movedLines(base, lineOf, removed),
    added,
    atoms: atomPlaces(base, lines, compared, lineOf),
    aside,
    asideGone,
    headGone: designationGone(record, lines),
    notePortions: returned.notePortions ?? [],
  };
}

/** Rows of the CUI block have no bookmarks: each must still have its value beside its label. */
function designationGone({ header, aside }: ExportRecord, lines: readonly PrintedLine[]): string[] {
  const wordsOf = (line: PrintedLine) => levelSpaces(wordsOfPieces(line.pieces));
  return designationRows(header)
    .map(({ label, value }) => ({ label, value: levelSpaces(printable(value)) }))
    .filter(({ label, value }) => {
      if (!aside.head.includes(label) || !aside.head.includes(value)) return false;
      return !lines.some(
        (line, at) =>
          line.cell !== undefined &&
          wordsOf(line) === label &&
          lines.some(
            (beside, there) =>
              there > at &&
              beside.cell?.table === line.cell?.table &&
              beside.cell?.row === line.cell?.row &&
              wordsOf(beside) === value,
          ),
      );
    })
    .map(({ label, value }) => `${label}: ${value}`);
}

/** Quotations whose bookmark is nowhere in the file. */
function lostQuotations(
  { printed }: ExportRecord,
  lines: readonly PrintedLine[],
  notes: readonly (readonly Piece[])[],
): Set<number> {
  const all = (pieces: readonly (readonly Piece[])[]) =>
    new Set(pieces.flatMap((each) => quotationsIn(printedItems(each))));
  const here = all([...lines.map(({ pieces }) => pieces), ...notes]);
  const before = all([...printed.lines.map(({ pieces }) => pieces), ...printed.notes]);
  return new Set([...before].filter((quotation) => !here.has(quotation)));
}

/** Lines of the text that stand in another order; cells keep to their tables. */
function movedLines(
  base: readonly PrintedLine[],
  lineOf: ReadonlyMap<number, number>,
  removed: ReadonlySet<number>,
): Set<number> {
  const present = [...lineOf]
    .filter(
      ([at]) => !removed.has(at) && base[at] !== undefined && isBody(base[at]) && base[at].kind !== 'cell',
    )
    .sort(([, a], [, b]) => a - b)
    .map(([at]) => at);
  const inPlace = longestRising(present);
  return new Set(present.filter((_, index) => !inPlace.has(index)));
}

/** LibreOffice also breaks the page at the empty line in front of one that does. */
const isDouble = (lines: readonly PrintedLine[], at: number): boolean =>
  lines[at]?.kind === 'page-break' &&
  [lines[at - 1], lines[at + 1]].some((line) => line?.kind === 'page-break' && line.mark !== undefined);

function linesWithoutHome(
  { printed, aside }: ExportRecord,
  lines: readonly PrintedLine[],
  lineOf: ReadonlyMap<number, number>,
): Pick<BriefComparison, 'added' | 'aside' | 'asideGone'> {
  const known = new Set(lineOf.values());
  const placesOf = (test: (line: PrintedLine) => boolean): number[] =>
    printed.lines.flatMap((line, at) => (test(line) && lineOf.has(at) ? [lineOf.get(at) ?? -1] : []));
  const body = placesOf(isBody);
  const endOfHead = Math.max(
    -1,
    ...placesOf((line) => !isBody(line)).filter((at) => at < Math.min(...body, Infinity)),
  );
  const lastBody = Math.max(-1, ...body);
  const firstBehind = lines.findIndex((line, at) => line.mark?.startsWith('r') && at > lastBody);
  const behindFrom = firstBehind < 0 ? Infinity : firstBehind;
  const head = new Set(aside.head);
  const firstBody = Math.min(...body, Infinity);
  // Tables of the head: their labels are known, and what stands beside one is a value of the head, whatever it says now.
  const headTables = new Set(
    lines
      .slice(0, Math.min(firstBody, lines.length))
      .flatMap(({ cell, pieces }) =>
        cell && head.has(levelSpaces(wordsOfPieces(pieces))) ? [cell.table] : [],
      ),
  );
  const pictures = new Set(aside.pictures);
  const behind = [...aside.behind];
  const added: AddedLine[] = [];
  const others: { at: number; where: 'head' | 'behind' }[] = [];
  lines.forEach((line, at) => {
    if (known.has(at)) return;
    const words = levelSpaces(withPortion(line.portion, wordsOfPieces(line.pieces)));
    // Pictures and the like that stand alone are told by themselves, and are no paragraph.
    if (pictures.has(words) || holdsThingsAlone(line)) return;
    // A list of sources that the analyst placed in front of all text.
    const placed = at < firstBody ? behind.indexOf(words) : -1;
    if (placed >= 0) {
      behind.splice(placed, 1);
      return;
    }
    const isInHead = head.has(words) || (line.cell !== undefined && headTables.has(line.cell.table));
    if (at <= endOfHead || (isInHead && at < firstBody)) {
      if (words !== '' && !head.has(words)) others.push({ at, where: 'head' });
      return;
    }
    const found = at > lastBody || line.mark?.startsWith('r') ? behind.indexOf(words) : -1;
    if (found >= 0) behind.splice(found, 1);
    else if (at >= behindFrom || line.mark?.startsWith('r')) {
      if (words !== '' && !head.has(words)) others.push({ at, where: 'behind' });
    } else if (line.pieces.length > 0) {
      if (at < lastBody || !head.has(words)) added.push({ at, line });
    } else if (isDivider(line) && at < lastBody && !isDouble(lines, at)) added.push({ at, line });
  });
  return { added, aside: others, asideGone: behind };
}

function atomPlaces(
  base: readonly PrintedLine[],
  lines: readonly PrintedLine[],
  compared: ReadonlyMap<number, LineComparison>,
  lineOf: ReadonlyMap<number, number>,
): Map<string, AtomPlaces> {
  const there = new Map<string, number>();
  lines.forEach((line, at) => {
    for (const id of atomsIn(printedItems(line.pieces))) if (!there.has(id)) there.set(id, at);
  });
  const found = new Map<string, AtomPlaces>();
  base.forEach((line, home) => {
    for (const id of atomsIn(printedItems(line.pieces))) {
      const now = there.get(id) ?? null;
      const comparison = compared.get(home);
      const isHome = now !== null && lineOf.get(home) === now;
      const hasMoved = now !== null && (!isHome || (comparison !== undefined && !keepsPlace(comparison, id)));
      found.set(id, { home, there: now, hasMoved });
    }
  });
  return found;
}

/** Names of notes and citations that were exported. */
export const atomsIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) => (item.kind === 'atom' && /^[nc]\d/u.test(item.id) ? [item.id] : []));

/** Does every word that stayed stand on the same side of the mark? */
function keepsPlace({ base, returned, kept }: LineComparison, id: string): boolean {
  const placeOf = (items: readonly Item[]) =>
    items.findIndex((item) => item.kind === 'atom' && item.id === id);
  const before = placeOf(base);
  const after = placeOf(returned);
  for (const [b, r] of kept) {
    const word = base[b];
    if (isWord(word) && word.text.trim() !== '' && b < before !== r < after) return false;
  }
  return true;
}

/** The heading that a returned or exported line stands under. */
export function headingAbove(lines: readonly PrintedLine[], at: number): string {
  for (let above = at; above >= 0; above -= 1) {
    const line = lines[above];
    if (line?.kind === 'heading' && above < at) return textOfItems(printedItems(line.pieces)).trim();
  }
  return '';
}
