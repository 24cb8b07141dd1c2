import type { ArticleRecord, Block, ImportStep, SetAsideKind } from '../../../shared/model';

/** Smallest stretch of the working text that stands alone: a line of a text file, a block of a page. */
export type Atom = {
  start: number;
  end: number;
  kind: Block['kind'];
  level?: number;
  ordered?: boolean;
  dir?: 'ltr' | 'rtl';
  /** Page of the file that it stands on, from 1. */
  page?: number;
};

/** Emphasis or address over a stretch of the working text. */
export type Format = { start: number; end: number; bold?: boolean; italic?: boolean; href?: string };

/** Replaces a stretch of the working text, in body and set-aside pieces alike. */
export type Edit = { start: number; end: number; by: string };

export type Effect =
  | { type: 'set-aside'; kind: SetAsideKind }
  /** Every line end inside the stretch becomes a space. */
  | { type: 'join-within' }
  /** What ends at `start` and what begins at `end` become one paragraph, if nothing is left between them. */
  | { type: 'join-across' }
  | { type: 'edit'; edits: Edit[]; formats?: Format[] }
  /** Characters dropped (or folded to a space) in the whole file. */
  | { type: 'fold'; fold: 'spaces' | 'invisible' }
  | { type: 'none' };

/** Something a rule found. Nothing is done by a rule itself: `compose` does it, after the analyst's choices. */
export type Operation = {
  rule: string;
  action: ImportStep['action'];
  /** Certain ones are applied, others offered. */
  certain: boolean;
  /** UTF-16 offsets in the working text. */
  start: number;
  end: number;
  message: string;
  effect: Effect;
  /** What the record learns while the operation is applied. */
  fields?: Partial<ArticleRecord>;
};

/** A paragraph as the rules see it: lines joined, markup gone. */
export type Para = {
  start: number;
  end: number;
  /** Words with collapsed spaces. */
  text: string;
  /** A blank line (or the edge of the file) before and after. */
  gapBefore: boolean;
  gapAfter: boolean;
  kind: Block['kind'];
  /** Indexes of its first and last atom. */
  firstAtom: number;
  lastAtom: number;
  /** What a certain rule took it for; null while it is body. */
  role: SetAsideKind | null;
};

/** What a forwarded e-mail says of the mail that it carries, as its lines have it. */
export type Forward = {
  sender: string | null;
  sent: string | null;
  subject: string | null;
  /** True where whoever forwards wrote so much that the text is of two people. */
  isOfTwo: boolean;
};

/** What all rules share while one file is cleaned. */
export type Working = {
  /** Decoded raw file for text; block texts joined by "\n\n" for pages. */
  text: string;
  fileName: string;
  atoms: Atom[];
  formats: Format[];
  /** Joins that are not logged one by one: a warning says so. */
  fixedJoins: { start: number; end: number }[];
  paras: Para[];
  operations: Operation[];
  /** Record values that do not hang on an operation (a page's metadata, what is inferred). */
  fields: Partial<ArticleRecord>;
  warnings: { code: string; message: string }[];
  /** The decoded file of a page or Markdown article, and where stretches of `text` ("start-end") stand in it. */
  raw: string;
  rawPlaces: Map<string, { start: number; end: number }>;
  /** True if offsets are raw offsets. */
  hasRawOffsets: boolean;
  /** True if a page's metadata already named the title, so that no line is taken for one. */
  titleKnown: boolean;
  /** True if the page around the text calls it a press release. */
  isRelease?: boolean;
  /** Set where the text is an e-mail that carries another. */
  forward?: Forward;
  /** How each page of a paginated file is cited, by its number in the file. */
  pageLabels?: ReadonlyMap<number, string>;
};

export const liveParas = (working: Working): Para[] => working.paras.filter((para) => para.role === null);

/** Proposes to set a whole paragraph aside, and marks it where that is certain. */
export function setParaAside(
  working: Working,
  para: Para,
  proposal: {
    kind: SetAsideKind;
    rule: string;
    certain: boolean;
    message: string;
    fields?: Partial<ArticleRecord>;
  },
): void {
  const { kind, ...rest } = proposal;
  working.operations.push({
    ...rest,
    action: 'set-aside',
    start: para.start,
    end: para.end,
    effect: { type: 'set-aside', kind },
  });
  if (proposal.certain) para.role = kind;
}

export const inText = <T>(value: T, reason?: string): { value: T; basis: 'in-text'; reason?: string } =>
  reason === undefined ? { value, basis: 'in-text' } : { value, basis: 'in-text', reason };
export const inferred = <T>(value: T, reason: string): { value: T; basis: 'inferred'; reason: string } => ({
  value,
  basis: 'inferred',
  reason,
});
/** Unknown, with the reason why nothing better can be said. */
export const unknownWith = (reason: string): { value: null; basis: 'unknown'; reason: string } => ({
  value: null,
  basis: 'unknown',
  reason,
});
