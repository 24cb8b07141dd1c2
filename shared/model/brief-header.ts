import { z } from 'zod';
import { ExtraFieldKind } from './template';

/** A field that only some briefs have: a decision to make, a purpose, a file number. */
export const ExtraField = z.strictObject({
  label: z.string().trim().min(1).max(80),
  kind: ExtraFieldKind,
  value: z.string().max(500),
});
export type ExtraField = z.infer<typeof ExtraField>;

/** What the first page of a document marked CUI says of it; empty where it was not said. */
export const Designation = z.strictObject({
  controlledBy: z.string().max(200),
  category: z.string().max(200),
  dissemination: z.string().max(200),
  contact: z.string().max(200),
});
export type Designation = z.infer<typeof Designation>;

export const BriefStage = z.enum(['draft', 'final']);
export type BriefStage = z.infer<typeof BriefStage>;

/** The fields above the text of a brief, printed as the memo block, and the habits of its form. */
export const BriefHeader = z.strictObject({
  title: z.string().max(500),
  to: z.string().max(500),
  from: z.string().max(500),
  /** As the analyst typed it; `YYYY-MM-DD` is printed in words. */
  date: z.string().max(100),
  /** Printed as is at the top and bottom of every page; empty for none. See `shared/handling`. */
  handling: z.string().max(200),
  /** The day of the newest information looked at; written as `date` is. */
  cutOff: z.string().max(100).optional(),
  status: BriefStage.optional(),
  version: z.string().max(100).optional(),
  fields: z.array(ExtraField).max(40).optional(),
  designation: Designation.optional(),
  /** Title and paragraphs bear “(U)”; only under a line that says UNCLASSIFIED. */
  portionMarks: z.boolean().optional(),
  /** Paragraphs of the body bear numbers. */
  numbered: z.boolean().optional(),
  /** How dates are written, in place of the language's way. */
  dates: z.enum(['us', 'uk']).optional(),
  /** Outer quotation marks in place of the citation style's. */
  outerMarks: z.enum(['double', 'single']).optional(),
  /** The one scale of likelihood words. */
  likelihood: z.enum(['icd203', 'phia']).optional(),
});
export type BriefHeader = z.infer<typeof BriefHeader>;

/** What came after the first five fields: stored together, and left out of a library that never had it. */
export const HeaderMore = BriefHeader.omit({ title: true, to: true, from: true, date: true, handling: true });
export type HeaderMore = z.infer<typeof HeaderMore>;

export const EMPTY_HEADER: BriefHeader = { title: '', to: '', from: '', date: '', handling: '' };
