import { z } from 'zod';
import { AnnexName, ExportFormat } from '../brief-document/brief-document';
import { ExportOptions } from '../brief-document/export-options';
import { Brief, Id, Paper } from '../model';
import { HEADER_PLACES } from '../review/review-finding';
import { Nothing, request } from './request';

const VersionName = z.string().trim().min(1).max(40);
const ReviewerName = z.string().trim().min(1).max(200);

/** A brief as it will leave the house: final, under this version. Its stored header says so from the release on. */
export const ReleasedAs = z.strictObject({ version: VersionName });
export type ReleasedAs = z.infer<typeof ReleasedAs>;

const Severity = z.enum(['block', 'warn']);

/** One thing that a check of the release list found. */
export const ReviewedFinding = z.strictObject({
  /** Names the finding while its words stay the same; a treatment is kept by it. */
  key: z.string().min(1).max(100),
  severity: Severity,
  /** Whether a person may say how it is treated, and have it hold nothing up. */
  answerable: z.boolean(),
  message: z.string(),
  /** Section and words of the place; empty for the brief as a whole. */
  where: z.string(),
  /** Child indexes from the root of the stored brief, into its footnotes too; null for what stands nowhere in the text. */
  path: z.array(z.int().min(0)).nullable(),
  /** UTF-16 offset in the node that the path leads to. */
  offset: z.int().min(0),
  /** The words it is about, at the path or behind it; null where it is about all that begins there. */
  words: z.string().nullable(),
  /** The part of the memo's head that it is about. */
  field: z.enum(HEADER_PLACES).nullable(),
  /** The source whose record it is about. */
  articleId: Id.nullable(),
  /** The quotation it is about, counted from 0 among those from the library or those between typed marks. */
  quotation: z.strictObject({ kind: z.enum(['library', 'typed']), index: z.int().min(0) }).nullable(),
  /** What the analyst says to it; null where nothing was said. */
  treatment: z.string().nullable(),
});
export type ReviewedFinding = z.infer<typeof ReviewedFinding>;

/**
 * `clear`: nothing found. `open`: findings, of which one blocks at least. `look`: findings that do not block, or are all
 * answered. `at-release`: decided on the exported files. `person`: nobody but a person can say.
 */
export const CheckOutcome = z.enum(['clear', 'open', 'look', 'at-release', 'person']);
export type CheckOutcome = z.infer<typeof CheckOutcome>;

export const ReviewedCheck = z.strictObject({
  number: z.int().min(1),
  id: z.string(),
  asks: z.string(),
  mode: z.enum(['decides', 'proposes', 'person']),
  severity: Severity,
  outcome: CheckOutcome,
  findings: z.array(ReviewedFinding),
});
export type ReviewedCheck = z.infer<typeof ReviewedCheck>;

/** The reviewer's release list for one revision of a brief. */
export const ReviewReport = z.strictObject({
  revision: z.int(),
  checks: z.array(ReviewedCheck),
  /** Findings that hold up a release. */
  blocking: z.int().min(0),
  warnings: z.int().min(0),
});
export type ReviewReport = z.infer<typeof ReviewReport>;

export const ReleasedFile = z.strictObject({
  format: ExportFormat,
  fileName: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
  pages: z.int().nullable(),
});
export type ReleasedFile = z.infer<typeof ReleasedFile>;

/** A brief as it left the house. */
export const Release = z.strictObject({
  id: Id,
  briefId: Id,
  version: z.string(),
  reviewer: z.string(),
  /** ISO 8601 instant. */
  releasedAt: z.string(),
  revision: z.int(),
  /** SHA-256 of each stored text that the brief rests on. */
  texts: z.array(z.strictObject({ key: z.string(), sha256: z.string() })),
  files: z.array(ReleasedFile),
});
export type Release = z.infer<typeof Release>;

/** Reviewing and releasing briefs. */
export const reviewContract = {
  /** Reads the texts of every cited article: never ask while the analyst types. */
  'briefs:review': request(z.strictObject({ briefId: Id }), ReviewReport),
  /** A draft of the source summary statement, from the records of what the stored brief cites: paragraphs. */
  'briefs:sourceSummary': request(z.strictObject({ briefId: Id }), z.array(z.string())),
  /** What the analyst says to a finding, or null to take it back. */
  'briefs:treat': request(
    z.strictObject({
      briefId: Id,
      key: z.string().min(1).max(100),
      treatment: z.string().max(2000).nullable(),
    }),
    Nothing,
  ),
  'releases:list': request(z.strictObject({ briefId: Id }), z.array(Release)),
  /** A copy of a released brief that can be written on. */
  'releases:continue': request(z.strictObject({ briefId: Id }), Brief),
} as const;

/** What only the shell may ask of the library: the bytes come from its own exports. */
export const releaseFilesContract = {
  /**
   * Records a release with its exported bytes; the brief can be read from then on, and not be changed. Refused
   * (`review-open`) while a finding blocks, and (`stale-revision`) where the brief was saved after the files were made.
   */
  'releases:record': request(
    z.strictObject({
      briefId: Id,
      revision: z.int(),
      version: VersionName,
      reviewer: ReviewerName,
      files: z
        .array(
          z.strictObject({
            format: ExportFormat,
            fileName: z.string().min(1).max(200),
            bytes: z.instanceof(Uint8Array),
            pages: z.int().nullable(),
          }),
        )
        .min(1)
        .max(20),
    }),
    Release,
  ),
  /** The kept bytes of a released file, compared with their hash first (`library-damaged` where they differ). */
  'releases:file': request(
    z.strictObject({ releaseId: Id, format: ExportFormat }),
    z.strictObject({ bytes: z.instanceof(Uint8Array), fileName: z.string() }),
  ),
} as const;

/** What a window asks of the shell. */
export const releaseShellContract = {
  /**
   * Exports the brief in these formats, reads the files as a reviewer would (page limit, handling line, metadata), and
   * records the release. Refused (`review-open`) with what still blocks. A format leaves out the options that it does not
   * know; `notice` says what did not come out as it was asked for.
   */
  'releases:make': request(
    z.strictObject({
      briefId: Id,
      version: VersionName,
      reviewer: ReviewerName,
      formats: z.array(ExportFormat).min(1).max(20),
      paper: Paper,
      annexes: z.array(AnnexName).max(20).optional(),
      options: ExportOptions.omit({ comments: true }).optional(),
      /** Release it although its body fills more pages than the template asks for; without it, `over-limit` refuses. */
      overLimit: z.boolean().optional(),
    }),
    Release.extend({ notice: z.string().optional() }),
  ),
  /** Asks for a place and writes the kept bytes there; null when the analyst cancels. */
  'releases:save': request(
    z.strictObject({ releaseId: Id, format: ExportFormat }),
    z.strictObject({ token: Id, fileName: z.string() }).nullable(),
  ),
} as const;
