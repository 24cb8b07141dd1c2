import { z } from 'zod';

/**
 * How a metadata value is known. Only an analyst raises a value to `supplied` or `confirmed`; an importer
 * writes `in-text`, `inferred` (with a reason) or `unknown`.
 */
export const Basis = z.enum(['in-text', 'inferred', 'supplied', 'confirmed', 'unknown']);
export type Basis = z.infer<typeof Basis>;

const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    /** `null` if and only if `basis` is `unknown`. */
    value: value.nullable(),
    basis: Basis,
    /** Why the value is believed (required for `inferred`), in words an analyst can check. */
    reason: z.string().max(2000).optional(),
  });

/** One metadata value with how it is known. */
export const SourcedText = sourced(z.string().min(1).max(4000));
export type SourcedText = z.infer<typeof SourcedText>;
/** Names in printed order; "Family, Given" where the text says so, else as printed. */
export const SourcedNames = sourced(z.array(z.string().min(1).max(400)).min(1).max(100));
export type SourcedNames = z.infer<typeof SourcedNames>;

export const unknownText = (): SourcedText => ({ value: null, basis: 'unknown' });
export const unknownNames = (): SourcedNames => ({ value: null, basis: 'unknown' });
