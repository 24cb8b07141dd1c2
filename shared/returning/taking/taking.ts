import { type BriefHeader, briefLines, type EditorNode } from '../../model';
import type { ThenAndNow } from '../brief-then-and-now';
import type { BriefComparison } from '../compare-brief';
import type { ExportRecord } from '../difference';
import { type Item, printedItems, type Wrap } from '../line-items';
import { placesIn } from '../merge-line';
import type { CitationChanges } from '../named-citations';
import { type Relisting, relist } from '../relist';
import type { ReturnedBrief } from '../returned-brief';
import { relistingOf, tagsInUse } from './kinds-of-lines';

export type TakeOver = {
  record: ExportRecord;
  returned: ReturnedBrief;
  comparison: BriefComparison;
  /** The brief as it is now. */
  current: readonly EditorNode[];
  since: ThenAndNow;
  /** Ids of the differences that are taken over. */
  accepted: ReadonlySet<string>;
  /** A fresh id for a comment or a citation. */
  newId: () => string;
  /** What changed words of citations say; see `rereadCitations`. */
  citations?: CitationChanges;
};

export type TakenOver = { children: EditorNode[]; header: Partial<BriefHeader> };

/** What every part of taking a returned file over asks of the rest: which line is which, and what a quotation is made of. */
export class Taking {
  readonly record: ExportRecord;
  readonly returned: ReturnedBrief;
  readonly comparison: BriefComparison;
  readonly since: ThenAndNow;
  readonly accepted: ReadonlySet<string>;
  readonly newId: () => string;
  readonly tags: readonly string[];
  /** Exported line by line of the returned file. */
  readonly exportedAs: ReadonlyMap<number, number>;
  private readonly wraps = new Map<number, Wrap>();

  constructor(input: TakeOver) {
    this.record = input.record;
    this.returned = input.returned;
    this.comparison = input.comparison;
    this.since = input.since;
    this.accepted = input.accepted;
    this.newId = input.newId;
    this.tags = tagsInUse(input.record);
    this.exportedAs = new Map([...input.comparison.lineOf].map(([at, there]) => [there, at]));
    this.record.printed.lines.forEach((line, at) => {
      const stored = this.storedLine(at);
      if (stored !== null) this.learnQuotations(printedItems(line.pieces), this.since.stored[stored] ?? []);
    });
  }

  /** The line of the exported brief that an exported line was printed from; null for one that the style or the head made. */
  storedLine(at: number): number | null {
    const mark = this.record.printed.lines[at]?.mark ?? '';
    const line = mark.startsWith('b') ? (this.record.lineOf[Number(mark.slice(1))] ?? -1) : -1;
    return line < 0 ? null : line;
  }

  /** The line that an exported line is now. */
  lineNow(at: number): number | null {
    const stored = this.storedLine(at);
    return stored === null ? null : (this.since.lineNow.get(stored) ?? null);
  }

  /** The line now that stands nearest before one of the returned file; null at the top. */
  lineBefore(there: number): number | null {
    for (let before = there - 1; before >= 0; before -= 1) {
      const at = this.exportedAs.get(before);
      const now = at === undefined ? null : this.lineNow(at);
      if (now !== null) return now;
    }
    return null;
  }

  /** Notes which quotation of the brief each printed one is. */
  learnQuotations(printed: readonly Item[], stored: readonly Item[]): void {
    for (const [from, to] of placesIn(printed, stored)) {
      const quotation = printed[from]?.quotation ?? null;
      const wrap = stored[to]?.wrap ?? null;
      if (quotation !== null && wrap?.type === 'quotation' && !this.wraps.has(quotation))
        this.wraps.set(quotation, wrap);
    }
  }

  quotationNode(quotation: number): Wrap | null {
    return this.wraps.get(quotation) ?? null;
  }

  /** Is one of these quotations' changes taken over in the line or note with this id? */
  takesQuotation(id: string, quotations: readonly number[]): boolean {
    return quotations.some((quotation) => this.accepted.has(`${id}:q${quotation}`));
  }

  /** Are changes of words in this line or note taken over, in a quotation or (null) in the brief's own words? */
  takesWords(id: string, quotation: number | null): boolean {
    return this.accepted.has(quotation === null ? `${id}:words` : `${id}:q${quotation}`);
  }
}

/** The brief with the depths of lists, and items that became paragraphs or came of them, as accepted; its lines stay the same ones. */
export function withLists(input: TakeOver): TakeOver {
  const { record, comparison, accepted, since, current } = input;
  const wanted = new Map<number, Relisting>();
  const tags = tagsInUse(record);
  record.printed.lines.forEach((line, at) => {
    const mark = line.mark ?? '';
    const there = comparison.lines[comparison.lineOf.get(at) ?? -1];
    if (!there || !accepted.has(`${mark}:kind`) || (line.kind !== 'item' && there.kind !== 'item')) return;
    const now = since.lineNow.get(record.lineOf[Number(mark.slice(1))] ?? -1);
    const become = relistingOf(there, tags);
    if (now !== undefined && become) wanted.set(now, become);
  });
  if (wanted.size === 0) return input;
  const changed = relist(current, (line) => (line === null ? undefined : wanted.get(line)));
  return { ...input, current: changed, since: { ...since, lines: briefLines(changed) } };
}

/** Places of exported words in the brief as it is now, by way of the brief as it was then. */
export function throughThen(
  base: readonly Item[],
  stored: readonly Item[],
  now: readonly Item[],
): Map<number, number> {
  const toNow = placesIn(stored, now);
  return new Map(
    [...placesIn(base, stored)].flatMap(([from, to]): [number, number][] => {
      const there = toNow.get(to);
      return there === undefined ? [] : [[from, there]];
    }),
  );
}
