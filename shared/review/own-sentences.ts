import { citationsIn } from '../brief-document/footnote-words';
import { otherPairs } from '../brief-document/quotation-marks';
import { findClaims } from '../claims/find-claims';
import type { EditorNode } from '../model/brief';
import type { Claim } from '../model/source-matrix';

/** A sentence, bullet, heading or footnote of a brief, as the review reads it. */
export type OwnSentence = Readonly<{
  /** `label`: a caption or a cell at the head of a table. `title`: that of the brief, which stands in its head. */
  kind: Claim['kind'] | 'heading' | 'footnote' | 'label' | 'title';
  /** Heading it stands under; its own words for a heading. */
  section: string;
  /** As it reads, quotations between marks. */
  words: string;
  /** As long as `words`, with every quotation blanked: what the analyst answers for. */
  own: string;
  /** Child indexes from the root of the brief to the first node. */
  path: readonly number[];
  /** UTF-16 offset in that node where the sentence begins; absent at its start. */
  offset?: number;
  uses: Claim['uses'];
}>;

/** Does it say something in a sentence? Headings, captions and heads of tables only name what they stand at. */
export const isProse = ({ kind }: Pick<OwnSentence, 'kind'>): boolean =>
  kind !== 'heading' && kind !== 'label' && kind !== 'title';

/**
 * Everything that a brief says, in order, with the words of others told apart from the analyst's. Footnotes stand behind
 * the block that holds them.
 */
export function ownSentences(blocks: readonly EditorNode[], title = ''): OwnSentence[] {
  const claims = findClaims(blocks);
  let section = '';
  const titled: OwnSentence[] =
    title.trim() === ''
      ? []
      : [{ kind: 'title', section, words: title, own: withoutQuotations(title), path: [], uses: [] }];
  const written = blocks.flatMap((block, index): OwnSentence[] => {
    const path = [index];
    const headings: OwnSentence[] = [];
    if (block.type === 'heading') {
      section = plainText(block);
      headings.push({
        kind: 'heading',
        section,
        words: section,
        own: withoutQuotations(section),
        path,
        uses: [],
      });
    }
    const here = claims
      .filter((claim) => claim.path[0] === index)
      .map((claim): OwnSentence => ({ ...claim, own: withoutQuotations(claim.words) }));
    return [
      ...headings,
      ...labelsOf(block, path, section),
      ...here,
      ...footnoteSentences(block, path, section),
    ];
  });
  return [...titled, ...written];
}

/** A caption without a source of its own, and the cells at the head of a table: no claims, but words that are read. */
function labelsOf(block: EditorNode, path: readonly number[], section: string): OwnSentence[] {
  const label = (node: EditorNode, at: readonly number[]): OwnSentence[] => {
    const words = plainText(node).trim();
    return words === ''
      ? []
      : [{ kind: 'label', section, words, own: withoutQuotations(words), path: at, uses: [] }];
  };
  if (block.type === 'caption') return citationsIn(block.children).length > 0 ? [] : label(block, path);
  const [row] = block.type === 'table' ? block.children : [];
  if (row?.type !== 'tablerow') return [];
  if (!row.children.some((cell) => cell.type === 'tablecell' && (cell.headerState & 1) === 1)) return [];
  return row.children.flatMap((cell, index) => label(cell, [...path, 0, index]));
}

function footnoteSentences(node: EditorNode, path: readonly number[], section: string): OwnSentence[] {
  if (!('children' in node)) return [];
  if (node.type === 'footnote')
    return findClaims([{ type: 'paragraph', children: node.children }]).map((claim) => ({
      ...claim,
      kind: 'footnote',
      section,
      own: withoutQuotations(claim.words),
      // The first index is that of the paragraph which was made around its words.
      path: [...path, ...claim.path.slice(1)],
    }));
  return node.children.flatMap((child, index) => footnoteSentences(child, [...path, index], section));
}

const plainText = (node: EditorNode): string =>
  (node.type === 'text'
    ? node.text
    : node.type === 'quotation' && !node.typed
      ? `“${node.children.map(plainText).join('')}”`
      : node.type === 'footnote'
        ? ''
        : 'children' in node
          ? node.children.map(plainText).join('')
          : ''
  ).replaceAll(/\s+/gu, ' ');

/** Blanks what stands between marks of any kind, marks within marks too; a mark that is never closed hides nothing. */
export function withoutQuotations(words: string): string {
  const own = withoutDoubleMarks(words).split('');
  for (const { open, close } of otherPairs(words)) own.fill(' ', open, close + 1);
  return own.join('');
}

function withoutDoubleMarks(words: string): string {
  const blanked = [...words];
  let depth = 0;
  let opened = -1;
  const units = [...words];
  const blank = (from: number, to: number) => {
    for (let at = from; at <= to; at += 1) blanked[at] = ' '.repeat((units[at] ?? '').length);
  };
  for (const [at, unit] of units.entries()) {
    const isStraight = unit === '"';
    if (unit === '“' || (isStraight && depth === 0)) {
      if (depth === 0) opened = at;
      depth += 1;
    } else if ((unit === '”' || isStraight) && depth > 0) {
      depth -= 1;
      if (depth === 0) blank(opened, at);
    }
  }
  return blanked.join('');
}
