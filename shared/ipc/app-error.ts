import { z } from 'zod';

/** Codes of expected failures. Screens and scripts act on the code; people read the message. */
export const ErrorCode = z.enum([
  'not-found',
  'invalid-input',
  'not-verbatim',
  'ambiguous',
  'excluded-text',
  'stale-revision',
  'in-use',
  'library-in-use',
  'library-newer',
  'library-damaged',
  'disk-full',
  'read-only',
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-too-large',
  'no-text',
  'import-failed',
  'import-timeout',
  'cancelled',
  'quotations-do-not-match',
  'handling-invalid',
  'export-failed',
  'image-unusable',
  'style-unusable',
  'style-dependent',
  'review-open',
  'over-limit',
  'not-returnable',
  'usage',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An expected failure: what happened, to what, and what to do, in one or two sentences for the analyst. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export const WireError = z.strictObject({ code: ErrorCode, message: z.string() });
/** Reply envelope of every request: neither `invoke` nor the context bridge keeps error objects. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: z.infer<typeof WireError> };

export const toWireError = (error: unknown): z.infer<typeof WireError> =>
  error instanceof AppError
    ? { code: error.code, message: error.message }
    : {
        code: 'internal',
        message: 'Something unexpected went wrong. Your library was not changed by this step.',
      };
