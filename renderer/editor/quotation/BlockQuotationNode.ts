import {
  $applyNodeReplacement,
  $createParagraphNode,
  type EditorConfig,
  type ElementNode,
  type LexicalNode,
  type LexicalParseJSON,
  type RangeSelection,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
} from 'lexical';
import type { QuotationFields } from './quotation-fields';
import { $isAtEndOfWords } from './quotation-words';
import { SourcedWordsNode } from './SourcedWordsNode';

export type SerializedBlockQuotationNode = Spread<QuotationFields, SerializedElementNode>;

export interface BlockQuotationNode {
  exportJSON(compact?: false): SerializedBlockQuotationNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedBlockQuotationNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedBlockQuotationNode>): this;
}

/** Words of a source set off as a block, with its citations after them. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class BlockQuotationNode extends SourcedWordsNode {
  override $config() {
    return this.config('block-quotation', { extends: SourcedWordsNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const el = document.createElement('blockquote');
    el.className = 'block-quotation';
    return el;
  }

  /** Enter after the words leaves the block; inside them it makes two blocks, so no quoted word turns into plain text. */
  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ElementNode {
    const next = $isAtEndOfWords(this, selection)
      ? $createParagraphNode()
      : $createBlockQuotationNode(this.getFields());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canIndent(): false {
    return false;
  }
}

export const $createBlockQuotationNode = (fields: QuotationFields): BlockQuotationNode =>
  $applyNodeReplacement(new BlockQuotationNode(fields));

export const $isBlockQuotationNode = (node: LexicalNode | null | undefined): node is BlockQuotationNode =>
  node instanceof BlockQuotationNode;
