import { z } from 'zod';
import { ExportFormat, JudgedQuotation, SourceStretch } from '../brief-document/brief-document';
import { StyleId } from '../model/brief';
import { VerdictReason, VerdictWord } from '../model/verdict';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const RuleAndMessage = VerdictReason.pick({ rule: true, message: true });

/** One quotation with what a stranger needs to compare it again; offsets are UTF-16 units of the canonical text. */
export const RecordedQuotation = z.strictObject({
  /** From 1, in the order of the brief. */
  number: z.int().min(1),
  /** As the analyst has the words; these were compared. */
  words: z.string(),
  /** As the export shows them: quotation marks inside are set by nesting level. */
  printed: z.string(),
  claimed: JudgedQuotation.shape.claimed,
  /** Null when the article was not in the library. */
  article: z
    .strictObject({
      key: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
    })
    .nullable(),
  /** `sha256` is that of the whole canonical text in UTF-8, which does not travel along. */
  text: z.strictObject({ version: z.int().min(1), sha256: Sha256 }).nullable(),
  place: z.strictObject({ paragraph: z.int().min(1), start: z.int().min(0), end: z.int().min(0) }).nullable(),
  /** The sentences of the place with one either side; `sha256` is that of the texts joined by line feeds, in UTF-8. */
  excerpt: z
    .strictObject({
      before: SourceStretch.nullable(),
      sentences: z.array(SourceStretch).min(1),
      after: SourceStretch.nullable(),
      sha256: Sha256,
    })
    .nullable(),
  /** What the comparison with the whole text found. */
  verdict: VerdictWord,
  rules: z.array(RuleAndMessage),
  cautions: z.array(RuleAndMessage),
  /** What the same comparison finds in the excerpt alone: this is what can be computed again from the file. */
  onExcerpt: z.strictObject({ verdict: VerdictWord, rules: z.array(z.string()) }).nullable(),
});
export type RecordedQuotation = z.infer<typeof RecordedQuotation>;

/** The verification file of one export, version 1; `docs/verification-file.md` describes it for other programs. */
export const VerificationRecord = z.strictObject({
  format: z.literal('briefwright-verification'),
  version: z.literal(1),
  brief: z.strictObject({ title: z.string(), style: StyleId, modified: z.string() }),
  export: z.strictObject({
    /** Without its folder. */
    fileName: z.string(),
    format: ExportFormat,
    bytes: z.int().min(0),
    sha256: Sha256,
    /** What the export says on each page when it is a draft. */
    draftMark: z.string().nullable(),
  }),
  quotations: z.array(RecordedQuotation),
  /** SHA-256 of this file's bytes with these 64 digits as zeros. */
  sha256: Sha256,
});
export type VerificationRecord = z.infer<typeof VerificationRecord>;

/** SHA-256 in lower-case hex of bytes, or of a string in UTF-8; handed in, for `shared` runs where there is no Node. */
export type HashFunction = (data: string | Uint8Array) => string;

const NO_HASH = '0'.repeat(64);
/** The hash is the last thing in the file. */
const LAST_LINES = /"sha256": "([0-9a-f]{64})"\n\}\n$/;

/** The text of the file, its own hash filled in. */
export function writeRecord(record: Omit<VerificationRecord, 'sha256'>, sha256: HashFunction): string {
  const text = `${JSON.stringify({ ...record, sha256: NO_HASH }, null, 2)}\n`;
  return withHash(text, sha256(text));
}

const withHash = (text: string, hash: string): string =>
  text.replace(LAST_LINES, (lines, digits: string) => lines.replace(digits, hash));

/** Does the file's text give the hash that it carries? */
export function hasOwnHash(text: string, sha256: HashFunction): boolean {
  const hash = LAST_LINES.exec(text)?.[1];
  return hash !== undefined && sha256(withHash(text, NO_HASH)) === hash;
}
