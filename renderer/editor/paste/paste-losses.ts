import type { LeftOut } from '../../../shared/model';

/** What of a copy has no place in a brief. */
export type PasteLoss = 'numbers' | 'held-table' | 'merged-cells' | LeftOut['why'];

/** Called for each loss, with the words that went with it. */
export type OnLoss = (loss: PasteLoss, words?: string) => void;

/** Words of this many places are named, each by its first letters (UTF-16 units). */
const NAMED = 3;
const LONGEST_NAME = 60;

/** What the analyst is told of the losses of a paste: nothing of it goes untold. */
export class PasteLosses {
  private readonly words = new Map<PasteLoss, string[]>();

  readonly add: OnLoss = (loss, words = '') => {
    this.words.set(loss, [...(this.words.get(loss) ?? []), words]);
  };

  /** A sentence for each kind of loss; empty where nothing was lost. */
  told(): string {
    return [...this.words].map(([loss, words]) => SENTENCES[loss](words)).join(' ');
  }
}

const SENTENCES: Readonly<Record<PasteLoss, (words: readonly string[]) => string>> = {
  numbers: () =>
    'The numbers of a pasted list are not those of the copy: there they began anew or left some out, and here they go on.',
  'held-table': () => 'A table stood in a cell of the pasted table: its rows are lines in that cell now.',
  'merged-cells': () =>
    'Merged cells of the pasted table stand in single cells: those here are merged otherwise.',
  struck: (words) => `Struck out in the copy, so left out here: ${named(words)}.`,
  hidden: (words) => `Hidden in the copy, so left out here: ${named(words)}.`,
  comment: ({ length }) =>
    length === 1
      ? 'A comment beside the copied text was left out.'
      : `${length} comments beside the copied text were left out.`,
  picture: ({ length }) =>
    length === 1
      ? 'A picture was left out: copy it by itself to paste it.'
      : `${length} pictures were left out: copy them one by one to paste them.`,
  formula: ({ length }) => (length === 1 ? 'A formula was left out.' : `${length} formulas were left out.`),
  letters: () => 'Items with letters or Roman numerals in the copy have numbers here.',
  layout: () =>
    'A table of the copy looked like the layout of its page: what stood in its cells are paragraphs here, one after the other.',
};

function named(words: readonly string[]): string {
  const names = words
    .slice(0, NAMED)
    .map((each) => (each.length > LONGEST_NAME ? `“${each.slice(0, LONGEST_NAME).trimEnd()}…”` : `“${each}”`))
    .join(', ');
  return words.length > NAMED ? `${names} and ${words.length - NAMED} more` : names;
}
