import type { Token } from 'markdown-it';
import type { CiteItem, EditorNode } from '../model/brief';
import type { ImportWarning } from '../model/text';
import { bareKeys } from './citation-syntax';
import { isImageAddress } from './image-syntax';
import { type Atom, charactersOf, nodeAtom, toNodes } from './inline-atoms';
import { type FootnoteTexts, itemsOf } from './markdown-reader';

const BOLD = 1;
const ITALIC = 2;
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/iu;

/** What reading a brief needs to know and collects. */
export type ReadingContext = {
  /** Article id of a key, or null when the library has no such article. */
  resolveKey: (key: string) => string | null;
  /** A fresh id for a citation. */
  newId: () => string;
  footnotes: FootnoteTexts;
  /** Is what is being read the text of a footnote? */
  inFootnote: boolean;
  /** Names of the footnotes being read, which their own texts may not name again. */
  openNotes: ReadonlySet<string>;
  /** Inline nodes of a footnote's text; `isInline`: it was written in the line, so it holds no blocks. */
  readNote: (text: string, isInline: boolean, openNotes: ReadonlySet<string>) => EditorNode[];
  warnings: ImportWarning[];
};

const isMark = (atom: Atom): boolean =>
  atom.kind === 'node' && (atom.node.type === 'citation' || atom.node.type === 'footnote');

/** Turns inline tokens into atoms: the words, formatting, links, breaks and citations of one line. */
export class InlineReader {
  #format = 0;
  #atoms: Atom[] = [];
  readonly #links: { url: string; outer: Atom[] }[] = [];

  constructor(private readonly context: ReadingContext) {}

  read(tokens: readonly Token[]): Atom[] {
    this.#atoms = [];
    this.#format = 0;
    for (const token of tokens) this.#take(token);
    while (this.#links.length > 0) this.#closeLink();
    return this.#atoms;
  }

  #warn(code: string, message: string): void {
    this.context.warnings.push({ code, message });
  }

  #text(text: string, escaped = false): void {
    this.#atoms.push(...charactersOf(text, this.#format, escaped));
  }

  #take(token: Token): void {
    switch (token.type) {
      case 'text':
        this.#warnOfBareKeys(token.content);
        this.#text(token.content);
        break;
      case 'text_special':
        this.#text(token.content, true);
        break;
      case 'softbreak':
        this.#text(' ');
        break;
      case 'hardbreak':
        this.#atoms.push(nodeAtom({ type: 'linebreak' }));
        break;
      case 'code_inline':
        this.#text(token.content, true);
        break;
      case 'strong_open':
        this.#format |= BOLD;
        break;
      case 'strong_close':
        this.#format &= ~BOLD;
        break;
      case 'em_open':
        this.#format |= ITALIC;
        break;
      case 'em_close':
        this.#format &= ~ITALIC;
        break;
      case 'link_open':
        this.#links.push({ url: String(token.attrGet('href') ?? ''), outer: this.#atoms });
        this.#atoms = [];
        break;
      case 'link_close':
        this.#closeLink();
        break;
      case 'image':
        this.#image(token);
        break;
      case 'citation':
        this.#citation(token);
        break;
      case 'footnote':
        this.#footnote(token);
        break;
      default:
        this.#text(token.content);
        break;
    }
  }

  /** Only pictures of the library, each in a paragraph of its own, stand in a brief; of others the words are kept. */
  #image(token: Token): void {
    const address = String(token.attrGet('src') ?? '');
    this.#warn(
      'picture-dropped',
      isImageAddress(address)
        ? 'An image stands in the midst of words; its description was kept. Give it a paragraph of its own.'
        : `Images of other places are not read into a brief; of one, its description was kept (${address}). Insert the image in the window.`,
    );
    this.#text(token.content);
  }

  #closeLink(): void {
    const link = this.#links.pop();
    if (!link) return;
    const inside = this.#atoms;
    this.#atoms = link.outer;
    // A link holds words only; marks inside it stand behind it.
    const marks = inside.filter(isMark);
    const words = inside.filter((atom) => !isMark(atom));
    if (SAFE_LINK.test(link.url) && words.length > 0) {
      this.#atoms.push(nodeAtom({ type: 'link', url: link.url, children: toNodes(words) }), ...marks);
      return;
    }
    this.#warn(
      'link-as-text',
      `A link to “${link.url}” was kept as text: links in a brief begin with https://, http:// or mailto:.`,
    );
    this.#atoms.push(...inside);
    this.#text(` (${link.url})`, true);
  }

  #warnOfBareKeys(text: string): void {
    for (const key of bareKeys(text)) {
      if (this.context.resolveKey(key) === null) continue;
      this.#warn('bare-key', `“@${key}” stands without brackets and was kept as text. Cite it as [@${key}].`);
    }
  }

  #citation(token: Token): void {
    const known: CiteItem[] = [];
    const unknown: string[] = [];
    for (const { key, source, ...item } of itemsOf(token)) {
      const articleId = this.context.resolveKey(key);
      if (articleId === null) {
        unknown.push(source);
        this.#warn(
          'unknown-key',
          `There is no article “${key}” in the library. The citation was kept as text: [${source}].`,
        );
      } else {
        known.push({ articleId, ...item });
      }
    }
    if (known.length > 0) {
      const node: EditorNode = { type: 'citation', citationId: this.context.newId(), items: known };
      this.#atoms.push(nodeAtom(node));
      if (unknown.length > 0) this.#text(' ');
    }
    if (unknown.length > 0)
      this.#text(`[${unknown.join('; ').replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')}]`, true);
  }

  #footnote(token: Token): void {
    const name = token.info;
    const isInline = name === '';
    const text = isInline ? token.content : this.context.footnotes.use(name);
    if (text === undefined || this.context.openNotes.has(name)) {
      this.#warn('footnote-missing', `The footnote ${token.content} has no text; its mark was kept as text.`);
      this.#text(token.content, true);
      return;
    }
    // An inline note cannot name itself.
    const openNotes = isInline ? this.context.openNotes : new Set([...this.context.openNotes, name]);
    const children = this.context.readNote(text, isInline, openNotes);
    if (!this.context.inFootnote) {
      this.#atoms.push(nodeAtom({ type: 'footnote', children }));
      return;
    }
    this.#warn(
      'footnote-inlined',
      'A footnote inside a footnote was put between parentheses: footnotes do not nest.',
    );
    this.#text(' (');
    this.#atoms.push(...children.map(nodeAtom));
    this.#text(')');
  }
}
