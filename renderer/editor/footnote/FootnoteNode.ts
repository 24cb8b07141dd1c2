import {
  $applyNodeReplacement,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical';
import { z } from 'zod';
import { EditorNode } from '../../../shared/model';
import { createNoteMark } from '../citation/note-mark';
import { WordlessNode } from '../node/WordlessNode';

export type SerializedFootnoteNode = Spread<
  { type: 'footnote'; children: EditorNode[] },
  SerializedLexicalNode
>;

const Children = z.array(EditorNode).max(100_000);

/**
 * A footnote of the analyst's own at one point of the brief. Its words are kept as saved nodes, not as nodes of this
 * editor: they stand in a window and in the list of notes, never in the line.
 */
export class FootnoteNode extends WordlessNode {
  /** @internal */ __children: readonly EditorNode[];

  static override getType(): string {
    return 'footnote';
  }

  static override clone(node: FootnoteNode): FootnoteNode {
    return new FootnoteNode(node.__children, node.__key);
  }

  static override importJSON(json: SerializedFootnoteNode): FootnoteNode {
    return $createFootnoteNode([]).updateFromJSON(json);
  }

  constructor(children: readonly EditorNode[] = [], key?: NodeKey) {
    super(key);
    this.__children = children;
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedFootnoteNode>): this {
    const { children } = json as { children?: unknown };
    return super.updateFromJSON(json).setWords(Children.safeParse(children).data ?? []);
  }

  override exportJSON(): SerializedFootnoteNode {
    return { ...super.exportJSON(), type: 'footnote', children: [...this.getWords()] };
  }

  /** Inline nodes of the note, as they are saved. */
  getWords(): readonly EditorNode[] {
    return this.getLatest().__children;
  }

  setWords(children: readonly EditorNode[]): this {
    const self = this.getWritable();
    self.__children = children;
    return self;
  }

  override createDOM(): HTMLElement {
    const el = createNoteMark('citation-chip footnote-mark');
    el.className = 'footnote';
    return el;
  }

  override isInline(): true {
    return true;
  }

  /** Its mark is drawn into its element (`registerNoteMarks`). */
  override decorate(): null {
    return null;
  }
}

export const $createFootnoteNode = (children: readonly EditorNode[]): FootnoteNode =>
  $applyNodeReplacement(new FootnoteNode(children));

export const $isFootnoteNode = (node: LexicalNode | null | undefined): node is FootnoteNode =>
  node instanceof FootnoteNode;
