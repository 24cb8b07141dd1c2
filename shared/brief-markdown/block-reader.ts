import type { Token } from 'markdown-it';
import { imageWords } from '../brief-document/image-words';
import { isDivider } from '../model/block-types';
import type { CitationNodeJson, EditorNode } from '../model/brief';
import { toFootnoteLine } from '../model/footnote-line';
import { readImage } from './image-syntax';
import {
  type Atom,
  charactersOf,
  isSpace,
  joinQuotations,
  nodeAtom,
  quotationNode,
  toNodes,
  warnOfUncheckedWords,
  withoutOuterMarks,
} from './inline-atoms';
import { InlineReader, type ReadingContext } from './inline-reader';
import { placeOf, readInline, readMarkdown } from './markdown-reader';

/** A block token of Markdown with what is inside it. */
type Tree = { token: Token; children: Tree[] };

function toTree(tokens: readonly Token[]): Tree[] {
  const root: Tree[] = [];
  const open: Tree[][] = [root];
  for (const token of tokens) {
    const tree: Tree = { token, children: [] };
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    open.at(-1)?.push(tree);
    if (token.nesting > 0) open.push(tree.children);
  }
  return root;
}

const LINE_BREAK = (): Atom => nodeAtom({ type: 'linebreak' });

/** Makes the blocks of a brief from those of Markdown. What a brief cannot hold becomes text, and is told in the warnings. */
export class BlockReader {
  readonly #inline: InlineReader;

  constructor(private readonly context: ReadingContext) {
    this.#inline = new InlineReader(context);
  }

  /** Inline nodes of a footnote. */
  note(text: string, isInline: boolean): EditorNode[] {
    if (isInline) return toNodes(this.#quotationsIn(this.#inline.read(readInline(text))));
    const { children, changed } = toFootnoteLine(this.text(text));
    if (changed)
      this.#warn(
        'footnote-as-lines',
        'A list, table, heading or block quotation in a footnote became lines of words: footnotes hold paragraphs only.',
      );
    return children;
  }

  /** The blocks of a text written in Markdown. */
  text(markdown: string): EditorNode[] {
    return this.#blocks(toTree(readMarkdown(markdown, this.context.footnotes)));
  }

  #blocks(trees: readonly Tree[]): EditorNode[] {
    const blocks: EditorNode[] = [];
    const captioned = new Set<EditorNode>();
    for (const tree of trees) {
      const above = blocks.at(-1);
      const isBehindTable = above?.type === 'table' && !captioned.has(above);
      const of = isBehindTable ? 'table' : above?.type === 'image' ? 'figure' : null;
      const caption = of === null ? null : this.#caption(tree, of);
      if (caption === null) blocks.push(...this.#block(tree));
      else if (of === 'table') {
        if (above) captioned.add(above);
        blocks.splice(-1, 0, caption);
      } else blocks.push(caption);
    }
    return blocks;
  }

