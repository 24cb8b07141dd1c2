import { z } from 'zod';

export const VerdictWord = z.enum([
  'exact',
  'typography',
  'marked',
  'flagged',
  'changed',
  'not-found',
  'source-missing',
]);
export type VerdictWord = z.infer<typeof VerdictWord>;

/** UTF-16 offsets, end exclusive. */
export const Span = z.strictObject({ start: z.int(), end: z.int() });
export type Span = z.infer<typeof Span>;

export const VerdictReason = z.strictObject({
  /** `QI-01` … `QI-40` of the quotation rules. */
  rule: z.string(),
  /** Plain words: what differs. */
  message: z.string(),
  /** Offsets in the quotation's words; empty where words are missing. */
  quotationSpan: Span.optional(),
  /** Offsets in the canonical text; empty where words were put in. Only words that are not in the text have none. */
  sourceSpan: Span.optional(),
  /** Told for completeness: a harmless mark, or typography. The verdict would be the same without it. */
  isNote: z.boolean().optional(),
});
export type VerdictReason = z.infer<typeof VerdictReason>;

export const Verdict = z.strictObject({
  verdict: VerdictWord,
  reasons: z.array(VerdictReason),
  /** Where the words stand (exact, typography) or were looked for; offsets in the canonical text. */
  paragraph: z.int().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  /** What a reader of the brief may want to know although it does not change the verdict (QI-23, 32, 33, 40). */
  cautions: z.array(VerdictReason).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** What screens and reports print. "Matches the stored text", never "verified". */
export const VERDICT_LABELS: Readonly<Record<VerdictWord, string>> = {
  exact: 'matches the stored text',
  typography: 'matches the stored text (typography only)',
  marked: 'marked edit',
  flagged: 'look again',
  changed: 'changed',
  'not-found': 'not found in the stored text',
  'source-missing': 'source missing',
};

/** Verdicts with which a brief may be exported as final. */
export const isReleasable = (verdict: VerdictWord): boolean =>
  verdict === 'exact' || verdict === 'typography' || verdict === 'marked' || verdict === 'flagged';
