import type { OwnSentence } from './own-sentences';
import type { ReleaseCheckId } from './release-checklist';

/** What a check of the release list found in a brief. */
export type ReviewFinding = Readonly<{
  check: ReleaseCheckId;
  /** Where it weighs less than its check does. */
  severity?: 'warn';
  /** What was found and why it matters, in a sentence. */
  message: string;
  /** Section and words of the place, for the list; empty for the brief as a whole. */
  where: string;
  /** Child indexes from the root of the brief; null for what stands nowhere in the text. */
  path: readonly number[] | null;
  /** UTF-16 offset in the node that the path leads to; absent at its start. */
  offset?: number;
}>;

const SHOWN = 90;

/** A finding about one sentence. */
export function findingAt(
  sentence: Pick<OwnSentence, 'section' | 'words' | 'path' | 'offset' | 'kind'>,
  check: ReleaseCheckId,
  message: string,
): ReviewFinding {
  const words = `“${short(sentence.words)}”`;
  const section =
    sentence.section === '' || sentence.kind === 'heading' ? '' : `“${short(sentence.section)}”, `;
  return {
    check,
    message,
    where: `${section}${words}`,
    path: sentence.path,
    ...(sentence.offset && { offset: sentence.offset }),
  };
}

/** A finding about the brief as a whole. */
export const findingOnBrief = (check: ReleaseCheckId, message: string): ReviewFinding => ({
  check,
  message,
  where: '',
  path: null,
});

function short(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`;
}
