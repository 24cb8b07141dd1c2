import { z } from 'zod';

/** Name of a template: that of its file without extension ("bluf", "our-weekly"). */
export const TemplateId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,79}$/u);
export type TemplateId = z.infer<typeof TemplateId>;

/** How many: at most `most`, and, where it is given, at least `least`. */
export const LimitRange = z.strictObject({ least: z.int().min(0).optional(), most: z.int().min(1) });
export type LimitRange = z.infer<typeof LimitRange>;

/** What a section, or a field of the head, may hold. Every limit warns; none keeps anybody from typing. */
export const SectionLimits = z.strictObject({
  words: LimitRange.optional(),
  sentences: LimitRange.optional(),
  /** Items of lists; in a section without a list its paragraphs. */
  bullets: LimitRange.optional(),
  wordsPerBullet: LimitRange.optional(),
  wordsPerSentence: LimitRange.optional(),
  /** Printed lines, reckoned from the words (see `WORDS_PER_LINE`). */
  lines: LimitRange.optional(),
  quotations: LimitRange.optional(),
});
export type SectionLimits = z.infer<typeof SectionLimits>;

/** What the app itself prints in the place of a section. */
export const AutomaticPart = z.enum([
  'endnotes',
  'sources',
  'quotation-report',
  'source-matrix',
  'source-list',
]);
export type AutomaticPart = z.infer<typeof AutomaticPart>;

export const TemplateSection = z.strictObject({
  heading: z.string(),
  /** Other headings that the section may have. */
  otherHeadings: z.array(z.string()),
  guidance: z.string(),
  limits: SectionLimits,
  /** What a new brief has under the heading to write in. */
  startsWith: z.enum(['paragraph', 'bullets', 'numbers']),
  /** A brief without it is complete. */
  optional: z.boolean(),
  /** Its words count against the limits of the whole. */
  counted: z.boolean(),
  /** Made by the app and not part of the text; null for what the analyst writes. */
  automatic: AutomaticPart.nullable(),
});
export type TemplateSection = z.infer<typeof TemplateSection>;

/** Fields that every brief knows. */
export const HeaderFieldName = z.enum(['title', 'to', 'from', 'date', 'cut-off', 'status', 'version']);
export type HeaderFieldName = z.infer<typeof HeaderFieldName>;

/** `decision` prints room to approve or disapprove, with the date by which; `choice` offers words to choose from. */
export const ExtraFieldKind = z.enum(['line', 'date', 'choice', 'decision']);
export type ExtraFieldKind = z.infer<typeof ExtraFieldKind>;

export const TemplateField = z.strictObject({
  /** Null for a field that only this template has. */
  field: HeaderFieldName.nullable(),
  label: z.string(),
  kind: ExtraFieldKind,
  hint: z.string(),
  choices: z.array(z.string()),
  /** What a new brief has there. */
  value: z.string(),
  limits: SectionLimits,
});
export type TemplateField = z.infer<typeof TemplateField>;

export const DateForm = z.enum(['system', 'us', 'uk']);
export type DateForm = z.infer<typeof DateForm>;
export const LikelihoodScale = z.enum(['none', 'icd203', 'phia']);
export type LikelihoodScale = z.infer<typeof LikelihoodScale>;
export const OuterMarks = z.enum(['style', 'double', 'single']);
export type OuterMarks = z.infer<typeof OuterMarks>;

/** What a brief of one kind has: made from a plain file that analysts copy and edit (`shared/templates`). */
export const BriefTemplate = z.strictObject({
  id: TemplateId,
  name: z.string(),
  purpose: z.string(),
  /** Of the body alone: notes and sections that are not counted are outside. */
  length: z.strictObject({
    words: LimitRange.optional(),
    pages: LimitRange.optional(),
    /** More pages than this are too many for whoever receives it. */
    pagesNeverAbove: z.int().min(1).optional(),
  }),
  dates: DateForm,
  likelihood: LikelihoodScale,
  outerMarks: OuterMarks,
  numberedParagraphs: z.boolean(),
  /** Citation style of a new brief; null for the analyst's own choice. */
  citationStyle: z.string().nullable(),
  /** Handling line of a new brief; empty for none. */
  handling: z.string(),
  header: z.array(TemplateField),
  sections: z.array(TemplateSection),
});
export type BriefTemplate = z.infer<typeof BriefTemplate>;

/** Why a template file cannot be used. */
export const TemplateFault = z.strictObject({
  fileName: z.string(),
  /** From 1; null where the fault is not in one line. */
  line: z.int().min(1).nullable(),
  /** What is wrong and what to do. */
  message: z.string(),
});
export type TemplateFault = z.infer<typeof TemplateFault>;
