import { z } from 'zod';
import { Id } from '../model/article';
import { EditorState, StyleId } from '../model/brief';
import { BriefHeader } from '../model/brief-header';
import { Verdict } from '../model/verdict';
import { PrintedBrief } from './returned-brief';

/** What the library remembers of an export that can come back. */
export const ExportRecord = z.strictObject({
  briefId: Id,
  exportedAt: z.string(),
  header: BriefHeader,
  style: StyleId,
  /** Citations are notes, not words in the sentence. */
  isNoteStyle: z.boolean(),
  state: EditorState,
  /** Numbers of the notes that are the analyst's own, where others are citations. */
  ownNotes: z.array(z.int()),
  printed: PrintedBrief,
  /** By the number of a printed line of the text: its place among `briefLines` of the state. */
  lineOf: z.array(z.int()),
  aside: z.strictObject({
    head: z.array(z.string()),
    behind: z.array(z.string()),
    pictures: z.array(z.string()),
    margins: z.array(z.string()),
    /** How large each picture went, in millimetres; absent in older records. */
    sizes: z.array(z.strictObject({ sha256: z.string(), width: z.number(), height: z.number() })).optional(),
  }),
  /** What each printed quotation points at. */
  quotations: z.array(
    z.strictObject({
      quoteId: z.string().nullable(),
      articleId: z.string(),
      captured: z.string().nullable(),
      paragraph: z.int().min(1).nullable(),
    }),
  ),
});
export type ExportRecord = z.infer<typeof ExportRecord>;

/** What kind of change somebody made to a file. */
export const DifferenceKind = z.enum([
  'text',
  'quotation',
  'added',
  'removed',
  'moved',
  'citation-removed',
  'citation-moved',
  'citation-text',
  'footnote-added',
  'footnote',
  'format',
  'comment',
  'head',
  'left-out',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** Words as they are shown: unchanged, taken out, or put in. */
export const MarkedPart = z.strictObject({
  text: z.string(),
  change: z.enum(['same', 'removed', 'added']),
});
export type MarkedPart = z.infer<typeof MarkedPart>;

/** One change that an analyst takes over or leaves. */
export const Difference = z.strictObject({
  id: z.string().max(100),
  kind: DifferenceKind,
  /** What happened, in a few words ("Paragraph added"). */
  title: z.string(),
  /** Heading that it stands under, or the part of the file. */
  place: z.string(),
  parts: z.array(MarkedPart),
  /** Who made it, where changes were tracked. */
  by: z.array(z.string()),
  /** False for what a brief cannot hold; `note` says why. */
  canTake: z.boolean(),
  note: z.string().nullable(),
  /** The same place was changed in the brief since the export. */
  conflict: z.string().nullable(),
  /** Why it is hardly what anybody meant; it is only taken over when it is decided by itself, never with all. */
  doubt: z.string().nullable(),
  /** For a changed quotation: what its words were found to be before, and what the changed words are. */
  verdicts: z.strictObject({ before: Verdict.nullable(), after: Verdict }).nullable(),
});
export type Difference = z.infer<typeof Difference>;

/** Is it accepted where all are? One in doubt is not, only by itself. */
export const goesWithAll = ({ canTake, doubt }: Difference): boolean => canTake && doubt === null;
