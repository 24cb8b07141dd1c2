import { readByline } from '../clean/byline';
import { endsSentence, squash, wordCount } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';
import { ASKS } from './main-text';

/**
 * The whole page in reading order: the article's blocks as they are, and between them what Readability left out, marked
 * as lying around the article. So nothing vanishes, and an analyst can fetch a part back. Where the two cannot be
 * matched, the article's blocks alone.
 */
export function withSurroundings(unmarked: readonly PageBlock[], page: readonly PageBlock[]): PageBlock[] {
  const matches = matchBlocks(page, unmarked);
  if (matches.size < 0.6 * unmarked.length) return [...unmarked];
  const article = withMarks(unmarked, page, matches);
  const matched = new Set(matches.values());
  const rest = squash(article.flatMap((block, i) => (matched.has(i) ? [] : [textOf(block)])).join(' '));
  const all: PageBlock[] = [];
  let next = 0;
  page.forEach((block, i) => {
    const match = matches.get(i);
    if (match !== undefined) {
      all.push(...article.slice(next, match + 1));
      next = match + 1;
    } else if (isLostBetween(page, i, matches)) {
      all.push(block);
    } else if (!rest.includes(squash(textOf(block)) || ' ')) {
      const isMarked = block.aside === 'caption' || block.aside === 'pull-quote';
      all.push(isMarked ? block : { ...withoutAside(block), around: 'page-chrome' });
    }
  });
  all.push(...article.slice(next));
  return all;
}

const SHORTEST_LOST = 80;

/**
 * A cross-head, or one whole paragraph of prose, that Readability left out between two neighbours of the article, where
 * the page itself does not mark it as something else.
 */
function isLostBetween(
  page: readonly PageBlock[],
  at: number,
  matches: ReadonlyMap<number, number>,
): boolean {
  const block = page[at];
  if (!block || block.aside) return false;
  const isSmall = (other: PageBlock | undefined) =>
    other !== undefined && (other.aside !== undefined || squash(textOf(other)).length <= 4);
  let [before, after] = [at - 1, at + 1];
  while (!matches.has(before) && isSmall(page[before])) before--;
  while (!matches.has(after) && isSmall(page[after])) after++;
  const [first, second] = [matches.get(before), matches.get(after)];
  if (first === undefined || second !== first + 1) return false;
  if (block.kind === 'heading') return page[after]?.kind !== 'heading';
  const text = textOf(block);
  const linked = block.runs.reduce((sum, run) => sum + (run.href || run.lost ? run.text.length : 0), 0);
  return (
    (block.kind === 'paragraph' || block.kind === 'quote') &&
    text.length >= SHORTEST_LOST &&
    endsSentence(text) &&
    linked < 0.3 * text.length &&
    !ASKS.test(text)
  );
}

/** Marks of furniture are believed while they cover less than this share of the article. */
const MOST_FURNITURE = 0.3;

/** Readability unwraps elements and loses what the page calls them: the same block on the page still tells. */
function withMarks(
  article: readonly PageBlock[],
  page: readonly PageBlock[],
  matches: ReadonlyMap<number, number>,
): PageBlock[] {
  const marks = new Map<number, PageBlock['aside']>();
  for (const [onPage, own] of matches)
    if (article[own]?.aside === undefined && page[onPage]?.aside) marks.set(own, page[onPage].aside);
  const lengthOf = (blocks: readonly PageBlock[]) =>
    blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  const furniture = article.filter((_, i) => marks.get(i) === 'furniture');
  const isFurniture = lengthOf(furniture) < MOST_FURNITURE * lengthOf(article);
  return article.map((block, i) => {
    const aside = marks.get(i);
    const isTold = aside === 'caption' || aside === 'pull-quote' || (aside === 'furniture' && isFurniture);
    return isTold ? { ...block, aside } : block;
  });
}

/** The first copy of title, byline and standfirst outside the article's element is labelled as what it is. */
export function labelCopies(
  blocks: readonly PageBlock[],
  known: { title?: string | null; authors?: readonly string[] | null; standfirst?: string | null },
): PageBlock[] {
  const seen = new Set<PageBlock['aside']>();
  return blocks.map((block) => {
    if (block.around !== 'page-chrome') return block;
    const text = textOf(block);
    const aside =
      known.title && squash(text) === squash(known.title)
        ? 'title'
        : known.standfirst && squash(text) === squash(known.standfirst)
          ? 'standfirst'
          : isByline(text, known.authors ?? [])
            ? 'byline'
            : undefined;
    if (!aside || seen.has(aside)) return block;
    seen.add(aside);
    const { around: _around, ...rest } = block;
    return { ...rest, aside };
  });
}

