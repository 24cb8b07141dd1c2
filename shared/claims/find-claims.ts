import { quotationWords } from '../brief-document/quotation-words';
import { isBlockType } from '../model/block-types';
import type { CiteItem, EditorNode } from '../model/brief';
import { namedParagraphs } from '../model/named-places';
import type { Claim, ClaimKind } from '../model/source-matrix';
import { splitSentences } from './split-sentences';

/** A node inside a line, with child indexes from the root. */
type Placed = Readonly<{ node: EditorNode; path: readonly number[] }>;

const CELL_GAP = ' · ';

const childrenOf = (node: EditorNode): readonly EditorNode[] => ('children' in node ? node.children : []);
const place = (nodes: readonly EditorNode[], path: readonly number[]): Placed[] =>
  nodes.map((node, index) => ({ node, path: [...path, index] }));

/**
 * The claims of a brief in order: sentences of its prose, bullets (sentence by sentence), rows of tables, block
 * quotations with the words that lead to them. Headings, heads of tables and captions claim nothing. A citation counts for the
 * sentence that it follows.
 */
export function findClaims(blocks: readonly EditorNode[]): Claim[] {
  const finder = new ClaimFinder();
  finder.addAll(place(blocks, []), 'sentence');
  return finder.claims;
}

class ClaimFinder {
  readonly claims: Claim[] = [];
  private section = '';

  addAll(nodes: readonly Placed[], kind: ClaimKind): void {
    let loose: Placed[] = [];
    const flush = () => {
      if (loose.length > 0) this.addLine(loose, kind);
      loose = [];
    };
    for (const placed of nodes) {
      if (!isBlockType(placed.node.type)) {
        loose.push(placed);
        continue;
      }
      flush();
      this.addBlock(placed, kind);
    }
    flush();
  }

  private addBlock({ node, path }: Placed, kind: ClaimKind): void {
    if (node.type === 'heading') this.section = level(place(node.children, path).map(wordsOf).join(''));
    else if (node.type === 'block-quotation') this.addBlockQuotation({ node, path });
    else if (node.type === 'caption') this.addCaption(node, path);
    else if (node.type === 'table') this.addTable(node, path);
    else this.addAll(place(childrenOf(node), path), node.type === 'list' ? 'bullet' : kind);
  }

  private addLine(nodes: readonly Placed[], kind: ClaimKind): void {
    const line = readLine(nodes);
    const spans = splitSentences(line.masked).filter(({ start, end }) =>
      hasWords(line.text.slice(start, end)),
    );
    if (spans.length === 0) this.addToLast(line.uses.map(({ use }) => use));
    const isHeaded = spans.length > 1 && isRunInHeading(line, spans[0]);
    for (const [index, { start, end }] of spans.entries()) {
      const next = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const isFirst = index === (isHeaded ? 1 : 0);
      const uses = line.uses.filter(({ at }) => (isFirst || at > start) && at <= next);
      if (isHeaded && index === 0) continue;
      this.push(
        kind,
        line.text.slice(start, end),
        startOf(line, start),
        uses.map(({ use }) => use),
      );
    }
  }

  private addBlockQuotation({ node, path }: Placed): void {
    if (node.type !== 'block-quotation') return;
    const words = `“${quotationWords(node)}”`;
    const uses = readLine(place(node.children, path)).uses.map(({ use }) => use);
    const quoted: Use = {
      articleId: node.articleId,
      how: 'quotation',
      paragraphs: paragraphsOfNode(node.paragraph),
    };
    const lead = this.claims.at(-1);
    if (lead && leadsOn(lead) && lead.section === this.section && isBefore(lead.path, path)) {
      this.claims[this.claims.length - 1] = {
        ...lead,
        kind: 'block-quotation',
        words: `${lead.words} ${level(words)}`,
        uses: mergeUses([...lead.uses, quoted, ...uses]),
      };
    } else this.push('block-quotation', words, { path: [...path, 0], offset: 0 }, [quoted, ...uses]);
  }

  /** It names what it stands at; one with a source of its own says more. */
  private addCaption(caption: Extract<EditorNode, { type: 'caption' }>, path: readonly number[]): void {
    const inlines = place(caption.children, path);
    if (readLine(inlines).uses.length > 0) this.addLine(inlines, 'sentence');
  }

  private addTable(table: Extract<EditorNode, { type: 'table' }>, path: readonly number[]): void {
    for (const [index, { node: row, path: rowPath }] of place(table.children, path).entries()) {
      const cells = row.type === 'tablerow' ? place(row.children, rowPath) : [{ node: row, path: rowPath }];
      const isHead =
        index === 0 && cells.some(({ node }) => node.type === 'tablecell' && (node.headerState & 1) === 1);
      if (isHead) continue;
      const lines = cells.map((cell) => readLine(inlineOf(cell)));
      const words = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
      const uses = lines.flatMap((line) => line.uses.map(({ use }) => use));
      const first = lines.find(({ text }) => hasWords(text));
      if (first) this.push('table-row', words.join(CELL_GAP), startOf(first, 0), uses);
      else this.addToLast(uses);
    }
  }

  private push(
    kind: ClaimKind,
    words: string,
    at: Pick<Claim, 'path' | 'offset'>,
    uses: readonly Use[],
  ): void {
    this.claims.push({ kind, section: this.section, words: level(words), ...at, uses: mergeUses(uses) });
  }

  /** A paragraph that holds nothing but citations speaks for the claim before it. */
  private addToLast(uses: readonly Use[]): void {
    const last = this.claims.at(-1);
    if (last && last.section === this.section) last.uses = mergeUses([...last.uses, ...uses]);
  }
}

