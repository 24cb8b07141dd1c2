import type { Annex } from '../brief-document/brief-document';
import { bearsPortionMarks } from '../brief-document/portion-marks';
import type { Brief, EditorNode, QuotationNodeJson } from '../model/brief';
import { toItemLine } from '../model/footnote-line';
import { tableGrid } from '../model/table-grid';
import { withoutComments } from '../model/without-comments';
import { ANNEXES_BEGIN, annexNodes, draftLine } from './beside-the-brief';
import { writeLoneCaption } from './caption-syntax';
import { writeFrontMatter } from './front-matter';
import { writeImage } from './image-syntax';
import { PAGE_BREAK } from './page-break';
import { withNumbers } from './paragraph-numbers';
import { writePlacedList } from './placed-list';
import { withPortionMarks } from './portion-marks';
import { InlineWriter } from './write-inline';

type TableNode = Extract<EditorNode, { type: 'table' }>;
type ListNode = Extract<EditorNode, { type: 'list' }>;

/** Asterisks, since hyphens below a line would make a heading of it and, at the top, a head of the file. */
const RULE = '* * *';

const LEVELS = { h1: '#', h2: '##', h3: '###' } as const;

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');

class BlockWriter {
  readonly #inline: InlineWriter;

  constructor(keyOf: (articleId: string) => string) {
    this.#inline = new InlineWriter(keyOf);
  }

  definitions(): string[] {
    return this.#inline.definitions();
  }

  /** Blocks parted by empty lines; empty paragraphs have no form in Markdown. */
  blocks(nodes: readonly EditorNode[]): string {
    const written: { node: EditorNode; text: string }[] = [];
    let other = false;
    for (const node of nodes) {
      // Two lists in a row would be one; another marker begins a new one.
      const isBehindList = written.at(-1)?.node.type === 'list';
      const text = this.#block(node, node.type === 'list' && isBehindList && !other);
      if (text === '') continue;
      other = node.type === 'list' && isBehindList ? !other : false;
      written.push({ node, text });
    }
    const parts: string[] = [];
    written.forEach(({ node, text }, at) => {
      const [above, below] = [written[at - 1], written[at + 1]];
      if (node.type === 'caption') {
        if (node.of === 'figure' && above?.node.type === 'image') parts.push(`: ${text}`);
        else if (node.of !== 'table' || below?.node.type !== 'table')
          parts.push(writeLoneCaption(node.of, text));
        return;
      }
      parts.push(text);
      // In Markdown a caption follows its table.
      if (node.type === 'table' && above?.node.type === 'caption' && above.node.of === 'table')
        parts.push(`: ${above.text}`);
    });
    return parts.join('\n\n');
  }

