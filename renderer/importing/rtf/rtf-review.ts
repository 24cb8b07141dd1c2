/** Words of one piece, of which a warning shows the first. */
const LONGEST_PIECE = 500;
const MOST_PIECES = 10_000;

/** What colleagues left in a file beside its words: comments, and words that tracked changes take out. */
export class RtfReview {
  /** The file bears tracked changes. */
  isTracked = false;
  readonly deleted: string[] = [];
  readonly comments: string[] = [];
  /** The words before were deleted ones: more of them belong together. */
  private isInDeletion = false;

  beginComment(): void {
    addTo(this.comments, '', true);
  }

  addComment(text: string): void {
    addTo(this.comments, text, false);
  }

  addDeleted(text: string): void {
    addTo(this.deleted, text, !this.isInDeletion);
    this.isInDeletion = true;
  }

  endDeletion(): void {
    this.isInDeletion = false;
  }
}

function addTo(pieces: string[], text: string, isNew: boolean): void {
  if (isNew && pieces.length >= MOST_PIECES) return;
  const before = isNew ? undefined : pieces.pop();
  pieces.push(`${before ?? ''}${text}`.slice(0, LONGEST_PIECE));
}