type Use = Claim['uses'][number];
/** `masked` has the length of `text`, without sentence ends inside quotations, whose sentences are not the brief's. */
type Line = {
  text: string;
  masked: string;
  starts: { at: number; path: readonly number[] }[];
  uses: { at: number; use: Use }[];
  /** Where the bold words end that it begins with. */
  boldUntil: number;
};

/** Longest heading that stands in the line of its paragraph, in words. */
const RUN_IN_WORDS = 6;

/** “**The contract.** Three officials say …”: few bold words, without a number, in front of a paragraph. */
function isRunInHeading(line: Line, span: { start: number; end: number } | undefined): boolean {
  if (!span || line.uses.some(({ at }) => at <= span.end)) return false;
  const words = line.text.slice(span.start, span.end).trim();
  return (
    line.boldUntil >= span.start + words.length &&
    words.split(/\s+/u).length <= RUN_IN_WORDS &&
    !/\p{N}/u.test(words)
  );
}

function readLine(nodes: readonly Placed[]): Line {
  const line: Line = { text: '', masked: '', starts: [], uses: [], boldUntil: 0 };
  const add = (text: string, masked: string, path: readonly number[]) => {
    line.starts.push({ at: line.text.length, path });
    line.text += text;
    line.masked += masked;
  };
  const read = ({ node, path }: Placed): void => {
    if (node.type === 'text') {
      if ((node.format & 1) === 1 && line.boldUntil === line.text.length) line.boldUntil += node.text.length;
      add(node.text, node.text, path);
    } else if (node.type === 'linebreak' || node.type === 'tab') add(' ', ' ', path);
    else if (node.type === 'citation') {
      for (const item of node.items) line.uses.push({ at: line.text.length, use: citedUse(item) });
    } else if (node.type === 'footnote') {
      // Its words are no part of the sentence, but what it names stands behind it.
      const inside = readLine(place(node.children, path));
      for (const { use } of inside.uses) line.uses.push({ at: line.text.length, use });
    } else if (node.type === 'quotation' || node.type === 'block-quotation') {
      const use: Use = {
        articleId: node.articleId,
        how: 'quotation',
        paragraphs: paragraphsOfNode(node.paragraph),
      };
      // One past its first mark: a quotation that opens a sentence belongs to that one.
      line.uses.push({ at: line.text.length + 1, use });
      const words = quotationWords(node);
      // Marks that the analyst typed stand beside the node.
      if (node.typed) add(words, withoutEnds(words), path);
      else add(`“${words}”`, `“${withoutEnds(words)}”`, path);
      for (const child of place(node.children, path)) if (child.node.type === 'citation') read(child);
    } else for (const child of place(childrenOf(node), path)) read(child);
  };
  for (const placed of nodes) read(placed);
  return line;
}

/** Where in the brief a place of a line is. */
function startOf(line: Line, at: number): Pick<Claim, 'path' | 'offset'> {
  const start = line.starts.findLast((each) => each.at <= at) ?? line.starts[0];
  return start ? { path: [...start.path], offset: Math.max(0, at - start.at) } : { path: [], offset: 0 };
}

/** Inline nodes of a cell, its paragraphs parted by a space. */
function inlineOf({ node, path }: Placed): Placed[] {
  const gap: Placed = { node: { type: 'text', text: ' ', format: 0 }, path };
  return isBlockType(node.type) && node.type !== 'block-quotation'
    ? place(childrenOf(node), path).flatMap((child) =>
        isBlockType(child.node.type) ? [...inlineOf(child), gap] : [child],
      )
    : [{ node, path }];
}

const wordsOf = ({ node, path }: Placed): string => readLine([{ node, path }]).text;
const withoutEnds = (words: string): string =>
  words.slice(0, -1).replaceAll(/[.?!\u06d4\u061f\n]/gu, ',') + words.slice(-1);
/** A citation that is left out leaves no space before the full stop. */
const level = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[.,;:](?:[\s”]|$))/gu, '')
    .trim();
const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);
const paragraphsOfNode = (paragraph: number | null): number[] => (paragraph === null ? [] : [paragraph]);
const citedUse = (item: CiteItem): Use => ({
  articleId: item.articleId,
  how: 'paraphrase',
  paragraphs: locatedParagraphs(item),
});

/** Words that a quotation set off below them completes: “One of them said:”, “She told the committee”. */
const leadsOn = ({ words, kind }: Pick<Claim, 'words' | 'kind'>): boolean =>
  words.endsWith(':') || (kind === 'sentence' && !/[.?!…\u06d4\u061f][”’"'»)\]]*$/u.test(words));

/** Does a block of the brief stand behind a place in another? Empty lines between the two part nothing. */
const isBefore = (before: readonly number[], after: readonly number[]): boolean =>
  after.length === 1 && (before[0] ?? Number.POSITIVE_INFINITY) < (after[0] ?? -1);

/** Blocks that a locator names (“3”, “3–5”, “3 and 7”); empty where it names something else. */
export const locatedParagraphs = ({ locator }: Pick<CiteItem, 'locator'>): number[] =>
  (namedParagraphs(locator) ?? []).filter((paragraph) => paragraph > 0);

/** One use for each article, in the order of first mention; words of its own beat a citation. */
function mergeUses(uses: readonly Use[]): Use[] {
  const merged = new Map<string, Use>();
  for (const { articleId, how, paragraphs } of uses) {
    const known = merged.get(articleId);
    merged.set(articleId, {
      articleId,
      how: known?.how === 'quotation' ? 'quotation' : how,
      paragraphs: [...new Set([...(known?.paragraphs ?? []), ...paragraphs])].sort((a, b) => a - b),
    });
  }
  return [...merged.values()];
}