  #block(node: EditorNode, otherMarker: boolean): string {
    switch (node.type) {
      case 'paragraph':
        return this.#inline.line(node.children, 'paragraph');
      case 'heading':
        return `${LEVELS[node.tag]} ${this.#inline.line(node.children, 'heading')}`.trimEnd();
      case 'list':
        return this.#list(node, otherMarker);
      case 'block-quotation':
        return this.#blockQuotation(node);
      case 'table':
        return this.#table(node);
      case 'caption':
        return this.#inline.line(node.children, 'heading');
      case 'image':
        return writeImage(node);
      case 'rule':
        return RULE;
      case 'page-break':
        return PAGE_BREAK;
      case 'placed-list':
        return writePlacedList(node);
      default:
        return this.#inline.line([node], 'paragraph');
    }
  }

  #blockQuotation(node: QuotationNodeJson): string {
    const end = node.children.findLastIndex((child) => child.type !== 'citation') + 1;
    const words = node.children.slice(0, end);
    const rest = node.children.slice(end);
    // Marks around the whole would be taken for those of the quotation and stripped; an escaped one is a character.
    const text = this.#inline.line(words, 'paragraph').replace(/^((?:<strong>|<em>|\*)*)(["“])/u, '$1\\$2');
    const citations = this.#inline.line(rest, 'paragraph');
    return indent([text, citations].filter((part) => part !== '').join(' '), '> ', '> ');
  }

  /**
   * A pipe table. Markdown asks for a head, so a table without one gets an empty one; it has no merged cells, so the words
   * of one stand in its first place and the others stay empty.
   */
  #table(table: TableNode): string {
    const { columns: width, hasHead, rows } = tableGrid(table);
    const line = (cells: readonly string[]): string =>
      `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
    const lines = rows.map((cells) => {
      const words = new Map(cells.map(({ column, children }) => [column, this.#inline.cell(children)]));
      return line(Array.from({ length: width }, (_, column) => words.get(column) ?? ''));
    });
    if (lines.length === 0) return '';
    const head = hasHead ? lines.splice(0, 1) : [line([])];
    return [...head, line(Array.from({ length: width }, () => '---')), ...lines].join('\n');
  }

  #list(list: ListNode, otherMarker: boolean): string {
    const marker = (number: number): string =>
      list.listType === 'number' ? `${number}${otherMarker ? ')' : '.'}` : otherMarker ? '*' : '-';
    const items: { first: string; parts: string[] }[] = [];
    let number = Math.max(0, list.start ?? 1);
    let nestedBefore: ListNode | null = null;
    let nestedOther = false;
    const begin = (): string[] => {
      const parts: string[] = [];
      items.push({ first: `${marker(number)} `, parts });
      number += 1;
      nestedBefore = null;
      return parts;
    };
    for (const item of list.children) {
      const children = item.type === 'listitem' ? item.children : [item];
      if (children.length === 0) begin();
      for (const part of stretches(children)) {
        if (part.list === null) {
          begin().push(this.#inline.line(toItemLine(part.words), 'paragraph'));
          continue;
        }
        const inner = part.list;
        const parts = items.at(-1)?.parts ?? begin();
        nestedOther = followsSameKind(nestedBefore, inner) ? !nestedOther : false;
        const text = this.#list(inner, nestedOther);
        // A list that begins with another number than 1, or with an empty item, would be read as a further line of
        // the words above it; an empty line parts them.
        const needsGap = (inner.listType === 'number' && inner.start !== 1) || /^\S+(\n|$)/u.test(text);
        parts.push(needsGap && (parts.at(-1) ?? '') !== '' ? `\n${text}` : text);
        nestedBefore = inner;
      }
    }
    return items
      .map(({ first, parts }) => indent(parts.join('\n'), first, ' '.repeat(first.length)).trimEnd())
      .join('\n');
  }
}

const followsSameKind = (before: ListNode | null, list: ListNode): boolean =>
  before?.listType === list.listType;

/** Words and lists of an item in their order: words behind a list begin an item of their own, as on paper. */
function stretches(children: readonly EditorNode[]) {
  const parts: { words: EditorNode[]; list: ListNode | null }[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (child.type === 'list') parts.push({ words: [], list: child });
    else if (last && last.list === null) last.words.push(child);
    else parts.push({ words: [child], list: null });
  }
  return parts;
}

/**
 * A brief as Pandoc's Markdown, in the form that `parseBriefMarkdown` reads. Empty paragraphs are left out. A quotation
 * without a citation behind it comes back as plain words between marks, since Markdown has no other way to say it.
 * `keyOf` gives an article's key; an id that has none is written as it is.
 */
export function writeBriefMarkdown(
  brief: Pick<Brief, 'header' | 'template' | 'style' | 'state'>,
  keyOf: (articleId: string) => string | null,
  beside: { draftMark?: string | null; annexes?: readonly Annex[] } = {},
): string {
  const writer = new BlockWriter((articleId) => keyOf(articleId) ?? articleId);
  const children = withoutComments(brief.state.root.children);
  const { draftMark, annexes = [] } = beside;
  const portions = bearsPortionMarks(brief.header) ? withPortionMarks(children) : children;
  const all = brief.header.numbered ? withNumbers(portions) : portions;
  // Footnotes are defined where the brief wants its notes; blocks in front of the place are written first.
  const place = all.findIndex((node) => node.type === 'placed-list' && node.of === 'notes') + 1;
  const before = place === 0 ? '' : writer.blocks(all.slice(0, place));
  const behind = writer.blocks(all.slice(place));
  const definitions = writer.definitions();
  const parts = [
    ...(draftMark ? [writer.blocks([draftLine(draftMark)])] : []),
    before,
    ...(place === 0 ? [] : definitions),
    behind,
    ...(place === 0 ? definitions : []),
    ...(annexes.length > 0
      ? [ANNEXES_BEGIN, ...annexes.map((annex) => writer.blocks(annexNodes(annex)))]
      : []),
  ].filter((part) => part !== '');
  const head = writeFrontMatter(brief.header, brief.template, brief.style, draftMark);
  return `${head}${parts.length === 0 ? '' : `\n${parts.join('\n\n')}\n`}`;
}
