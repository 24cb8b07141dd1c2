import { isEmptyFootnote } from '../brief-document/footnote-words';
import { printable } from '../brief-document/printable';
import type { EditorNode, ParaphraseNodeJson, QuotationNodeJson } from '../model';
import type { Piece } from './returned-brief';

/** A node that holds words of a line and can be made again with other words. */
export type Wrap = QuotationNodeJson | ParaphraseNodeJson;

/** A word, a mark, white space, or a break (`\n`) of a line. */
export type Word = {
  kind: 'word';
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
  /** Number of the quotation that it was printed in. */
  quotation: number | null;
  /** What it stands in, in the brief. */
  wrap: Wrap | null;
  /** Who wrote it with changes tracked. */
  by: string | null;
};

/** Something in a line that is no word. */
export type Atom = {
  kind: 'atom';
  /** `n3` the note with that number, `c4` the citation with that number; other names stand for nothing exported. */
  id: string;
  /** What it is in the brief; null in what was printed. */
  node: EditorNode | null;
  quotation: number | null;
  wrap: Wrap | null;
  /** Words that it shows. */
  words: string;
};
export type Item = Word | Atom;

const PARTS = /\n|\t|[^\S\n\t]+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|./gsu;
const PLAIN = { bold: false, italic: false, href: null, quotation: null, wrap: null, by: null } as const;

const wordsOf = (text: string, look: Omit<Word, 'kind' | 'text'>): Word[] =>
  (text.match(PARTS) ?? []).map((part) => ({ kind: 'word', text: part, ...look }));

/** Items of a printed line. */
export function printedItems(pieces: readonly Piece[]): Item[] {
  const items: Item[] = [];
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text': {
        const quotation = piece.quotation ?? null;
        if (piece.citation !== undefined) {
          const id = `c${piece.citation}`;
          const last = items.at(-1);
          if (last?.kind === 'atom' && last.id === id) last.words += piece.text;
          else items.push({ kind: 'atom', id, node: null, quotation, wrap: null, words: piece.text });
          break;
        }
        const { bold = false, italic = false, href = null, by = null } = piece;
        items.push(...wordsOf(piece.text, { bold, italic, href, quotation, wrap: null, by }));
        break;
      }
      case 'break':
        items.push({ kind: 'word', text: '\n', ...PLAIN });
        break;
      case 'note': {
        const id = piece.mark === undefined ? `new${piece.note}` : `n${piece.mark}`;
        items.push({ kind: 'atom', id, node: null, quotation: null, wrap: null, words: '' });
        break;
      }
      case 'comment':
        items.push({
          kind: 'atom',
          id: `comment${piece.comment}`,
          node: null,
          quotation: null,
          wrap: null,
          words: '',
        });
        break;
      case 'thing':
        items.push({
          kind: 'atom',
          id: 'thing',
          node: null,
          quotation: null,
          wrap: null,
          words: piece.words,
        });
        break;
      case 'deleted':
        break;
    }
  }
  return items;
}

/** Counts notes and citations of a brief as its exports do. */
export type AtomCounter = {
  notes: number;
  citations: number;
  isNoteStyle: boolean;
  /** The line is the inside of a footnote. */
  inFootnote?: boolean;
  /** Filled on the way: the number of the first citation inside each footnote, by the number of the footnote. */
  firstInside?: Map<number, number>;
};

