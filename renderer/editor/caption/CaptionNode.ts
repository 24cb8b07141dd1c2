import { $isTableNode } from '@lexical/table';
import {
  $applyNodeReplacement,
  $createParagraphNode,
  ElementNode,
  enumValue,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  type ParagraphNode,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  withField,
} from 'lexical';

export type CaptionOf = 'table' | 'figure';
export type SerializedCaptionNode = Spread<{ of: CaptionOf }, SerializedElementNode>;

const schema = nodeSchema<CaptionNode>()({
  of: withField(enumValue(['table', 'figure'] as const), { field: '__of' }),
});

export interface CaptionNode {
  exportJSON(compact?: false): SerializedCaptionNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedCaptionNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedCaptionNode>): this;
}

/** What a table or picture shows; its number is counted by the page. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class CaptionNode extends ElementNode {
  /** @internal */ __of: CaptionOf;

  override $config() {
    return this.config('caption', { extends: ElementNode, json: schema });
  }

  constructor(of: CaptionOf = 'table', key?: NodeKey) {
    super(key);
    this.__of = of;
  }

  getOf(): CaptionOf {
    return this.getLatest().__of;
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('p');
    el.className = `caption ${this.__of}-caption`;
    el.dir = 'auto';
    return el;
  }

  override updateDOM(): false {
    return false;
  }

  /** Enter goes on behind: into the table, or to a paragraph behind the picture. */
  override insertNewAfter(_selection: unknown, restoreSelection = true): ParagraphNode | null {
    const next = this.getNextSibling();
    if (this.getOf() === 'table' && $isTableNode(next)) {
      next.selectStart();
      return null;
    }
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    this.replace($createParagraphNode(), true);
    return true;
  }
}

export const $createCaptionNode = (of: CaptionOf): CaptionNode => $applyNodeReplacement(new CaptionNode(of));

export const $isCaptionNode = (node: LexicalNode | null | undefined): node is CaptionNode =>
  node instanceof CaptionNode;
