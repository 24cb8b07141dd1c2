import type { SourceStretch } from '../brief-document/brief-document';
import { judgeClaimed } from '../brief-document/judge-claimed';
import { PARAGRAPH_SEPARATOR } from '../model/text';
import type { Span, Verdict } from '../model/verdict';
import type { RecordedQuotation } from './verification-record';

type ToJudge = Pick<RecordedQuotation, 'words' | 'claimed'> & { excerpt: Stretches };
type Stretches = Pick<NonNullable<RecordedQuotation['excerpt']>, 'before' | 'sentences' | 'after'>;

/** The stretches of an excerpt in the order of the text. */
export const stretchesOf = ({ before, sentences, after }: Stretches): SourceStretch[] =>
  [before, ...sentences, after].filter((stretch) => stretch !== null);

/**
 * Compares a quotation with its excerpt as if that were the whole text. `place` gives the words' place in the canonical
 * text where the excerpt has them.
 */
export function judgeExcerpt(
  { words, claimed, excerpt }: ToJudge,
  style: string,
): { verdict: Verdict; place: Span | null } {
  const blocks = paragraphsOf(stretchesOf(excerpt));
  const index = blocks.findIndex(({ paragraph }) => paragraph === claimed.paragraph);
  const verdict = judgeClaimed({
    words,
    source: { blocks, setAside: [] },
    // A claimed paragraph that the excerpt lacks is one too many, so that the words are not found elsewhere instead.
    claimed: {
      ...claimed,
      paragraph: claimed.paragraph === null ? null : index < 0 ? blocks.length + 1 : index + 1,
    },
    style,
  });
  const { start, end } = verdict;
  if (start === undefined || end === undefined) return { verdict, place: null };
  const from = canonicalOffset(blocks, start);
  const to = canonicalOffset(blocks, end);
  return { verdict, place: from === null || to === null ? null : { start: from, end: to } };
}

type Paragraph = { paragraph: number; text: string; runs: Run[]; parts: SourceStretch[] };
type Run = { text: string; italic?: boolean };

/** Stretches of one paragraph, put together as they stand there: one blank where the text has white space. */
function paragraphsOf(stretches: readonly SourceStretch[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const stretch of stretches) {
    const last = paragraphs.at(-1);
    const before = last?.parts.at(-1);
    const follows =
      before !== undefined &&
      before.paragraph === stretch.paragraph &&
      stretch.start - before.end <= LONGEST_GAP;
    if (last && before && follows) {
      const gap = ' '.repeat(Math.max(0, stretch.start - before.end));
      last.text += gap + stretch.text;
      last.runs.push({ text: gap }, ...runsOf(stretch));
      last.parts.push(stretch);
    } else
      paragraphs.push({
        paragraph: stretch.paragraph,
        text: stretch.text,
        runs: runsOf(stretch),
        parts: [stretch],
      });
  }
  return paragraphs;
}

/** Sentences are parted by a blank or two; more than this was left out. */
const LONGEST_GAP = 8;

function runsOf({ text, italics = [] }: SourceStretch): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of italics) {
    runs.push({ text: text.slice(at, start) }, { text: text.slice(start, end), italic: true });
    at = end;
  }
  return [...runs, { text: text.slice(at) }];
}

function canonicalOffset(paragraphs: readonly Paragraph[], offset: number): number | null {
  let at = 0;
  for (const { text, parts } of paragraphs) {
    const inside = offset - at;
    if (inside <= text.length) {
      const first = parts[0];
      return first === undefined || inside < 0 ? null : first.start + inside;
    }
    at += text.length + PARAGRAPH_SEPARATOR.length;
  }
  return null;
}
