import type { ImportWarning } from '../../shared/model';

/** Pieces that are quoted in a warning, and characters of each. */
const MOST_TOLD = 5;
const LONGEST_TOLD = 80;

/**
 * What a word processor's review left in a document: words that somebody struck, which are not read, may be the “not” of a
 * sentence, and comments are nobody's text. Both are named, so that nothing of it is lost without a word.
 */
export function warningsOfReview(review: {
  /** Somebody's changes wait to be accepted or refused. */
  isTracked: boolean;
  /** Words taken out by such changes, as they follow in the document. */
  deleted: readonly string[];
  comments: readonly string[];
}): ImportWarning[] {
  const deleted = told(review.deleted);
  const comments = told(review.comments);
  return [
    ...(review.isTracked
      ? [
          {
            code: 'tracked-changes',
            message: `The file has tracked changes that nobody accepted or refused yet. Its text is read as if all were accepted.${deleted === '' ? '' : ` Taken out there, and not read: ${deleted}.`}`,
          },
        ]
      : []),
    ...(comments === ''
      ? []
      : [
          {
            code: 'comments-not-read',
            message: `The file has comments beside its text, which are not read: ${comments}. Open the raw file to see where they stand.`,
          },
        ]),
  ];
}

/** “not”, “by May” and 3 more. */
function told(pieces: readonly string[]): string {
  const plain = pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '');
  const shown = plain
    .slice(0, MOST_TOLD)
    .map(
      (piece) =>
        `“${piece.length > LONGEST_TOLD ? `${[...piece].slice(0, LONGEST_TOLD).join('')}…` : piece}”`,
    );
  const more = plain.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
}