  #warn(code: string, message: string): void {
    this.context.warnings.push({ code, message });
  }

  #block({ token, children }: Tree): EditorNode[] {
    switch (token.type) {
      case 'paragraph_open': {
        const image = imageOf(children);
        return image === null ? this.#paragraph(this.#words(children)) : [image];
      }
      case 'heading_open': {
        if (/^h[4-6]$/.test(token.tag))
          this.#warn(
            'heading-raised',
            'A heading below the third level became one of the third: a brief has three.',
          );
        const tag = token.tag === 'h1' ? 'h1' : token.tag === 'h2' ? 'h2' : 'h3';
        return [{ type: 'heading', tag, children: toNodes(this.#words(children)) }];
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.#list({ token, children })];
      case 'blockquote_open':
        return this.#blockQuotation(children);
      case 'table_open':
        return this.#table(children);
      case 'fence':
      case 'code_block':
        this.#warn('code-as-text', 'A block of code was kept as a plain paragraph.');
        return this.#paragraph(
          token.content
            .trimEnd()
            .split('\n')
            .flatMap((line, index) => [...(index > 0 ? [LINE_BREAK()] : []), ...charactersOf(line, 0, true)]),
        );
      case 'hr':
        return [{ type: 'rule' }];
      case 'caption_open':
        return [
          {
            type: 'caption',
            of: token.info === 'figure' ? 'figure' : 'table',
            children: toNodes(this.#words(children)),
          },
        ];
      case 'page_break':
        return [{ type: 'page-break' }];
      case 'placed_list': {
        const place = placeOf(token);
        return place === undefined ? [] : [place];
      }
      default:
        return this.#blocks(children);
    }
  }

  /** A paragraph behind a table or picture that begins with a colon, as Pandoc writes the caption of a table. */
  #caption({ token, children }: Tree, of: 'table' | 'figure'): EditorNode | null {
    const [line] = children;
    if (token.type !== 'paragraph_open' || !line?.token.content.startsWith(': ')) return null;
    const words = this.#words(children).slice(1);
    while (isSpace(words[0])) words.shift();
    return { type: 'caption', of, children: toNodes(words) };
  }

  #paragraph(atoms: readonly Atom[]): EditorNode[] {
    return atoms.length === 0 ? [] : [{ type: 'paragraph', children: toNodes(atoms) }];
  }

  /** Atoms of a line, without looking for quotations. */
  #line(children: readonly Tree[]): Atom[] {
    return children.flatMap(({ token }) => this.#inline.read(token.children ?? []));
  }

  /** Atoms of a line, with its quotations found. */
  #words(children: readonly Tree[]): Atom[] {
    return this.#quotationsIn(this.#line(children));
  }

  #quotationsIn(line: readonly Atom[]): Atom[] {
    const atoms = joinQuotations(line);
    warnOfUncheckedWords(atoms, this.context.warnings);
    return atoms;
  }

  #list({ token, children }: Tree): EditorNode {
    const isOrdered = token.type === 'ordered_list_open';
    const start = isOrdered ? Number(token.attrGet('start') ?? 1) : 1;
    return {
      type: 'list',
      listType: isOrdered ? 'number' : 'bullet',
      start,
      children: children.flatMap((item) => this.#item(item)),
    };
  }

  /** An item, then one item for each list nested in it: the form that the editor keeps lists in. */
  #item({ children }: Tree): EditorNode[] {
    const items: EditorNode[] = [];
    let words: Atom[] = [];
    const addLine = (line: readonly Atom[]): void => {
      if (line.length === 0) return;
      if (words.length > 0) words.push(LINE_BREAK());
      words.push(...line);
    };
    const settle = (): void => {
      if (words.length > 0) items.push({ type: 'listitem', children: toNodes(words) });
      words = [];
    };
    for (const child of children) {
      if (child.token.type === 'paragraph_open' && imageOf(child.children) === null) {
        addLine(this.#words(child.children));
        continue;
      }
      for (const node of this.#block(child)) {
        if (node.type === 'list') {
          // Words behind a nested list stay behind it, as an item of their own.
          settle();
          items.push({ type: 'listitem', children: [node] });
        } else if (node.type === 'image') {
          this.#warn('image-as-text', 'An image in a list was kept as its description: lists hold none.');
          addLine(charactersOf(imageWords({ alt: node.alt }), 0, true));
        } else if (isDivider(node))
          this.#warn(
            'divider-dropped',
            'A line, a page break or the place of a list inside a list was left out: lists hold none.',
          );
        else addLine(this.#asLine(node));
      }
    }
    settle();
    return items.length > 0 ? items : [{ type: 'listitem', children: [] }];
  }

  /** Items hold one stretch of words, so a block inside one is set as a line of it. */
  #asLine(node: EditorNode): Atom[] {
    if (node.type === 'table') return this.#tableAsLines(node);
    if (node.type !== 'block-quotation')
      return 'children' in node ? node.children.map(nodeAtom) : [nodeAtom(node)];
    const isCitation = (child: EditorNode): boolean => child.type === 'citation' || child.type === 'footnote';
    const words: EditorNode = {
      ...node,
      type: 'quotation',
      children: node.children.filter((child) => !isCitation(child)),
    };
    return [
      nodeAtom(words),
      ...charactersOf(' ', 0, false),
      ...node.children.filter(isCitation).map(nodeAtom),
    ];
  }

  #blockQuotation(children: readonly Tree[]): EditorNode[] {
    const toldBefore = this.context.warnings.length;
    const isPlain = children.every(({ token }) => token.type === 'paragraph_open');
    const atoms = children.flatMap((child, index) => [
      ...(index > 0 ? [LINE_BREAK(), LINE_BREAK()] : []),
      ...(child.token.type === 'paragraph_open' ? this.#line(child.children) : []),
    ]);
    let end = atoms.length;
    const marks: EditorNode[] = [];
    const last = atoms.at(-1);
    if (last?.kind === 'character' && last.character === '.') end -= 1;
    for (;;) {
      const atom = atoms[end - 1];
      if (isSpace(atom) || (atom?.kind === 'node' && atom.node.type === 'linebreak')) end -= 1;
      else if (atom?.kind === 'node' && (atom.node.type === 'citation' || atom.node.type === 'footnote')) {
        marks.unshift(atom.node);
        end -= 1;
      } else break;
    }
    const first = marks.find((mark): mark is CitationNodeJson => mark.type === 'citation');
    if (!isPlain || !first) {
      // Read again as plain paragraphs, which tells what is in them a second time.
      this.context.warnings.length = toldBefore;
      this.#warn(
        'block-quotation-uncited',
        'A block quotation does not end with a citation of a stored article. It was kept as plain text and is not compared with any article.',
      );
      return this.#blocks(children);
    }
    const words = toNodes(withoutOuterMarks(atoms.slice(0, end)));
    return [quotationNode('block-quotation', first, [...words, ...marks])];
  }

  /** A head in which nothing stands is only there because Markdown asks for one. */
  #table(parts: readonly Tree[]): EditorNode[] {
    const isAligned = (cell: Tree): boolean => cell.token.attrGet('style') !== null;
    if (parts.some((part) => part.children.some((row) => row.children.some(isAligned))))
      this.#warn('alignment-dropped', 'The columns of a table lost their alignment: a brief has none.');
    const rows = parts.flatMap((part): EditorNode[] => {
      const headerState = part.token.type === 'thead_open' ? 1 : 0;
      const rowsOfPart = part.children.map((row): EditorNode => {
        const cells = row.children.map((cell): EditorNode => {
          const paragraph: EditorNode = { type: 'paragraph', children: toNodes(this.#words(cell.children)) };
          return { type: 'tablecell', headerState, children: [paragraph] };
        });
        return { type: 'tablerow', children: cells };
      });
      return headerState === 1 && rowsOfPart.every(isBlank) ? [] : rowsOfPart;
    });
    return rows.length > 0 ? [{ type: 'table', children: rows }] : [];
  }

  #tableAsLines(table: Extract<EditorNode, { type: 'table' }>): Atom[] {
    this.#warn('table-as-text', 'A table in a list was kept as text, one line a row: lists hold no tables.');
    return table.children.flatMap((row, index) => [
      ...(index > 0 ? [LINE_BREAK()] : []),
      ...inside(row).flatMap((cell, column) => [
        ...(column > 0 ? charactersOf(' | ', 0, true) : []),
        ...inside(cell).flatMap(inside).map(nodeAtom),
      ]),
    ]);
  }
}

/** The picture of the library that a line is made of; null for any other line. */
function imageOf([line, ...more]: readonly Tree[]): EditorNode | null {
  const [image, ...behind] = line?.token.children ?? [];
  if (more.length > 0 || image?.type !== 'image') return null;
  if (behind.some(({ type }) => type !== 'text' && type !== 'text_special')) return null;
  return readImage(
    String(image.attrGet('src') ?? ''),
    image.children?.map(({ content }) => content).join('') ?? image.content,
    behind.map(({ content }) => content).join(''),
  );
}

const inside = (node: EditorNode): readonly EditorNode[] => ('children' in node ? node.children : []);
/** Rows, cells and paragraphs without anything in them. */
const isBlank = (node: EditorNode): boolean =>
  ['tablerow', 'tablecell', 'paragraph'].includes(node.type) && inside(node).every(isBlank);
