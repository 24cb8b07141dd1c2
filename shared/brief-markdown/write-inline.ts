import { childrenOfNode } from '../model/block-types';
import type { EditorNode, FootnoteNodeJson, QuotationNodeJson } from '../model/brief';
import { footnoteParagraphs } from '../model/footnote-line';
import { writeCitation } from './citation-syntax';

const BOLD = 1;
const ITALIC = 2;
const FORMATS = BOLD | ITALIC;

/** Where inline text stands: a heading is one line, so its breaks need a tag. */
export type LineKind = 'paragraph' | 'heading';

type Chunk = { text: string; format: number };

/** Characters that mean something anywhere in Markdown. */
const SPECIAL = /[\\`*_[\]{}<>@^~$|&]/g;
/** At the beginning of a line. */
const LINE_START = /^([-+=#:]|\d+(?=[.)]))/;

/** Escapes user text so that it comes back letter for letter. */
function escapeText(text: string): string {
  return text
    .replaceAll(SPECIAL, '\\$&')
    .replaceAll(/(^|\s)#/gu, '$1\\#')
    .replaceAll(/#(?=\s|$)/gu, (mark, at: number, all: string) =>
      all[at - 1] === '\\' ? mark : `\\${mark}`,
    );
}

const asEntity = (characters: string): string =>
  [...characters].map((character) => `&#${character.codePointAt(0)};`).join('');

/** White space at the edges of a line would be lost, and marks there would begin a list or a heading. */
function protectLine(line: string): string {
  const trimmed = line.replace(/^\s+/u, asEntity).replace(/\s+$/u, asEntity);
  return trimmed
    .replace(LINE_START, (mark) => (/^\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** White space as CommonMark counts it, which is less than JavaScript does. */
const isSpace = (character: string | undefined): boolean =>
  character === undefined || /[\t\n\v\f\r\p{Zs}]/u.test(character);
/** The null character is read as the sign for what cannot be read, which is a symbol. */
const isPunctuation = (character: string | undefined): boolean =>
  character !== undefined && /[\p{P}\p{S}\0]/u.test(character);

/** Do asterisks before `inner` open emphasis, seen from the character before (CommonMark's flanking rule)? */
const opens = (before: string | undefined, inner: string | undefined): boolean =>
  !isSpace(inner) && (!isPunctuation(inner) || isSpace(before) || isPunctuation(before));

const STARS: Readonly<Record<number, string>> = { [BOLD]: '**', [ITALIC]: '*', [FORMATS]: '***' };
const TAGS: Readonly<Record<number, readonly [string, string]>> = {
  [BOLD]: ['<strong>', '</strong>'],
  [ITALIC]: ['<em>', '</em>'],
  [FORMATS]: ['<strong><em>', '</em></strong>'],
};

/** Text of runs with their emphasis; tags stand in where asterisks would not be read as emphasis. */
function writeChunks(chunks: readonly Chunk[]): string {
  let out = '';
  chunks.forEach(({ text, format }, index) => {
    const stars = STARS[format];
    const tags = TAGS[format];
    if (!stars || !tags || text === '') {
      out += text;
      return;
    }
    const lead = /^(?:\s|&#\d+;)*/u.exec(text)?.[0] ?? '';
    const rest = text.slice(lead.length);
    const inner = rest.replace(/(?:\s|&#\d+;)+$/u, '');
    if (inner === '' || lead !== '' || inner !== rest) {
      // Emphasis may not begin or end with a space, but the space keeps its format all the same.
      out += `${tags[0]}${text}${tags[1]}`;
      return;
    }
    const before = [...out].at(-1);
    const after = [...(chunks[index + 1]?.text ?? '')][0];
    const first = [...inner][0];
    const last = [...inner].at(-1);
    const nextHasFormat = (chunks[index + 1]?.format ?? 0) !== 0;
    const isSafe =
      before !== '*' && after !== '*' && !nextHasFormat && opens(before, first) && opens(after, last);
    out += isSafe ? `${stars}${inner}${stars}` : `${tags[0]}${inner}${tags[1]}`;
  });
  return out;
}

const CLOSING_MARK = /([”"])((?:\[\^\d+\])*[.,;:!?]?)$/u;

export class InlineWriter {
  readonly #footnotes: string[] = [];

  constructor(private readonly keyOf: (articleId: string) => string) {}

  /** Definitions of the footnotes whose marks were written so far, in the order of their numbers. */
  definitions(): string[] {
    return this.#footnotes.map((text, index) => `[^${index + 1}]: ${text}`.trimEnd());
  }

  /** Mark of a footnote; its paragraphs become a definition at the end of the file. */
  #footnote(node: FootnoteNodeJson): string {
    const number = this.#footnotes.push('');
    const lines = footnoteParagraphs(node.children).map((nodes) => this.line(nodes, 'paragraph'));
    this.#footnotes[number - 1] = lines.join('\n\n').replaceAll(/\n(?!\n)/gu, '\n    ');
    return `[^${number}]`;
  }

  /** One line of a brief, escaped at its edges. */
  line(nodes: readonly EditorNode[], kind: LineKind): string {
    const chunks = this.#chunks(nodes, kind);
    const text = writeChunks(chunks);
    return text.split('\\\n').map(protectLine).join('\\\n');
  }

  /**
   * One cell of a table: a single line in which every bar is escaped. The reader takes that escape off before it reads
   * the words, so a bar needs none for itself.
   */
  cell(nodes: readonly EditorNode[]): string {
    return this.line(nodes, 'heading').replaceAll(/\\([\s\S])|\|/gu, (found, escaped: string | undefined) =>
      found === '|' || escaped === '|' ? '\\|' : found,
    );
  }

  #chunks(nodes: readonly EditorNode[], kind: LineKind): Chunk[] {
    const chunks: Chunk[] = [];
    const add = (text: string, format = 0): void => {
      const last = chunks.at(-1);
      if (last && last.format === format) last.text += text;
      else if (text !== '') chunks.push({ text, format });
    };
    nodes.forEach((node, index) => {
      switch (node.type) {
        case 'text':
          // Halves of character pairs in two neighbours would make a character that nobody wrote.
          node.text
            .replaceAll(/\p{Cs}/gu, '\ufffd')
            .split(/\r\n?|\n/u)
            .forEach((line, at) => {
              if (at > 0) add(this.#lineBreak(nodes, index, kind, true));
              // Directly after a citation's bracket, a parenthesis would make a link of it.
              const before = at === 0 ? nodes[index - 1]?.type : undefined;
              const isAfterMark = before === 'citation' || before === 'footnote';
              const marked = escapeText(line).replace(/^\(/u, isAfterMark ? '\\(' : '(');
              // Directly after a footnote's mark, a colon would make a definition of it.
              const escaped = before === 'footnote' ? marked.replace(/^:/u, '\\:') : marked;
              // Directly before a link or a note mark, an exclamation mark would make a picture of it.
              const next = nodes[index + 1]?.type;
              const isBeforeLink = next === 'link' || next === 'footnote';
              add(isBeforeLink ? escaped.replace(/!$/u, '\\!') : escaped, node.format & FORMATS);
            });
          break;
        case 'tab':
          add('&#9;');
          break;
        case 'linebreak':
          add(this.#lineBreak(nodes, index, kind, false));
          break;
        case 'link':
          add(
            `[${writeChunks(this.#chunks(node.children, 'heading'))}](<${node.url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`,
          );
          break;
        case 'quotation':
        case 'block-quotation':
          add(this.#quotation(node));
          break;
        case 'footnote':
          add(this.#footnote(node));
          break;
        case 'citation':
          this.#escapeMarkBefore(chunks, nodes.slice(0, index));
          add(writeCitation(node.items, this.keyOf));
          break;
        default:
          for (const { text, format } of this.#chunks(childrenOfNode(node), kind)) add(text, format);
      }
    });
    return chunks;
  }

  /** Pandoc's break is a backslash at the end of a line, which needs a line after it. */
  #lineBreak(nodes: readonly EditorNode[], index: number, kind: LineKind, insideText: boolean): string {
    const next = nodes[index + 1];
    const hasMore =
      !insideText &&
      next !== undefined &&
      next.type !== 'linebreak' &&
      !(next.type === 'text' && next.text.trim() === '');
    return kind === 'paragraph' && hasMore ? '\\\n' : '<br>';
  }

  /** Words the analyst put between marks before a citation are no quotation; an escaped mark says so. */
  #escapeMarkBefore(chunks: Chunk[], before: readonly EditorNode[]): void {
    const isBetween = (node: EditorNode): boolean =>
      node.type === 'tab' ||
      node.type === 'footnote' ||
      (node.type === 'text' && /^\s*[.,;:!?]?\s*$/u.test(node.text));
    if (before.findLast((node) => !isBetween(node))?.type === 'quotation') return;
    const text = chunks.map((chunk) => chunk.text).join('');
    const trimmed = text.replace(/(?:\s|&#\d+;|\[\^\d+\])+$/u, '');
    const mark = CLOSING_MARK.exec(trimmed);
    if (!mark) return;
    // The mark may stand in an earlier chunk than the spaces after it.
    let at = mark.index;
    for (const chunk of chunks) {
      if (at < chunk.text.length) {
        chunk.text = `${chunk.text.slice(0, at)}\\${chunk.text.slice(at)}`;
        return;
      }
      at -= chunk.text.length;
    }
  }

  /** Words between straight marks; straight marks among the words are escaped, so that the outer pair stays the pair. */
  #quotation(node: QuotationNodeJson): string {
    const chunks = this.#chunks(node.children, 'heading').map(({ text, format }) => ({
      text: text.replaceAll('"', '\\"'),
      format,
    }));
    return `"${writeChunks(chunks)}"`;
  }
}
