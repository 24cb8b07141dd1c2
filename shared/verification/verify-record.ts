import { printable } from '../brief-document/printable';
import type { VerdictWord } from '../model/verdict';
import { toComparisonForm } from '../verdict/comparison-form';
import { judgeExcerpt, stretchesOf } from './judge-excerpt';
import { excerptText } from './make-record';
import {
  type HashFunction,
  hasOwnHash,
  type RecordedQuotation,
  VerificationRecord,
} from './verification-record';

/** `where`: "the file", "the exported file" or "quotation 3". */
export type Difference = { where: string; message: string };

/** What computing a verification file again found. `record` is null where the file cannot be read as one. */
export type Verification = {
  record: VerificationRecord | null;
  /** One for each quotation of the record, in order. */
  quotations: {
    number: number;
    verdict: VerdictWord;
    recomputed: VerdictWord | null;
    differences: Difference[];
  }[];
  /** Of the file as a whole. */
  differences: Difference[];
};

/**
 * Computes again all that a verification file alone allows: its own hash, the hashes of the excerpts, offsets, and the
 * comparison of every quotation with its excerpt. `text` is null when the bytes are no UTF-8.
 */
export function verifyRecord(text: string | null, sha256: HashFunction): Verification {
  const wrong = (message: string): Difference => ({ where: 'the file', message });
  const unreadable = (message: string): Verification => ({
    record: null,
    quotations: [],
    differences: [wrong(message)],
  });
  const notJson = 'It is not JSON in UTF-8: it is damaged, or no verification file.';
  if (text === null) return unreadable(notJson);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable(notJson);
  }
  const parsed = VerificationRecord.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue && issue.path.length > 0 ? ` (at ${issue.path.join('.')})` : '';
    return unreadable(`It is not a verification file of version 1, or was changed${place}.`);
  }
  const record = parsed.data;
  const differences = hasOwnHash(text, sha256)
    ? []
    : [wrong('It was changed after it was written: its bytes do not give the hash that it carries.')];
  return {
    record,
    differences,
    quotations: record.quotations.map((quotation, index) => {
      const found = verifyQuotation(quotation, record.brief.style, sha256);
      if (quotation.number !== index + 1)
        found.messages.push(`It stands as number ${index + 1} of the file.`);
      return {
        number: quotation.number,
        verdict: quotation.verdict,
        recomputed: found.recomputed,
        differences: found.messages.map((message) => ({ where: `quotation ${quotation.number}`, message })),
      };
    }),
  };
}

function verifyQuotation(
  quotation: RecordedQuotation,
  style: string,
  sha256: HashFunction,
): { recomputed: VerdictWord | null; messages: string[] } {
  const messages: string[] = [];
  const { words, printed, excerpt, place, onExcerpt } = quotation;
  if (levelled(printed) !== levelled(printable(words)))
    messages.push('The words as printed are not the words that were compared.');
  if (!excerpt) {
    if (onExcerpt !== null) messages.push('A comparison is recorded, but no excerpt to repeat it on.');
    return { recomputed: null, messages };
  }
  if (sha256(excerptText(excerpt)) !== excerpt.sha256) messages.push('The excerpt does not give its hash.');
  const stretches = stretchesOf(excerpt);
  const last = stretches.reduce<number | null>((end, stretch) => {
    if (stretch.end - stretch.start !== stretch.text.length || (end !== null && stretch.start < end))
      return Number.POSITIVE_INFINITY;
    return end === Number.POSITIVE_INFINITY ? end : stretch.end;
  }, null);
  const from = excerpt.sentences[0]?.start ?? 0;
  const to = excerpt.sentences.at(-1)?.end ?? 0;
  if (
    last === Number.POSITIVE_INFINITY ||
    !place ||
    place.start < from ||
    place.end > to ||
    place.start > place.end
  )
    messages.push('The offsets of the quotation and its sentences do not fit each other.');

  const again = judgeExcerpt({ words, claimed: quotation.claimed, excerpt }, style);
  const { verdict, reasons } = again.verdict;
  const rules = reasons.map(({ rule }) => rule);
  if (onExcerpt?.verdict !== verdict || onExcerpt.rules.join() !== rules.join())
    messages.push(
      `Compared again with the excerpt, the words are “${verdict}”; the file says “${onExcerpt?.verdict ?? 'nothing'}”.`,
    );
  const matches = verdict === 'exact' || verdict === 'typography';
  if (matches && place && (again.place?.start !== place.start || again.place.end !== place.end))
    messages.push('The words stand in another place of the excerpt than the file says.');
  return { recomputed: verdict, messages };
}

const levelled = (words: string): string => toComparisonForm(words).text.replace(/^'|'$/g, '');