const LONGEST_STANDFIRST = 320;

/** The one paragraph that stands between the title and the byline or day sums the article up. */
export function labelStandfirst(
  blocks: readonly PageBlock[],
  title: string | null | undefined,
  authors: readonly string[],
  dayLines: readonly string[],
): PageBlock[] {
  const wanted = squash(title ?? '');
  const from = blocks.findIndex((block) => block.kind === 'heading' && squash(textOf(block)) === wanted);
  if (wanted === '' || from < 0) return [...blocks];
  const isBelow = (block: PageBlock) =>
    block.aside === 'byline' || dayLines.includes(textOf(block).trim()) || isByline(textOf(block), authors);
  const to = blocks.findIndex((block, i) => i > from && i <= from + 8 && isBelow(block));
  const between = blocks.slice(from + 1, Math.max(from, to)).filter((block) => !block.aside && !block.around);
  const [only] = between;
  if (between.length !== 1 || (only?.kind !== 'paragraph' && only?.kind !== 'heading')) return [...blocks];
  const text = textOf(only);
  if (text.length > LONGEST_STANDFIRST || wordCount(text) < 6) return [...blocks];
  const why = { rule: 'standfirst', message: 'It stands between title and byline or day: the standfirst.' };
  return blocks.map((block) => (block === only ? { ...block, aside: 'standfirst', why } : block));
}

const isByline = (text: string, authors: readonly string[]): boolean =>
  authors.length > 0 &&
  text.length < 200 &&
  squash(readByline(text)?.authors.value?.join('') ?? text) === squash(authors.join(''));

const textOf = (block: PageBlock): string => block.runs.map((run) => run.text).join('');

function withoutAside(block: PageBlock): PageBlock {
  const { aside: _aside, ...rest } = block;
  return rest;
}

/** Pairs of equal blocks, page index → article index, in order on both sides. */
function matchBlocks(page: readonly PageBlock[], article: readonly PageBlock[]): Map<number, number> {
  const pageKeys = page.map((block) => squash(textOf(block)));
  const articleKeys = article.map((block) => squash(textOf(block)));
  const pairs = inOrder(uniquePairs(pageKeys, articleKeys));
  const matches = new Map<number, number>();
  let [fromPage, fromArticle] = [0, 0];
  for (const [toPage, toArticle] of [...pairs, [page.length, article.length] as const]) {
    // Between two sure pairs, equal blocks in order.
    let at = fromPage;
    for (let i = fromArticle; i < toArticle; i++) {
      const found = pageKeys.indexOf(articleKeys[i] ?? '', at);
      if (found < 0 || found >= toPage) continue;
      matches.set(found, i);
      at = found + 1;
    }
    if (toPage < page.length) matches.set(toPage, toArticle);
    [fromPage, fromArticle] = [toPage + 1, toArticle + 1];
  }
  return matches;
}

type Pair = readonly [page: number, article: number];

function uniquePairs(page: readonly string[], article: readonly string[]): Pair[] {
  const places = new Map<string, { page: number[]; article: number[] }>();
  const note = (key: string, side: 'page' | 'article', index: number) => {
    const place = places.get(key) ?? { page: [], article: [] };
    place[side].push(index);
    places.set(key, place);
  };
  for (const [i, key] of page.entries()) note(key, 'page', i);
  for (const [i, key] of article.entries()) note(key, 'article', i);
  return [...places.values()]
    .flatMap(({ page: [p, ...morePage], article: [a, ...moreArticle] }) =>
      p !== undefined && a !== undefined && morePage.length === 0 && moreArticle.length === 0
        ? [[p, a] as const]
        : [],
    )
    .sort((x, y) => x[1] - y[1]);
}

/** Longest run of pairs whose page indexes rise as well. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([page], i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[0] ?? 0) < page) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const run: Pair[] = [];
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) run.unshift(pair);
  }
  return run;
}
