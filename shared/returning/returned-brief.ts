import { z } from 'zod';

/** Paragraph of a Word file, as far as a brief knows paragraphs; tables are lines of cells. */
export const LineKind = z.enum([
  'heading',
  'paragraph',
  'item',
  'quote',
  'cell',
  'caption',
  'rule',
  'page-break',
]);
export type LineKind = z.infer<typeof LineKind>;

const Words = z.string().max(10_000_000);
const Author = z.string().max(400);

/** What stands in a line, in order. */
export const Piece = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: Words,
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    superscript: z.literal(true).optional(),
    /** Absolute http(s) or mailto address. */
    href: z.string().max(4000).optional(),
    /** Number of the quotation that the words were exported as, from 0. */
    quotation: z.int().min(0).optional(),
    /** Number of the citation that the words are the rendering of, from 0. */
    citation: z.int().min(0).optional(),
    /** Who wrote them with changes tracked. */
    by: Author.optional(),
  }),
  /** Words that somebody took out with changes tracked. */
  z.strictObject({ kind: z.literal('deleted'), text: Words, by: Author }),
  /** Mark of `notes[note]`; `mark` is the number that the note was exported with, from 1. */
  z.strictObject({ kind: z.literal('note'), note: z.int().min(0), mark: z.int().min(1).optional() }),
  z.strictObject({ kind: z.literal('break') }),
  /** End of the words that `comments[comment]` is about. */
  z.strictObject({ kind: z.literal('comment'), comment: z.int().min(0) }),
  /** Something that is no words: a picture, with the hash of its bytes where the file holds them, an equation. */
  z.strictObject({
    kind: z.literal('thing'),
    what: z.string().max(100),
    words: Words,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** How large a picture stands on paper, in millimetres. */
    size: z.strictObject({ width: z.number().min(0), height: z.number().min(0) }).optional(),
    isCropped: z.literal(true).optional(),
  }),
]);
export type Piece = z.infer<typeof Piece>;
export type TextPiece = Extract<Piece, { kind: 'text' }>;

const Place = z.int().min(0).max(1_000_000);
export const PrintedLine = z.strictObject({
  kind: LineKind,
  /** Level of a heading from 1; depth of a list item from 0. */
  level: z.int().min(0).max(100).optional(),
  ordered: z.boolean().optional(),
  /** What counts a caption, as it is printed: “Table 2.” */
  label: z.string().max(40).optional(),
  /** Place in a table: which one of the document, row and column, each from 0. */
  cell: z.strictObject({ table: Place, row: Place, column: Place }).optional(),
  /**
   * What it was exported as: `b12` line 12 of the text, `t0` the title, `m2` a value of the head, `e0` where the text ends,
   * `r3` what follows the text. Absent for a line that is new.
   */
  mark: z
    .string()
    .regex(/^[btmer]\d{1,7}$/)
    .optional(),
  /** Mark of classification in front of it: no word of the text. */
  portion: z.string().max(100).optional(),
  pieces: z.array(Piece).max(200_000),
});
export type PrintedLine = z.infer<typeof PrintedLine>;

export const ReturnedComment = z.strictObject({
  by: Author,
  text: z.string().max(100_000),
  /** The words that it is about, as they stand. */
  about: z.string().max(100_000),
});
export type ReturnedComment = z.infer<typeof ReturnedComment>;

/** A brief as words on paper: what was exported, or what came back. */
export const PrintedBrief = z.strictObject({
  lines: z.array(PrintedLine).max(200_000),
  /** Two breaks in a row part the paragraphs of a note. */
  notes: z.array(z.array(Piece).max(200_000)).max(100_000),
  /** What `portion` is to a line, for each note; absent where nobody looked for marks. */
  notePortions: z.array(z.string().max(100).nullable()).max(100_000).optional(),
});
export type PrintedBrief = z.infer<typeof PrintedBrief>;

/** What a Word file says. */
export const ReturnedBrief = PrintedBrief.extend({
  /** The export that most of its marks are of; null for a file without any. */
  returnMark: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  comments: z.array(ReturnedComment).max(20_000),
  /** What the file holds besides lines and notes, in words, each with what stands there. */
  besides: z
    .array(
      z.strictObject({
        what: z.string().max(200),
        words: z.string().max(100_000),
        /** The last line with a mark that it stands in or behind, where its place counts. */
        mark: z.string().max(20).optional(),
      }),
    )
    .max(20_000),
  /** What the properties of the file say in words, by their names. */
  properties: z
    .array(z.strictObject({ name: z.string().max(40), words: z.string().max(10_000) }))
    .max(20)
    .optional(),
  /** Each header and footer that pages show, with its lines. */
  margins: z
    .array(
      z.strictObject({ at: z.enum(['header', 'footer']), lines: z.array(z.string().max(100_000)).max(1000) }),
    )
    .max(2000),
});
export type ReturnedBrief = z.infer<typeof ReturnedBrief>;

/** Words of pieces: what is read on paper, note marks and breaks aside. */
export const wordsOfPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '')).join('');
