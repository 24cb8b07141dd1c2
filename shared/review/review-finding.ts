import type { OwnSentence } from './own-sentences';
import type { ReleaseCheckId } from './release-checklist';

/** Places of the memo's head that a finding may be about. */
export const HEADER_PLACES = ['title', 'handling', 'date', 'cut-off'] as const;
export type HeaderPlace = (typeof HEADER_PLACES)[number];

/** What a check of the release list found in a brief. */
export type ReviewFinding = Readonly<{
  check: ReleaseCheckId;
  /** Where it weighs less than its check does. */
  severity?: 'warn';
  /** Read off words that may be read wrongly: a person may answer it although the app decides the check. */
  answerable?: true;
  /** What was found and why it matters, in a sentence. */
  message: string;
  /** Section and words of the place, for the list; empty for the brief as a whole. */
  where: string;
  /** Child indexes from the root of the brief, into its footnotes too; null for what stands nowhere in the text. */
  path: readonly number[] | null;
  /** UTF-16 offset in the node that the path leads to; absent at its start. */
  offset?: number;
  /** The words it is about, where they are fewer than the sentence at the path. */
  words?: string;
  /** The part of the memo's head that it is about. */
  field?: HeaderPlace;
  /** The source whose record it is about. */
  articleId?: string;
}>;

const SHOWN = 90;

/** A finding about one sentence, or about these words of it. */
export function findingAt(
  sentence: Pick<OwnSentence, 'section' | 'words' | 'path' | 'offset' | 'kind'>,
  check: ReleaseCheckId,
  message: string,
  about?: string,
): ReviewFinding {
  const words = `“${short(sentence.words)}”`;
  const section =
    sentence.section === '' || sentence.kind === 'heading' ? '' : `“${short(sentence.section)}”, `;
  return {
    check,
    message,
    where: `${section}${words}`,
    ...(sentence.kind === 'title'
      ? { path: null, field: 'title' }
      : { path: sentence.path, ...(sentence.offset && { offset: sentence.offset }) }),
    ...(about !== undefined && { words: about }),
  };
}

/** A finding about the brief as a whole, or about a part of its head. */
export const findingOnBrief = (
  check: ReleaseCheckId,
  message: string,
  field?: HeaderPlace,
): ReviewFinding => ({
  check,
  message,
  where: '',
  path: null,
  ...(field && { field }),
});

function short(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`;
}
