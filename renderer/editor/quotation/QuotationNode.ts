import {
  $applyNodeReplacement,
  type EditorConfig,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
} from 'lexical';
import type { QuotationFields } from './quotation-fields';
import { SourcedWordsNode } from './SourcedWordsNode';

export type SerializedQuotationNode = Spread<QuotationFields, SerializedElementNode>;

export interface QuotationNode {
  exportJSON(compact?: false): SerializedQuotationNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedQuotationNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedQuotationNode>): this;
}

/**
 * Words of a source inside a sentence. The marks around it are drawn by CSS, so the children are exactly the words
 * that are compared. What is typed at either edge stays outside: nothing joins a quotation by accident.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class QuotationNode extends SourcedWordsNode {
  override $config() {
    return this.config('quotation', { extends: SourcedWordsNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const el = document.createElement('span');
    el.className = 'quotation';
    el.dir = 'auto';
    return el;
  }

  /** Enter inside splits the paragraph; the second part still points at the same quote. */
  override insertNewAfter(_selection: unknown, restoreSelection = true): QuotationNode {
    const next = $createQuotationNode(this.getFields());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }
}

export const $createQuotationNode = (fields: QuotationFields): QuotationNode =>
  $applyNodeReplacement(new QuotationNode(fields));

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode =>
  node instanceof QuotationNode;
