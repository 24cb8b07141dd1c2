import type { BriefDocument, ExportFormat, JudgedQuotation } from '../brief-document/brief-document';
import { judgeExcerpt, stretchesOf } from './judge-excerpt';
import {
  type HashFunction,
  type RecordedQuotation,
  type VerificationRecord,
  writeRecord,
} from './verification-record';

/** What is known of the exported file. `fileName` without its folder. */
export type ExportedFile = Readonly<{ fileName: string; format: ExportFormat; bytes: Uint8Array }>;

/** The verification file of an export: the text to write. No more of an article than a few sentences goes along. */
export function makeVerificationFile(
  document: BriefDocument,
  { fileName, format, bytes }: ExportedFile,
  sha256: HashFunction,
): string {
  const record: Omit<VerificationRecord, 'sha256'> = {
    format: 'briefwright-verification',
    version: 1,
    brief: { title: document.title, style: document.style, modified: document.modified },
    export: { fileName, format, bytes: bytes.length, sha256: sha256(bytes), draftMark: document.draftMark },
    quotations: document.quotations.map((quotation, index) =>
      recordQuotation(quotation, index + 1, document.style, sha256),
    ),
  };
  return writeRecord(record, sha256);
}

const ruleAndMessage = ({ rule, message }: { rule: string; message: string }) => ({ rule, message });

function recordQuotation(
  { text: words, printed, claimed, articleKey, source, verdict }: JudgedQuotation,
  number: number,
  style: string,
  sha256: HashFunction,
): RecordedQuotation {
  const stretches =
    source && source.sentences.length > 0
      ? { before: source.before, sentences: source.sentences, after: source.after }
      : null;
  const onExcerpt = stretches && judgeExcerpt({ words, claimed, excerpt: stretches }, style).verdict;
  return {
    number,
    words,
    printed,
    claimed,
    article:
      source && articleKey !== null
        ? { key: articleKey, title: source.title, outlet: source.outlet, published: source.published }
        : null,
    text: source && { version: source.textVersion, sha256: source.textSha256 },
    place: source?.place ?? null,
    excerpt: stretches && { ...stretches, sha256: sha256(excerptText(stretches)) },
    verdict: verdict.verdict,
    rules: verdict.reasons.map(ruleAndMessage),
    cautions: (verdict.cautions ?? []).map(ruleAndMessage),
    onExcerpt: onExcerpt && { verdict: onExcerpt.verdict, rules: onExcerpt.reasons.map(({ rule }) => rule) },
  };
}

/** What the hash of an excerpt is made of. */
export const excerptText = (excerpt: Parameters<typeof stretchesOf>[0]): string =>
  stretchesOf(excerpt)
    .map(({ text }) => text)
    .join('\n');
