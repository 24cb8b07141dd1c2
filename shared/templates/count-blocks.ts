import { splitSentences } from '../claims/split-sentences';

/** Printed lines are reckoned at this many words: four lines are about sixty. */
export const WORDS_PER_LINE = 15;
/** A page of 12-point type with margins of an inch. */
export const WORDS_PER_PAGE = 450;
const WORDS_PER_MINUTE = 230;

/** Words as they are printed: “U.S.”, “2.5”, “war-torn” and “minister’s” are one each. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;

export const pagesOf = (words: number): number => Math.max(1, Math.ceil(words / WORDS_PER_PAGE));
/** Whole minutes that reading takes, at least one. */
export const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));

/** What is in one block of the text, or in a section. */
export type BlockCount = {
  words: number;
  sentences: number;
  lines: number;
  quotations: number;
  /** Paragraphs with words, outside lists. */
  paragraphs: number;
  /** Items of lists with words, not counting items inside items. */
  items: number;
  longestItem: number;
  longestSentence: number;
};

export const NOTHING: BlockCount = {
  words: 0,
  sentences: 0,
  lines: 0,
  quotations: 0,
  paragraphs: 0,
  items: 0,
  longestItem: 0,
  longestSentence: 0,
};

export const addCounts = (a: BlockCount, b: BlockCount): BlockCount => ({
  words: a.words + b.words,
  sentences: a.sentences + b.sentences,
  lines: a.lines + b.lines,
  quotations: a.quotations + b.quotations,
  paragraphs: a.paragraphs + b.paragraphs,
  items: a.items + b.items,
  longestItem: Math.max(a.longestItem, b.longestItem),
  longestSentence: Math.max(a.longestSentence, b.longestSentence),
});

/** As much of a brief's node as counting needs: what is stored, or what an editor holds. */
export type Countable = Readonly<{
  type: string;
  text?: string;
  tag?: string;
  children?: readonly Countable[];
}>;

/** Kinds of nodes whose words are no part of the body: notes stand below it, comments never leave the app. */
const OUTSIDE: ReadonlySet<string> = new Set(['citation', 'footnote', 'comment']);
const CONTAINERS: ReadonlySet<string> = new Set(['list', 'listitem', 'table', 'tablerow', 'tablecell']);

const childrenOf = ({ children = [] }: Countable): readonly Countable[] => children;

const isQuotation = ({ type }: Countable): boolean => type === 'quotation' || type === 'block-quotation';

/** The words of a line, those of quotations between marks. */
function lineOf(node: Countable): string {
  if (OUTSIDE.has(node.type)) return '';
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'tab') return ' ';
  const words = childrenOf(node).map(lineOf).join('');
  return node.type === 'quotation' ? `“${words}”` : words;
}

const quotationsIn = (node: Countable): number =>
  node.type === 'footnote'
    ? 0
    : (isQuotation(node) && countWords(lineOf(node)) > 0 ? 1 : 0) +
      childrenOf(node).reduce((sum, child) => sum + quotationsIn(child), 0);

function countLine(nodes: readonly Countable[]): BlockCount {
  const text = nodes.map(lineOf).join('');
  const words = countWords(text);
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line).map(({ start, end }) => countWords(line.slice(start, end))))
    .filter((length) => length > 0);
  return {
    ...NOTHING,
    words,
    sentences: sentences.length,
    lines: text.split('\n').reduce((sum, line) => sum + Math.ceil(countWords(line) / WORDS_PER_LINE), 0),
    quotations: nodes.reduce((sum, node) => sum + quotationsIn(node), 0),
    longestSentence: Math.max(0, ...sentences),
  };
}

/** Counts one block of a brief. Headings count nothing: they name the body and are no part of it. */
export function countBlock(block: Countable): BlockCount {
  if (block.type === 'heading') return NOTHING;
  if (block.type === 'list') return countList(block, true);
  if (CONTAINERS.has(block.type))
    return childrenOf(block).reduce((sum, child) => addCounts(sum, countBlock(child)), NOTHING);
  const own = countLine(block.type === 'block-quotation' ? [block] : childrenOf(block));
  return { ...own, paragraphs: own.words > 0 ? 1 : 0 };
}

function countList(list: Countable, isOutermost: boolean): BlockCount {
  let sum = NOTHING;
  for (const item of childrenOf(list)) {
    const inside = item.type === 'listitem' ? childrenOf(item) : [item];
    const own = countLine(inside.filter(({ type }) => type !== 'list'));
    sum = addCounts(sum, {
      ...own,
      items: isOutermost && own.words > 0 ? 1 : 0,
      longestItem: own.words,
    });
    for (const nested of inside.filter(({ type }) => type === 'list'))
      sum = addCounts(sum, countList(nested, false));
  }
  return sum;
}