/** Items of a line of a brief. With a counter, marks get the names that they were exported under. */
export function stateItems(nodes: readonly EditorNode[], counter: AtomCounter | null): Item[] {
  const items: Item[] = [];
  const add = (node: EditorNode, wrap: Wrap | null, href: string | null, inFootnote: boolean): void => {
    const atom = (id: string) => items.push({ kind: 'atom', id, node, quotation: null, wrap, words: '' });
    switch (node.type) {
      case 'text': {
        const bold = (node.format & 1) !== 0;
        const italic = (node.format & 2) !== 0;
        items.push(...wordsOf(node.text, { ...PLAIN, bold, italic, href, wrap }));
        return;
      }
      case 'linebreak':
        items.push({ kind: 'word', text: '\n', ...PLAIN, href, wrap });
        return;
      case 'tab':
        items.push({ kind: 'word', text: '\t', ...PLAIN, href, wrap });
        return;
      case 'citation':
        atom(counter ? nameOfCitation(counter, inFootnote) : 'other');
        return;
      case 'footnote':
        atom(counter ? nameOfFootnote(counter, node) : 'other');
        return;
      case 'quotation':
      case 'paraphrase':
        for (const child of node.children) add(child, node, href, inFootnote);
        return;
      case 'link':
        for (const child of node.children) add(child, wrap, node.url, inFootnote);
        return;
      default:
        if ('children' in node) for (const child of node.children) add(child, wrap, href, inFootnote);
        else atom('other');
    }
  };
  for (const node of nodes) add(node, null, null, counter?.inFootnote ?? false);
  return items;
}

function nameOfCitation(counter: AtomCounter, inFootnote: boolean): string {
  const citation = counter.citations++;
  return counter.isNoteStyle && !inFootnote ? `n${++counter.notes}` : `c${citation}`;
}

function nameOfFootnote(counter: AtomCounter, node: Extract<EditorNode, { type: 'footnote' }>): string {
  if (isEmptyFootnote(node)) return 'other';
  const name = `n${++counter.notes}`;
  counter.firstInside?.set(counter.notes, counter.citations);
  countInside(node.children, counter);
  return name;
}

function countInside(nodes: readonly EditorNode[], counter: AtomCounter): void {
  for (const node of nodes) {
    if (node.type === 'citation') counter.citations += 1;
    else if ('children' in node) countInside(node.children, counter);
  }
}

/** Inline nodes of items: neighbours in one quotation, one link and one look are put together again. */
export function nodesOf(items: readonly Item[]): EditorNode[] {
  return grouped(items, (item) => item.wrap).flatMap(([wrap, inside]): EditorNode[] => {
    const children = grouped(inside, (item) => (item.kind === 'word' ? item.href : null)).flatMap(
      ([href, words]): EditorNode[] =>
        href === null ? inlinesOf(words) : [{ type: 'link', url: href, children: inlinesOf(words) }],
    );
    return wrap === null ? children : [{ ...wrap, children }];
  });
}

function inlinesOf(items: readonly Item[]): EditorNode[] {
  const nodes: EditorNode[] = [];
  for (const item of items) {
    if (item.kind === 'atom') {
      if (item.node) nodes.push(item.node);
      continue;
    }
    if (item.text === '\n' || item.text === '\t') {
      nodes.push({ type: item.text === '\n' ? 'linebreak' : 'tab' });
      continue;
    }
    const format = (item.bold ? 1 : 0) | (item.italic ? 2 : 0);
    const last = nodes.at(-1);
    if (last?.type === 'text' && last.format === format)
      nodes[nodes.length - 1] = { ...last, text: last.text + item.text };
    else nodes.push({ type: 'text', text: item.text, format });
  }
  return nodes;
}

function grouped<T>(items: readonly Item[], key: (item: Item) => T): [T, Item[]][] {
  const groups: [T, Item[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0] === key(item)) last[1].push(item);
    else groups.push([key(item), [item]]);
  }
  return groups;
}

const QUOTATION_MARK = /^["'“”‘’„‚«»‹›]$/u;
export const isQuotationMark = (text: string): boolean => QUOTATION_MARK.test(text);
/** A form in which a style's marks, a style's spaces and unprintable characters do not count. */
export const levelled = (text: string): string => {
  if (isQuotationMark(text)) return '"';
  const words = printable(text);
  return words.trim() === '' ? ' ' : words;
};
/** All words of items, as they are read. */
export const textOfItems = (items: readonly Item[]): string =>
  items.map((item) => (item.kind === 'word' ? item.text : '')).join('');
