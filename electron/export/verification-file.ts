import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { BriefDocument, ExportFormat } from '../../shared/brief-document/brief-document';
import { makeVerificationFile } from '../../shared/verification/make-record';

/** SHA-256 in lower-case hex; strings in UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Name of the verification file that stands beside an exported one. */
export const verificationPath = (exported: string): string => `${exported}.verification.json`;

/** The bytes of the verification file of an export that was just written. */
export const verificationFile = (
  document: BriefDocument,
  { path, format, bytes }: { path: string; format: ExportFormat; bytes: Uint8Array },
): Uint8Array =>
  new TextEncoder().encode(
    makeVerificationFile(document, { fileName: basename(path), format, bytes }, sha256),
  );
