import { type BriefComparison, headingAbove } from '../compare-brief';
import type { Difference, ExportRecord, MarkedPart } from '../difference';
import { printedItems } from '../line-items';
import { type CitationChanges, exportedCitations } from '../named-citations';
import { relistable } from '../relist';
import { isOwnNote } from '../reread-citations';
import { type Piece, type PrintedLine, type ReturnedBrief, wordsOfPieces } from '../returned-brief';
import { whole } from './marked-parts';

/** A difference of which only what is out of the ordinary is said. */
export type DifferenceDraft = Pick<Difference, 'id' | 'kind' | 'title' | 'place' | 'parts'> &
  Partial<Difference>;

const ORDINARY: Pick<Difference, 'by' | 'note' | 'conflict' | 'doubt' | 'verdicts' | 'canTake'> = {
  by: [],
  note: null,
  conflict: null,
  doubt: null,
  verdicts: null,
  canTake: true,
};

/** For a difference that a brief cannot take over: why, and what to do. */
export const cannot = (note: string) => ({ canTake: false, note });

/** What came back beside what was exported, and the differences that were told of it so far. */
export class Telling {
  readonly told: Difference[] = [];
  readonly base: readonly PrintedLine[];
  /** Places of the returned lines that were not exported. */
  readonly newLines: ReadonlySet<number>;
  private readonly exported: ReturnType<typeof exportedCitations>;
  private doubt: string | null = null;
  private listed: Set<number> | null = null;

  constructor(
    readonly record: ExportRecord,
    readonly returned: ReturnedBrief,
    readonly comparison: BriefComparison,
    /** Citations whose changed words were read again as other sources, places or prefixes. */
    readonly citations: CitationChanges,
  ) {
    this.base = record.printed.lines;
    this.newLines = new Set(comparison.added.map(({ at }) => at));
    this.exported = citations.size > 0 ? exportedCitations(record) : new Map();
  }

  tell(draft: DifferenceDraft): void {
    this.told.push({ ...ORDINARY, doubt: this.doubt, ...draft });
  }

  /** Everything that is told meanwhile is doubted for that reason, where there is one. */
  doubting(doubt: string | null, tell: () => void): void {
    this.doubt = doubt;
    tell();
    this.doubt = null;
  }

  /** Tells of something that is never taken over. */
  leftOut(title: string, words: string, change: MarkedPart['change'], place: string, why: string): void {
    const id = `left${this.told.length}`;
    this.tell({ ...cannot(why), id, kind: 'left-out', title, place, parts: whole(words, change) });
  }

  /** What an exported line was exported as: `b12`, `t0`, `m2`. */
  nameOf(at: number): string {
    return this.base[at]?.mark ?? '';
  }

  /** Lines of the exported state that may change their place in lists. */
  get relistable(): ReadonlySet<number> {
    this.listed ??= relistable(this.record.state.root.children);
    return this.listed;
  }

  headingAboveReturned(there: number): string {
    return headingAbove(this.comparison.lines, there);
  }

  headingAboveExported(at: number): string {
    return headingAbove(this.base, at);
  }

  /** Items of a citation before the export and as they were read again; null where they could not be. */
  rereadItems(atom: string) {
    const [was, wanted] = [this.exported.get(atom)?.items, this.citations.get(atom)];
    return was && wanted ? { was, wanted } : null;
  }

  /** A note of the analyst's own words, not one that is a citation. */
  isOwnFootnote(atom: string): boolean {
    return atom.startsWith('n') && isOwnNote(this.record, Number(atom.slice(1)));
  }

  /** What an exported note or citation reads. */
  atomWords(atom: string): string {
    if (atom.startsWith('n'))
      return wordsOfPieces(this.record.printed.notes[Number(atom.slice(1)) - 1] ?? []);
    return this.base
      .flatMap(({ pieces }) => printedItems(pieces))
      .flatMap((item) => (item.kind === 'atom' && item.id === atom ? [item.words] : []))
      .join('');
  }

  /** An exported line with its notes in brackets. */
  exportedWords(pieces: readonly Piece[]): string {
    return wordsWithNotes(pieces, this.record.printed.notes);
  }

  /** A line that came back with its notes in brackets. */
  returnedWords(pieces: readonly Piece[]): string {
    return wordsWithNotes(pieces, this.comparison.notes);
  }
}

const wordsWithNotes = (pieces: readonly Piece[], notes: readonly (readonly Piece[])[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'break') return '\n';
      return piece.kind === 'note' ? ` [${wordsOfPieces(notes[piece.note] ?? [])}]` : '';
    })
    .join('');

/** Who wrote or deleted words of a line with changes tracked. */
export const authorsOf = (pieces: readonly Piece[]): string[] => [
  ...new Set(
    pieces.flatMap((piece) =>
      (piece.kind === 'text' || piece.kind === 'deleted') && piece.by !== undefined && piece.by !== ''
        ? [piece.by]
        : [],
    ),
  ),
];
